"""*Unaddressed*: nobody affirms it, or ever did.

Somebody may have denied it or left it open all the same; the reason says so.
"""

from __future__ import annotations

from generator.deriving.reasons import by_stance
from generator.deriving.status.case import Case, statements_of
from generator.deriving.status.model import Status, status


def fits(case: Case) -> Status:
    """The status; it always fits."""
    others = [*case.held.opposing, *case.held.doubting, *case.held.leaving_open]
    if not others:
        return status(case, "unaddressed", [("nobody in these records takes a stance on it",)])
    clauses = [("asserted by nobody in these records",), *by_stance(others, case.actors)]
    return status(case, "unaddressed", clauses, statements_of(others))
