"""What a field wants, in words, for messages."""

from __future__ import annotations

from generator.records.declaration import Field
from generator.vocabulary.text import listed

_WORDS = {
    "text": "text",
    "id": "an id",
    "address": "an address",
    "true or false": "true or false",
    "number": "a number",
    "language (BCP 47)": "a language code",
    "SHA-256 hash": "a SHA-256 hash",
    "type/id": "a record as type/id",
    "date (EDTF)": "a date",
    "mapping": "a mapping of keys and values",
}


def wanted(field: Field | None, *, in_list: bool = False) -> str:
    """What ``field`` wants, or each item of the list that it holds; vague where there is no such field."""
    if field is None:
        return "something else"
    kind = field.meaning.kind
    if kind == "choice":
        what = f"one of {listed(field.choices)}"
    elif kind == "reference":
        what = f"the id of a record: {listed(field.meaning.targets)}"
    else:
        what = _WORDS.get(kind, kind)
    return f"a list, each item {what}" if field.many and not in_list else what
