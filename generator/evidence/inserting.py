"""Where the editor's bracketed words stand in a quotation.

A quotation is checked without them. So that readers see nothing else for the source's words than what was
checked, each is put behind whole words that stand in the quotation once, found as the check finds words.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.held import passage
from generator.evidence.structure import read
from generator.records.statement import Insertion


def ends_of(words: str, text: str) -> list[int]:
    """The places in a text at which some words end, in characters; whole words only, folded as in
    `folding`."""
    sought, reading = passage(words), read(text, None)
    tokens, bounded, ends = reading.tokens, reading.structure.bounded, list[int]()
    for start in range(len(tokens) - len(sought) + 1 if sought.words else 0):
        end = start + len(sought)
        alike = tokens.words[start:end] == sought.words and tokens.spaced.startswith(
            sought.spaced[1:], start + 1
        )
        if alike and bounded[start] == bounded[end] == "1":
            ends.append(reading.slice(start, end)[1])
    return ends


def with_insertions(segments: Sequence[str], insertions: Sequence[Insertion]) -> list[str]:
    """The segments of a quotation with the editor's words in brackets; one whose place cannot be told is
    left out, which a rule of its own reports."""
    shown = list(segments)
    placed = []
    for insertion in insertions:
        found = [
            (number, end) for number, text in enumerate(segments) for end in ends_of(insertion.after, text)
        ]
        if len(found) == 1:
            placed.append((*found[0], insertion.text))
    for number, end, text in sorted(placed, key=lambda one: one[:2], reverse=True):
        shown[number] = f"{shown[number][:end]} [{text}]{shown[number][end:]}"
    return shown
