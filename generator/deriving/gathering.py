"""Gathering: the facts of each record, put together from what other modules work out for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.deriving import pointers
from generator.deriving.changes import Change, changes_on
from generator.deriving.evidence import (
    Evidence,
    held_of_claim,
    held_of_event,
    status_of_claim,
    status_of_event,
)
from generator.deriving.facts import (
    ActorFacts,
    ClaimFacts,
    EventFacts,
    PlaceFacts,
    SourceFacts,
    StatementFacts,
    TopicFacts,
)
from generator.deriving.first_reported import (
    FirstReported,
    Reports,
    claim_reported,
    event_reported,
    reports_of,
    statement_reported,
)
from generator.deriving.grouping import Groups, grouped
from generator.deriving.neighbours import Strands, neighbours_of, strands_of
from generator.deriving.order import in_order
from generator.deriving.roles import role_on
from generator.deriving.standing import Standing
from generator.deriving.status import WHOEVER_ACTS, Status
from generator.deriving.titles import title_of
from generator.judging import Corpus
from generator.records import Claim, Event, Statement

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the facts of single records are taken from; all of it by id."""

    corpus: Corpus
    evidence: Evidence
    to_statements: pointers.ToStatements
    statements: pointers.StatementsOf
    events: pointers.EventsOf
    claims: pointers.ClaimsOf
    others: pointers.Others
    strands: Strands
    reports: Reports
    statement_reported: Mapping[str, FirstReported | None]
    claim_reported: Mapping[str, FirstReported | None]
    claim_status: Mapping[str, Status]
    positions_of_statement: Groups[str, Standing]
    positions_of_actor: Groups[str, Standing]
    changes_of_claim: Groups[str, Change]
    changes_of_actor: Groups[str, Change]
    changes_of_statement: Groups[str, Change]


def gather(
    corpus: Corpus,
    evidence: Evidence,
    statements: Sequence[Statement],
    events: Sequence[Event],
    dated: Sequence[Statement | Event],
) -> Gathered:
    """Everything that the facts are taken from, given statements, events and both in order of time."""
    sources = in_order(corpus.sources.values())
    reports = reports_of(sources)
    by_position = {
        id(standing.position): standing for one in evidence.held.values() for standing in one.standings
    }
    standings = [by_position[id(position)] for position in evidence.positions]
    changes = [
        change
        for one in evidence.held.values()
        for change in changes_on([standing.position for standing in one.standings])
    ]
    changes.sort(key=lambda change: evidence.rank[change.after.statement.id])
    on = pointers.statements_of(statements)
    first = {statement.id: statement_reported(statement, reports) for statement in statements}
    return Gathered(
        corpus=corpus,
        evidence=evidence,
        to_statements=pointers.to_statements(statements),
        statements=on,
        events=pointers.events_of(events),
        claims=pointers.claims_of(corpus),
        others=pointers.others(corpus, sources),
        strands=strands_of(dated, evidence.events),
        reports=reports,
        statement_reported=first,
        claim_reported={
            claim: claim_reported((first[one.id] for one in taken), reports)
            for claim, taken in on.claim.items()
        },
        claim_status={claim: status_of_claim(evidence, claim) for claim in corpus.claims},
        positions_of_statement=grouped((standing.position.statement.id, standing) for standing in standings),
        positions_of_actor=grouped((standing.position.actor, standing) for standing in standings),
        changes_of_claim=grouped((change.after.claim, change) for change in changes),
        changes_of_actor=grouped((change.after.actor, change) for change in changes),
        changes_of_statement=grouped(
            (position.statement.id, change)
            for change in changes
            for position in (change.before, change.after)
        ),
    )


def statement_facts(all_: Gathered, statement: Statement) -> StatementFacts:
    """The facts of a statement."""
    id_, actors, to = statement.id, all_.corpus.actors, all_.to_statements
    before, after = neighbours_of(statement, all_.strands)
    return StatementFacts(
        title=title_of(statement, actors),
        role=role_on(actors[statement.speaker], statement.said) if statement.speaker in actors else None,
        first_reported=all_.statement_reported[id_],
        positions=all_.positions_of_statement.get(id_, ()),
        changes=all_.changes_of_statement.get(id_, ()),
        before=before,
        after=after,
        answered_by=to.answered_by.get(id_, ()),
        repeated_by=to.repeated_by.get(id_, ()),
        retracted_by=to.retracted_by.get(id_, ()),
        corrections=all_.others.corrections.get(f"statement/{id_}", ()),
    )


