"""A date as it stands in a record: an expression, or a mapping with what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from generator.vocabulary.dates.expression import read_ends, read_expression
from generator.vocabulary.dates.model import BASES, Basis, Date, DateError
from generator.vocabulary.problems import shown
from generator.vocabulary.text import listed, nearest

_KEYS = ("edtf", "start", "end", "basis", "note")
_FORMS = "edtf: DATE, or start: DATE with end: DATE"


def parse_date(value: str | Mapping[str, object]) -> Date:
    """Read a date expression, or a mapping ``{edtf, basis, note}`` or ``{start, end, basis, note}``.

    Raises DateError, and nothing else, where the value is no date of the profile. Nothing is guessed.
    """
    if isinstance(value, str):
        return read_expression(value)
    if isinstance(value, Mapping):
        return _mapping(value)
    raise DateError(f"neither text nor a mapping but {type(value).__name__}", "a date in quotes")


def _mapping(value: Mapping[str, object]) -> Date:
    texts = {key: _text(key, value[key]) for key in value}
    date = _dated(texts)
    basis = texts.get("basis", "source")
    if basis not in BASES:
        raise DateError(shown(basis), listed(BASES), nearest(basis, BASES), "basis")
    note = texts.get("note")
    if note is not None and not note.strip():
        raise DateError("an empty note", "a note in words", None, "note")
    if basis == "inferred" and note is None:
        raise DateError("basis: inferred without a note", "note: how the date was inferred", None, "basis")
    return replace(date, basis=cast(Basis, basis), note=note)


def _text(key: object, value: object) -> str:
    if key not in _KEYS:
        name = str(key)
        raise DateError(f"the key {shown(name)}", listed(_KEYS), nearest(name, _KEYS), name)
    if not isinstance(value, str):
        raise DateError("something other than text", f"text after {key}:, in quotes", None, str(key))
    return value


def _dated(texts: Mapping[str, str]) -> Date:
    if "edtf" in texts:
        if "start" in texts or "end" in texts:
            raise DateError("edtf beside start or end", _FORMS, None, "edtf")
        try:
            return read_expression(texts["edtf"])
        except DateError as error:
            raise DateError(error.found, error.expected, error.try_, "edtf") from None
    for key, other in (("start", "end"), ("end", "start")):
        if key not in texts:
            found = f"{other} without {key}" if other in texts else "neither edtf nor start and end"
            raise DateError(found, _FORMS, f'{key}: ".."' if other in texts else None)
    return read_ends(texts["start"], texts["end"])
