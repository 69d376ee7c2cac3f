"""Strings in what `timeline diff` tells of two editions: every field of text had harmless words, and now has
a string. It is told as written, in a terminal, as JSON, and in a workflow's summary with its proposals."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.comparing import Comparison, compare, corpus_at
from generator.comparing.telling_json import as_json
from generator.comparing.telling_markdown import as_markdown
from generator.comparing.weights import Weighed, weighed
from generator.hosts.formats import printable
from generator.producing.markdown import escape
from generator.publishing.cmark import render
from generator.reading.yaml_documents import cut, read_documents
from generator.records import RECORD_TYPES
from generator.vocabulary.text import without_commands
from tests.attack.building import Laid
from tests.attack.logs import Logged, said_by
from tests.attack.slots import NOTE
from tests.attack.trees import Piece, pieces

_PROPOSED = ["record", "on", "what", "why", "severity"]
_NO_LIMIT = 1 << 40


def look(laid: Laid) -> Logged:
    """Compare the harmless folder with the attacked one, in every form of output."""
    found = Logged()
    said = said_by(
        ["diff", "harmless", "attacked", "--format", "github"], laid.folder, laid.folder / "diff.md"
    )
    for line in [*said.out, *said.told]:
        found.line("timeline diff", line)
    if said.status != 1 or len(said.told) != 1:
        found.findings.append(f"timeline diff: found status {said.status} and {said.told!r:.500}")
    comparison = compare(
        corpus_at(str(laid.harmless), laid.folder), corpus_at(str(laid.attacked), laid.folder)
    )
    told = without_commands(as_json(comparison))
    found.line("timeline diff, JSON", " ".join(told.split("\n")))
    _fields(laid, json.loads(told)["changes"], found)
    _markdown(comparison, found)
    return found


def _fields(laid: Laid, changes: Sequence[Mapping[str, Any]], found: Logged) -> None:
    """Each string is told of the record and field in which it stands."""
    told = {change["record"]: [field["new"] or "" for field in change["fields"]] for change in changes}
    compared = {name for type_ in RECORD_TYPES for name in _names(type_.type, weighed(type_))}
    for record, place in laid.places():
        if compared.isdisjoint({place.slot.name, place.slot.name.removesuffix(f".{NOTE}")}):
            continue
        string, twin = laid.twins.strings[place.number], laid.twins.twins[place.number]
        if string.split() != twin.split():
            found.lines["strings told by timeline diff"] += 1
            if not any(" ".join(string.split()) in new for new in told.get(record, [])):
                found.findings.append(f"timeline diff: {record}: found no {string!r:.200} in what is told")


def _names(above: str, nodes: Sequence[Weighed]) -> Iterator[str]:
    for node in nodes:
        name = f"{above}.{node.field.name}"
        yield name
        yield from _names(name, node.parts)


def _markdown(comparison: Comparison, found: Logged) -> None:
    """The summary, however long: its cells are the values, its fences the proposals."""
    text = as_markdown(comparison, lambda text: str(escape(printable(text))), limit=_NO_LIMIT)
    found.summary("summary of timeline diff", text)
    shown = pieces(render(text))
    rows = [
        (field.path + ", added" * field.adds, field.old or "(nothing)", field.new or "(nothing)")
        for change in comparison.changes
        for field in change.fields
    ]
    _same("cells", list(_texts(shown, "td")), [printable(cell) for row in rows for cell in row], found)
    proposals = [missing.proposal for missing in comparison.missing]
    _same("proposals", [text for text in _texts(shown, "code") if "\n" in text], proposals, found)
    for proposal in proposals:
        documents = [document.value for document in read_documents(cut(proposal))]
        if [[*value] if isinstance(value, dict) else value for value in documents] != [_PROPOSED]:
            found.findings.append(f"timeline diff: found the proposal {proposal!r:.300}")


def _texts(shown: Sequence[Piece], tag: str) -> Iterator[str]:
    """The whole text of each element of a kind, of which none stands in another."""
    text: list[str] = []
    for piece in shown:
        if piece.kind == "text" and f">{tag}" in piece.where:
            text.append(piece.text)
        elif piece.kind == f"</{tag}>":
            yield "".join(text)
            text.clear()


def _same(what: str, shown: Sequence[str], expected: Sequence[str], found: Logged) -> None:
    found.lines[f"{what} of timeline diff"] += len(shown)
    if len(shown) != len(expected):
        found.findings.append(f"timeline diff: found {len(shown)} {what}; expected {len(expected)}")
    for one, other in zip(shown, expected, strict=False):
        if one != other:
            found.findings.append(f"timeline diff: {what}: found {one!r:.300}; expected {other!r:.300}")
