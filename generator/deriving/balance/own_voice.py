"""Our own voice: every text of a record that the people who write records chose the words of.

Not ours are quotations, titles of sources, names and labels that others use, roles, attributions as printed
and quantities as printed. Not asked are corrections, which must name the words that they take away. Of names
of actors only those of kinds that have to be described are ours; an organisation gave itself its own. What
stands between quotation marks in a text of ours is somebody else's word, and is blanked out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.judging import Corpus
from generator.records import Actor, Claim, Event, Place, Quantity, Record, Source, Statement, Topic

#: Actors whose names are what we call them.
DESCRIBED = ("armed-group", "collective", "unnamed")

#: Passages in quotation marks (CLDR, delimiters). A single mark counts only where it cannot be an apostrophe:
#: it opens after a space and closes before one. What is opened and never closed is taken for ours.
_QUOTED = re.compile(
    '“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|‹[^‹›]*›|「[^「」]*」|『[^『』]*』|"[^"]*"'
    r"|(?<![\w‘])[‘‚](?!\s)(?:[^‘’]|’(?=\w))*[‘’](?!\w)|(?<![\w'])'(?=[^\W\d])(?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
)
#: Most texts have none of these, and are not looked through for more.
_MARK = re.compile("[“„«»‹「『\"‘‚']")
#: In the place of a quotation, so that no word and no phrase is found across it.
BLANK = "\0"


class OwnText(NamedTuple):
    """A text of ours: the record's type and id, the field (``stances.0.note``), the text in NFC.

    ``unquoted`` is the same text, as long, with every quotation blanked out.
    """

    type: str
    id: str
    field: str
    text: str
    unquoted: str


def own_voice(corpus: Corpus) -> Iterator[OwnText]:
    """Every text of ours in a corpus, by type, id and field."""
    for type_ in ("source", "actor", "place", "claim", "event", "statement", "topic"):
        for id_, record in sorted(corpus.of(type_).items()):
            for field, text in (*_fields(record), ("note", record.note)):
                if text:
                    text = unicodedata.normalize("NFC", text)
                    unquoted = _QUOTED.sub(_blanked, text) if _MARK.search(text) else text
                    yield OwnText(type_, id_, field, text, unquoted)


def _blanked(match: re.Match[str]) -> str:
    return BLANK * len(match[0])


def _fields(record: Record) -> Iterator[tuple[str, str | None]]:
    match record:
        case Claim():
            yield "text", record.text
            if record.outcome:
                yield "outcome.on.note", record.outcome.on.note
                yield "outcome.note", record.outcome.note
        case Event():
            yield "title", record.title
            yield "when.note", record.when.note
            for number, where in enumerate(record.where):
                yield f"where.{number}.role", where.role
            yield from _quantities(record.quantities)
            yield "summary", record.summary
        case Statement():
            yield "title", record.title
            yield "said.note", record.said.note
            for number, stance in enumerate(record.stances):
                yield f"stances.{number}.note", stance.note
            yield from _quantities(record.quantities)
        case Topic():
            yield "title", record.title
            yield "summary", record.summary
        case Actor():
            yield "name", record.name if record.kind in DESCRIBED else None
            yield "summary", record.summary
        case Place():
            yield "contested", record.contested
        case Source():
            yield "published.note", record.published.note


def _quantities(quantities: Sequence[Quantity]) -> Iterator[tuple[str, str | None]]:
    for number, quantity in enumerate(quantities):
        yield f"quantities.{number}.of", quantity.of
