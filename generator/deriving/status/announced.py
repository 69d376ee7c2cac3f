"""*Announced*: only an agent of the event affirms it, about its own act.

Whoever belongs to the agent or holds an office of it on that day speaks for its side. A source that names
nobody, or gives hearsay, adds nobody to those who affirm it: beside a named speaker such words change
nothing.
"""

from __future__ import annotations

from generator.deriving.reasons import names, unnamed_clauses, verbs
from generator.deriving.status.case import Case, by_name, statements_of
from generator.deriving.status.model import Status, status


def fits(case: Case) -> Status | None:
    """The status, if it is this one."""
    named, unnamed = by_name(case.held.affirming)
    agents = case.parties.agents
    if not named or any(position.side.whole.isdisjoint(agents) for position in named):
        return None
    only = (f"{verbs(named)} only by the side whose act it is: ", *names(named, case.actors, agents))
    return status(
        case, "announced", [only, *unnamed_clauses(unnamed, case.actors)], statements_of(named, unnamed)
    )
