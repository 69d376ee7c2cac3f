"""How much of a failed quotation stands in its source, as far as a fingerprint can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.evidence.held import WINDOW, Held, passage
from generator.evidence.tokens import Tokens, joined

#: So many tokens of a quotation are looked up: each costs the time of a hash.
MOST_TRACED: Final = 400


@dataclass(frozen=True, slots=True)
class Trace:
    """The longest run of a quotation's words that stands in the source.

    ``place`` is the token of the source at which the run begins. ``found`` are its words; ``before`` and
    ``after`` the words of the quotation just outside of it, where the source goes on otherwise: empty at
    the quotation's ends.
    """

    place: int
    found: str
    before: str
    after: str


def traced(segment: str, held: Held) -> Trace | None:
    """The longest run of words that a source has of a segment; None if it has no three of them in a row."""
    words = passage(segment)
    words = Tokens(words.words[:MOST_TRACED], words.spaced[:MOST_TRACED])
    best, best_length = (0, 0), 0
    runs: dict[int, int] = {}
    for at in range(len(words) - WINDOW + 1):
        window = Tokens(words.words[at : at + WINDOW], words.spaced[at : at + WINDOW])
        runs = {place: runs.get(place - 1, 0) + 1 for place in held.places(window)}
        for place, length in runs.items():
            if length > best_length:
                best, best_length = (at - length + 1, place - length + 1), length
    if not best_length:
        return None
    start, end = best[0], best[0] + best_length + WINDOW - 1
    before, after = joined(words, start - 1, start) if start else "", joined(words, end, end + 1)
    return Trace(best[1], joined(words, start, end), before, after)
