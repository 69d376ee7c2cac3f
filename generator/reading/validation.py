"""A document becomes a record, or a list of what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.reading.refusal import Refusal
from generator.reading.refusals import (
    bad_id,
    lost_to_comment,
    missing_key,
    too_many_mistakes,
    unknown_choice,
    unknown_key,
    wrong_folder,
    wrong_shape,
)
from generator.reading.wanted import wanted
from generator.reading.yaml_documents import Document
from generator.reading.yaml_walk import BracketedText, Path
from generator.records import RECORD_TYPES, Record
from generator.records.declaration import EACH, Field, field_at, fields_of
from generator.vocabulary.text import nearest

#: Kinds of field in which a word after an unquoted value can only be part of it.
_TEXTS = ("text", "address")
_DATE = "date (EDTF)"
_LIKE_AN_ID = re.compile(r"[a-z0-9-]{1,96}")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What pydantic refused: its own account of it, and the path of the value that it is about."""

    detail: ErrorDetails
    path: Path


@dataclass(frozen=True, slots=True)
class Validation:
    """The record, or the mistakes that keep the value from being one; and what is to be reported."""

    record: Record | None
    refusals: list[Refusal]
    mistakes: list[Mistake]


def validate(type_: type[Record], document: Document) -> Validation:
    """Make a record of a mapping that has an ``id``; where it fails, tell every reason at once."""
    refusals = [_cut_short(lost) for lost in document.cut_short if _is_text(type_, lost.path)]
    try:
        return Validation(type_.model_validate(document.value), refusals, [])
    except ValidationError as error:
        # The input may be large, and `url` names pydantic's site, which is not for contributors.
        details = error.errors(include_url=False, include_input=False)
    mistakes = [Mistake(detail, (*detail["loc"], *_inside(detail))) for detail in details]
    # Of a list whose items are all refused pydantic says too that it is too short, which it is not.
    mistakes = [mistake for mistake in mistakes if not _follows_from_items(document.value, mistake)]
    if (meant := _other_type(type_, document.value, mistakes)) is not None:
        return Validation(None, [*refusals, wrong_folder.wrong_folder(document.spot, type_, meant)], [])
    told = islice(_told(type_, document, mistakes), too_many_mistakes.MOST + 1)
    return Validation(None, [*refusals, *dict.fromkeys(told)], mistakes)


def _cut_short(lost: Any) -> Refusal:
    return lost_to_comment.lost_to_comment(lost.spot, lost.text, lost.comment)


def _is_text(type_: type[Record], path: Path) -> bool:
    field = field_at(type_, path)
    if field is None and path[-1:] == ("note",):
        # A date may be a mapping with a note, which the declaration of records does not go into.
        above = field_at(type_, path[:-1])
        return above is not None and above.meaning.kind == _DATE
    return field is not None and field.meaning.kind in _TEXTS


def _inside(detail: ErrorDetails) -> Path:
    """Where below the refused value the mistake stands, which only our own kinds of field know."""
    return tuple(detail["ctx"]["at"]) if detail["type"] == "refused" else ()


def _follows_from_items(value: Any, mistake: Mistake) -> bool:
    return mistake.detail["type"] == "too_short" and bool(follow(value, mistake.path)[0])


def _other_type(type_: type[Record], value: dict[str, Any], mistakes: list[Mistake]) -> type[Record] | None:
    """The type whose record this is, if it has keys that only that type has, and all that it needs."""
    if not any(
        mistake.detail["type"] == "extra_forbidden" and len(mistake.path) == 1 for mistake in mistakes
    ):
        return None
    for other in RECORD_TYPES:
        fields = [field for field in fields_of(other) if field.depth == 0]
        needed = {field.name for field in fields if field.required}
        if other is not type_ and needed <= value.keys() <= {field.name for field in fields}:
            return other
    return None


def _told(type_: type[Record], document: Document, mistakes: list[Mistake]) -> Iterator[Refusal]:
    """The mistakes that are to be told, each as a refusal: one that follows from another is left out."""
    unknown = {
        mistake.path: _meant(type_, document, mistake.path)
        for mistake in islice(mistakes, too_many_mistakes.MOST)
        if mistake.detail["type"] == "extra_forbidden"
    }
    misspelt = {(*path[:-1], meant) for path, meant in unknown.items() if meant}
    for mistake in mistakes:
        already = any(mistake.path[:length] in document.lost for length in range(1, len(mistake.path) + 1))
        follows = mistake.detail["type"] == "missing" and mistake.path in misspelt
        if not already and not follows:
            yield _refusal(type_, document, mistake, unknown.get(mistake.path))