def claim_facts(all_: Gathered, claim: Claim) -> ClaimFacts:
    """The facts of a claim."""
    id_, claims, pointing = claim.id, all_.corpus.claims, all_.claims
    statements = all_.statements.claim.get(id_, ())
    opposed_by = (other.id for other in pointing.opposed.get(id_, ()))
    return ClaimFacts(
        status=all_.claim_status[id_],
        first_reported=all_.claim_reported.get(id_),
        positions=held_of_claim(all_.evidence, id_).standings,
        changes=all_.changes_of_claim.get(id_, ()),
        statements=statements,
        events=all_.evidence.events.get(id_, ()),
        opposing=_present(sorted({*claim.opposes, *opposed_by} - {id_}), claims),
        wider=_present(sorted(set(claim.narrows)), claims),
        narrower=pointing.narrowed.get(id_, ()),
        implies=_present(sorted(set(claim.implies)), claims),
        implied_by=pointing.implied.get(id_, ()),
        corrections=all_.others.corrections.get(f"claim/{id_}", ()),
    )


def event_facts(all_: Gathered, event: Event) -> EventFacts:
    """The facts of an event."""
    id_, told = event.id, all_.statements.event.get(event.id, ())
    on_claims = [all_.statements.claim.get(one, ()) for one in event.claims]
    reports = [all_.statement_reported[one.id] for one in told]
    reports += [all_.claim_reported.get(one) for one in event.claims]
    related = {*event.related, *(one.id for one in all_.events.related.get(id_, ()))} - {id_}
    return EventFacts(
        status=_event_status(all_, event),
        first_reported=event_reported(event, reports, all_.reports),
        positions=held_of_event(all_.evidence, event).standings,
        statements=_merged([told, *on_claims], all_),
        said_there=all_.statements.venue.get(id_, ()),
        about=tuple(claim for claim in all_.claims.event.get(id_, ()) if claim.id not in event.claims),
        parts=all_.events.whole.get(id_, ()),
        related=in_order(_present(related, all_.corpus.events)),
        corrections=all_.others.corrections.get(f"event/{id_}", ()),
    )


def actor_facts(all_: Gathered, id_: str) -> ActorFacts:
    """The facts of an actor."""
    return ActorFacts(
        positions=all_.positions_of_actor.get(id_, ()),
        changes=all_.changes_of_actor.get(id_, ()),
        statements=all_.statements.speaker.get(id_, ()),
        spoken_for=all_.statements.behalf.get(id_, ()),
        events=all_.events.party.get(id_, ()),
        claims=all_.claims.actor.get(id_, ()),
        members=all_.others.members.get(id_, ()),
        holders=all_.others.holders.get(id_, ()),
        published=all_.others.published.get(id_, ()),
        labels_used=all_.others.labels.get(f"actor/{id_}", ()),
        corrections=all_.others.corrections.get(f"actor/{id_}", ()),
    )


def place_facts(all_: Gathered, id_: str) -> PlaceFacts:
    """The facts of a place."""
    return PlaceFacts(
        parts=all_.others.place_parts.get(id_, ()),
        events=all_.events.place.get(id_, ()),
        statements=all_.statements.place.get(id_, ()),
        corrections=all_.others.corrections.get(f"place/{id_}", ()),
    )


def source_facts(all_: Gathered, id_: str) -> SourceFacts:
    """The facts of a source."""
    return SourceFacts(
        statements=all_.statements.source.get(id_, ()),
        first_made_here=all_.statements.origin.get(id_, ()),
        events=all_.events.source.get(id_, ()),
        parts=all_.others.source_parts.get(id_, ()),
        labels_used=all_.others.labels.get(f"source/{id_}", ()),
        outcomes=all_.claims.outcome.get(id_, ()),
        corrections=all_.others.corrections.get(f"source/{id_}", ()),
    )


def topic_facts(all_: Gathered, id_: str) -> TopicFacts:
    """The facts of a topic."""
    return TopicFacts(
        parts=all_.others.topic_parts.get(id_, ()),
        claims=all_.claims.topic.get(id_, ()),
        events=all_.events.topic.get(id_, ()),
        statements=all_.statements.topic.get(id_, ()),
        corrections=all_.others.corrections.get(f"topic/{id_}", ()),
    )


def _event_status(all_: Gathered, event: Event) -> Status:
    alone = all_.claim_status.get(event.claims[0]) if len(event.claims) == 1 else None
    return alone if alone and alone.kind in WHOEVER_ACTS else status_of_event(all_.evidence, event)


def _merged(groups: Iterable[tuple[Statement, ...]], all_: Gathered) -> tuple[Statement, ...]:
    """Statements of several groups that are in order of time, each once, in order of time."""
    filled = [group for group in groups if group]
    if len(filled) < 2:
        return filled[0] if filled else ()
    ids = {statement.id for group in filled for statement in group}
    return _present(sorted(ids, key=all_.evidence.rank.__getitem__), all_.corpus.statements)


def _present(ids: Iterable[str], records: Mapping[str, T]) -> tuple[T, ...]:
    return tuple(records[id_] for id_ in ids if id_ in records)
