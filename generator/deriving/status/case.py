"""What a status is derived from, and the questions that several of its rules ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.deriving.known import Known
from generator.deriving.parties import Parties
from generator.deriving.positions import Bearing, Position
from generator.deriving.standing import Standing
from generator.records import Actor, Statement


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of a claim or an event: all positions, those that stand by bearing, what was given up.

    Each is in order of time; ``given_up`` are the affirmations that stand no more.
    """

    standings: tuple[Standing, ...] = ()
    affirming: tuple[Position, ...] = ()
    opposing: tuple[Position, ...] = ()
    doubting: tuple[Position, ...] = ()
    leaving_open: tuple[Position, ...] = ()
    given_up: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """What is held of a claim or an event, and what is needed to weigh it.

    ``cited`` are the ids of the sources that report an event which has no claims. ``known`` tells which
    sources were out on the day for which the status is asked. ``rank`` is the place of every statement in
    order of time, by id.
    """

    held: Held
    parties: Parties
    cited: Sequence[str]
    actors: Mapping[str, Actor]
    known: Known
    rank: Mapping[str, int]

    def sources_of(self, position: Position) -> set[str]:
        """Ids of the sources that print a position."""
        return {
            wording.source for wording in position.statement.wordings if self.known.source(wording.source)
        }


def held(standings: Iterable[Standing]) -> Held:
    """Positions, given in order of time, sorted out by what they do."""
    all_ = tuple(standings)
    standing: dict[Bearing, list[Position]] = {}
    given_up: list[Standing] = []
    for one in all_:
        if one.fate == "stands":
            standing.setdefault(one.position.bearing, []).append(one.position)
        elif one.position.bearing == "affirms":
            given_up.append(one)
    return Held(
        standings=all_,
        affirming=tuple(standing.get("affirms", ())),
        opposing=tuple(standing.get("opposes", ())),
        doubting=tuple(standing.get("doubts", ())),
        leaving_open=tuple(standing.get("leaves-open", ())),
        given_up=tuple(given_up),
    )


def taken_back(standing: Standing) -> bool:
    """Whether an affirmation that stands no more was retracted, or gave way to a denial."""
    return standing.fate == "retracted" or standing.into in ("denies", "counters")


def by_name(positions: Iterable[Position]) -> tuple[list[Position], list[Position]]:
    """The positions for which a source names somebody, and the others (nobody named, or hearsay)."""
    named: list[Position] = []
    unnamed: list[Position] = []
    for position in positions:
        (named if position.named else unnamed).append(position)
    return named, unnamed


def meet(ones: Sequence[Position], others: Sequence[Position]) -> bool:
    """Whether both sides are taken, by two actors or by one on the very same claim."""
    if not ones or not others:
        return False
    return not one_actor(ones, others) or bool(claims_of(ones) & claims_of(others))


def one_actor(ones: Sequence[Position], others: Sequence[Position]) -> bool:
    """Whether all these positions are one actor's."""
    return all(position.actor == ones[0].actor for position in chain(ones, others))


def actors_of(positions: Iterable[Position]) -> set[str]:
    """Ids of those who take these positions."""
    return {position.actor for position in positions}


def claims_of(positions: Iterable[Position]) -> set[str]:
    """Ids of the claims on which these positions are taken."""
    return {position.claim for position in positions}


def statements_of(*positions: Iterable[Position]) -> list[Statement]:
    """The statements that take these positions."""
    return [position.statement for group in positions for position in group]


def statements_of_ended(standings: Iterable[Standing]) -> list[Statement]:
    """The statements that took positions which stand no more, and those that ended them."""
    return [
        statement
        for standing in standings
        for statement in (standing.position.statement, standing.by)
        if statement is not None
    ]
