"""Dates on a first day beyond chance: more dates on the first of a month, or of a year, than days would give.

Where a source gives a month or a year alone, a form that asks for a day gets the first one, and nobody can
tell it from a true date later. A single such date proves nothing; many do show. Of dates that are exact to
the day (or to the minute), 12 of 365.25 should fall on the first of a month and 1 of 365.25 on that of a
year. For the dates of statements, events and sources, each apart, the probability of at least so many firsts
is that of the upper tail of the binomial distribution. Below ``LEAST_DATES`` dates nothing is said.

Dates of one day depend on each other: a day on which much was said counts many times, and if it was a first,
by right. So the same is asked of the different days, each counted once. Where both answers are improbable,
first days turn up all over; where only the first is, look at the few days that cause it.

What it cannot see: much is done on a first by law or custom (terms of office, statutes, monthly magazines),
and a wrong date that falls on another day. Approximate dates, windows, intervals and months say themselves
how exact they are, and are not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.deriving.balance.chance import tail
from generator.deriving.order import Dated, date_of
from generator.judging import Corpus
from generator.vocabulary.dates import Date, Point, certainty

#: Fewer dates than this are no sample: one first among them would be as likely as none.
LEAST_DATES = 30
#: Beyond chance is what chance brings about once in so many times. With six questions asked of each site, one
#: in 160 sites whose dates are all true is still told to look.
ONCE_IN = 1_000
#: A year of the Gregorian calendar, near enough: 365.2425 would change nothing that is shown.
DAYS_OF_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Excess:
    """How many ``of`` dates were ``found`` on a first, how many are expected, and how probable that is.

    ``probability`` is that of at least as many by chance, to three digits.
    """

    of: int
    found: int
    expected: float
    probability: float

    @property
    def beyond_chance(self) -> bool:
        """Whether so many are too improbable to be chance."""
        return self.probability * ONCE_IN < 1


@dataclass(frozen=True, slots=True)
class FirstDays:
    """The dates on a first: of all records, of different days (None where they are few), and which.

    ``on`` are those days (YYYY-MM-DD), each with the ids of its records, both in order.
    """

    records: Excess
    days: Excess | None
    on: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class DaySample:
    """The dates of one type of record that are exact to the day: how many, and on how many different days.

    ``month`` and ``year`` tell of firsts of a month and of a year; both are None where the dates are few.
    """

    type: Literal["statement", "event", "source"]
    dates: int
    days: int
    month: FirstDays | None
    year: FirstDays | None


def first_days(corpus: Corpus) -> tuple[DaySample, ...]:
    """What the dates of statements, events and sources show, in this order."""
    return (
        _sample("statement", corpus.statements.values()),
        _sample("event", corpus.events.values()),
        _sample("source", corpus.sources.values()),
    )


def exact_day(date: Date) -> Point | None:
    """The point of a date that names one day without any doubt; None for every other date."""
    point = date.start.first
    if date.shape != "once" or point is None or point.day is None or certainty(date) != "exact":
        return None
    return point


def _sample(type_: Literal["statement", "event", "source"], records: Iterable[Dated]) -> DaySample:
    by_day: dict[str, list[str]] = {}
    for record in records:
        point = exact_day(date_of(record))
        if point is not None:
            by_day.setdefault(point.period, []).append(record.id)
    days = [(day, tuple(sorted(ids))) for day, ids in sorted(by_day.items())]
    dates = sum(len(ids) for _, ids in days)
    if dates < LEAST_DATES:
        return DaySample(type_, dates, len(days), None, None)
    month, year = _firsts(days, dates, "-01", 12), _firsts(days, dates, "-01-01", 1)
    return DaySample(type_, dates, len(days), month, year)


def _firsts(
    days: Sequence[tuple[str, tuple[str, ...]]], dates: int, ending: str, in_a_year: int
) -> FirstDays:
    on = tuple((day, ids) for day, ids in days if day.endswith(ending))
    found = sum(len(ids) for _, ids in on)
    by_day = _excess(len(days), len(on), in_a_year) if len(days) >= LEAST_DATES else None
    return FirstDays(_excess(dates, found, in_a_year), by_day, on)


def _excess(of: int, found: int, in_a_year: int) -> Excess:
    share = in_a_year / DAYS_OF_A_YEAR
    # Rounded, because the last digits of logarithms differ between machines.
    return Excess(of, found, round(of * share, 2), float(f"{tail(found, of, share):.2e}"))
