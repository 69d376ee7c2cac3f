"""Event: an occurrence that claims are about."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from generator.records.fields import (
    Many,
    Part,
    Text,
    ToActor,
    ToClaim,
    ToEvent,
    ToPlace,
    ToSource,
    ToTopic,
    When,
    places,
    refused,
)
from generator.records.place import PlacePrecision
from generator.records.quantity import Quantity
from generator.records.record import Record

EventKind = Literal[
    "meeting",
    "interview",
    "publication",
    "announcement",
    "troop-movement",
    "exercise",
    "fighting",
    "shelling",
    "ceasefire",
    "ceasefire-violation",
    "agreement",
    "casualties",
    "election",
    "legislation",
    "disaster",
    "accident",
    "state",
    "other",
]
PartyRole = Literal["agent", "target", "host", "participant", "mediator", "observer", "affected"]


class Where(Part):
    """A place of an event, and what the place is to it."""

    place: ToPlace = Field(description="The place.")
    role: Text | None = Field(None, description="What the place is to the event: origin, destination, …")
    precision: PlacePrecision | None = Field(None, description="How exactly the place is known.")


class Party(Part):
    """An actor in an event, and what the actor is to it."""

    actor: ToActor = Field(description="The actor.")
    role: PartyRole = Field(
        description="What the actor is to the event. An agent does it, a target has it done to them."
    )


class Citation(Part):
    """A source for an event."""

    source: ToSource = Field(description="The source.")
    passage: Text | None = Field(None, description="The passage, exactly as printed.")


class Event(Record):
    """An occurrence, as reported; whether it is disputed is derived from who says what of it."""

    type: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"

    title: Text = Field(description="A neutral title.")
    kind: EventKind = Field(description="What sort of event it is.")
    when: When = Field(description="When it happened, no more exact than the sources say.")
    where: Annotated[Many[Where], places] = Field(
        (), description="Its places: a list of mappings, or the id of one place."
    )
    parties: Many[Party] = Field((), description="Who took part, and as what.")
    claims: Many[ToClaim] = Field((), description="The claims whose stances decide its status.")
    part_of: ToEvent | None = Field(None, description="The larger event that it is part of.")
    related: Many[ToEvent] = Field((), description="Other events that readers should see beside it.")
    quantities: Many[Quantity] = Field((), description="Numbers given about it.")
    summary: Text | None = Field(None, description="One or two neutral sentences about it.")
    sources: Many[Citation] = Field((), description="Sources that report it.")
    topics: Many[ToTopic] = Field((), description="Topics it belongs to.")

    @model_validator(mode="after")
    def _rests_on_something(self) -> Self:
        if not self.claims and not self.sources:
            expected = "at least one of claims (what people say of it) and sources (where it is reported)"
            raise refused("SD210", "an event without claims and without sources", expected, "adding sources")
        return self
