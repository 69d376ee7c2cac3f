"""What is told of each record, in chunks: a file for every node of the levels, a row for every record in
it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.producing import addresses
from generator.producing.phrases import LONGEST_EXCERPT, QUOTED_MODES, date_text, whole_words
from generator.producing.timeline.bytes import as_json
from generator.producing.timeline.given import Given
from generator.producing.timeline.levels import nodes
from generator.producing.timeline.numbering import Entry
from generator.records import Event, Statement
from generator.vocabulary.dates import certainty_note
from generator.vocabulary.text import cut

#: Sources that a card names.
MOST_SOURCES = 3

Row = dict[str, Any]


def text_files(
    given: Given, entries: Sequence[Entry], levels: Sequence[int], language: str
) -> Iterator[tuple[str, bytes]]:
    """The files of texts, by name."""
    for (level, node), numbers in nodes(levels).items():
        rows = [row(given, entries[number].record, language) for number in numbers]
        yield f"text/{level}-{node}.json", as_json(rows)


def row(given: Given, record: Statement | Event, language: str) -> Row:
    """What is told of one record, as plain text; what there is not is left out.

    Values of the format (mode, kind, status, stance) stand as such: a view has words for them.
    """
    told = (
        _of_statement(given, record, language) if isinstance(record, Statement) else _of_event(given, record)
    )
    checked = given.checked(record)
    all_ = {
        "id": record.id,
        "type": record.type,
        "url": f"{addresses.of(record)}.html",
        **told,
        "checked": checked.value if checked else None,
    }
    return {key: value for key, value in all_.items() if value not in (None, [])}


def _of_statement(given: Given, statement: Statement, language: str) -> Row:
    corpus, facts = given.corpus, given.derived.statements[statement.id]
    wording = statement.wordings[0]
    other = wording.language if wording.language and wording.language.partition("-")[0] != language else None
    venue = statement.venue
    place = venue.place if venue else None
    return {
        "title": facts.title,
        "words": cut(whole_words(wording), LONGEST_EXCERPT),
        "quoted": statement.mode in QUOTED_MODES,
        "lang": other,
        "who": corpus.actors[statement.speaker].name,
        "role": facts.role.title if facts.role else None,
        "actor": statement.speaker,
        "date": date_text(statement.said),
        "note": certainty_note(statement.said) or None,
        "mode": statement.mode,
        "stances": [[one.stance, one.claim, corpus.claims[one.claim].text] for one in statement.stances],
        "sources": _titles(given, [wording.source for wording in statement.wordings]),
        "place": corpus.places[place].name if place else venue.name if venue else None,
    }


def _of_event(given: Given, event: Event) -> Row:
    corpus, status = given.corpus, given.derived.events[event.id].status
    return {
        "title": event.title,
        "date": date_text(event.when),
        "note": certainty_note(event.when) or None,
        "kind": event.kind,
        "status": status.kind,
        "reason": status.sentence,
        "claims": [[id_, corpus.claims[id_].text] for id_ in dict.fromkeys(event.claims)],
        "sources": _titles(given, [cited.source for cited in event.sources]),
        "place": ", ".join(corpus.places[where.place].name for where in event.where) or None,
    }


def _titles(given: Given, ids: Sequence[str]) -> list[str]:
    return [given.corpus.sources[id_].title for id_ in list(dict.fromkeys(ids))[:MOST_SOURCES]]
