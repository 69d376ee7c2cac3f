"""The passage of a text that a failed quotation was most likely meant to be, and what differs, word for
word.

Nothing here decides whether a quotation is right: it is how a correction is proposed.

The passage is found by votes: each word of the quotation votes, for each place at which the text has it,
for the place where the quotation would then begin; a rare word's vote weighs more. So the search takes time
in proportion to the text, and only a passage of the quotation's own length is compared word by word
(difflib, which is quadratic).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from generator.evidence.held import passage
from generator.evidence.held_text import HeldText
from generator.evidence.tokens import Tokens
from generator.evidence.verdict import Place

#: So many tokens of a quotation are compared: more would cost more than the proposal is worth.
MOST_COMPARED: Final = 400
#: A word that stands in the text more often than this helps to find nothing.
MOST_PLACES: Final = 200
#: The share of a quotation's tokens that a passage must have, to be proposed.
LEAST_ALIKE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quotation and the words that the source has in their place; either may be empty.

    Both are folded: shapes of quotation marks and the like do not differ.
    """

    quoted: str
    printed: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage: its tokens, its words as printed, where it begins (line and column, from 1), and what
    differs there.
    """

    place: Place
    text: str
    line: int
    column: int
    differences: tuple[Difference, ...]


def nearest_passage(segment: str, held: HeldText) -> Nearest | None:
    """The passage of a text nearest to some words; None where nothing in it is near."""
    sought = passage(segment)
    sought = Tokens(sought.words[:MOST_COMPARED], sought.spaced[:MOST_COMPARED])
    begin = _begin(sought, held)
    if begin is None:
        return None
    place = _place(sought, begin, held)
    if place is None:
        return None
    line, column = held.position(place.start)
    differences = _differences(sought, held.reading.tokens, place)
    return Nearest(place, held.text(place.start, place.end), line, column, differences)


def _begin(sought: Tokens, held: HeldText) -> int | None:
    """Where a passage most likely begins."""
    wanted = {word.lower() for word in sought.words}
    places: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(held.reading.tokens.words):
        if word.lower() in wanted:
            places[word.lower()].append(place)
    votes: dict[int, float] = defaultdict(float)
    for offset, word in enumerate(sought.words):
        found = places[word.lower()]
        if len(found) <= MOST_PLACES:
            for place in found:
                votes[place - offset] += 1 / len(found)
    return _heaviest(votes, width=3 + len(sought) // 4)


def _heaviest(votes: dict[int, float], width: int) -> int | None:
    """The beginning that has most votes, with those of its neighbours that a lost or added word moves."""
    if not votes:
        return None
    begins = sorted(votes)
    sums = [0.0]
    for begin in begins:
        sums.append(sums[-1] + votes[begin])

    def weight(begin: int) -> tuple[float, float, int]:
        low, high = bisect_left(begins, begin - width), bisect_right(begins, begin + width)
        return round(sums[high] - sums[low], 9), round(votes[begin], 9), -begin

    return max(begins, key=weight)


def _signs(tokens: Tokens) -> list[str]:
    """Tokens with the space before them: what is compared."""
    return [
        f" {word}" if space == "1" else word for word, space in zip(tokens.words, tokens.spaced, strict=True)
    ]


def _place(sought: Tokens, begin: int, held: HeldText) -> Place | None:
    """The passage about a beginning that is like the words that are sought, from word to word."""
    structure, slack = held.structure, 5 + len(sought) // 4
    low, high = max(begin - slack, 0), min(begin + len(sought) + slack, structure.count)
    blocks = _blocks(sought.words, held.reading.tokens.words[low:high])
    if sum(size for _, _, size in blocks) < max(1, LEAST_ALIKE * len(sought)):
        return None
    (first, there, _), (last, end, _) = blocks[0], blocks[-1]
    start = max(low + there - first, 0)
    stop = min(low + end + len(sought) - last, structure.count)
    while structure.bounded[start] == "0":
        start -= 1
    while structure.bounded[stop] == "0":
        stop += 1
    return Place(start, stop)


def _blocks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    found = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in found if block.size]


def _differences(sought: Tokens, tokens: Tokens, place: Place) -> tuple[Difference, ...]:
    quoted = _signs(sought)
    printed = _signs(
        Tokens(tokens.words[place.start : place.end], "0" + tokens.spaced[place.start + 1 : place.end])
    )
    matcher = SequenceMatcher(None, quoted, printed, autojunk=False)
    return tuple(
        Difference("".join(quoted[a:b]).strip(), "".join(printed[c:d]).strip())
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )
