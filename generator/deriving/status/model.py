"""A status and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.deriving.reasons import Sentence, full, joined, plain
from generator.deriving.status.case import Case
from generator.records import Statement

StatusKind = Literal[
    "withdrawn", "disputed", "doubted", "announced", "alleged", "corroborated", "undisputed", "unaddressed"
]


@dataclass(frozen=True, slots=True)
class Status:
    """A status, why it is so in one English sentence, and the ids of the statements that decided it.

    ``because`` is in order of time; it is empty where no statement decided (an event that a source alone
    reports, or something on which nobody takes a stance).
    """

    kind: StatusKind
    reason: Sentence
    because: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The reason as plain text."""
        return plain(self.reason)


def status(
    case: Case, kind: StatusKind, clauses: Sequence[Sentence], deciding: Iterable[Statement] = ()
) -> Status:
    """The status with its clauses as one sentence, and the deciding statements in order of time."""
    because = sorted({statement.id for statement in deciding}, key=case.rank.__getitem__)
    return Status(kind, full(joined(clauses)), tuple(because))
