"""Hostile files, each in a content folder and a process of its own: `timeline check` tells them and lives.

    python -m tests.suites FOLDER        # lists of files (below), or the files themselves; by default ours

A list is a JSON array of objects with the bytes of a file in Base64 under ``b64`` or its text under ``yaml``;
``fail: true`` says that no reader may accept it, ``json`` what it holds. Our own are made (`own`), since
they are large, or no files at all (pipes, devices, links).

Whatever a file holds, the check ends by itself, with its own status, within a second and 200 MB; it prints no
traceback; each problem has a line that the file has; and the records beside it are judged as ever.
"""
