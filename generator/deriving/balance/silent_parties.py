"""Parties to an event without a statement on it: something is said of them, and they do not speak here.

A party has spoken if a statement about the event, or one that takes a position on a claim about it, was made
by the party, on its behalf, or by somebody who belongs to it or held an office of it on that day. The other
way round does not hold: that a state has spoken does not mean that its minister has. Observers and mediators
are asked for nothing. Who spoke *at* the event, on other matters, is marked: in a meeting that may be all.

What it cannot see: whether the party was asked, whether it could speak (the dead cannot), or whether it spoke
where nobody here looked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.deriving.derived import Derived
from generator.deriving.parties import BYSTANDERS
from generator.deriving.sides import Sides, sides_of
from generator.judging import Corpus
from generator.records import Event, Statement


@dataclass(frozen=True, slots=True)
class SilentParty:
    """A party that has not spoken on an event: ids, its roles, and whether it spoke there at all."""

    event: str
    actor: str
    roles: tuple[str, ...]
    spoke_there: bool


@dataclass(frozen=True, slots=True)
class SilentParties:
    """Of all ``parties`` (each counted once for each of its events), those without a statement.

    They are in order of the ids of events, then of actors; ``events`` counts those that name any party.
    """

    events: int
    parties: int
    found: tuple[SilentParty, ...]


def silent_parties(corpus: Corpus, derived: Derived) -> SilentParties:
    """The parties to events that have said nothing on them."""
    voices = {id_ for one in corpus.statements.values() for id_ in (one.speaker, one.on_behalf_of) if id_}
    sides = sides_of(corpus.actors, voices)
    on_claim = {
        id_: frozenset(actor for standing in facts.positions for actor in standing.position.side.whole)
        for id_, facts in derived.claims.items()
    }
    events = parties = 0
    found: list[SilentParty] = []
    for id_, event in sorted(corpus.events.items()):
        roles = _roles(event)
        if not roles:
            continue
        events, parties = events + 1, parties + len(roles)
        facts = derived.events[id_]
        heard = _heard(facts.statements, sides).union(*(on_claim[claim.id] for claim in facts.about))
        silent = sorted(roles.keys() - heard)
        there = _heard(facts.said_there, sides) if silent else frozenset[str]()
        found += [SilentParty(id_, actor, roles[actor], actor in there) for actor in silent]
    return SilentParties(events, parties, tuple(found))


def _roles(event: Event) -> dict[str, tuple[str, ...]]:
    """The roles of each party, in alphabetical order; of one who also watches, only the others."""
    roles: dict[str, set[str]] = {}
    for party in event.parties:
        if party.role not in BYSTANDERS:
            roles.setdefault(party.actor, set()).add(party.role)
    return {actor: tuple(sorted(of)) for actor, of in roles.items()}


def _heard(statements: Iterable[Statement], sides: Sides) -> frozenset[str]:
    """Everybody for whom one of these statements speaks."""
    heard: set[str] = set()
    for one in statements:
        ids = (one.speaker, one.on_behalf_of) if one.on_behalf_of else (one.speaker,)
        heard |= sides.on(ids, one.said).whole
    return frozenset(heard)
