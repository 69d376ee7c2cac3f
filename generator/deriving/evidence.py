"""Evidence: what the status of a claim or event is derived from, gathered once for a whole corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.deriving.grouping import Groups, grouped
from generator.deriving.known import Known
from generator.deriving.parties import parties_of
from generator.deriving.positions import Position, positions_of
from generator.deriving.sides import sides_of
from generator.deriving.standing import retractions_of, settled
from generator.deriving.status import Case, Held, Status, held, status_of
from generator.judging import Corpus
from generator.records import Event, Statement
from generator.vocabulary.dates import Date

_NOTHING = Held()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All positions in order of time, what is held of each claim, and what weighs it.

    ``retractions`` are statements by the id of the statement that they retract. ``events`` are by claim:
    those that list it in ``claims`` and those that it names in ``about``. ``rank`` is each statement's place
    in order of time.
    """

    corpus: Corpus
    positions: tuple[Position, ...]
    held: Mapping[str, Held]
    retractions: Groups[str, Statement]
    events: Groups[str, Event]
    rank: Mapping[str, int]


def evidence_of(corpus: Corpus, statements: Sequence[Statement], events: Sequence[Event]) -> Evidence:
    """The evidence that a corpus holds, whose statements and events are given in order of time."""
    voices = {id_ for statement in statements for id_ in (statement.speaker, statement.on_behalf_of) if id_}
    sides = sides_of(corpus.actors, voices)
    positions = positions_of(statements, corpus.actors, sides)
    retractions = retractions_of(corpus.statements, statements)
    by_claim = grouped((position.claim, position) for position in positions)
    return Evidence(
        corpus=corpus,
        positions=positions,
        held=MappingProxyType(
            {claim: held(settled(taken, retractions)) for claim, taken in by_claim.items()}
        ),
        retractions=retractions,
        events=_by_claim(corpus, events),
        rank=MappingProxyType({statement.id: place for place, statement in enumerate(statements)}),
    )


def _by_claim(corpus: Corpus, events: Sequence[Event]) -> Groups[str, Event]:
    about = grouped((id_, claim.id) for claim in corpus.claims.values() for id_ in claim.about)
    return grouped(
        (claim, event)
        for event in events
        for claim in dict.fromkeys((*event.claims, *about.get(event.id, ())))
    )


def held_of_claim(evidence: Evidence, claim: str, as_of: Date | None = None) -> Held:
    """What is held of a claim; as known at the end of a day, if one is given."""
    found = evidence.held.get(claim, _NOTHING)
    if as_of is None:
        return found
    known = Known(evidence.corpus.sources, as_of)
    positions = [one.position for one in found.standings if known.statement(one.position.statement)]
    ids = dict.fromkeys(position.statement.id for position in positions)
    pairs = ((id_, by) for id_ in ids for by in evidence.retractions.get(id_, ()) if known.statement(by))
    return held(settled(positions, grouped(pairs)))


def held_of_event(evidence: Evidence, event: Event, as_of: Date | None = None) -> Held:
    """What is held of all claims of an event."""
    found = [held_of_claim(evidence, claim, as_of) for claim in dict.fromkeys(event.claims)]
    if len(found) == 1:
        return found[0]
    standings = [standing for one in found for standing in one.standings]
    return held(sorted(standings, key=lambda standing: evidence.rank[standing.position.statement.id]))


def status_of_claim(evidence: Evidence, claim: str, as_of: Date | None = None) -> Status:
    """The status of a claim by its id; as known at the end of a day, if one is given."""
    known = Known(evidence.corpus.sources, as_of)
    parties = parties_of(evidence.events.get(claim, ()))
    taken = held_of_claim(evidence, claim, as_of)
    return status_of(Case(taken, parties, (), evidence.corpus.actors, known, evidence.rank))


def status_of_event(evidence: Evidence, event: Event, as_of: Date | None = None) -> Status:
    """The status of an event, from the stances on all its claims; as known at the end of a day, if given."""
    known = Known(evidence.corpus.sources, as_of)
    cited = () if event.claims else dict.fromkeys(citation.source for citation in event.sources)
    reporting = tuple(id_ for id_ in cited if known.source(id_))
    taken = held_of_event(evidence, event, as_of)
    return status_of(
        Case(taken, parties_of([event]), reporting, evidence.corpus.actors, known, evidence.rank)
    )
