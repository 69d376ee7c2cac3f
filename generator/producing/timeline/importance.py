"""Importance: which records are labelled first where there is no room for all.

A sum of points, each for something that a reader of a contested history looks for; ties go to what came
first. It says nothing of truth or weight in the world, only how much hangs on a record here:

| of an event | points |
|---|---|
| disputed, or withdrawn | 24 |
| alleged, doubted or announced | 16 |
| corroborated | 8 |
| positions taken on its claims, statements about it | 4 at 1, and 4 more at 2, 4, 8 … |
| sources that report it | 3 each, at most 9 |
| it has parts | 6 |

| of a statement | points |
|---|---|
| quoted word for word; in part | 10; 6 |
| stances that it takes | 5 each, at most 15 |
| it denies, counters or retracts | 6 |
| positions on the one of its claims that has most | 3 at 1, and 3 more at 2, 4, 8 … |
| it brings about a change of position, or was taken back | 8 |
| answers and repetitions | 3 each, at most 9 |
| sources that print it | 3 each, at most 9 |
| one of them a primary source | 4 |
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.deriving import Derived, StatusKind
from generator.judging import Corpus
from generator.records import Event, Statement
from generator.records.statement import Mode, StanceKind

_OF_STATUS: Mapping[StatusKind, int] = MappingProxyType(
    {
        "disputed": 24,
        "withdrawn": 24,
        "alleged": 16,
        "doubted": 16,
        "announced": 16,
        "corroborated": 8,
        "undisputed": 0,
        "unaddressed": 0,
    }
)
_OF_MODE: Mapping[Mode, int] = MappingProxyType({"direct": 10, "fragment": 6})
_AGAINST: frozenset[StanceKind] = frozenset({"denies", "counters", "retracts"})


def importance(record: Statement | Event, corpus: Corpus, derived: Derived) -> int:
    """The points of a record."""
    if isinstance(record, Event):
        return _of_event(record, derived)
    return _of_statement(record, corpus, derived)


def _of_event(event: Event, derived: Derived) -> int:
    facts = derived.events[event.id]
    return (
        _OF_STATUS[facts.status.kind]
        + 4 * _doublings(len(facts.positions) + len(facts.statements))
        + _each(3, len(event.sources), 9)
        + (6 if facts.parts else 0)
    )


def _of_statement(statement: Statement, corpus: Corpus, derived: Derived) -> int:
    facts = derived.statements[statement.id]
    stances = statement.stances
    primary = any(corpus.sources[wording.source].primary for wording in statement.wordings)
    return (
        _OF_MODE.get(statement.mode, 0)
        + _each(5, len(stances), 15)
        + (6 if any(stance.stance in _AGAINST for stance in stances) else 0)
        + 3 * max((_doublings(len(derived.claims[one.claim].positions)) for one in stances), default=0)
        + (8 if facts.changes or facts.retracted_by else 0)
        + _each(3, len(facts.answered_by) + len(facts.repeated_by), 9)
        + _each(3, len(statement.wordings), 9)
        + (4 if primary else 0)
    )


def _each(points: int, number: int, most: int) -> int:
    return min(points * number, most)


def _doublings(number: int) -> int:
    """How many of 1, 2, 4, 8 … a number reaches."""
    return number.bit_length()
