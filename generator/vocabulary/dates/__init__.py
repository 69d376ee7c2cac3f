"""Dates: a strict profile of EDTF (ISO 8601-2:2019), from a record's text to moments, words and pages.

``parse_date`` reads what a record says into a ``Date``, or raises ``DateError``. All the rest are questions
to a ``Date``: its ``earliest`` and ``latest`` moment, ``sort_key`` and ``period``, and the functions here.
"""

from __future__ import annotations

from generator.vocabulary.dates.certainty import certainty, machine
from generator.vocabulary.dates.model import (
    Basis,
    Certainty,
    Date,
    DateError,
    End,
    Point,
    Precision,
    Shape,
)
from generator.vocabulary.dates.parse import parse_date
from generator.vocabulary.dates.periods import days_of_period, enclosing_periods
from generator.vocabulary.dates.words import certainty_note, words, words_with_basis

__all__ = [
    "Basis",
    "Certainty",
    "Date",
    "DateError",
    "End",
    "Point",
    "Precision",
    "Shape",
    "certainty",
    "certainty_note",
    "days_of_period",
    "enclosing_periods",
    "machine",
    "parse_date",
    "words",
    "words_with_basis",
]
