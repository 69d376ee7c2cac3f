"""Files that the Python tests pin and the tests of scripts read, so that the two halves cannot drift apart.

`make pinned` writes them anew, after a change that is meant to change them.
"""
