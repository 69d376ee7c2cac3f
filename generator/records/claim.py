"""Claim: a proposition that people assert, doubt or deny."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from generator.records.fields import (
    Many,
    Part,
    Text,
    ToClaim,
    ToEventOrActor,
    ToSource,
    ToTopic,
    When,
    refused,
)
from generator.records.record import Record

ClaimKind = Literal["factual", "quantity", "intent", "prediction", "evaluation"]


class Outcome(Part):
    """What became of a prediction, according to a source."""

    result: Literal["came-true", "did-not", "partly", "open"] = Field(description="What became of it.")
    on: When = Field(description="The day for which that is said.")
    source: ToSource = Field(description="The source that says so.")
    note: Text | None = Field(None, description="What readers should know about it.")


class Claim(Record):
    """A proposition in one neutral sentence; who holds it is said by statements, never here."""

    type: ClassVar[str] = "claim"
    folder: ClassVar[str] = "claims"

    text: Text = Field(description="The proposition: one neutral sentence in the present tense.")
    kind: ClaimKind = Field(description="What sort of proposition it is.")
    about: Many[ToEventOrActor] = Field((), description="The events and actors it is about.")
    opposes: Many[ToClaim] = Field((), description="Claims that cannot be true together with it.")
    implies: Many[ToClaim] = Field((), description="Claims that follow from it.")
    narrows: Many[ToClaim] = Field((), description="Wider claims of which it is a special case.")
    topics: Many[ToTopic] = Field((), description="Topics it belongs to.")
    outcome: Outcome | None = Field(None, description="What became of a prediction.")

    @model_validator(mode="after")
    def _only_predictions_have_outcomes(self) -> Self:
        if self.outcome is not None and self.kind != "prediction":
            raise refused(
                "SD210", f"an outcome on a claim of kind {self.kind}", "kind: prediction", at=("outcome",)
            )
        return self
