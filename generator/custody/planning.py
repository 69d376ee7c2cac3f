"""What is to be corrected, and that nothing comes of it but what is meant to.

All rules are asked of the records as the corrections would leave them. A correction that adds anything to
what they found before is not made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.evidence.correcting import Corrected, Unsure
from generator.judging import TextsAtHand, check_quotations, corpus_of, findings_of
from generator.judging.quotations import Checked
from generator.reading import Origin, Reading
from generator.reading.yaml_walk import Path
from generator.records import Event, Record, Statement


@dataclass(frozen=True, slots=True)
class Plan:
    """A quotation, its record's origin, and what to do with it."""

    one: Checked
    origin: Origin
    outcome: Corrected | Unsure


#: A record's type and id, and what is found there, in words.
_Found = tuple[str, str, str]


def without_harm(plans: Sequence[Plan], reading: Reading, at_hand: TextsAtHand) -> list[Plan]:
    """The plans but for corrections that would bring another problem."""
    before, kept = _found(reading, (), at_hand), list(plans)
    while added := _found(reading, kept, at_hand) - before:
        kept = _without(kept, added)
    return kept


def _without(plans: Sequence[Plan], added: set[_Found]) -> list[Plan]:
    """The plans without those of records in which something is added; without all of them, where that is
    in records of which no correction is planned.
    """
    harmful = {(type_, id_): told for type_, id_, told in sorted(added)}
    planned = {_key(plan) for plan in plans if isinstance(plan.outcome, Corrected)}
    told_of = harmful if planned & harmful.keys() else dict.fromkeys(planned, min(added)[2])
    return [
        replace(plan, outcome=Unsure(f"there would then be another problem: {told_of[_key(plan)]}"))
        if isinstance(plan.outcome, Corrected) and _key(plan) in told_of
        else plan
        for plan in plans
    ]


def _key(plan: Plan) -> tuple[str, str]:
    return plan.one.record.type, plan.one.record.id


def _found(reading: Reading, plans: Sequence[Plan], at_hand: TextsAtHand) -> set[_Found]:
    """What the rules find in the records as the plans would leave them, under each record concerned."""
    changed: dict[int, Record] = {}
    for plan in plans:
        if isinstance(plan.outcome, Corrected):
            record = changed.get(id(plan.one.record), plan.one.record)
            changed[id(plan.one.record)] = _changed(record, plan.one.path, plan.outcome)
    records = [record for record, _ in reading.records] + [part.record for part in reading.partial]
    corpus = corpus_of((changed.get(id(one), one) for one in records), reading.unread, reading.texts)
    quotations = check_quotations(corpus, reading.content / "texts", at_hand)
    return {
        (record.type, record.id, f"{code.id} {finding.found}")
        for code, finding in findings_of(corpus, quotations)
        for record in (finding.record, finding.beside)
        if record is not None
    }


def _changed(record: Record, path: Path, outcome: Corrected) -> Record:
    """A record with another quotation."""
    number = path[1]
    assert isinstance(number, int)
    segments = outcome.quotation.segments
    if isinstance(record, Statement):
        wording = record.wordings[number].model_copy(update={"quote": segments})
        wordings = (*record.wordings[:number], wording, *record.wordings[number + 1 :])
        return record.model_copy(update={"wordings": wordings})
    assert isinstance(record, Event)
    cited = record.sources[number].model_copy(update={"passage": segments[0]})
    return record.model_copy(
        update={"sources": (*record.sources[:number], cited, *record.sources[number + 1 :])}
    )
