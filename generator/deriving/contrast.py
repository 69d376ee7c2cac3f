"""The contrast that the home page shows: the claims where words and deeds, or words and words, part most."""

from __future__ import annotations

from dataclasses import dataclass

from generator.deriving.derived import Derived
from generator.deriving.evidence import held_of_claim
from generator.deriving.positions import Position
from generator.deriving.status import Status
from generator.judging import Corpus
from generator.records import Claim, Event

#: Statuses that a contrast may have.
CONTESTED = ("disputed", "doubted", "announced")
#: So many contrasts are shown.
MOST_CONTRASTS = 5


@dataclass(frozen=True, slots=True)
class Opposing:
    """A claim that cannot be true together with another one, and the positions that affirm it."""

    claim: Claim
    affirming: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """A claim with what is said for it and against it, and what is told of deeds.

    ``said`` are the positions that stand and affirm it, ``against`` those that deny, counter, doubt or see no
    evidence, both in order of time; ``events`` those that it is about; ``opposing`` the claims that cannot be
    true together with it, as far as somebody affirms them. ``actors`` counts those who are in conflict.
    """

    claim: Claim
    status: Status
    said: tuple[Position, ...]
    against: tuple[Position, ...]
    events: tuple[Event, ...]
    opposing: tuple[Opposing, ...]
    actors: int


def contrast(corpus: Corpus, derived: Derived, most: int = MOST_CONTRASTS) -> tuple[Contrast, ...]:
    """The contested claims, those with the most actors in conflict first; like ones by status, then by id."""
    contested = (one for one in corpus.claims.values() if derived.claims[one.id].status.kind in CONTESTED)
    found = (_contrast(claim, derived) for claim in contested)
    return tuple(sorted(found, key=_rank)[:most])


def _rank(one: Contrast) -> tuple[int, int, str]:
    return -one.actors, CONTESTED.index(one.status.kind), one.claim.id


def _contrast(claim: Claim, derived: Derived) -> Contrast:
    facts, held = derived.claims[claim.id], held_of_claim(derived.evidence, claim.id)
    against = sorted(
        (*held.opposing, *held.doubting), key=lambda one: derived.evidence.rank[one.statement.id]
    )
    opposing = tuple(
        Opposing(other, affirming)
        for other in facts.opposing
        if (affirming := held_of_claim(derived.evidence, other.id).affirming)
    )
    others = (*against, *(position for other in opposing for position in other.affirming))
    actors = len({position.actor for position in (*held.affirming, *others)}) if others else 0
    return Contrast(claim, facts.status, held.affirming, tuple(against), facts.events, opposing, actors)
