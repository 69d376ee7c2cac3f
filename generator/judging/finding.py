"""What a rule finds: a mistake in one field of one record, not yet looked up in its file."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records import Record

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """A mistake in a record at ``path`` (as in YAML, and positions in lists); the rest as in `Problem`.

    ``beside`` is another record without which the mistake cannot be understood; its place is told too.
    """

    record: Record
    path: Path
    found: str
    expected: str
    proposal: str | None = None
    beside: Record | None = None
