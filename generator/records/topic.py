"""Topic: a heading under which claims, events and statements are gathered."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.records.fields import Text, ToTopic
from generator.records.record import Record


class Topic(Record):
    """A heading under which claims, events and statements are gathered."""

    type: ClassVar[str] = "topic"
    folder: ClassVar[str] = "topics"

    title: Text = Field(description="Its title.")
    summary: Text | None = Field(None, description="One or two neutral sentences about it.")
    part_of: ToTopic | None = Field(None, description="The wider topic.")
