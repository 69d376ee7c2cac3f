"""What is told of all records, in the order of their numbers, before it becomes bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.deriving import Derived
from generator.judging import Corpus, Quotations
from generator.producing.timeline.dates import Placed
from generator.producing.timeline.facets import Facet, Taken, facets_of, taken_in
from generator.producing.timeline.given import Given
from generator.producing.timeline.ids import keys_of
from generator.producing.timeline.importance import importance
from generator.producing.timeline.numbering import entries_of
from generator.producing.timeline.reported import days_known
from generator.producing.timeline.texts import Row, Rows
from generator.producing.timeline.words import indexed


@dataclass(frozen=True, slots=True)
class Told:
    """Of each record its place in time, its side, how important it is, the stances that it takes, the day
    since which it is known, and its keys; ``row`` makes what is told of a number, ``texts`` are those to be
    indexed.
    """

    places: Sequence[Placed]
    lanes: Sequence[int]
    importances: Sequence[int]
    facets: Sequence[Facet]
    taken: Sequence[Taken]
    days: Iterable[int | None]
    keys: Sequence[Sequence[str]]
    row: Callable[[int], Row]
    texts: Iterable[str] | None


def told_of(corpus: Corpus, derived: Derived, quotations: Quotations, language: str, *, words: bool) -> Told:
    """What is told of the records of a corpus without errors; without ``words`` there are no texts to
    index.
    """
    given = Given.of(corpus, derived, quotations.checked)
    entries = entries_of(derived)
    records = [entry.record for entry in entries]
    rows = Rows(given, language)
    return Told(
        places=[entry.placed for entry in entries],
        lanes=[entry.lane for entry in entries],
        importances=[importance(record, corpus, derived) for record in records],
        facets=facets_of(given, entries),
        taken=[taken_in(record) for record in records],
        days=days_known(given, entries),
        keys=[keys_of(record) for record in records],
        row=lambda number: rows.of(records[number]),
        texts=(indexed(given, record) for record in records) if words else None,
    )
