"""The order in which records are numbered: by the moment at which they stand, and without any moment last.

Of those that stand at one moment the least exact comes first, as the page of a year comes before those of its
months; then the order of the record format decides.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.deriving import Derived, date_of
from generator.producing.timeline.dates import Placed, placed
from generator.records import Event, Statement

#: The sides of the axis.
SAID, DONE = 0, 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A record of the timeline with its place in time and its side; its number is its place among all."""

    record: Statement | Event
    placed: Placed
    lane: int


def entries_of(derived: Derived) -> tuple[Entry, ...]:
    """All statements and events in order of their numbers."""
    known: dict[str, Placed] = {}  # many records bear the same date, and its text says all that matters here
    entries = []
    for record in derived.dated:
        date = date_of(record)
        place = known.get(date.text)
        if place is None:
            place = known[date.text] = placed(date)
        entries.append(Entry(record, place, SAID if isinstance(record, Statement) else DONE))
    # A stable sort: what it leaves open is decided by the order in which they came.
    return tuple(sorted(entries, key=_order))


def _order(entry: Entry) -> tuple[bool, int, int]:
    at = entry.placed.at
    return at is None, at or 0, entry.placed.rank
