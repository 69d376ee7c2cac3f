"""Sides: as whom else an actor speaks on a day, by membership and by the offices it then holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.deriving.roles import may_hold
from generator.records import Actor
from generator.vocabulary.dates import Date


@dataclass(frozen=True, slots=True)
class Side:
    """Ids of all actors that somebody counts as.

    ``whole`` follows every membership and office, so that the holder of an office of a state counts as a
    party wherever the state is one. ``home`` stops at states: two states are not one because both belong to
    the United Nations.
    """

    whole: frozenset[str]
    home: frozenset[str]


def one_side(one: Side, other: Side) -> bool:
    """Whether two speakers are affiliated: one belongs to the other, or both to a third below any state."""
    return not (one.home.isdisjoint(other.whole) and one.whole.isdisjoint(other.home))


@dataclass(frozen=True, slots=True)
class Sides:
    """The actors by id, and the side of each whose affiliations never change."""

    actors: Mapping[str, Actor]
    lasting: Mapping[str, Side]

    def on(self, ids: Iterable[str], date: Date) -> Side:
        """The side of somebody who speaks as all of these actors on a date."""
        found = [self.lasting.get(id_) or _side(self.actors, id_, date) for id_ in ids]
        if len(found) == 1:
            return found[0]
        return Side(
            frozenset().union(*(side.whole for side in found)),
            frozenset().union(*(side.home for side in found)),
        )


def sides_of(actors: Mapping[str, Actor], ids: Iterable[str]) -> Sides:
    """The sides of these actors; those with affiliations that come and go are worked out for each date."""
    found = {id_: _side(actors, id_, None) for id_ in ids}
    return Sides(actors, {id_: side for id_, side in found.items() if not _changes(actors, side)})


def _changes(actors: Mapping[str, Actor], side: Side) -> bool:
    roles = (role for id_ in side.whole if id_ in actors for role in actors[id_].roles)
    return any(role.of and (role.from_ or role.to) for role in roles)


def _side(actors: Mapping[str, Actor], id_: str, date: Date | None) -> Side:
    return Side(
        _reached(actors, id_, date, beyond_states=True), _reached(actors, id_, date, beyond_states=False)
    )


def _reached(
    actors: Mapping[str, Actor], id_: str, date: Date | None, *, beyond_states: bool
) -> frozenset[str]:
    """Everything that follows from an actor, itself included; circles end where they began."""
    reached, ahead = {id_}, [id_]
    while ahead:
        actor = actors.get(ahead.pop())
        if actor is None or (actor.kind == "state" and not beyond_states):
            continue
        nearest = {*actor.member_of, *_offices(actor, date)} - reached
        reached |= nearest
        ahead += nearest
    return frozenset(reached)


def _offices(actor: Actor, date: Date | None) -> list[str]:
    return [role.of for role in actor.roles if role.of and (date is None or may_hold(role, date))]
