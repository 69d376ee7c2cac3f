"""What the timeline's data are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.deriving import Derived
from generator.evidence.verdict import Outcome
from generator.judging import Corpus
from generator.producing.evidence import Evidence
from generator.records import Event, Statement

#: The worst first: it is told of a record with several quotations.
OUTCOMES = (Outcome.FAILED, Outcome.NOT_CHECKABLE, Outcome.CHECKED)


@dataclass(frozen=True, slots=True)
class Given:
    """A corpus, what follows from it, and the verdicts on its quotations.

    ``topics`` and ``places`` have for each id the ids of the wholes that it is part of, itself first.
    """

    corpus: Corpus
    derived: Derived
    evidence: Evidence
    topics: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, corpus: Corpus, derived: Derived, evidence: Evidence) -> Given:
        """The wholes are found once."""
        topics = {id_: topic.part_of for id_, topic in corpus.topics.items()}
        places = {id_: place.within for id_, place in corpus.places.items()}
        return cls(corpus, derived, evidence, _wholes(topics), _wholes(places))

    def checked(self, record: Statement | Event) -> Outcome | None:
        """The worst of what checking a record's quotations gave; None where it has none."""
        if isinstance(record, Statement):
            paths = [("wordings", number) for number in range(len(record.wordings))]
        else:
            paths = [("sources", number) for number, cited in enumerate(record.sources) if cited.passage]
        found = {self.evidence.verdicts[record.type, record.id, path].outcome for path in paths}
        return next((outcome for outcome in OUTCOMES if outcome in found), None)


def _wholes(wholes: Mapping[str, str | None]) -> Mapping[str, tuple[str, ...]]:
    return {id_: _chain(id_, wholes) for id_ in wholes}


def _chain(id_: str, wholes: Mapping[str, str | None]) -> tuple[str, ...]:
    chain: dict[str, None] = {}
    at: str | None = id_
    while at is not None and at not in chain:
        chain[at] = None
        at = wholes.get(at)
    return tuple(chain)
