"""What a check of sources says of each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What became of a source's address and text."""

    UNCHANGED = "unchanged"
    PRESENT = "still there"
    CHANGED = "changed"
    MOVED = "moved"
    DEAD = "dead"
    UNAVAILABLE = "not available now"
    SLOW = "too slow"
    TOO_LARGE = "too large"
    UNREADABLE = "not readable"
    NOT_ASKED = "not asked"
    NOT_HELD = "nothing held"
    NO_ADDRESS = "no address"


#: An editor has something to do: readers no longer find what the records say, or the record has a mistake.
ATTENTION = frozenset({Kind.CHANGED, Kind.MOVED, Kind.DEAD, Kind.NOT_ASKED})
#: The check could not be made; another time, or a person, may.
UNDECIDED = frozenset({Kind.UNAVAILABLE, Kind.SLOW, Kind.TOO_LARGE, Kind.UNREADABLE})


@dataclass(frozen=True, slots=True)
class Finding:
    """A kind, what was found in words (without capital or full stop), and what to try.

    The words may hold text of records and of pages: whoever prints them escapes for that place.
    """

    kind: Kind
    found: str
    proposal: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What was found of one source: its id, its address, and where that led in the end, if elsewhere."""

    source: str
    address: str | None
    kind: Kind
    found: str
    proposal: str | None = None
    final: str | None = None

    @property
    def message(self) -> str:
        """The report in one line: ``source/id: kind: address: found …; try …``."""
        where = f": {self.address}" if self.address else ""
        try_ = f"; try {self.proposal}" if self.proposal else ""
        return f"source/{self.source}: {self.kind}{where}: found {self.found}{try_}"


def summary(reports: Iterable[Report]) -> str:
    """The counts in one line: how many of the sources were compared, how many need an editor, how many
    could not be read.
    """
    kinds = [report.kind for report in reports]
    compared = sum(kind in (Kind.UNCHANGED, Kind.PRESENT, Kind.CHANGED) for kind in kinds)
    counts = [f"{kinds.count(kind):,} {kind}" for kind in Kind if kind in kinds]
    return f"compared {compared:,} of {len(kinds):,} sources: {', '.join(counts) or 'none'}"


def as_json(reports: Iterable[Report]) -> str:
    """The reports as a JSON array, each an object of its parts; ``attention`` says that an editor has
    something to do.
    """
    rows = [
        {
            "source": f"source/{report.source}",
            "address": report.address,
            "kind": str(report.kind),
            "attention": report.kind in ATTENTION,
            "found": report.found,
            "try": report.proposal,
            "final": report.final,
        }
        for report in reports
    ]
    return json.dumps(rows, indent=2)


def exit_status(reports: Iterable[Report]) -> int:
    """1 if an editor has something to do, else 0.

    What could not be read this time is counted in the summary and does not fail: a scheduled check would
    otherwise fail with each outage of somebody else.
    """
    return int(any(report.kind in ATTENTION for report in reports))
