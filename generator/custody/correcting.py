"""Corrections of failed quotations, written into the records: what is surely meant (`evidence.correcting`)
and brings no other problem with it (`planning`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.custody.editing import NotEdited
from generator.custody.planning import Plan, without_harm
from generator.custody.rewriting import write_field
from generator.custody.yaml_writing import Value
from generator.evidence import HeldText, Outcome
from generator.evidence.correcting import Corrected, Unsure, corrected, weighs
from generator.judging import Judgement, TextsAtHand
from generator.judging.quotations import Checked
from generator.reading import Reading, reread
from generator.reading.yaml_walk import Path
from generator.records import Record, Statement
from generator.vocabulary.problems import shown

_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Correction:
    """What came of a failed quotation: where it stands, and what was written there, or why nothing was.

    ``told`` may hold text of the record and of its source: whoever prints it escapes for that place.
    """

    path: str
    line: int
    column: int
    record: str
    written: bool
    told: str

    @property
    def message(self) -> str:
        """The outcome in one line."""
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place}: {self.record}: {'wrote' if self.written else 'not corrected:'} {self.told}"


def write_corrections(reading: Reading, judgement: Judgement, at_hand: TextsAtHand) -> tuple[Correction, ...]:
    """Write each correction that is sure into its record, and say of all failed quotations what came of them.

    ``judgement`` is of ``reading`` and ``at_hand``. Comments, order and formatting of the files stay.
    """
    origins = {id(record): origin for record, origin in reading.records}
    partial = {id(part.record): part.origin for part in reading.partial}
    plans = []
    for one in judgement.quotations.checked:
        if one.verdict.outcome is Outcome.FAILED:
            origin = origins.get(id(one.record))
            if origin is None:
                mend = Unsure("the record has other mistakes, which are to be mended first")
                plans.append(Plan(one, partial[id(one.record)], mend))
            else:
                plans.append(Plan(one, origin, _planned(one, judgement)))
    plans = without_harm(plans, reading, at_hand)
    now: dict[int, Record] = {}
    done = [_done(plan, now) for plan in plans]
    return tuple(sorted(done, key=lambda one: (one.path, one.line, one.column)))


def _planned(one: Checked, judgement: Judgement) -> Corrected | Unsure:
    held = judgement.quotations.held[one.source.id]
    if not isinstance(held, HeldText):
        return Unsure(f"the text of its source is not at hand; try --text {one.source.id}=FILE")
    return corrected(one.quotation, held)


def _done(plan: Plan, now: dict[int, Record]) -> Correction:
    """Write what is planned; ``now`` has the records that were written before, as they are now."""
    one, origin = plan.one, plan.origin
    record = now.get(id(one.record), one.record)
    documents = reread(origin.path)
    path = (*one.path, "quote" if isinstance(record, Statement) else "passage")
    line, column = documents[origin.document].locate(path) if origin.document < len(documents) else (1, 1)
    name = f"{record.type}/{record.id}"

    def told(words: str, *, written: bool = False) -> Correction:
        return Correction(origin.path, line, column, name, written, words)

    if isinstance(plan.outcome, Unsure):
        return told(plan.outcome.reason)
    if origin.document >= len(documents):
        return told("the file no longer holds the record that was read")
    segments = plan.outcome.quotation.segments
    value: Value = list(segments) if _is_list(documents[origin.document].value, path) else segments[0]
    try:
        now[id(one.record)] = write_field(record, origin, path, value)
    except NotEdited as error:
        return told(f"{error}; try by hand {_shown(segments)}")
    return told(_told(one, plan.outcome), written=True)


def _is_list(value: Any, path: Path) -> bool:
    """Whether a list stands at a path; a file that has changed since is told by `write_field`."""
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return False
    return isinstance(value, list)


def _told(one: Checked, outcome: Corrected) -> str:
    """What was written in place of what, from where in the text."""
    changes = [
        (old, new, found.line)
        for old, new, found in zip(
            one.quotation.segments, outcome.quotation.segments, outcome.passages, strict=True
        )
        if found
    ]
    told = ", ".join(
        f"{shown(new, _LONGEST)} in place of {shown(old, _LONGEST)} (line {line} of the text)"
        for old, new, line in changes
    )
    if any(weighs(old, new, one.source.language) for old, new, _ in changes):
        told += "; a negation or a number differs: look at the stances and quantities of the record too"
    return told


def _shown(segments: Iterable[str]) -> str:
    return " … ".join(shown(segment, _LONGEST) for segment in segments)
