"""Values of fields as text that a person reads: dates in words, records by their names.

The text is the record's own in part, to be escaped where it is shown.
"""

from __future__ import annotations

from typing import Any

from generator.comparing.weights import Weighed
from generator.judging import Corpus
from generator.vocabulary.dates import words_with_basis

#: Between segments of a quotation, where something is left out.
_LEFT_OUT = " […] "


def shown(node: Weighed, value: Any, corpus: Corpus) -> str:
    """A field's value, a list with all its items."""
    if not node.field.many:
        return shown_item(node, value, corpus)
    separator = _LEFT_OUT if node.in_order else "; " if node.parts else ", "
    return separator.join(shown_item(node, item, corpus) for item in value)


def shown_item(node: Weighed, item: Any, corpus: Corpus) -> str:
    """One item of a list, or the value of a field that is none; on one line."""
    if node.parts:
        told = ((part, part.of(item)) for part in node.parts)
        return "; ".join(
            f"{part.field.name}: {shown(part, of, corpus)}" for part, of in told if of is not None
        )
    match node.field.meaning.kind:
        case "reference":
            return _name(corpus.find(node.field.meaning.targets, item)) or str(item)
        case "date (EDTF)":
            return _on_one_line(words_with_basis(item))
        case "true or false":
            return "true" if item else "false"
        case "number":
            return f"{item:f}"
        case _:
            return _on_one_line(str(item))


def as_written(node: Weighed, value: Any) -> str:
    """A value nearer to how it is written, for two that read alike and are not: ids, and dates in EDTF."""
    items = value if node.field.many else (value,)
    if node.field.meaning.kind == "date (EDTF)":
        return ", ".join(item.text for item in items)
    return ", ".join(_on_one_line(str(item)) for item in items)


def _name(record: Any) -> str | None:
    """What a record is called by its own fields; of a claim that is its sentence."""
    called = (getattr(record, name, None) for name in ("name", "title", "text"))
    return next((_on_one_line(name) for name in called if name), None)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
