"""A correction of a failed quotation, where it is sure what was meant.

Only a person can tell what was meant by a quotation that is far from all the source says, or as near to one
passage as to another; or whose beginning or end is where it differs, since a quotation may begin and end
anywhere. Of the other reasons for which a quotation fails (the order of its segments, its mode, a negation
left out, a second place) none has one right answer. So a correction is the nearest passage in place of the
segments whose words are not the source's, and only if the whole quotation then passes `check`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from generator.evidence.check import check
from generator.evidence.held import passage
from generator.evidence.held_text import HeldText, read_text
from generator.evidence.nearest import MOST_COMPARED, Nearest, nearest_passages
from generator.evidence.quotation import Quotation
from generator.evidence.verdict import Reason, Verdict

#: The share of words and marks that must be the same: of four one may be wrong.
LEAST_SURE: Final = 0.75
#: Every other passage must differ by so many times as much.
TIMES_AS_FAR: Final = 2
_OF_WORDS: Final = (Reason.NOT_FOUND, Reason.INSIDE_WORD)
_TRIED: Final = 3


@dataclass(frozen=True, slots=True)
class Corrected:
    """A quotation that passes the check, and for each segment the passage that took its place, if one did."""

    quotation: Quotation
    passages: tuple[Nearest | None, ...]


@dataclass(frozen=True, slots=True)
class Unsure:
    """Why a quotation is left to a person."""

    reason: str


def corrected(quotation: Quotation, held: HeldText) -> Corrected | Unsure:
    """The correction of a quotation that failed in a text, or why there is none that is sure."""
    now, passages = quotation, list[Nearest | None]([None] * len(quotation.segments))
    verdict = check(now, held)
    while not verdict.checked:
        number = verdict.segment
        if verdict.reason not in _OF_WORDS or number is None or passages[number]:
            told = "with the nearest words of the source in it, " if any(passages) else ""
            return Unsure(f"{told}{verdict.reason}")
        found = _only(now, number, held)
        if isinstance(found, Unsure):
            return found
        passages[number] = found
        now = _with(now, number, found)
        verdict = check(now, held)
    return Corrected(now, tuple(passages))


def _only(quotation: Quotation, number: int, held: HeldText) -> Nearest | Unsure:
    """The one passage that a segment can be meant to be."""
    segment = quotation.segments[number]
    if len(passage(segment)) > MOST_COMPARED:
        return Unsure("it is too long for a proposal")
    near = nearest_passages(segment, held, _TRIED)
    if not near or near[0].likeness < LEAST_SURE:
        return Unsure("no passage of the source is near enough to be surely meant")
    fitting = [one for one in near if _fits(check(_with(quotation, number, one), held), number)]
    if not fitting:
        return Unsure(
            f"with the nearest words of the source in it, {_reason(quotation, number, near[0], held)}"
        )
    first = fitting[0]
    if first.likeness < LEAST_SURE:
        return Unsure("no passage of the source that may be quoted so is near enough to be surely meant")
    if any(1 - one.likeness <= TIMES_AS_FAR * (1 - first.likeness) for one in fitting[1:]):
        lines = " and ".join(str(line) for line in sorted({one.line for one in fitting}))
        return Unsure(f"several passages are near, in line {lines} of the text")
    if not first.sure_ends:
        return Unsure("where it begins and ends is not sure: it differs there, or words changed places")
    return first


def _with(quotation: Quotation, number: int, found: Nearest) -> Quotation:
    """The quotation with a passage as printed, on one line, in place of a segment."""
    segments = list(quotation.segments)
    segments[number] = " ".join(found.text.split())
    return replace(quotation, segments=tuple(segments))


def _fits(verdict: Verdict, number: int) -> bool:
    """Whether a segment stands where it may, whatever is wrong with those behind it."""
    later = verdict.segment is not None and verdict.segment > number
    return verdict.checked or (verdict.reason in _OF_WORDS and later)


def _reason(quotation: Quotation, number: int, found: Nearest, held: HeldText) -> str:
    return str(check(_with(quotation, number, found), held).reason)


def weighs(old: str, new: str, language: str | None) -> bool:
    """Whether a negation or a number differs, on which more in a record may rest than its words."""
    return _weighty(old, language) != _weighty(new, language)


def _weighty(text: str, language: str | None) -> Counter[str]:
    read = read_text(text, language)
    return Counter(
        word.lower()
        for word, negates in zip(read.reading.tokens.words, read.structure.negated, strict=True)
        if negates == "1" or any(map(str.isdigit, word))
    )
