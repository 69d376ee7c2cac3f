"""Actor: whoever speaks, acts or publishes."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.records.fields import Language, Many, Part, Text, ToActor, ToSourceOrActor, When
from generator.records.record import Record

ActorKind = Literal[
    "person",
    "state",
    "government",
    "military",
    "armed-group",
    "organisation",
    "outlet",
    "collective",
    "unnamed",
]


class Role(Part):
    """An office or function that an actor holds for a time."""

    title: Text = Field(description="The role's title, as the sources give it.")
    of: ToActor | None = Field(None, description="The state or organisation that the role belongs to.")
    from_: When | None = Field(None, alias="from", description="First day in the role, where known.")
    to: When | None = Field(None, description="Last day in the role, where known.")


class Label(Part):
    """A name that others use for an actor or a place, shown together with who uses it."""

    label: Text = Field(description="The name, in the words of those who use it.")
    language: Language | None = Field(None, description="Language of the name.")
    used_by: ToSourceOrActor | None = Field(None, description="The source or actor that uses it.")


class Actor(Record):
    """A person, state, organisation or group that speaks, acts or publishes."""

    type: ClassVar[str] = "actor"
    folder: ClassVar[str] = "actors"

    name: Text = Field(description="Its name.")
    kind: ActorKind = Field(description="What sort of actor it is.")
    roles: Many[Role] = Field((), description="Offices and functions, with their times where known.")
    member_of: Many[ToActor] = Field((), description="Actors of which it is a part or member.")
    labels: Many[Label] = Field((), description="Names that others use for it.")
    summary: Text | None = Field(None, description="One or two neutral sentences about it.")
