"""What is told of each record, in chunks: a file for every node of the levels, a row for every record in
it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.evidence.quotation import QUOTED_MODES
from generator.producing import addresses
from generator.producing.quoting import LONGEST_EXCERPT, plain
from generator.producing.timeline.bytes import as_json
from generator.producing.timeline.given import Given
from generator.producing.timeline.levels import nodes
from generator.producing.words import same_language
from generator.records import Event, Statement
from generator.vocabulary.dates import Date, certainty_note
from generator.vocabulary.dates import words as date_words
from generator.vocabulary.text import cut

#: Sources that a card names.
MOST_SOURCES = 3

Row = dict[str, Any]


def text_files(levels: Sequence[int], row: Callable[[int], Row]) -> Iterator[tuple[str, bytes]]:
    """The files of texts, by name, given the levels of records and what makes the row of a number."""
    for (level, node), numbers in nodes(levels).items():
        yield f"text/{level}-{node}.json", as_json(list(map(row, numbers)))


class Rows:
    """What is told of records, as plain text; what there is not is left out.

    Values of the format (mode, kind, status, stance) stand as such: a view has words for them.
    """

    def __init__(self, given: Given, language: str) -> None:
        self._given = given
        self._language = language
        #: The words for a date by its text: many records bear the same one.
        self._dates: dict[str, str] = {}

    def of(self, record: Statement | Event) -> Row:
        """The row of one record."""
        told: Row = {"id": record.id, "type": record.type, "url": f"{addresses.of(record)}.html"}
        told |= self._statement(record) if isinstance(record, Statement) else self._event(record)
        checked = self._given.checked.get((record.type, record.id))
        if checked:
            told["checked"] = checked
        return told

    def _statement(self, statement: Statement) -> Row:
        corpus, facts = self._given.corpus, self._given.derived.statements[statement.id]
        wording, venue, claims = statement.wordings[0], statement.venue, corpus.claims
        told: Row = {
            "title": facts.title,
            "words": cut(plain(wording), LONGEST_EXCERPT),
            "quoted": statement.mode in QUOTED_MODES,
            "who": corpus.actors[statement.speaker].name,
            "actor": statement.speaker,
            **self._date(statement.said),
            "mode": statement.mode,
            "sources": self._sources([wording.source for wording in statement.wordings]),
        }
        if wording.language and not same_language(wording.language, self._language):
            told["lang"] = wording.language
        if facts.role:
            told["role"] = facts.role.title
        if statement.stances:
            told["stances"] = [(one.stance, one.claim, claims[one.claim].text) for one in statement.stances]
        place = venue and (corpus.places[venue.place].name if venue.place else venue.name)
        if place:
            told["place"] = place
        return told

    def _event(self, event: Event) -> Row:
        corpus, status = self._given.corpus, self._given.derived.events[event.id].status
        told: Row = {
            "title": event.title,
            **self._date(event.when),
            "kind": event.kind,
            "status": status.kind,
            "reason": status.sentence,
        }
        if event.claims:
            told["claims"] = [(id_, corpus.claims[id_].text) for id_ in dict.fromkeys(event.claims)]
        if event.sources:
            told["sources"] = self._sources([cited.source for cited in event.sources])
        if event.where:
            told["place"] = ", ".join(corpus.places[where.place].name for where in event.where)
        return told

    def _date(self, date: Date) -> Row:
        text = self._dates.get(date.text)
        if text is None:
            text = self._dates[date.text] = date_words(date)
        told: Row = {"date": text}
        if date.basis != "source":
            told["basis"] = date.basis
        if date.basis != "source" or date.note:
            told["note"] = certainty_note(date)
        return told

    def _sources(self, ids: Sequence[str]) -> list[str]:
        return [self._given.corpus.sources[id_].title for id_ in list(dict.fromkeys(ids))[:MOST_SOURCES]]
