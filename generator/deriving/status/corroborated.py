"""*Corroborated*: two speakers who are not party to it say that it is so, in two sources.

Both say that it is (``asserts``, ``acknowledges``), not that it may be or will be. Both are named; neither is
on the side of a party (observers and mediators are none), nor are both on one side; and two sources print
them, not the same one alone.
"""

from __future__ import annotations

from itertools import combinations

from generator.deriving.positions import Position
from generator.deriving.reasons import by_stance, joined
from generator.deriving.sides import Side, one_side
from generator.deriving.status.case import Case, actors_of, statements_of
from generator.deriving.status.model import Status, status

#: A speaker, and the side on which it stood when it spoke.
Voice = tuple[str, Side]


def fits(case: Case) -> Status | None:
    """The status, if it is this one."""
    outside = [position for position in case.held.affirming if _weighs(position, case)]
    sources: dict[Voice, set[str]] = {}
    for position in outside:
        sources.setdefault((position.actor, position.side), set()).update(case.sources_of(position))
    everywhere: set[str] = set().union(*sources.values())
    if len(everywhere) < 2 or not _two_agree(sources):
        return None
    apart = "in two sources" if len(everywhere) == 2 else f"in {len(everywhere)} sources"
    party = "neither is a party to it" if len(actors_of(outside)) == 2 else "none of them is a party to it"
    told = (*joined(by_stance(outside, case.actors)), f", {apart}")
    return status(case, "corroborated", [told, (party,)], statements_of(outside))


def _weighs(position: Position, case: Case) -> bool:
    return (
        position.named
        and position.stance in ("asserts", "acknowledges")
        and position.side.whole.isdisjoint(case.parties.involved)
    )


def _two_agree(sources: dict[Voice, set[str]]) -> bool:
    # A speaker is on one side with itself, so this asks for two.
    return any(
        len(in_one | in_other) > 1 and not one_side(one, other)
        for ((_, one), in_one), ((_, other), in_other) in combinations(sources.items(), 2)
    )
