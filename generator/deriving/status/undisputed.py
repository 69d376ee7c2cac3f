"""*Undisputed*: someone affirms it, and nothing said before fits.

For an event without claims, the report of a source that it cites counts as somebody's word. An event with
claims rests on the stances that are taken on them, whatever it cites.
"""

from __future__ import annotations

from generator.deriving.reasons import by_stance, titles
from generator.deriving.status.case import Case, statements_of
from generator.deriving.status.model import Status, status


def fits(case: Case) -> Status | None:
    """The status, if it is this one."""
    affirming = case.held.affirming
    if affirming:
        clauses = by_stance(affirming, case.actors)
    elif case.cited:
        clauses = [("reported in ", *titles(case.cited, case.known.sources))]
    else:
        return None
    # Possible in an event that rests on several claims: the same speaker asserts one and denies another.
    nobody = "nobody else" if (case.held.opposing or case.held.doubting) else "nobody"
    clauses.append((f"{nobody} in these records doubts or denies it",))
    return status(case, "undisputed", clauses, statements_of(affirming))
