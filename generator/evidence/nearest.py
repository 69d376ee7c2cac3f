"""The passage of a text that a failed quotation was most likely meant to be.

Nothing here decides whether a quotation is right: it is how a correction is proposed.

The passage is found by votes: each word of the quotation votes, for each place at which the text has it,
for the place where the quotation would then begin; a rare word's vote weighs more. So the search takes time
in proportion to the text, and only a passage of the quotation's own length is compared word by word
(difflib, which is quadratic).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from generator.evidence.deviating import Difference, differences_of, likeness, sure_ends
from generator.evidence.held import passage
from generator.evidence.held_text import HeldText
from generator.evidence.placing import placed
from generator.evidence.tokens import Tokens
from generator.evidence.verdict import Place

#: So many tokens of a quotation are compared: more would cost more than the proposal is worth.
MOST_COMPARED: Final = 400
#: A word that stands in the text more often than this helps to find nothing.
MOST_PLACES: Final = 200
#: So many passages are looked at, that the most alike is not missed where a text says nearly the same twice.
FEWEST_TRIED: Final = 2


@dataclass(frozen=True, slots=True)
class Nearest:
    """A passage: its tokens, its words as printed, where it begins (line and column, from 1), and what
    differs there.

    ``likeness`` is the share of its words and marks, or of the quotation's if they are more, that are the
    same in the same order. ``sure_ends``: it surely begins and ends where the quotation was meant to.
    """

    place: Place
    text: str
    line: int
    column: int
    differences: tuple[Difference, ...]
    likeness: float
    sure_ends: bool


def nearest_passage(segment: str, held: HeldText) -> Nearest | None:
    """The passage of a text nearest to some words; None where nothing in it is near."""
    return next(iter(nearest_passages(segment, held, most=1)), None)


def nearest_passages(segment: str, held: HeldText, most: int) -> tuple[Nearest, ...]:
    """Passages of a text near to some words, no two of which overlap, the most alike first."""
    sought = passage(segment)
    sought = Tokens(sought.words[:MOST_COMPARED], sought.spaced[:MOST_COMPARED])
    votes, found = _votes(sought, held), list[Place]()
    while len(found) < max(most, FEWEST_TRIED):
        begin = _heaviest(votes, width=3 + len(sought) // 4)
        place = None if begin is None else placed(sought, begin, held, found)
        if place is None:
            break
        found.append(place)
        before = place.start - len(sought)
        votes = {at: weight for at, weight in votes.items() if not before < at < place.end}
    near = [_nearest(sought, place, held) for place in found]
    return tuple(sorted(near, key=lambda one: -one.likeness)[:most])


def _nearest(sought: Tokens, place: Place, held: HeldText) -> Nearest:
    line, column = held.position(place.start)
    there = held.reading.tokens
    own = Tokens(there.words[place.start : place.end], "0" + there.spaced[place.start + 1 : place.end])
    bounded = held.structure.bounded[place.start : place.end]
    return Nearest(
        place=place,
        text=held.text(place.start, place.end),
        line=line,
        column=column,
        differences=differences_of(sought, own, bounded),
        likeness=likeness(sought, own, bounded),
        sure_ends=sure_ends(sought.words, there.words, place),
    )


def _votes(sought: Tokens, held: HeldText) -> dict[int, float]:
    """For each place where the words may begin, how much speaks for it."""
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
    return votes


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
