"""What is checked: the words that a statement gives of a source, and how."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.statement import Mode, Wording

#: The modes that claim to give words as they were quoted.
QUOTED_MODES = frozenset({"direct", "fragment"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in segments, in order, between which something was left out; see `Wording` for the other fields.

    The editor's insertions are no part of the words: a wording has them beside its quotation, and readers see
    them in brackets.
    """

    segments: tuple[str, ...]
    mode: Mode = "direct"
    prefix: str | None = None
    suffix: str | None = None
    elision_reviewed: bool = False

    @property
    def quoted(self) -> bool:
        """Whether it must stand in quotation marks in the source."""
        return self.mode in QUOTED_MODES


def quotation_of(mode: Mode, wording: Wording) -> Quotation:
    """The quotation that one wording of a statement gives."""
    return Quotation(
        segments=tuple(wording.quote),
        mode=mode,
        prefix=wording.prefix,
        suffix=wording.suffix,
        elision_reviewed=wording.elision_reviewed_by is not None,
    )
