"""Correction: what was changed in a published record, and why."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from generator.records.fields import RecordRef, Text, When
from generator.records.record import Record


class Correction(Record):
    """A change to the meaning of a published record, told openly."""

    type: ClassVar[str] = "correction"
    folder: ClassVar[str] = "corrections"

    record: RecordRef = Field(description="The corrected record as type/id.")
    on: When = Field(description="The day of the correction.")
    what: Text = Field(description="What was changed: old → new.")
    why: Text = Field(description="Why it was changed.")
    severity: Literal["typo", "clarification", "substantive"] = Field(description="How much it matters.")
    reported_by: Text | None = Field(None, description="Who reported the mistake, if they wish to be named.")
