"""Hostile texts in every text field of every record type: none may run, and each is shown as written.

    python -m tests.attack FOLDER        # JSON or text files full of strings; by default ours, in strings/

The strings are put into records, and beside each record stands its twin: the same record with harmless words
of the same shape in the place of the strings. Both content folders are built by the `timeline` command. Then
the two sites are laid side by side. Element for element, file for file, the attacked site must be the
harmless one with the strings in the place of the words: an element too many is markup that came to life, a
letter too few is a text that is shown otherwise than written. At last the attacked site is opened in a
browser that is watched (`browsing`).

What a record may not hold at all must be refused by the reader, at the line of the field (`refusing`).
"""
