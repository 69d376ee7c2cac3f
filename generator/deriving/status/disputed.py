"""*Disputed*: one affirms it, another denies or counters it.

They are two actors, be they of two sides or of one (a ministry may deny what its minister says). What a
speaker first asserted and later denied is withdrawn, unless others affirm it too; what a speaker both affirms
and denies, in an order that the dates leave open, is disputed, for neither word may be dropped. Whoever
asserts one claim of an event and denies another does not dispute itself.
"""

from __future__ import annotations

from generator.deriving.reasons import by_stance
from generator.deriving.status.case import Case, meet, one_actor, statements_of
from generator.deriving.status.model import Status, status


def fits(case: Case) -> Status | None:
    """The status, if it is this one."""
    affirming, opposing = case.held.affirming, case.held.opposing
    if not meet(affirming, opposing):
        return None
    clauses = by_stance([*affirming, *opposing], case.actors)
    if one_actor(affirming, opposing):
        clauses.append(("which of the two came last is not known",))
    return status(case, "disputed", clauses, statements_of(affirming, opposing))
