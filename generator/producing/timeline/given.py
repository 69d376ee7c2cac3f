"""What the timeline's data are made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.deriving import Derived
from generator.evidence.verdict import Outcome
from generator.judging import Corpus
from generator.judging.quotations import Checked

#: The worst last: it is told of a record with several quotations.
_WORSE = (Outcome.CHECKED, Outcome.NOT_CHECKABLE, Outcome.FAILED)


@dataclass(frozen=True, slots=True)
class Given:
    """A corpus, what follows from it, and what checking its quotations gave.

    ``checked`` has the worst outcome of each statement and event with quotations (``checked``,
    ``not-checkable``, ``failed``), by its type and id.
    ``topics`` and ``places`` have for each id the ids of the wholes that it is part of, itself first.
    """

    corpus: Corpus
    derived: Derived
    checked: Mapping[tuple[str, str], str]
    topics: Mapping[str, tuple[str, ...]]
    places: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, corpus: Corpus, derived: Derived, checked: Iterable[Checked]) -> Given:
        """What is asked of many records is found once."""
        topics = {id_: topic.part_of for id_, topic in corpus.topics.items()}
        places = {id_: place.within for id_, place in corpus.places.items()}
        return cls(corpus, derived, _worst(checked), _wholes(topics), _wholes(places))


def _worst(checked: Iterable[Checked]) -> Mapping[tuple[str, str], str]:
    worst: dict[tuple[str, str], int] = {}
    for one in checked:
        key = one.record.type, one.record.id
        worst[key] = max(worst.get(key, 0), _WORSE.index(one.verdict.outcome))
    return {key: _WORSE[place].value.replace(" ", "-") for key, place in worst.items()}


def _wholes(wholes: Mapping[str, str | None]) -> Mapping[str, tuple[str, ...]]:
    return {id_: _chain(id_, wholes) for id_ in wholes}


def _chain(id_: str, wholes: Mapping[str, str | None]) -> tuple[str, ...]:
    chain: dict[str, None] = {}
    at: str | None = id_
    while at is not None and at not in chain:
        chain[at] = None
        at = wholes.get(at)
    return tuple(chain)
