"""A blank record: what somebody who adds one begins with."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from generator.records.declaration import EACH, Field, fields_of
from generator.records.record import Record
from generator.vocabulary.text import listed

#: Stands for what is still to be written; the check refuses it.
TODO = "TODO"
_WIDTH = 100


def blank(type_: type[Record], *, schema: str | None = None) -> str:
    """A record of this type with every field: required ones to be filled in, the others commented out.

    Comments stand on lines of their own, since one behind an unquoted text would be refused. ``schema`` is
    the path from the record's file to its JSON Schema, for editors.
    """
    lines = [f"# yaml-language-server: $schema={schema}"] if schema else []
    about = " ".join((type_.__doc__ or "").split())
    lines += [f"# {line}" for line in textwrap.wrap(f"{type_.type.capitalize()}: {about}", _WIDTH)]
    lines.append("# Fill in what says TODO. Take away the # before other keys where you need them.")
    fields = fields_of(type_)
    for field in _children(fields, ()):
        lines += [
            "",
            *(_commented_out(line) if not field.required else line for line in _field(fields, field)),
        ]
    return "\n".join(lines) + "\n"


def _children(fields: tuple[Field, ...], above: tuple[str, ...]) -> list[Field]:
    return [field for field in fields if field.path[:-1] == above]


def _commented_out(line: str) -> str:
    return line if line.startswith("# ") else f"# {line}"


def _field(fields: tuple[Field, ...], field: Field) -> Iterator[str]:
    """A field's comment and line, followed by those of the mapping that it holds."""
    yield from (f"# {line}" for line in textwrap.wrap(_comment(field), _WIDTH, break_on_hyphens=False))
    children = _children(fields, (*field.path, EACH) if field.many else field.path)
    if not children:
        yield f"{field.name}: {_value(field)}"
        return
    yield f"{field.name}:"
    # The required ones first, so that the dash of a list item stands on a line that is always written.
    for number, child in enumerate(sorted(children, key=lambda child: not child.required)):
        lines = list(_field(fields, child))
        if not child.required:
            lines = [_commented_out(line) for line in lines]
        if field.many:
            lines = _as_item(lines) if number == 0 else [f"  {line}" for line in lines]
        yield from (f"  {line}" for line in lines)


def _as_item(lines: list[str]) -> list[str]:
    """Lines as the beginning of a list item: the dash before the first that is not a comment."""
    first = next(number for number, line in enumerate(lines) if not line.startswith("#"))
    return [f"- {line}" if number == first else f"  {line}" for number, line in enumerate(lines)]


def _comment(field: Field) -> str:
    kind = field.meaning.kind
    if kind == "choice":
        return f"{field.description} One of {listed(field.choices)}."
    if kind == "reference":
        return f"{field.description} (The id of a record: {listed(field.meaning.targets)}.)"
    if kind in ("text", "mapping"):
        return field.description
    return f"{field.description} ({kind[0].upper()}{kind[1:]}.)"


def _value(field: Field) -> str:
    if field.name == "id":
        return "a-name-of-its-own"
    return f"[{TODO}]" if field.many and field.name != "quote" else TODO
