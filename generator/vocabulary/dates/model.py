"""What a date is once it has been read: values without behaviour, frozen, cheap to compare and to hash.

All moments are seconds since 1970-01-01T00:00Z (see ``moments``). ``earliest`` is the first second that the
expression may mean and ``latest`` the last one, both included: a day is 86,399 seconds wide, and one day is
before the next when its ``latest`` is less than the other's ``earliest``. None means without bound. A date
without a time of day is taken as the day of UTC, because it says nothing of a place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from generator.vocabulary.dates.periods import year_text

Precision = Literal["century", "decade", "year", "season", "month", "day", "minute", "second"]
Shape = Literal["once", "throughout", "within"]
Basis = Literal["source", "inferred", "editor"]
Certainty = Literal["exact", "approximate", "uncertain", "window", "open"]

BASES: tuple[str, ...] = get_args(Basis)

# Sorts before and after every moment that the profile can name (about 3.2e15 seconds from 1970).
_BEFORE_ALL = -(10**17)
_AFTER_ALL = 10**17


class DateError(ValueError):
    """A value that is not a date of the profile.

    ``found``, ``expected`` and ``try_`` (or None) are what a problem is worded from. ``key`` is the key of
    a mapping (``edtf``, ``start``, ``end``, ``basis``, ``note`` or an unknown one) at which the mistake
    stands, or None. ``try_`` is written as it would stand in YAML: a window comes in quotation marks.
    """

    def __init__(self, found: str, expected: str, try_: str | None = None, key: str | None = None) -> None:
        """Keep the parts of the message, each without capital or full stop."""
        self.found, self.expected, self.try_, self.key = found, expected, try_, key
        super().__init__(found, expected, try_, key)

    def __str__(self) -> str:
        at = f" (at {self.key})" if self.key else ""
        try_ = f"; try {self.try_}" if self.try_ else ""
        return f"found {self.found}{at}; expected {self.expected}{try_}"


@dataclass(frozen=True, slots=True)
class Point:
    """One date as written: a year, month, day or time, a season, or a year or day with unspecified digits.

    ``year`` is astronomical (0 is 1 BCE); of a decade or century it is the lowest. ``month`` and ``day``
    are None where they are not given; a ``day`` precision without a day is ``2022-02-XX``. ``season`` is 21
    to 24 (spring to winter), ``offset`` the minutes east of UTC.
    """

    text: str
    precision: Precision
    year: int
    earliest: int
    latest: int
    approximate: bool = False
    uncertain: bool = False
    month: int | None = None
    day: int | None = None
    season: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None

    @property
    def unspecified(self) -> bool:
        """Whether digits are left open (``X``), so that one unknown day or year of several is meant."""
        return self.precision in ("decade", "century") or (self.precision == "day" and self.day is None)

    @property
    def period(self) -> str:
        """The calendar page on which this date is filed, as an EDTF date: a day, a month or a year.

        A season, a decade and a century are filed under their first year, a time under its day where it was.
        """
        year = year_text(self.year)
        if self.month is None:
            return year
        return f"{year}-{self.month:02}" if self.day is None else f"{year}-{self.month:02}-{self.day:02}"


@dataclass(frozen=True, slots=True)
class End:
    """One end of a date: between ``earliest`` and ``latest``; or ``open`` (``..``), when both are None.

    ``first`` and ``last`` are the dates written: the same one for a plain date; the two ends of a window
    ``[a..b]``, of which one may be None; both None for ``..``, which has no ``precision`` either.
    """

    earliest: int | None
    latest: int | None
    open: bool
    approximate: bool
    uncertain: bool
    precision: Precision | None
    first: Point | None
    last: Point | None

    @property
    def window(self) -> bool:
        """Whether this end is one unknown moment of the time between ``earliest`` and ``latest``."""
        return self.first is not self.last or (self.first is not None and self.first.unspecified)


@dataclass(frozen=True, slots=True)
class Date:
    """A date of a record.

    ``shape`` says whether it is ``once`` (both ends are the same), ``throughout`` an interval, or once,
    some time ``within`` a window. ``text`` is the expression as written; of a ``{start, end}`` mapping its
    two ends, joined by a slash. ``note`` is text of the record, to be escaped where it is shown.
    """

    text: str
    shape: Shape
    start: End
    end: End
    earliest: int | None
    latest: int | None
    basis: Basis = "source"
    note: str | None = None

    def __hash__(self) -> int:
        """That of the expression, which dates that are the same share; a hash of all would be dear."""
        return hash(self.text)

    @property
    def sort_key(self) -> tuple[int, int]:
        """Order in time: by the earliest moment, then by width; without bound comes first, and is the widest.

        Whoever sorts records appends their ids, which makes the order total.
        """
        earliest = _BEFORE_ALL if self.earliest is None else self.earliest
        return earliest, (_AFTER_ALL if self.latest is None else self.latest) - earliest

    @property
    def period(self) -> str | None:
        """The calendar page on which this date is filed: ``2022-02-17``, ``2022-02``, ``2022``, ``Y-13000``.

        It is that of the first date written: the earliest where it is known, else the latest. None where
        both ends are open.
        """
        for point in (self.start.first, self.start.last, self.end.first, self.end.last):
            if point is not None:
                return point.period
        return None
