"""Statements without a primary source: the words come from somebody who reports what others said.

A source is *primary* if its record says so (made by those who took part), *secondary* if its record says that
it is not, and *unknown* if it says neither. Each statement is told by the nearest that fits:

- *printed*: a source that prints its words here is primary.
- *named*: none of those is, but the source in which it was first made (``origin``) is. It is known where to
  look, and nobody has looked yet.
- *own-voice*: the source speaks for itself (mode ``editorial``), so that nothing is nearer than it.
- *secondary*: all its sources are known not to be primary.
- *unknown*: at least one is of unknown nearness, and none is primary.

What it cannot see: whether a primary source exists or could be had, and whether it tells the truth; that a
source is near says nothing of its honesty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, get_args

from generator.judging import Corpus
from generator.records import Source, Statement

Nearness = Literal["printed", "named", "own-voice", "secondary", "unknown"]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a number of sources are primary, are not, and do not say; each counted once."""

    primary: int
    secondary: int
    unknown: int


@dataclass(frozen=True, slots=True)
class PrimarySources:
    """How near the sources of all ``statements`` are.

    ``printing`` tells apart the sources that print a statement's words, ``origins`` those that statements
    name as their origin. ``by_nearness`` has the ids of the statements of each nearness, in order.
    """

    statements: int
    printing: Tally
    origins: Tally
    by_nearness: Mapping[Nearness, tuple[str, ...]]

    @property
    def without(self) -> tuple[str, ...]:
        """The ids of statements that neither have nor name a primary source, in order."""
        return tuple(sorted((*self.by_nearness["secondary"], *self.by_nearness["unknown"])))


def primary_sources(corpus: Corpus) -> PrimarySources:
    """How near each statement's sources are to what was said."""
    printing: set[str] = set()
    origins: set[str] = set()
    by_nearness: dict[Nearness, list[str]] = {nearness: [] for nearness in get_args(Nearness)}
    for id_, statement in sorted(corpus.statements.items()):
        printing.update(wording.source for wording in statement.wordings)
        origins.update([statement.origin] if statement.origin else [])
        by_nearness[_nearness(statement, corpus.sources)].append(id_)
    return PrimarySources(
        statements=len(corpus.statements),
        printing=_tally(printing, corpus.sources),
        origins=_tally(origins, corpus.sources),
        by_nearness=MappingProxyType({nearness: tuple(ids) for nearness, ids in by_nearness.items()}),
    )


def _nearness(statement: Statement, sources: Mapping[str, Source]) -> Nearness:
    printing = {_primary(wording.source, sources) for wording in statement.wordings}
    origin = {_primary(statement.origin, sources)} if statement.origin else set()
    if True in printing:
        return "printed"
    if True in origin:
        return "named"
    if statement.mode == "editorial":
        return "own-voice"
    return "unknown" if None in printing | origin else "secondary"


def _primary(id_: str, sources: Mapping[str, Source]) -> bool | None:
    return sources[id_].primary if id_ in sources else None


def _tally(ids: set[str], sources: Mapping[str, Source]) -> Tally:
    counts = Counter(_primary(id_, sources) for id_ in ids)
    return Tally(counts[True], counts[False], counts[None])
