"""Roles on the day: which of its offices an actor held on a date."""

from __future__ import annotations

from generator.deriving.order import bounds
from generator.records import Actor, Role
from generator.vocabulary.dates import Date
from generator.vocabulary.dates.moments import DAY

_BEFORE_ALL = -(10**18)


def role_on(actor: Actor, date: Date) -> Role | None:
    """The role that an actor is to be introduced with on a date, or None.

    A role fits unless its times exclude the date: one without times always fits. Of several the surest is
    taken: first those with no end that is in doubt for this date, then those with more ends known, then the
    one begun last, then the one named first.
    """
    fitting = [role for role in actor.roles if may_hold(role, date)]
    return max(fitting, key=lambda role: _sureness(role, date), default=None)


def may_hold(role: Role, date: Date) -> bool:
    """Whether it cannot be excluded that the role was held on the date."""
    first, last = bounds(date)
    begins = bounds(role.from_)[0] if role.from_ else None
    ends = bounds(role.to)[1] if role.to else None
    too_early = last is not None and begins is not None and last < begins
    too_late = first is not None and ends is not None and first > ends
    return not (too_early or too_late)


def _sureness(role: Role, date: Date) -> tuple[int, int, int]:
    ends = (_surely_begun(role.from_, date), _surely_not_ended(role.to, date))
    begins = role.from_.earliest if role.from_ else None
    return -ends.count(False), ends.count(True), _BEFORE_ALL if begins is None else begins


def _surely_begun(begin: Date | None, date: Date) -> bool | None:
    """Whether the last possible first day is not after the date; None where no beginning is given."""
    if begin is None:
        return None
    first, latest_begin = bounds(date)[0], bounds(begin)[1]
    return first is not None and latest_begin is not None and first > latest_begin - DAY


def _surely_not_ended(end: Date | None, date: Date) -> bool | None:
    """Whether the earliest possible last day is not before the date; None where no end is given."""
    if end is None:
        return None
    last, earliest_end = bounds(date)[1], bounds(end)[0]
    return last is not None and earliest_end is not None and last < earliest_end + DAY
