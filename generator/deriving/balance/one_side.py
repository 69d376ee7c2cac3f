"""Claims with one side only: somebody affirms it and nobody doubts or denies it, or the other way round.

Counted are the positions that stand: what was retracted or gave way to another position does not make a side,
and whoever withholds takes none. Who is *silent* is told besides: actors that the claim is about, and parties
(observers and mediators are none) to the events it is about, of whom nobody on their side has taken any
position on it, not even one given up later. For what is only affirmed, the claims that cannot be true
together with it and that somebody affirms are named: there the other side may speak *elsewhere*.

What it cannot see: whether there is another side at all, whether anybody asked for it, and whether the
sources had more than was entered. Of evaluations and predictions one side is the rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.deriving.derived import Derived
from generator.deriving.evidence import held_of_claim
from generator.deriving.parties import parties_of
from generator.judging import Corpus
from generator.records import Claim

#: The side that speaks: those who affirm, or those who doubt, deny or counter.
SideOfClaim = Literal["for", "against"]


@dataclass(frozen=True, slots=True)
class OneSided:
    """A claim with one side, all by id.

    ``speakers`` are in order of time, each once; ``silent`` (actors) and ``elsewhere`` (claims) in order of
    ids.
    """

    claim: str
    side: SideOfClaim
    speakers: tuple[str, ...]
    silent: tuple[str, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneSidedClaims:
    """Of all ``claims``, how many have two sides, how many none that stands, and which have one."""

    claims: int
    two_sided: int
    unaddressed: int
    found: tuple[OneSided, ...]


def one_sided_claims(corpus: Corpus, derived: Derived) -> OneSidedClaims:
    """The claims with one side, in order of ids."""
    two_sided = unaddressed = 0
    found: list[OneSided] = []
    for id_, claim in sorted(corpus.claims.items()):
        held = held_of_claim(derived.evidence, id_)
        against = (*held.opposing, *held.doubting)
        if held.affirming and against:
            two_sided += 1
        elif not held.affirming and not against:
            unaddressed += 1
        else:
            speaking = held.affirming or sorted(
                against, key=lambda position: derived.evidence.rank[position.statement.id]
            )
            found.append(
                OneSided(
                    claim=id_,
                    side="for" if held.affirming else "against",
                    speakers=tuple(dict.fromkeys(position.actor for position in speaking)),
                    silent=_silent(claim, corpus, derived),
                    elsewhere=_elsewhere(id_, derived) if held.affirming else (),
                )
            )
    return OneSidedClaims(len(corpus.claims), two_sided, unaddressed, tuple(found))


def _silent(claim: Claim, corpus: Corpus, derived: Derived) -> tuple[str, ...]:
    facts = derived.claims[claim.id]
    concerned = {id_ for id_ in claim.about if id_ in corpus.actors and id_ not in corpus.events}
    concerned |= {id_ for id_ in parties_of(facts.events).involved if id_ in corpus.actors}
    heard: set[str] = set().union(*(standing.position.side.whole for standing in facts.positions))
    return tuple(sorted(concerned - heard))


def _elsewhere(claim: str, derived: Derived) -> tuple[str, ...]:
    opposing = (other.id for other in derived.claims[claim].opposing)
    return tuple(id_ for id_ in opposing if held_of_claim(derived.evidence, id_).affirming)
