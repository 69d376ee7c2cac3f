"""What is derived for each record: one value per page, so that a template needs a record and its facts.

Every list of statements, events, sources and corrections is in order of time, every other one in order of
ids. A reference that leads nowhere is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.deriving.changes import Change
from generator.deriving.first_reported import FirstReported
from generator.deriving.neighbours import Neighbour
from generator.deriving.pointers import Holder, LabelUsed
from generator.deriving.standing import Standing
from generator.deriving.status import Status
from generator.records import Actor, Claim, Correction, Event, Place, Role, Source, Statement, Topic


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """``title`` is the given or the derived one; ``role`` the speaker's on the day, if one fits.

    ``positions`` are its stances, each with what became of it, and ``changes`` those that it brings about or
    that end what it said; ``before`` and ``after`` the nearest that was said and done on the same claims.
    """

    title: str
    role: Role | None
    first_reported: FirstReported | None
    positions: tuple[Standing, ...]
    changes: tuple[Change, ...]
    before: tuple[Neighbour, ...]
    after: tuple[Neighbour, ...]
    answered_by: tuple[Statement, ...]
    repeated_by: tuple[Statement, ...]
    retracted_by: tuple[Statement, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """``positions`` are all that were ever taken, each with what became of it.

    ``events`` list the claim or are named in its ``about``; ``opposing`` are the claims that oppose it or
    that it opposes; ``wider`` those that it narrows, ``narrower`` those that narrow it; ``implies`` those
    that follow from it, ``implied_by`` those from which it follows.
    """

    status: Status
    first_reported: FirstReported | None
    positions: tuple[Standing, ...]
    changes: tuple[Change, ...]
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    opposing: tuple[Claim, ...]
    wider: tuple[Claim, ...]
    narrower: tuple[Claim, ...]
    implies: tuple[Claim, ...]
    implied_by: tuple[Claim, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class EventFacts:
    """``statements`` name it in ``about`` or take a stance on its claims; ``said_there`` were made at it.

    ``positions`` are those on its claims; ``about`` the claims that name it without deciding its status;
    ``parts`` the events that are part of it; ``related`` those that name it or that it names.
    """

    status: Status
    first_reported: FirstReported | None
    positions: tuple[Standing, ...]
    statements: tuple[Statement, ...]
    said_there: tuple[Statement, ...]
    about: tuple[Claim, ...]
    parts: tuple[Event, ...]
    related: tuple[Event, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class ActorFacts:
    """``statements`` are its own, ``spoken_for`` those that others made on its behalf.

    ``positions`` are its own. ``events`` are those that it is a party to; ``claims`` those about it;
    ``members`` the actors that name it in ``member_of``; ``holders`` those whose role is of it; ``published``
    its sources; ``labels_used`` its words for others.
    """

    positions: tuple[Standing, ...]
    changes: tuple[Change, ...]
    statements: tuple[Statement, ...]
    spoken_for: tuple[Statement, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    members: tuple[Actor, ...]
    holders: tuple[Holder, ...]
    published: tuple[Source, ...]
    labels_used: tuple[LabelUsed, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """``parts`` are the places within it; ``events`` and ``statements`` those at this very place."""

    parts: tuple[Place, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """``statements`` have a wording in it; ``first_made_here`` name it as their origin; ``events`` cite it.

    ``parts`` are the sources that are part of it; ``labels_used`` its words for actors and places;
    ``outcomes`` the predictions of which it tells what became.
    """

    statements: tuple[Statement, ...]
    first_made_here: tuple[Statement, ...]
    events: tuple[Event, ...]
    parts: tuple[Source, ...]
    labels_used: tuple[LabelUsed, ...]
    outcomes: tuple[Claim, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """All that hangs on a topic itself; ``parts`` are the topics within it, which have facts of their own."""

    parts: tuple[Topic, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    corrections: tuple[Correction, ...]
