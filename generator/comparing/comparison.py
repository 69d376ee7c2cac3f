"""Two editions become one comparison: what changed, and which corrections are missing."""

from __future__ import annotations

from dataclasses import dataclass

from generator.comparing.changes import Change, changes
from generator.comparing.corrections import Missing, missing_corrections
from generator.comparing.editions import Edition


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one edition to another, and what of it lacks a correction."""

    old: Edition
    new: Edition
    changes: tuple[Change, ...]
    missing: tuple[Missing, ...]


def compare(old: Edition, new: Edition, *, on: str | None = None) -> Comparison:
    """Compare what could be read of two editions; ``on`` is the day (YYYY-MM-DD) for proposed corrections."""
    found = changes(old.corpus, new.corpus)
    return Comparison(old, new, found, missing_corrections(found, old.corpus, new.corpus, on=on))
