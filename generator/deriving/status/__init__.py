"""The status of a claim or an event, derived from who took which stance: the first kind that fits.

Each kind is a module, whose docstring says when it fits. For all of them: only positions that stand count
(see ``generator.deriving.standing``); nothing is inferred from claims that oppose, imply or narrow this one;
and an event that rests on several claims is taken for what is said of all of them.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.deriving.status import (
    alleged,
    announced,
    corroborated,
    disputed,
    doubted,
    unaddressed,
    undisputed,
    withdrawn,
)
from generator.deriving.status.case import Case, Held, held
from generator.deriving.status.model import Status, StatusKind

#: In the order of the record format.
RULES: tuple[Callable[[Case], Status | None], ...] = (
    withdrawn.fits,
    disputed.fits,
    doubted.fits,
    announced.fits,
    alleged.fits,
    corroborated.fits,
    undisputed.fits,
    unaddressed.fits,
)

#: What the parties to an event do not bear on: the same for a claim and for an event that rests on it alone.
WHOEVER_ACTS: frozenset[StatusKind] = frozenset({"withdrawn", "disputed", "doubted", "unaddressed"})


def status_of(case: Case) -> Status:
    """The first status that fits."""
    return next(status for rule in RULES if (status := rule(case)))


__all__ = ["RULES", "WHOEVER_ACTS", "Case", "Held", "Status", "StatusKind", "held", "status_of"]
