"""Where an editor's bracketed words stand in a quotation: after words that stand there once."""

from __future__ import annotations

from generator.evidence.folding import fold, fold_with_offsets
from generator.evidence.tokens import is_ideograph, is_undivided


def ends_of(after: str, segment: str) -> list[int]:
    """The places in a segment at which the words ``after`` end, as offsets of its characters.

    The words stand there whole, where the script parts its words; kinds of quotation marks, dashes and white
    space do not count.
    """
    words, folded = fold(after), fold_with_offsets(segment)
    ends, start = list[int](), folded.text.find(words)
    while start >= 0:
        end = start + len(words)
        if not _inside(folded.text, start) and not _inside(folded.text, end):
            ends.append(_end(folded.starts[end - 1], folded.starts[end], segment))
        start = folded.text.find(words, end)
    return ends


def _inside(text: str, place: int) -> bool:
    """Whether a place is between two letters or digits of one word, as far as the script shows its words."""
    sides = (text[place - 1 : place], text[place : place + 1])
    return all(map(str.isalnum, sides)) and not any(
        is_ideograph(side) or is_undivided(side) for side in sides
    )


def _end(last: int, following: int, segment: str) -> int:
    """The end of the sign that begins at ``last``: without the white space before the following one."""
    return last + len(segment[last:following].rstrip())
