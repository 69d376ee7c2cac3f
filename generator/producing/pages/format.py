"""The field reference: a page for each type of record, from the declaration of its fields."""

from __future__ import annotations

from collections.abc import Iterator

from generator.producing import words
from generator.producing.markdown import escape
from generator.producing.page import Page
from generator.records import RECORD_TYPES, Record
from generator.records.declaration import Field, fields_of
from generator.vocabulary.text import listed

FOLDER = "format"


def format_pages() -> Iterator[Page]:
    """The page of every type, and the list of all."""
    for type_ in RECORD_TYPES:
        singular = words.TYPES[type_.type][0]
        yield Page(
            address=f"{FOLDER}/{type_.type}",
            kind="format",
            title=f"Fields of a {singular.lower()}",
            description=_about(type_),
            pieces=(_page(type_),),
            filters=(("type", "Help"),),
        )
    rows = "\n".join(
        f"- [{words.TYPES[type_.type][0]}]({type_.type}.md) <small>{escape(_about(type_))}</small>"
        for type_ in RECORD_TYPES
    )
    yield Page(
        address=f"{FOLDER}/index",
        searched=False,
        kind="index",
        title="The record format",
        description="Every type of record and every field, made from the declaration that also checks them.",
        pieces=(_index(rows),),
    )


def _index(rows: str) -> str:
    return (
        "# The record format\n\nEvery type of record has a folder below `content/`, and every field is"
        f' described here.\n\n<div class="sd-list" markdown="1">\n\n{rows}\n\n</div>\n'
    )


def _about(type_: type[Record]) -> str:
    return " ".join((type_.__doc__ or "").split())


def _page(type_: type[Record]) -> str:
    singular = words.TYPES[type_.type][0]
    kicker = '<div class="sd-kicker" markdown="1">\n\n[The record format](index.md)\n\n</div>'
    rows = "\n".join(_row(field) for field in fields_of(type_))
    return (
        f"{kicker}\n\n# Fields of a {singular.lower()}\n\n"
        f'<div class="sd-lead" markdown="1">\n\n{escape(_about(type_))}\n\n</div>\n\n'
        f"Records of this type lie in `content/{type_.folder}/`. A blank one:"
        f" `timeline new {type_.type}`.\n\n"
        '<div class="sd-matrix" role="region" aria-label="Fields" tabindex="0" markdown="1">\n\n'
        f"| Field | Needed | Value | Meaning |\n|---|---|---|---|\n{rows}\n\n</div>\n"
    )


def _row(field: Field) -> str:
    name = f"{'– ' * field.depth}`{field.name}`"
    needed = "required" if field.required else "optional"
    return f"| {name} | {needed} | {escape(_value(field))} | {escape(field.description)} |"


def _value(field: Field) -> str:
    kind = field.meaning.kind
    what = {
        "choice": listed(field.choices),
        "reference": f"id of a record: {listed(field.meaning.targets)}",
        "mapping": "a mapping of the fields below",
    }.get(kind, kind)
    return f"list; each item: {what}" if field.many else what
