"""What the record classes say of themselves, flattened into rows that other stages derive from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.records.fields import Meaning, Part
from generator.records.record import Record
from generator.vocabulary.dates import Date

#: Stands in a path for the position in a list.
EACH = "*"
#: Leads from a record to one of its values: keys as in YAML, and positions in lists.
ValuePath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record type.

    ``path`` leads there from the record, with `EACH` for each item of a list; ``attribute`` is the last
    step's name in Python, which differs where the field's name is a keyword.
    """

    path: tuple[str, ...]
    attribute: str
    required: bool
    many: bool
    meaning: Meaning
    choices: tuple[str, ...]
    default: str | None
    description: str

    @property
    def name(self) -> str:
        """The field's name in YAML."""
        return next(step for step in reversed(self.path) if step != EACH)

    @property
    def depth(self) -> int:
        """How many mappings enclose it: 0 for a field of the record itself."""
        return sum(step != EACH for step in self.path) - 1


@cache
def fields_of(model: type[Part]) -> tuple[Field, ...]:
    """All fields of a record type, each followed by the fields of the mapping that it holds."""
    return tuple(_fields(model, ()))


def _fields(model: type[Part], above: tuple[str, ...]) -> Iterator[Field]:
    for attribute, info in model.model_fields.items():
        many, meaning, choices, part = _kind(info)
        path = (*above, info.alias or attribute)
        default = info.default if isinstance(info.default, str) else None
        # `id` is required of a record, but a file of one record may leave it to its name.
        required = info.is_required() and attribute != "id"
        yield Field(path, attribute, required, many, meaning, choices, default, info.description or "")
        if part is not None:
            yield from _fields(part, (*path, EACH) if many else path)


def _kind(info: FieldInfo) -> tuple[bool, Meaning, tuple[str, ...], type[Part] | None]:
    meanings = [item for item in info.metadata if isinstance(item, Meaning)]
    annotation: Any = info.annotation
    many = False
    while True:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            # Later metadata is the more particular: a reference is an id first.
            meanings += [item for item in arguments[1:] if isinstance(item, Meaning)]
            annotation = arguments[0]
        elif origin in (Union, UnionType):
            annotation = next(item for item in arguments if item is not NoneType)
        elif origin is tuple:
            many, annotation = True, arguments[0]
        elif origin is Literal:
            return many, Meaning("choice"), tuple(arguments), None
        elif isinstance(annotation, type) and issubclass(annotation, Part):
            return many, Meaning("mapping"), (), annotation
        else:
            return many, meanings[-1], (), None


def field_at(model: type[Part], path: tuple[str | int, ...]) -> Field | None:
    """The field that a path in a record's value belongs to; list positions may be given or left out."""
    return _by_names(model).get(tuple(step for step in path if isinstance(step, str)))


@cache
def _by_names(model: type[Part]) -> Mapping[tuple[str, ...], Field]:
    fields = {tuple(step for step in field.path if step != EACH): field for field in fields_of(model)}
    return MappingProxyType(fields)


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference that a record makes: where in the record it stands, what it may point at, and the id it
    gives."""

    path: ValuePath
    targets: tuple[str, ...]
    id: str


def references(record: Record, target: str | None = None) -> Iterator[Reference]:
    """Every reference in a record, in the order of its declaration; only those that may point at ``target``,
    if given."""
    written = record.model_fields_set
    for first, targets, steps in _reference_fields(type(record), target):
        if first in written:  # most fields are left out
            for path, id_ in _values(record, steps):
                yield Reference(path, targets, id_)


@cache
def _reference_fields(
    model: type[Part], target: str | None
) -> tuple[tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]], ...]:
    """The fields of references: the attribute of the record that they are in, their targets, their steps."""
    fields = _fields_of_kind(model, "reference")
    return tuple(
        (_steps(field)[0][1], field.meaning.targets, _steps(field))
        for field in fields
        if target is None or target in field.meaning.targets
    )


def texts(record: Record) -> Iterator[tuple[ValuePath, str]]:
    """Every text field's value in a record, with its path."""
    for field in _fields_of_kind(type(record), "text"):
        yield from _values(record, _steps(field))


def dates(record: Record) -> Iterator[tuple[ValuePath, Date]]:
    """Every date in a record, with its path."""
    for field in _fields_of_kind(type(record), "date (EDTF)"):
        yield from _values(record, _steps(field))


@cache
def _fields_of_kind(model: type[Part], kind: str) -> tuple[Field, ...]:
    return tuple(field for field in fields_of(model) if field.meaning.kind == kind)


@cache
def _steps(field: Field) -> tuple[tuple[str, str], ...]:
    """The steps to a field's values, each as it is called in YAML and in Python."""
    names = [*field.path, EACH] if field.many else [*field.path]
    last = len(field.path) - 1
    return tuple((name, field.attribute if number == last else name) for number, name in enumerate(names))


def _values(record: Record, steps: tuple[tuple[str, str], ...]) -> list[tuple[ValuePath, Any]]:
    """The values at the end of the steps that the record has, with their paths, in order."""
    found: list[tuple[ValuePath, Any]] = [((), record)]
    for name, attribute in steps:
        if name == EACH:
            found = [((*path, at), item) for path, items in found for at, item in enumerate(items)]
        else:
            found = [
                ((*path, name), value)
                for path, above in found
                if (value := getattr(above, attribute)) is not None
            ]
        if not found:  # as with most fields of most records
            break
    return found
