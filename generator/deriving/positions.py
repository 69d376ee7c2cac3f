"""Positions: who took which stance on which claim, and in which statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from generator.deriving.sides import Side, Sides
from generator.records import Actor, Statement
from generator.records.statement import StanceKind

#: What a stance does to a claim, as far as its status goes.
Bearing = Literal["affirms", "opposes", "doubts", "retracts", "leaves-open"]

BEARINGS: Mapping[StanceKind, Bearing] = MappingProxyType(
    {
        "asserts": "affirms",
        "predicts": "affirms",
        "asserts-as-possible": "affirms",
        "acknowledges": "affirms",
        "denies": "opposes",
        "counters": "opposes",
        "doubts": "doubts",
        "sees-no-evidence": "doubts",
        "retracts": "retracts",
        "withholds": "leaves-open",
    }
)


@dataclass(frozen=True, slots=True)
class Position:
    """One stance of one statement on one claim; ``actor`` is the speaker, ``claim`` the claim, by id.

    ``side`` is the speaker's on that day, together with that of the actor on whose behalf it speaks.
    ``named`` tells whether the source names somebody for it: the speaker is not of kind ``unnamed``, and the
    attribution is neither ``hearsay`` nor ``none``.
    """

    statement: Statement
    actor: str
    claim: str
    stance: StanceKind
    bearing: Bearing
    note: str | None
    side: Side
    named: bool


def positions_of(
    statements: Iterable[Statement], actors: Mapping[str, Actor], sides: Sides
) -> tuple[Position, ...]:
    """Every position that these statements take, in their order."""
    positions: list[Position] = []
    for one in statements:
        if not one.stances:
            continue
        side, named = _side(one, sides), _named(one, actors)
        for part in one.stances:
            told = (part.claim, part.stance, BEARINGS[part.stance], part.note)
            positions.append(Position(one, one.speaker, *told, side, named))
    return tuple(positions)


def _side(statement: Statement, sides: Sides) -> Side:
    behalf = statement.on_behalf_of
    return sides.on((statement.speaker, behalf) if behalf else (statement.speaker,), statement.said)


def _named(statement: Statement, actors: Mapping[str, Actor]) -> bool:
    speaker = actors.get(statement.speaker)
    unnamed = speaker is not None and speaker.kind == "unnamed"
    return not unnamed and (
        statement.attribution is None or statement.attribution.as_ not in ("hearsay", "none")
    )
