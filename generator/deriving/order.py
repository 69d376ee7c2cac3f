"""Order in time: which of two records comes first, and within which bounds a date lies.

Lists are in the order of ``order_key``, which is total and always decides. Conclusions (a retraction, a
change of position, a role) rest on ``bounds`` and on what is surely before, which decide nothing that the
dates leave open.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from generator.records import Correction, Event, Source, Statement
from generator.vocabulary.dates import Date, End

Dated = Statement | Event | Source | Correction
DatedT = TypeVar("DatedT", bound=Dated)

#: Earliest moment, width, id: the order of the record format.
OrderKey = tuple[int, int, str]


def date_of(record: Dated) -> Date:
    """The date by which a record is ordered: said, happened, published or corrected."""
    if isinstance(record, Statement):
        return record.said
    if isinstance(record, Event):
        return record.when
    return record.published if isinstance(record, Source) else record.on


def order_key(record: Dated) -> OrderKey:
    """Sort key of a dated record: earliest moment, then width, then id."""
    earliest, width = date_of(record).sort_key
    return earliest, width, record.id


def in_order(records: Iterable[DatedT]) -> tuple[DatedT, ...]:
    """Dated records from the oldest to the newest."""
    return tuple(sorted(records, key=order_key))


def bounds(date: Date) -> tuple[int | None, int | None]:
    """First and last second that a date can mean, in seconds since 1970; None without bound.

    An approximate or uncertain end may lie as far outside as it is long: "about 17 February" may be the 16th
    or the 18th, "about 2014" the year before or after. The record format sets no such figure; without one, a
    day that is only about right would prove an order.
    """
    earliest, latest = date.earliest, date.latest
    if earliest is not None:
        earliest -= _margin(date.start)
    if latest is not None:
        latest += _margin(date.end)
    return earliest, latest


def _margin(end: End) -> int:
    """How many seconds an end may lie outside of what is written."""
    vague = end.first if end.approximate or end.uncertain else None
    return vague.latest - vague.earliest + 1 if vague else 0
