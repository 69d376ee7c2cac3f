"""*Alleged*: only a party affirms it, about its opponent's act; or nobody is named who does; or both.

Nobody is named where the speaker is of kind ``unnamed``, or the attribution is ``none`` or ``hearsay``. Who
counts as the opponent of an act is said in ``generator.deriving.parties``.
"""

from __future__ import annotations

from generator.deriving.parties import Parties
from generator.deriving.positions import Position
from generator.deriving.reasons import names, unnamed_clauses, verbs
from generator.deriving.status.case import Case, by_name, statements_of
from generator.deriving.status.model import Status, status


def fits(case: Case) -> Status | None:
    """The status, if it is this one."""
    named, unnamed = by_name(case.held.affirming)
    if not (named or unnamed) or not all(_of_opponent(position, case.parties) for position in named):
        return None
    clauses = unnamed_clauses(unnamed, case.actors)
    if named:
        parties = names(named, case.actors, case.parties.opponents)
        clauses.insert(0, (f"{verbs(named)} only by a party, about its opponent’s act: ", *parties))
    return status(case, "alleged", clauses, statements_of(named, unnamed))


def _of_opponent(position: Position, parties: Parties) -> bool:
    side = position.side.whole
    return side.isdisjoint(parties.agents) and not side.isdisjoint(parties.opponents)
