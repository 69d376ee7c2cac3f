"""What the check of a quotation says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Checked and found right, checked and found wrong, or not to be checked from what is held."""

    CHECKED = "checked"
    FAILED = "failed"
    NOT_CHECKABLE = "not checkable"


class Reason(StrEnum):
    """Why a quotation failed, in the order in which the rule is asked; the last three, why it cannot be
    checked.
    """

    TOO_SHORT = "fewer than three words, and not the whole of a quoted span"
    NOT_FOUND = "these words do not stand in the source in this form"
    INSIDE_WORD = "it begins or ends inside a word of the source"
    WRONG_ORDER = "the segments do not stand in this order in the source"
    NOT_QUOTED = "the source has these words outside of quotation marks"
    ACROSS_MARKS = "the words run across quotation marks of the source"
    PREFIX = "the prefix does not stand before these words"
    SUFFIX = "the suffix does not stand after these words"
    FOUND_TWICE = "the source has these words more than once"
    NEGATION = "what is left out between the segments holds a negation"
    NOTHING_HELD = "nothing is held of the source"
    MARKS_IN_DOUBT = "the source's quotation marks do not pair, so what is quoted there cannot be told"
    WORDS_UNDIVIDED = "the script does not show where a word begins, so a cut inside one cannot be told"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a segment stands: the tokens from ``start`` to before ``end``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for one quotation.

    ``places`` are where its segments stand, if it was checked; where they stand twice, the first segment's
    two places; where something is left out that may not be, its place. ``segment`` is the number of the
    segment that the reason is about, from 0, where it is about one.
    """

    outcome: Outcome
    reason: Reason | None = None
    segment: int | None = None
    places: tuple[Place, ...] = ()

    @property
    def checked(self) -> bool:
        """Whether the quotation was found to be right."""
        return self.outcome is Outcome.CHECKED


def failed(reason: Reason, segment: int | None = None, places: tuple[Place, ...] = ()) -> Verdict:
    """A quotation that is wrong."""
    return Verdict(Outcome.FAILED, reason, segment, places)


def not_checkable(reason: Reason, segment: int | None = None) -> Verdict:
    """A quotation of which it cannot be told whether it is right."""
    return Verdict(Outcome.NOT_CHECKABLE, reason, segment)
