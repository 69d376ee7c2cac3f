"""A mistake in content is a value: where it is, what was found there, what was expected and what to try.

The wording follows cfgv ("expected X, found Y, at Z"); the printed form is the one that editors and CI
systems know from compilers, ``path:line:column: CODE message``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem weighs: an error keeps the site from being published, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """The stable name of one kind of problem; published links and suppressions rest on it, so it never
    changes.

    ``id`` is ``SD`` and three digits (the hundreds name the stage), ``name`` the same in words, ``summary``
    one line.
    """

    id: str
    name: str
    summary: str
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in one file.

    ``path`` is written with forward slashes and relative to where the command runs; ``line`` and ``column``
    count from 1, in characters. ``found``, ``expected`` and ``proposal`` are parts of one sentence without
    capital or full stop. They may hold text of the record: whoever prints them escapes for that place.
    """

    path: str
    line: int
    column: int
    code: str
    found: str
    expected: str
    proposal: str | None = None
    severity: Severity = Severity.ERROR

    @property
    def message(self) -> str:
        """The problem in one sentence: ``found …; expected …; try …``."""
        try_ = f"; try {self.proposal}" if self.proposal else ""
        return f"found {self.found}; expected {self.expected}{try_}"


def shown(text: str, limit: int = 60) -> str:
    """Record text as it may stand in a message: on one line, in quotation marks, cut after ``limit``
    characters."""
    line = " ".join(text.split())
    return f'"{line[: limit - 1]}…"' if len(line) > limit else f'"{line}"'