def _refusal(type_: type[Record], document: Document, mistake: Mistake, meant: str | None) -> Refusal:
    path = mistake.path
    field = field_at(type_, path)
    found, _ = follow(document.value, path)
    match mistake.detail["type"]:
        case "missing":
            return missing_key.missing_key(document.locate(path[:-1]), str(path[-1]), wanted(field))
        case "extra_forbidden":
            known = _siblings(type_, path)
            return unknown_key.unknown_key(document.locate(path, key=True), str(path[-1]), known, meant)
        case "too_short":
            return missing_key.empty_list(document.locate(path), wanted(field))
        case "literal_error" if isinstance(found, str):
            return unknown_choice.unknown_choice(document.locate(path), found, field.choices if field else ())
        case "refused" if mistake.detail["ctx"]["code"] != wrong_shape.CODE.id:
            return _of_field(document, mistake)
        case _:
            return _wrong_shape(type_, document, path, found, field)


def _of_field(document: Document, mistake: Mistake) -> Refusal:
    """What a kind of field refused, in its own words."""
    told: dict[str, Any] = mistake.detail["ctx"]
    spot = document.locate(mistake.path)
    if mistake.path == ("id",) and document.named_by_file:
        return bad_id.file_name(spot, document.value["id"], told["expected"], told["proposal"])
    return Refusal(told["code"], spot, told["found"], told["expected"], told["proposal"])


def follow(value: Any, path: Path) -> tuple[Any, Path]:
    """The value at a path, and the path as far as it leads: short forms of fields lack some steps."""
    for length, step in enumerate(path):
        if isinstance(value, dict) and step in value:
            value = value[step]
            continue
        if not isinstance(value, list) or not isinstance(step, int) or step >= len(value):
            return value, path[:length]
        value = value[step]
    return value, path


def _meant(type_: type[Record], document: Document, path: Path) -> str | None:
    """The key that an unknown one was most likely meant to be: first of those that are not there."""
    known = _siblings(type_, path)
    present, _ = follow(document.value, path[:-1])
    free = [name for name in known if not isinstance(present, dict) or name not in present]
    return nearest(str(path[-1]), free) or nearest(str(path[-1]), known)


def _siblings(type_: type[Record], path: Path) -> tuple[str, ...]:
    above = tuple(step for step in path[:-1] if isinstance(step, str))
    return tuple(
        field.name
        for field in fields_of(type_)
        if tuple(step for step in field.path[:-1] if step != "*") == above
    )


def _wrong_shape(
    type_: type[Record], document: Document, path: Path, found: Any, field: Field | None
) -> Refusal:
    spot = document.locate(path)
    in_list = bool(path) and isinstance(path[-1], int)
    if isinstance(found, BracketedText) and field is not None and field.meaning.kind == _DATE:
        return wrong_shape.bracketed_date(spot, found.written, found)
    proposal = _reshaped(type_, found, field, in_list=in_list) if field is not None else None
    return wrong_shape.wrong_shape(spot, found, wanted(field, in_list=in_list), proposal)


def _reshaped(type_: type[Record], found: Any, field: Field, *, in_list: bool) -> str | None:
    """The found value in the shape that is wanted, where it is plain what was meant."""
    kind = field.meaning.kind
    if kind == "text" and isinstance(found, BracketedText):
        return wrong_shape.quoted(found.written)
    if kind == "mapping":
        key = _key_of_reference(type_, field)
        item = (
            f"{{{key}: {found}}}" if key and isinstance(found, str) and _LIKE_AN_ID.fullmatch(found) else None
        )
        return f"[{item}]" if item and field.many and not in_list else item
    if isinstance(found, list) and len(found) == 1 and _short(found[0]):
        return str(found[0])
    return f"[{found}]" if field.many and not in_list and _short(found) else None


def _key_of_reference(type_: type[Record], field: Field) -> str | None:
    """The key in a mapping for the record that it is about: ``place``, ``source``, ``actor``."""
    prefix = (*field.path, EACH) if field.many else field.path
    parts = (part for part in fields_of(type_) if part.path[:-1] == prefix and part.required)
    return next((part.name for part in parts if part.meaning.kind == "reference"), None)


def _short(found: Any) -> bool:
    return isinstance(found, str) and len(found) <= 60
