"""Copies of sources in the Wayback Machine, written into their records."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.custody.editing import NotEdited
from generator.custody.fetching import Asker
from generator.custody.rewriting import write_field
from generator.custody.wayback import ARCHIVE_MANNERS, WAYBACK, Archive, NoCopy, archive
from generator.reading import Origin, Reading
from generator.records import Source
from generator.vocabulary.text import counted


class ArchivalOutcome(StrEnum):
    """What came of archiving a source."""

    ARCHIVED = "archived"
    OLDER_COPY = "an older copy recorded"
    ALREADY = "archived before"
    NO_ADDRESS = "no address"
    NO_COPY = "not archived"
    NOT_WRITTEN = "not written"


_FAILED = frozenset({ArchivalOutcome.NO_COPY, ArchivalOutcome.NOT_WRITTEN})


@dataclass(frozen=True, slots=True)
class Archival:
    """What came of one source: its id and file, what was found (the copy's address, or why there is none),
    what to try.

    The words may hold text of records and of the archive's answers: whoever prints them escapes for that
    place.
    """

    source: str
    path: str
    outcome: ArchivalOutcome
    found: str
    proposal: str | None = None

    @property
    def failed(self) -> bool:
        """Whether somebody has to look at it."""
        return self.outcome in _FAILED

    @property
    def message(self) -> str:
        """The outcome in one line: ``path: source/id: outcome: found; try …``."""
        try_ = f"; try {self.proposal}" if self.proposal else ""
        return f"{self.path}: source/{self.source}: {self.outcome}: {self.found}{try_}"


def archive_sources(
    reading: Reading,
    asker: Asker | None = None,
    service: Archive = WAYBACK,
    only: Collection[str] | None = None,
    again: bool = False,
    tell: Callable[[Archival], None] = lambda _: None,
) -> tuple[Archival, ...]:
    """Ask the archive for a copy of each source that has an address and none yet, and write it into the
    record.

    ``only`` names sources, ``again`` asks also for those that have a copy. Each copy is written as soon as
    the archive has named it, so that an interrupted run loses nothing. ``tell`` is called with each outcome
    as it comes; they are returned in the order in which the records were read.
    """
    asker = asker or Asker(ARCHIVE_MANNERS)
    outcomes: list[Archival] = []
    gave_up = ""
    for record, origin in reading.records:
        if isinstance(record, Source) and (only is None or record.id in only):
            outcome, gave_up = _archived(record, origin, asker, service, gave_up, again=again)
            outcomes.append(outcome)
            tell(outcome)
    return tuple(outcomes)


def _archived(
    source: Source, origin: Origin, asker: Asker, service: Archive, gave_up: str, *, again: bool
) -> tuple[Archival, str]:
    """The outcome for one source, and why the archive is not asked again in this run, if so."""

    def told(outcome: ArchivalOutcome, found: str, proposal: str | None = None) -> Archival:
        return Archival(source.id, origin.path, outcome, found, proposal)

    if source.url is None:
        return told(ArchivalOutcome.NO_ADDRESS, "a source without an address"), gave_up
    if source.archived is not None and not again:
        return told(ArchivalOutcome.ALREADY, source.archived.url), gave_up
    if gave_up:
        return told(ArchivalOutcome.NO_COPY, gave_up, "again later"), gave_up
    copy = archive(source.url, asker, service)
    if isinstance(copy, NoCopy):
        gave_up = f"the archive was given up in this run ({copy.reason})" if copy.gave_up else ""
        return told(
            ArchivalOutcome.NO_COPY, copy.reason, "again later, or saving it by hand in a browser"
        ), gave_up
    value = {"url": copy.url, "on": copy.on.isoformat()}
    try:
        write_field(source, origin, ("archived",), value)
    except NotEdited as error:
        by_hand = f"writing it by hand: archived: {{url: {value['url']}, on: {value['on']}}}"
        return told(ArchivalOutcome.NOT_WRITTEN, str(error), by_hand), gave_up
    outcome = ArchivalOutcome.ARCHIVED if copy.new else ArchivalOutcome.OLDER_COPY
    return told(outcome, f"{copy.url} of {value['on']}"), gave_up


def archival_summary(archivals: Iterable[Archival]) -> str:
    """The counts in one line."""
    outcomes = [archival.outcome for archival in archivals]
    counts = [f"{outcomes.count(one):,} {one}" for one in ArchivalOutcome if one in outcomes]
    return f"{counted(len(outcomes), 'source')}: {', '.join(counts) or 'none'}"
