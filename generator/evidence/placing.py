"""Where in a text a passage begins and ends that is like some words (difflib), once it is known about
where.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Final

from generator.evidence.held_text import HeldText
from generator.evidence.structure import Structure
from generator.evidence.tokens import Tokens
from generator.evidence.verdict import Place

#: The share of a quotation's tokens that a passage must have, to be proposed.
LEAST_ALIKE: Final = 0.5


def placed(sought: Tokens, begin: int, held: HeldText, taken: Sequence[Place]) -> Place | None:
    """The passage about a beginning that is like the words that are sought, from word to word, and overlaps
    none that is taken.
    """
    low = max((one.end for one in taken if one.start <= begin), default=0)
    high = min((one.start for one in taken if one.start > begin), default=held.structure.count)
    found = _within(sought, begin, held, Place(low, high))
    if found is None or _same(sought, found, held) < max(1, LEAST_ALIKE * len(sought)):
        return None
    return _trimmed(sought, found, held)


def _within(sought: Tokens, begin: int, held: HeldText, free: Place) -> Place | None:
    """The most alike passage that begins about a place, from word to word, in a part of the text."""
    structure, length = held.structure, len(sought)
    slack = 5 + length // 4
    low, high = max(begin - slack, free.start), min(begin + length + slack, free.end)
    blocks = _blocks(sought.words, held.reading.tokens.words[low:high])
    if not blocks:
        return None
    sums = [0, *accumulate(size for _, _, size in blocks)]

    def reach(first: int, last: int) -> tuple[int, int]:
        """The passage from one block to another, with what is sought before and behind them."""
        (one, there, _), (other, end, _) = blocks[first], blocks[last]
        return max(low + there - one, free.start), min(low + end + length - other, free.end)

    def share(ends: tuple[int, int]) -> float:
        start, stop = reach(*ends)
        return (sums[ends[1] + 1] - sums[ends[0]]) / (length + stop - start)

    pairs = ((first, last) for first in range(len(blocks)) for last in range(first, len(blocks)))
    return _in_words(*reach(*max(pairs, key=share)), structure)


def _trimmed(sought: Tokens, place: Place, held: HeldText) -> Place:
    """A passage without what stands at its ends and has nothing like it in what is sought."""
    blocks = _blocks(sought.words, held.reading.tokens.words[place.start : place.end])
    (first, there, _), (last, end, _) = blocks[0], blocks[-1]
    start = place.start + max(there - first, 0)
    stop = place.end - max(place.end - place.start - end - (len(sought) - last), 0)
    return _in_words(start, stop, held.structure)


def _in_words(start: int, stop: int, structure: Structure) -> Place:
    """The passage of whole words that holds another one."""
    while structure.bounded[start] == "0":
        start -= 1
    while structure.bounded[stop] == "0":
        stop += 1
    return Place(start, stop)


def _same(sought: Tokens, place: Place, held: HeldText) -> int:
    """How many tokens a passage has of those that are sought, in their order."""
    own = held.reading.tokens.words[place.start : place.end]
    return sum(size for _, _, size in _blocks(sought.words, own))


def _blocks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    found = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in found if block.size]
