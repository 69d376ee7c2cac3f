"""Files of records that hypothesis makes up: sound in form, with odd values, and damaged."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from hypothesis import strategies as st

from generator.records import RECORD_TYPES, Record
from generator.records.declaration import EACH, Field, fields_of
from tests.vocabulary.made_up_dates import damaged as damaged_dates
from tests.vocabulary.made_up_dates import records_dates

#: Few, so that records point at each other, at themselves, in circles, and at nothing.
IDS = st.sampled_from(["a", "b", "c", "d"])
_LETTERS = "ab Z09.,;:!?'\"#-–—&*[]{}|>%@`~<>\\/\u00e9\u0301\u202e\u200b\ufeff\n\t\u2028\U0001f642"
TEXTS = st.one_of(
    st.text(_LETTERS, max_size=20),
    st.text(max_size=6),
    st.sampled_from(["TODO", "no", "0777", "a" * 300, " "]),
)
_BY_KIND: dict[str, st.SearchStrategy[Any]] = {
    "text": st.one_of(st.just("a b c"), TEXTS),
    "id": IDS,
    "reference": IDS,
    "address": st.one_of(
        st.just("https://example.org/a"),
        TEXTS.map("https://".__add__),
        st.sampled_from(["http://[", "//a", "javascript:a"]),
    ),
    "true or false": st.sampled_from(["true", "false", "yes", "True"]),
    "number": st.one_of(
        st.integers().map(str), st.floats().map(str), st.sampled_from(["1,000", "1e9", "-0", "١"])
    ),
    "language (BCP 47)": st.sampled_from(["en", "uk", "sr-Latn", "en-US-x", "-", "x" * 40]),
    "SHA-256 hash": st.sampled_from(["0" * 64, "A" * 64, "0"]),
    "type/id": st.sampled_from(["claim/a", "topic/b", "a", "claim/", "/"]),
    "date (EDTF)": st.one_of(records_dates, records_dates, damaged_dates),
}
#: What may stand anywhere and belongs nowhere.
ODD: st.SearchStrategy[Any] = st.recursive(
    st.one_of(TEXTS, IDS, st.none(), st.booleans(), st.integers(), st.floats()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=8,
)


def records_of(type_: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    """Records of a type as the values of a file: each field as it should be or nearly, and not all there."""
    return _mapping(fields_of(type_), ())


def _mapping(fields: Sequence[Field], above: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    here = [field for field in fields if field.path[:-1] == above]
    made = {field.name: _value(field, fields) for field in here}
    needed = {name for name, field in zip(made, here, strict=True) if field.required or name == "id"}
    return st.fixed_dictionaries(
        {name: value for name, value in made.items() if name in needed},
        optional={name: value for name, value in made.items() if name not in needed},
    )


def _value(field: Field, fields: Sequence[Field]) -> st.SearchStrategy[Any]:
    kind = field.meaning.kind
    if kind == "mapping":
        one: st.SearchStrategy[Any] = st.deferred(
            lambda: _mapping(fields, (*field.path, EACH) if field.many else field.path)
        )
    elif kind == "choice":
        one = st.sampled_from(field.choices)
    else:
        one = _BY_KIND[kind]
    return st.lists(one, min_size=1, max_size=3) if field.many else one


@st.composite
def damaged(draw: st.DrawFn, whole: Any) -> Any:
    """A value in which something is replaced, renamed, left out or doubled, at any depth."""
    if isinstance(whole, dict) and whole:
        key = draw(st.sampled_from(sorted(whole)))
        match draw(st.sampled_from(["within", "within", "odd", "gone", "renamed"])):
            case "within":
                return {**whole, key: draw(damaged(whole[key]))}
            case "odd":
                return {**whole, key: draw(ODD)}
            case "gone":
                return {name: value for name, value in whole.items() if name != key}
            case _:
                return {(name if name != key else draw(TEXTS)): value for name, value in whole.items()}
    if isinstance(whole, list) and whole:
        number = draw(st.integers(0, len(whole) - 1))
        if draw(st.booleans()):
            return [*whole, whole[number]]
        return [*whole[:number], draw(damaged(whole[number])), *whole[number + 1 :]]
    return draw(ODD)


def written(record: Any, *, block: bool) -> str:
    """A value as YAML: its keys on lines of their own, or all as JSON."""
    if not block or not isinstance(record, dict):
        return json.dumps(record, ensure_ascii=False) + "\n"
    return "".join(_lines(record, 0))


def _lines(mapping: dict[str, Any], depth: int) -> Iterator[str]:
    for key, value in mapping.items():
        start = f"{'  ' * depth}{_scalar(key)}:"
        if isinstance(value, dict) and value:
            yield f"{start}\n"
            yield from _lines(value, depth + 1)
        elif isinstance(value, list):
            yield f"{start}\n"
            yield from (f"{'  ' * depth}- {json.dumps(item, ensure_ascii=False)}\n" for item in value)
        else:
            yield f"{start} {_scalar(value)}\n"


def _scalar(value: Any) -> str:
    """Without quotes where people would leave them out, which is not always right."""
    plain = isinstance(value, str) and value[:1].isalnum() and "\n" not in value
    return str(value) if plain else json.dumps(value, ensure_ascii=False)


@st.composite
def files(draw: st.DrawFn, *, broken: bool) -> tuple[str, str]:
    """The folder and the text of a file of records, which may be ``broken``."""
    type_ = draw(st.sampled_from(RECORD_TYPES))
    records: list[Any] = draw(st.lists(records_of(type_), min_size=1, max_size=4))
    if broken:
        records = [draw(damaged(record)) for record in records]
    text = "---\n".join(written(record, block=draw(st.booleans())) for record in records)
    return type_.folder, text


@st.composite
def torn(draw: st.DrawFn, pieces: st.SearchStrategy[str]) -> tuple[str, bytes]:
    """The folder and the bytes of a file of which parts are cut, moved, doubled, or other than they were."""
    folder, text = draw(files(broken=False))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 40)))
        part, at = text[start:end], draw(st.integers(0, len(text)))
        match draw(st.sampled_from(["cut", "doubled", "moved", "pieced", "indented"])):
            case "cut":
                text = text[:start] + text[end:]
            case "doubled":
                text = text[:end] + part + text[end:]
            case "moved":
                text = text[:at] + part + text[at:]
            case "pieced":
                text = text[:start] + draw(pieces) + text[end:]
            case _:
                text = text[:start] + part.replace("\n", "\n ") + text[end:]
    data = text.encode("utf-8", "surrogatepass")
    if draw(st.integers(0, 9)) == 0:
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(min_size=1, max_size=3)) + data[at:]
    return folder, data
