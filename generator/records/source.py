"""Source: where something was printed, broadcast or posted."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from generator.records.fields import (
    Language,
    Many,
    Part,
    Sha256,
    Text,
    ToActor,
    ToSource,
    Truth,
    Url,
    When,
    refused,
)
from generator.records.record import Record

SourceKind = Literal[
    "primary-document",
    "transcript",
    "agency",
    "news-report",
    "op-ed",
    "official-report",
    "broadcast",
    "social",
    "dataset",
]


class Archived(Part):
    """A copy of the source in a web archive, as the archive itself named it."""

    url: Url = Field(description="Address of the archived copy. Never guessed.")
    on: When = Field(description="Day on which the archive took the copy.")


class Held(Part):
    """What we keep of a source so that a machine can check quotations."""

    text: Text | None = Field(
        None, description="Path of the text below content/texts/, where it may be republished."
    )
    fingerprint: Text | None = Field(
        None, description="What `timeline fingerprint` wrote, where the text may not be republished."
    )
    sha256: Sha256 = Field(description="SHA-256 of the text.")

    @model_validator(mode="after")
    def _text_or_fingerprint(self) -> Self:
        if (self.text is None) == (self.fingerprint is None):
            found = "neither text nor fingerprint" if self.text is None else "both text and fingerprint"
            raise refused("SD210", found, "one of the two", "keeping text only where it may be republished")
        return self


class Source(Record):
    """An article, transcript, report or post: where words were printed and events reported."""

    type: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"

    title: Text = Field(description="Its title as printed.")
    kind: SourceKind = Field(description="What sort of source it is.")
    published: When = Field(description="When it was published, no more exact than known.")
    publisher: ToActor | None = Field(None, description="Who published it.")
    authors: Many[Text] = Field((), description="Names of its authors as printed.")
    language: Language | None = Field(None, description="Language it is written in.")
    translated_from: Language | None = Field(None, description="Language it was translated from.")
    url: Url | None = Field(None, description="Its address.")
    archived: Archived | None = Field(None, description="An archived copy.")
    accessed: When | None = Field(None, description="Day on which the address was last read.")
    licence: Text | None = Field(None, description="The licence under which it may be used.")
    primary: Truth | None = Field(
        None, description="Whether it is a primary source: made by those who took part."
    )
    part_of: ToSource | None = Field(None, description="The larger source that it is part of.")
    held: Held | None = Field(None, description="What is kept of it so that quotations can be checked.")
    ignore: Many[Text] = Field((), description="Passages that are page furniture, not content.")
