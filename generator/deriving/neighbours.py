"""Neighbours: what was said and done just before and after a statement on the same claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.deriving.grouping import Groups, grouped, once
from generator.records import Event, Statement

#: So many neighbours stand on either side.
MOST_NEIGHBOURS = 3


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A statement or an event, and the ids of the claims that it shares with its neighbour."""

    record: Statement | Event
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strands:
    """By claim what was said and done on it, in order of time, and the place of each among all that is dated.

    ``statements`` are the places of statements, by id.
    """

    neighbours: Groups[str, Neighbour]
    places: Groups[str, int]
    statements: Mapping[str, int]


def strands_of(dated: Sequence[Statement | Event], events: Groups[str, Event]) -> Strands:
    """The strands of a corpus, given what is dated in order of time, and the events of each claim."""
    claims_of_event = grouped((event.id, claim) for claim, of_claim in events.items() for event in of_claim)
    found: list[tuple[str, int, Neighbour]] = []
    statements: dict[str, int] = {}
    for place, record in enumerate(dated):
        if isinstance(record, Statement):
            statements[record.id] = place
            claims = _claims(record)
        else:
            claims = claims_of_event.get(record.id, ())
        found += [(claim, place, Neighbour(record, (claim,))) for claim in claims]
    neighbours = grouped((claim, neighbour) for claim, _, neighbour in found)
    return Strands(neighbours, grouped((claim, place) for claim, place, _ in found), statements)


def neighbours_of(
    statement: Statement, strands: Strands
) -> tuple[tuple[Neighbour, ...], tuple[Neighbour, ...]]:
    """The last before a statement and the first after it, each in order of time."""
    own, claims = strands.statements[statement.id], _claims(statement)
    if len(claims) == 1:
        strand, here = strands.neighbours[claims[0]], bisect_left(strands.places[claims[0]], own)
        return strand[max(0, here - MOST_NEIGHBOURS) : here], strand[here + 1 : here + 1 + MOST_NEIGHBOURS]
    before: dict[int, Neighbour] = {}
    after: dict[int, Neighbour] = {}
    for claim in claims:
        here = bisect_left(strands.places[claim], own)
        _gather(before, strands, claim, slice(max(0, here - MOST_NEIGHBOURS), here))
        _gather(after, strands, claim, slice(here + 1, here + 1 + MOST_NEIGHBOURS))
    last, first = sorted(before)[-MOST_NEIGHBOURS:], sorted(after)[:MOST_NEIGHBOURS]
    return tuple(before[place] for place in last), tuple(after[place] for place in first)


def _gather(found: dict[int, Neighbour], strands: Strands, claim: str, part: slice) -> None:
    for place, neighbour in zip(strands.places[claim][part], strands.neighbours[claim][part], strict=True):
        known = found.get(place)
        found[place] = Neighbour(known.record, (*known.claims, claim)) if known else neighbour


def _claims(statement: Statement) -> Sequence[str]:
    return tuple(once([stance.claim for stance in statement.stances]))
