"""A view of the timeline that a block in prose asks for, and the records that it shows.

A block names each filter as the element and an address do (``theme/timeline/state.js``), one a line; a record
is shown that has one of the values of each. ``from`` and ``to`` are the first and the last day, month or year
shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.judging import Corpus
from generator.producing.blocks import Settings, refuse_unknown
from generator.producing.timeline import view_settings as read
from generator.producing.timeline.facet_values import FACETS, Values
from generator.producing.timeline.given import Given
from generator.producing.timeline.numbering import Entry
from generator.producing.timeline.reported import days_known
from generator.records import Event, Statement
from generator.vocabulary.dates import days_of_period
from generator.vocabulary.dates.moments import DAY

NAMES = (*FACETS, "from", "to", "known", "compare", "view", "height")


@dataclass(frozen=True, slots=True)
class View:
    """What a block asks for.

    ``attributes`` are those of the element. A record is shown that has one of the values of each of the
    ``filters`` (by facet), one of those ``compared`` if there are any (facet and id), that may lie in the
    range of seconds ``span``, and that was known by the second ``known``.
    """

    attributes: Mapping[str, str]
    filters: Mapping[str, Sequence[str]]
    compared: Sequence[tuple[str, str]] = ()
    span: tuple[int, int] | None = None
    known: int | None = None

    @property
    def query(self) -> Mapping[str, str]:
        """The same view as the address of the timeline's page has it."""
        return {name: value for name, value in self.attributes.items() if name != "height"}


def view_of(settings: Settings, corpus: Corpus) -> View:
    """The view that a block's settings ask for; raises `BlockProblem` where one cannot be understood."""
    refuse_unknown(settings, NAMES, "timeline")
    filters = {name: read.values(settings[name], corpus) for name in FACETS if name in settings}
    attributes = {name: ",".join(values) for name, values in filters.items()}
    span = read.span(settings)
    if span:
        attributes |= {"from": days_of_period(span[0].text)[0], "to": days_of_period(span[1].text)[1]}
    known = read.calendar_date(settings["known"]) if "known" in settings else None
    if known:
        attributes["known"] = known.text
    compared = read.compared(settings["compare"], corpus) if "compare" in settings else ()
    if compared:
        attributes["compare"] = ",".join(f"{facet}:{id_}" for facet, id_ in compared)
    if "view" in settings:
        attributes["view"] = read.one_of(settings["view"], read.VIEWS)
    if "height" in settings:
        attributes["height"] = read.height(settings["height"])
    bounds = (span[0].earliest or 0, span[1].latest or 0) if span else None
    return View(attributes, filters, compared, bounds, known.latest if known else None)


def records_in(view: View, given: Given, entries: Sequence[Entry]) -> Iterator[Statement | Event]:
    """The records that a view shows, in order of their numbers."""
    days: Iterator[int | None] = iter(()) if view.known is None else days_known(given, entries)
    for entry in entries:
        is_known = view.known is None or ((day := next(days)) is not None and day * DAY <= view.known)
        if is_known and _is_in_range(entry, view) and _passes(entry.record, view, given):
            yield entry.record


def _is_in_range(entry: Entry, view: View) -> bool:
    """Whether a record may lie in the range; one without any moment lies in none."""
    at, bounds = entry.placed.at, entry.placed.bounds
    if view.span is None or at is None:
        return view.span is None
    first, last = view.span
    return min(at, *bounds) <= last and max(at + 1, *bounds) > first


def _passes(record: Statement | Event, view: View, given: Given) -> bool:
    if any(not set(wanted) & set(_values(name, record, given)) for name, wanted in view.filters.items()):
        return False
    return not view.compared or any(id_ in _values(name, record, given) for name, id_ in view.compared)


def _values(name: str, record: Statement | Event, given: Given) -> Values:
    facet = FACETS[name]
    return facet.said(given, record) if isinstance(record, Statement) else facet.done(given, record)
