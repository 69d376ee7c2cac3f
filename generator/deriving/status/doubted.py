"""*Doubted*: one affirms it, and others go no further than doubting it or seeing no evidence of it.

Also where those who affirmed it have themselves come to doubt it, surely later, and nobody else affirms it.
"""

from __future__ import annotations

from generator.deriving.reasons import by_stance, ended
from generator.deriving.status.case import (
    Case,
    actors_of,
    meet,
    statements_of,
    statements_of_ended,
    taken_back,
)
from generator.deriving.status.model import Status, status


def fits(case: Case) -> Status | None:
    """The status, if it is this one."""
    affirming, doubting = case.held.affirming, case.held.doubting
    fallen = [] if affirming else [standing for standing in case.held.given_up if not taken_back(standing)]
    if not fallen and not meet(affirming, doubting):
        return None
    told = actors_of(standing.position for standing in fallen)
    others = [position for position in doubting if position.actor not in told]
    if not affirming:
        others += case.held.opposing
    clauses = [*ended(fallen, case.actors), *by_stance([*affirming, *others], case.actors)]
    return status(case, "doubted", clauses, [*statements_of(affirming, others), *statements_of_ended(fallen)])
