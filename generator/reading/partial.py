"""A record as far as it can be read, so that the rules find its other mistakes in the same run.

What was refused in it is left out where the field may be left out, and replaced by a stand-in where not. Such
a record is never published: it exists for the rules, and what they find at a stand-in is not reported.
"""

from __future__ import annotations

from typing import Any, Final

from pydantic import ValidationError

from generator.reading.validation import Mistake, follow
from generator.reading.yaml_walk import Path
from generator.records import Record
from generator.records.declaration import EACH, Field, field_at, fields_of

#: What stands for a refused value, by the kind of field; the id of a record cannot be replaced.
_STAND_INS: Final = {
    "text": "…",
    "reference": "refused-in-reading",
    "date (EDTF)": "-9999/9999",
    "address": "https://refused.invalid/",
    "number": "0",
    "true or false": "false",
    "language (BCP 47)": "und",
    "SHA-256 hash": "0" * 64,
    "type/id": "topic/refused-in-reading",
}


class _NoStandIn(Exception):
    """Without this value there is no record to look at."""


def partial(
    type_: type[Record], value: dict[str, Any], mistakes: list[Mistake]
) -> tuple[Record, frozenset[Path]] | None:
    """The record without what was refused in it, and the paths touched; None where nothing can stand in."""
    whole = _copied(value)
    touched: set[Path] = set()
    try:
        for mistake in mistakes:
            path = mistake.path if mistake.detail["type"] == "missing" else follow(whole, mistake.path)[1]
            if not any(path[:length] in touched for length in range(1, len(path) + 1)):
                _mend(type_, whole, path)
                touched.add(path)
        return type_.model_validate(whole), frozenset(touched)
    except (ValidationError, _NoStandIn):
        return None


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value


def _mend(type_: type[Record], whole: Any, path: Path) -> None:
    """Leave out or replace the value at a path."""
    if not path:
        raise _NoStandIn
    above: Any = whole
    for step in path[:-1]:
        above = above[step]
    field = field_at(type_, path)
    if isinstance(path[-1], str) and (field is None or not field.required) and path != ("id",):
        del above[path[-1]]
    elif field is not None:
        above[path[-1]] = _stand_in(type_, field, in_list=isinstance(path[-1], int))
    else:
        raise _NoStandIn


def _stand_in(type_: type[Record], field: Field, *, in_list: bool = False) -> Any:
    kind = field.meaning.kind
    if kind == "mapping":
        prefix = (*field.path, EACH) if field.many else field.path
        parts = [part for part in fields_of(type_) if part.path[:-1] == prefix and part.required]
        value: Any = {part.name: _stand_in(type_, part) for part in parts}
    elif kind in _STAND_INS or field.choices:
        value = field.choices[0] if field.choices else _STAND_INS[kind]
    else:
        raise _NoStandIn
    return [value] if field.many and not in_list else value
