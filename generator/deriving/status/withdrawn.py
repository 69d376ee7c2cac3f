"""*Withdrawn*: everybody who affirmed it has later retracted it, or come to deny it.

If one of several speakers retracts, only that one's stance is gone: the word of the others still stands, and
the status follows from theirs. Denying what one has asserted takes it back as plainly as saying so; the
reason tells which of the two it was.
"""

from __future__ import annotations

from generator.deriving.reasons import ended
from generator.deriving.status.case import Case, statements_of_ended, taken_back
from generator.deriving.status.model import Status, status


def fits(case: Case) -> Status | None:
    """The status, if it is this one."""
    given_up = case.held.given_up
    if not given_up or case.held.affirming or not all(map(taken_back, given_up)):
        return None
    return status(case, "withdrawn", ended(given_up, case.actors), statements_of_ended(given_up))
