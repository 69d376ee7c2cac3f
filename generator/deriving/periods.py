"""Periods: days, months and years with the dated records (statements and events) that are filed under each.

A record is filed once, under the most exact period that its date names; the month holds its days, the year
its months.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from generator.deriving.grouping import Groups, grouped
from generator.deriving.order import date_of
from generator.records import Event, Statement
from generator.vocabulary.dates import enclosing_periods

PeriodKind = Literal["day", "month", "year"]
_KINDS: tuple[PeriodKind, ...] = ("year", "month", "day")


@dataclass(frozen=True, slots=True)
class Period:
    """A day, month or year of the calendar in which something was said or done.

    ``key`` is ``2022-02-17``, ``2022-02``, ``2022``, ``-0043`` or ``Y-13000``. ``entries`` are the records
    filed under it and no part of it, in order of time. ``parts`` are the keys of the periods inside it that
    hold anything, ``whole`` that of the one around it, ``earlier`` and ``later`` those of the nearest of the
    same kind. ``total`` counts the entries of the period and of all its parts.
    """

    key: str
    kind: PeriodKind
    entries: tuple[Statement | Event, ...]
    parts: tuple[str, ...]
    whole: str | None
    earlier: str | None
    later: str | None
    total: int


def periods_of(records: Iterable[Statement | Event]) -> Mapping[str, Period]:
    """Every period that holds anything, by key, the oldest first; the records are given in order of time."""
    filed = grouped((key, record) for record in records if (key := date_of(record).period) is not None)
    keys = sorted({key for day in filed for key in (day, *enclosing_periods(day))}, key=calendar_order)
    parts = grouped((wider[0], key) for key in keys if (wider := enclosing_periods(key)))
    by_kind = grouped((period_kind(key), key) for key in keys)
    around = {key: near for of_kind in by_kind.values() for key, near in _with_nearest(of_kind)}
    totals = _totals(keys, filed)
    return MappingProxyType(
        {
            key: Period(
                key,
                period_kind(key),
                filed.get(key, ()),
                parts.get(key, ()),
                next(iter(enclosing_periods(key)), None),
                *around[key],
                totals[key],
            )
            for key in keys
        }
    )


def entries_within(periods: Mapping[str, Period], key: str) -> Iterator[Statement | Event]:
    """All records of a period: those that are no more exact than it, then those of its parts."""
    yield from periods[key].entries
    for part in periods[key].parts:
        yield from entries_within(periods, part)


def period_kind(key: str) -> PeriodKind:
    """What sort of period a key names."""
    return _KINDS[len(enclosing_periods(key))]


def calendar_order(key: str) -> tuple[int, ...]:
    """Sort key of a period: year, month, day; a year comes before its months."""
    year, *rest = (*reversed(enclosing_periods(key)), key)
    return (int(year.removeprefix("Y")), *(int(part[-2:]) for part in rest))


def _with_nearest(keys: tuple[str, ...]) -> Iterator[tuple[str, tuple[str | None, str | None]]]:
    return zip(keys, zip((None, *keys[:-1]), (*keys[1:], None), strict=True), strict=True)


def _totals(keys: Iterable[str], filed: Groups[str, Statement | Event]) -> dict[str, int]:
    totals = dict.fromkeys(keys, 0)
    for key, records in filed.items():
        for period in (key, *enclosing_periods(key)):
            totals[period] += len(records)
    return totals
