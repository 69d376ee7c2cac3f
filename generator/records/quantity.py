"""Quantity: a number as somebody gave it, with all its vagueness."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.records.fields import Number, Part, Text, Truth, When, refused

Comparator = Literal["equal", "about", "at-least", "more-than", "at-most", "less-than", "between", "vague"]


class Quantity(Part):
    """A number of something as printed, with what it can be read to mean."""

    of: Text = Field(description="What is counted or measured.")
    words: Text = Field(description="The quantity as printed.")
    value: Number | None = Field(None, description="The one number given.")
    low: Number | None = Field(None, description="The lowest number given.")
    high: Number | None = Field(None, description="The highest number given.")
    comparator: Comparator | None = Field(None, description="How the number is meant.")
    unit: Text | None = Field(None, description="The unit.")
    change: Literal["increase", "decrease"] | None = Field(
        None, description="Set where the number is a change."
    )
    as_of: When | None = Field(None, description="The time that the number holds for.")
    estimate: Truth | None = Field(None, description="Whether it is called an estimate.")

    @model_validator(mode="after")
    def _one_reading(self) -> Self:
        if self.value is not None and (self.low is not None or self.high is not None):
            raise refused(
                "SD210",
                "value together with low or high",
                "value, or low and high",
                "removing value",
                ("value",),
            )
        if self.low is not None and self.high is not None and self.low > self.high:
            raise refused(
                "SD210", f"low {self.low} above high {self.high}", "low at most as large as high", at=("low",)
            )
        return self
