"""First reported: the earliest publication among the sources of a record.

A statement is reported by the sources that print it; a claim by those that print a stance on it; an event by
those that it cites and by those that print a statement about it or a stance on its claims, for a denial too
brings the matter to light.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.records import Event, Source, Statement
from generator.vocabulary.dates import Date


@dataclass(frozen=True, slots=True)
class FirstReported:
    """The date of the earliest publication, as exact as it is known, and the id of the source."""

    date: Date
    source: str


@dataclass(frozen=True, slots=True)
class Reports:
    """What each source would be as the first to report, in order of publication; its place by its id."""

    in_order: Sequence[FirstReported]
    place: Mapping[str, int]


def reports_of(sources: Sequence[Source]) -> Reports:
    """The reports of sources that are given in order of publication."""
    in_order = tuple(FirstReported(source.published, source.id) for source in sources)
    return Reports(in_order, {source.id: place for place, source in enumerate(sources)})


def statement_reported(statement: Statement, reports: Reports) -> FirstReported | None:
    """When a statement was first reported; None where no source is known."""
    return _first((wording.source for wording in statement.wordings), reports)


def claim_reported(statements: Iterable[FirstReported | None], reports: Reports) -> FirstReported | None:
    """When a claim was first reported, given the first reports of the statements on it."""
    return _first((report.source for report in statements if report), reports)


def event_reported(
    event: Event, others: Iterable[FirstReported | None], reports: Reports
) -> FirstReported | None:
    """When an event was first reported, given the same of its claims and of the statements about it."""
    cited = (citation.source for citation in event.sources)
    return _first((*cited, *(report.source for report in others if report)), reports)


def _first(sources: Iterable[str], reports: Reports) -> FirstReported | None:
    place = min((reports.place[id_] for id_ in set(sources) if id_ in reports.place), default=None)
    return None if place is None else reports.in_order[place]
