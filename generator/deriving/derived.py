"""Everything that is derived from a corpus, in one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.deriving.evidence import Evidence, evidence_of
from generator.deriving.facts import (
    ActorFacts,
    ClaimFacts,
    EventFacts,
    PlaceFacts,
    SourceFacts,
    StatementFacts,
    TopicFacts,
)
from generator.deriving.gathering import (
    actor_facts,
    claim_facts,
    event_facts,
    gather,
    place_facts,
    source_facts,
    statement_facts,
    topic_facts,
)
from generator.deriving.order import in_order
from generator.deriving.periods import Period, periods_of
from generator.judging import Corpus
from generator.records import Event, Statement


@dataclass(frozen=True, slots=True)
class Derived:
    """Facts by id for every record of a corpus but corrections, and the periods by key, the oldest first.

    ``dated`` are all statements and events in order of time; those whose date names no moment at all are in
    no period. ``evidence`` is what statuses are derived from, for asking what they were on an earlier day.
    """

    sources: Mapping[str, SourceFacts]
    actors: Mapping[str, ActorFacts]
    places: Mapping[str, PlaceFacts]
    claims: Mapping[str, ClaimFacts]
    events: Mapping[str, EventFacts]
    statements: Mapping[str, StatementFacts]
    topics: Mapping[str, TopicFacts]
    periods: Mapping[str, Period]
    dated: tuple[Statement | Event, ...]
    evidence: Evidence


def derive(corpus: Corpus) -> Derived:
    """All that follows from a corpus, in time that grows as it does; no record makes it fail."""
    statements, events = in_order(corpus.statements.values()), in_order(corpus.events.values())
    evidence = evidence_of(corpus, statements, events)
    both: list[Statement | Event] = [*statements, *events]
    dated = in_order(both)
    all_ = gather(corpus, evidence, statements, events, dated)
    return Derived(
        sources={id_: source_facts(all_, id_) for id_ in corpus.sources},
        actors={id_: actor_facts(all_, id_) for id_ in corpus.actors},
        places={id_: place_facts(all_, id_) for id_ in corpus.places},
        claims={id_: claim_facts(all_, claim) for id_, claim in corpus.claims.items()},
        events={id_: event_facts(all_, event) for id_, event in corpus.events.items()},
        statements={id_: statement_facts(all_, statement) for id_, statement in corpus.statements.items()},
        topics={id_: topic_facts(all_, id_) for id_ in corpus.topics},
        periods=periods_of(dated),
        dated=dated,
        evidence=evidence,
    )
