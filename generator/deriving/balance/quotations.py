"""Quotations: how many were compared with what is held of their sources, and what came of it.

The comparing is another stage's work; here only its numbers are reported. A quotation that is *not checkable*
is not a wrong one: nothing is held of its source, or what is held does not decide the case. Neither is one
that was checked a true one in any further sense: its source prints these words, and no more is said.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvidenceCounts:
    """How many quotations there are (``total``), and how many were checked, cannot be, and failed."""

    checked: int
    not_checkable: int
    failed: int
    total: int

    @property
    def sentence(self) -> str:
        """The numbers as they are always printed."""
        return (
            f"Checked {self.checked:,} of {self.total:,}, "
            f"not checkable {self.not_checkable:,}, failed {self.failed:,}"
        )
