"""Events on one source: all that is told of it here comes from one article, report or post.

Its sources are those it cites, and those that print a statement about it or a stance on its claims, for a
denial too is something known of it. Sources that are part of one larger source count as that one. The origin
of a statement, where only another source quotes it, is not counted: nobody here has read it.

What it cannot see: two articles may both rest on one agency's report, or two sources have one publisher; and
one source, if it is the place where the thing was done or decided, may be all that is needed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.deriving.derived import Derived
from generator.judging import Corpus
from generator.records import Source


@dataclass(frozen=True, slots=True)
class OneSource:
    """An event and the one source that it rests on, by id."""

    event: str
    source: str


@dataclass(frozen=True, slots=True)
class OneSourceEvents:
    """Of all ``events``, how many rest on several sources, which on one, and which on none at all.

    An event without a source has claims alone, on which nobody has spoken. All are in order of ids.
    """

    events: int
    several: int
    found: tuple[OneSource, ...]
    without: tuple[str, ...]


def events_on_one_source(corpus: Corpus, derived: Derived) -> OneSourceEvents:
    """The events that rest on one source, and those that rest on none."""
    wholes = {id_: _whole(id_, corpus.sources) for id_ in corpus.sources}
    several = 0
    found: list[OneSource] = []
    without: list[str] = []
    for id_, event in sorted(corpus.events.items()):
        named = {citation.source for citation in event.sources}
        for statement in derived.events[id_].statements:
            named.update(wording.source for wording in statement.wordings)
        sources = {wholes.get(source, source) for source in named}
        if len(sources) > 1:
            several += 1
        elif sources:
            found.append(OneSource(id_, sources.pop()))
        else:
            without.append(id_)
    return OneSourceEvents(len(corpus.events), several, tuple(found), tuple(without))


def _whole(id_: str, sources: Mapping[str, Source]) -> str:
    """The largest source that a source is part of, or itself; a circle ends where it began."""
    seen = {id_}
    while (source := sources.get(id_)) and source.part_of and source.part_of not in seen:
        id_ = source.part_of
        seen.add(id_)
    return id_
