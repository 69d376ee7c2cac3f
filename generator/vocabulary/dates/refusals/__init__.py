"""Why a text is no date of the profile: forms that we know are refused by name, with what to write instead.

The first form that fits gives the name, so the order of the tables matters: what other readers of EDTF take
comes first, then what is nearly EDTF, then what people write.
"""

from __future__ import annotations

from generator.vocabulary.dates.refusals import human, mistakes, standard, times
from generator.vocabulary.dates.refusals.form import ANY_DATE, Form, Proposal, Refusal, Refused
from generator.vocabulary.problems import shown

__all__ = ["FORMS", "Form", "Proposal", "Refusal", "Refused", "recognise", "refuse"]

FORMS: tuple[Form, ...] = (*standard.FORMS, *times.FORMS, *human.FORMS, *mistakes.FORMS)


def refuse(text: str) -> Refusal:
    """The refusal of a text that is no date of the profile."""
    if not text:
        return Refusal("an empty date")
    return recognise(text) or Refusal(f"{shown(text)}, which is not a date", ANY_DATE)


def recognise(text: str) -> Refusal | None:
    """The refusal of a text in a form that we know, or None."""
    missing = mistakes.refuse_missing_day(text)
    if missing is not None:
        return missing
    for known in FORMS:
        refusal = known.refuse(text)
        if refusal is not None:
            return refusal
    return mistakes.refuse_look_alikes(text)
