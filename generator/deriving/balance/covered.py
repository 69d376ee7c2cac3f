"""Coverage: how much of each source, of those of which something is held, is in records or ignored.

The counting is another stage's work (`evidence.coverage`); here only its numbers are reported. What is left
of a source may be left rightly: not every sentence of an article is on the subject.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.vocabulary.text import percent


@dataclass(frozen=True, slots=True)
class CoveredSource:
    """How many words a source has, how many lie in passages of records, and how many in ignored ones."""

    source: str
    words: int
    in_records: int
    ignored: int

    @property
    def percent(self) -> int:
        """The share of its words that are in records or ignored."""
        return percent(self.in_records + self.ignored, self.words)
