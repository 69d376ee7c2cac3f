"""Dates as the timeline draws them: where a record stands, and between which moments it begins and ends.

Dates of the same kind (shape, precision, marks of either end) differ in their moments alone, so that a record
needs one byte for its kind. Moments are seconds since 1970-01-01T00:00Z; ends are exclusive here.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.vocabulary.dates import Date, End, Point
from generator.vocabulary.dates.moments import DAY, days_from_civil

#: Shape, precision of the first date written (empty where none is), marks of the start, marks of the end.
Kind = tuple[str, str, str, str]

#: Which of two pages of the calendar comes first where both begin at one moment.
_RANKS = {"century": 0, "decade": 0, "year": 0, "season": 0, "month": 1, "day": 2, "minute": 3, "second": 3}


@dataclass(frozen=True, slots=True)
class Placed:
    """A date's place in time.

    ``at`` is the first second of the first date that it writes, at which its mark stands; None where both
    ends are open. ``rank`` orders dates that stand at one moment. ``bounds`` are those of four moments that
    are known: the start lies between the first two of the four, the end between the last two.
    """

    at: int | None
    rank: int
    kind: Kind
    bounds: tuple[int, ...]


def placed(date: Date) -> Placed:
    """The place of a date."""
    start, end = date.start, date.end
    point = start.first or start.last or end.first or end.last
    if point is None:
        return Placed(None, 0, (date.shape, "", _marks(start), _marks(end)), ())
    bounds = (start.earliest, _after(start.latest), end.earliest, _after(end.latest))
    precision = _precision(point)
    kind = (date.shape, precision, _marks(start) + _filed(point), _marks(end))
    return Placed(point.earliest, _RANKS[precision], kind, tuple(one for one in bounds if one is not None))


def is_regular(kind: Kind) -> bool:
    """Whether the bounds of a date of this kind follow from the moment at which it stands."""
    shape, _, start, end = kind
    return shape == "once" and not any(mark in start + end for mark in "wo<>")


def _precision(point: Point) -> str:
    # Of a day that is not known, the month is.
    return "month" if point.precision == "day" and point.day is None else point.precision


def _marks(end: End) -> str:
    """What is to be known of an end: approximate, uncertain, a window, open, without earlier or later
    bound.
    """
    marks = (
        (end.approximate, "~"),
        (end.uncertain, "?"),
        (end.window, "w"),
        (end.open, "o"),
        (end.earliest is None and not end.open, "<"),
        (end.latest is None and not end.open, ">"),
    )
    return "".join(mark for there, mark in marks if there)


def _filed(point: Point) -> str:
    """``+`` or ``-`` where a time's day is the one after or before that of the same moment in UTC: it is
    filed under the day where it was.
    """
    if point.hour is None or point.month is None or point.day is None:
        return ""
    apart = days_from_civil(point.year, point.month, point.day) - point.earliest // DAY
    return "" if apart == 0 else "+" if apart > 0 else "-"


def _after(second: int | None) -> int | None:
    return None if second is None else second + 1
