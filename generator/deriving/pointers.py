"""Pointers: for each record those that point at it, gathered in one pass over each type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.deriving.grouping import Groups, grouped, once
from generator.deriving.order import in_order
from generator.judging import Corpus
from generator.records import Actor, Claim, Correction, Event, Label, Place, Role, Source, Statement, Topic


@dataclass(frozen=True, slots=True)
class LabelUsed:
    """A label with the actor or place that it is used for."""

    record: Actor | Place
    label: Label


@dataclass(frozen=True, slots=True)
class Holder:
    """An actor with a role that it holds, held or will hold."""

    actor: Actor
    role: Role


@dataclass(frozen=True, slots=True)
class ToStatements:
    """By a statement's id: the statements that point at it."""

    answered_by: Groups[str, Statement]
    repeated_by: Groups[str, Statement]
    retracted_by: Groups[str, Statement]


@dataclass(frozen=True, slots=True)
class StatementsOf:
    """Statements by the id of what they point at; each once, in order of time."""

    speaker: Groups[str, Statement]
    behalf: Groups[str, Statement]
    claim: Groups[str, Statement]
    event: Groups[str, Statement]
    venue: Groups[str, Statement]
    place: Groups[str, Statement]
    source: Groups[str, Statement]
    origin: Groups[str, Statement]
    topic: Groups[str, Statement]


@dataclass(frozen=True, slots=True)
class EventsOf:
    """Events by the id of what they point at; each once, in order of time."""

    party: Groups[str, Event]
    place: Groups[str, Event]
    claim: Groups[str, Event]
    source: Groups[str, Event]
    topic: Groups[str, Event]
    whole: Groups[str, Event]
    related: Groups[str, Event]


@dataclass(frozen=True, slots=True)
class ClaimsOf:
    """Claims by the id of what they point at; each once, in order of ids.

    ``event`` and ``actor`` are what they are about.
    """

    event: Groups[str, Claim]
    actor: Groups[str, Claim]
    topic: Groups[str, Claim]
    opposed: Groups[str, Claim]
    narrowed: Groups[str, Claim]
    implied: Groups[str, Claim]
    outcome: Groups[str, Claim]


@dataclass(frozen=True, slots=True)
class Others:
    """What else points at actors, places, sources and topics; corrections and labels by type/id."""

    members: Groups[str, Actor]
    holders: Groups[str, Holder]
    published: Groups[str, Source]
    source_parts: Groups[str, Source]
    place_parts: Groups[str, Place]
    topic_parts: Groups[str, Topic]
    labels: Groups[str, LabelUsed]
    corrections: Groups[str, Correction]


def to_statements(statements: Sequence[Statement]) -> ToStatements:
    """What points at statements, given all in order of time."""
    return ToStatements(
        grouped((id_, one) for one in statements for id_ in once(one.answers)),
        grouped((id_, one) for one in statements for id_ in once(one.repeats)),
        grouped((one.retracts, one) for one in statements if one.retracts),
    )


def statements_of(statements: Sequence[Statement]) -> StatementsOf:
    """What statements point at, given all in order of time."""
    at = [(one, one.venue) for one in statements if one.venue]
    return StatementsOf(
        speaker=grouped((one.speaker, one) for one in statements),
        behalf=grouped((one.on_behalf_of, one) for one in statements if one.on_behalf_of),
        claim=grouped((id_, one) for one in statements for id_ in once([part.claim for part in one.stances])),
        event=grouped((id_, one) for one in statements for id_ in once(one.about)),
        venue=grouped((venue.event, one) for one, venue in at if venue.event),
        place=grouped((venue.place, one) for one, venue in at if venue.place),
        source=grouped(
            (id_, one) for one in statements for id_ in once([part.source for part in one.wordings])
        ),
        origin=grouped((one.origin, one) for one in statements if one.origin),
        topic=grouped((id_, one) for one in statements for id_ in once(one.topics)),
    )


def events_of(events: Sequence[Event]) -> EventsOf:
    """What events point at, given all in order of time."""
    return EventsOf(
        party=grouped((id_, one) for one in events for id_ in once([part.actor for part in one.parties])),
        place=grouped((id_, one) for one in events for id_ in once([part.place for part in one.where])),
        claim=grouped((id_, one) for one in events for id_ in once(one.claims)),
        source=grouped((id_, one) for one in events for id_ in once([part.source for part in one.sources])),
        topic=grouped((id_, one) for one in events for id_ in once(one.topics)),
        whole=grouped((one.part_of, one) for one in events if one.part_of),
        related=grouped((id_, one) for one in events for id_ in once(one.related)),
    )


def claims_of(corpus: Corpus) -> ClaimsOf:
    """What claims point at. An id in ``about`` is an event's, if there is one, and else an actor's."""
    claims = corpus.claims.values()
    about = [(id_, one) for one in claims for id_ in once(one.about)]
    return ClaimsOf(
        event=grouped((id_, one) for id_, one in about if id_ in corpus.events),
        actor=grouped((id_, one) for id_, one in about if id_ not in corpus.events),
        topic=grouped((id_, one) for one in claims for id_ in once(one.topics)),
        opposed=grouped((id_, one) for one in claims for id_ in once(one.opposes)),
        narrowed=grouped((id_, one) for one in claims for id_ in once(one.narrows)),
        implied=grouped((id_, one) for one in claims for id_ in once(one.implies)),
        outcome=grouped((one.outcome.source, one) for one in claims if one.outcome),
    )


def others(corpus: Corpus, sources: Sequence[Source]) -> Others:
    """The rest of what points at something, given all sources in order of time."""
    actors = corpus.actors.values()
    corrections = in_order(corpus.corrections.values())
    return Others(
        members=grouped((id_, one) for one in actors for id_ in once(one.member_of)),
        holders=grouped((role.of, Holder(one, role)) for one in actors for role in one.roles if role.of),
        published=grouped((one.publisher, one) for one in sources if one.publisher),
        source_parts=grouped((one.part_of, one) for one in sources if one.part_of),
        place_parts=grouped((one.within, one) for one in corpus.places.values() if one.within),
        topic_parts=grouped((one.part_of, one) for one in corpus.topics.values() if one.part_of),
        labels=grouped(_labels(corpus)),
        corrections=grouped((one.record, one) for one in corrections),
    )


def _labels(corpus: Corpus) -> Iterator[tuple[str, LabelUsed]]:
    """Labels by their users; an id in ``used_by`` is a source's, if there is one, and else an actor's."""
    labelled: list[Actor | Place] = [*corpus.actors.values(), *corpus.places.values()]
    for record in labelled:
        for label in record.labels:
            if label.used_by:
                type_ = "source" if label.used_by in corpus.sources else "actor"
                yield f"{type_}/{label.used_by}", LabelUsed(record, label)
