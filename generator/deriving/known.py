"""Known: what had been reported by the end of a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.deriving.order import bounds
from generator.records import Source, Statement
from generator.vocabulary.dates import Date


@dataclass(frozen=True, slots=True)
class Known:
    """What had surely been reported by the end of ``day``; everything, where that is None."""

    sources: Mapping[str, Source]
    day: Date | None = None

    def source(self, id_: str) -> bool:
        """Whether a source had been published, whatever moment its date means."""
        if self.day is None or self.day.latest is None:
            return True
        source = self.sources.get(id_)
        latest = bounds(source.published)[1] if source else None
        return latest is not None and latest <= self.day.latest

    def statement(self, statement: Statement) -> bool:
        """Whether one of the sources that print a statement had been published."""
        return self.day is None or any(self.source(wording.source) for wording in statement.wordings)
