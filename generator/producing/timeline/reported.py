"""Since which day each record is known: the end of the day by which a source of it had surely been published.

As cautious as `deriving.known`: a source of which only the month is known counts from the month's end. A
statement is known by the sources that print it, an event by those that it cites and by the statements about
it.

One number a record: 0 where that is not known, else 1 more than the zigzag-coded distance in days from the
one before that is known (from 1970, of the first).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.deriving.order import bounds
from generator.producing.timeline.bytes import packed, unsigned, zigzag
from generator.producing.timeline.given import Given
from generator.producing.timeline.numbering import Entry
from generator.records import Statement
from generator.vocabulary.dates.moments import DAY


def reported_file(days: Iterable[int | None]) -> bytes:
    """The file of the days since which records are known."""
    return packed(unsigned(_codes(days)))


def days_known(given: Given, entries: Sequence[Entry]) -> Iterator[int | None]:
    """The day since which each record is known, counted from 1970; None where that is not known."""
    published = {
        id_: latest // DAY
        for id_, source in given.corpus.sources.items()
        if (latest := bounds(source.published)[1]) is not None
    }
    said = {
        id_: _least([published.get(wording.source) for wording in one.wordings])
        for id_, one in given.corpus.statements.items()
    }
    for entry in entries:
        record = entry.record
        if isinstance(record, Statement):
            yield said[record.id]
        else:
            cited = [published.get(citation.source) for citation in record.sources]
            yield _least([*cited, *(said[one.id] for one in given.derived.events[record.id].statements)])


def _least(days: Sequence[int | None]) -> int | None:
    return days[0] if len(days) == 1 else min([day for day in days if day is not None], default=None)


def _codes(days: Iterable[int | None]) -> Iterator[int]:
    before = 0
    for day in days:
        if day is None:
            yield 0
        else:
            yield 1 + zigzag(day - before)
            before = day
