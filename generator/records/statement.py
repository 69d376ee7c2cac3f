"""Statement: an act of saying, with the words in which it is printed."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from generator.records.fields import (
    Language,
    Many,
    Part,
    Text,
    ToActor,
    ToClaim,
    ToEvent,
    ToPlace,
    ToSource,
    ToStatement,
    ToTopic,
    When,
    one_or_many,
    refused,
)
from generator.records.quantity import Quantity
from generator.records.record import Record
from generator.vocabulary.problems import shown

Mode = Literal["direct", "fragment", "indirect", "characterisation", "absence", "editorial"]
AttributedAs = Literal[
    "own-words", "spokesperson", "anonymous-official", "institution", "hearsay", "implied", "none"
]
Fidelity = Literal["original", "translation", "back-translation", "unknown"]
StanceKind = Literal[
    "asserts",
    "asserts-as-possible",
    "predicts",
    "sees-no-evidence",
    "doubts",
    "denies",
    "counters",
    "acknowledges",
    "withholds",
    "retracts",
]


class Attribution(Part):
    """To whom the source attributes the words, and how."""

    as_: AttributedAs = Field(alias="as", description="How the source attributes the words to the speaker.")
    words: Text | None = Field(None, description="The attribution as printed.")


class Venue(Part):
    """The occasion on which something was said."""

    kind: Text | None = Field(None, description="Interview, press conference, newspaper article, …")
    name: Text | None = Field(None, description="Its name.")
    place: ToPlace | None = Field(None, description="Where.")
    event: ToEvent | None = Field(None, description="The event during which it was said.")
    audience: Text | None = Field(None, description="To whom.")


class Insertion(Part):
    """The editor's bracketed words inside a quotation."""

    after: Text = Field(description="The words of the quotation after which the insertion stands.")
    text: Text = Field(description="The inserted words, without brackets.")

    @model_validator(mode="after")
    def _without_brackets(self) -> Self:
        # Readers tell the editor's words from the source's by the brackets, which are set around this text.
        bare = "".join(character for character in self.text if character not in "[]")
        if bare != self.text:
            told = (shown(self.text), "words without brackets", bare.strip() or None)
            raise refused("SD208", *told, at=("text",))
        return self


class Wording(Part):
    """The words of a statement as one source prints them."""

    source: ToSource = Field(description="The source that prints them.")
    quote: Annotated[Many[Text], one_or_many] = Field(
        min_length=1,
        description="The words, exactly as printed; a list of segments where something is left out between.",
    )
    language: Language | None = Field(None, description="Language of the words.")
    fidelity: Fidelity = Field(
        "unknown", description="How these words relate to those first spoken or written."
    )
    prefix: Text | None = Field(None, description="Words just before, to tell two occurrences apart.")
    suffix: Text | None = Field(None, description="Words just after, to tell two occurrences apart.")
    insertions: Many[Insertion] = Field((), description="The editor's bracketed words.")
    locator: Text | None = Field(None, description="Page, paragraph or time.")
    elision_reviewed_by: Text | None = Field(
        None, description="Who checked that what is left out changes nothing."
    )


class Stance(Part):
    """What a statement does to a claim."""

    claim: ToClaim = Field(description="The claim.")
    stance: StanceKind = Field(description="What the speaker does to it.")
    note: Text | None = Field(None, description="What readers should know about it.")


class Statement(Record):
    """An act: somebody said something, and a source prints it."""

    type: ClassVar[str] = "statement"
    folder: ClassVar[str] = "statements"

    speaker: ToActor = Field(description="Who said it; an actor of kind unnamed where nobody is named.")
    said: When = Field(description="When it was said, no more exact than the sources say.")
    mode: Mode = Field(
        description="How the source gives it: as quotation, in its own words, as its own voice, …"
    )
    wordings: Many[Wording] = Field(min_length=1, description="The words, source by source.")
    title: Text | None = Field(None, description="A title, where the derived one does not serve.")
    on_behalf_of: ToActor | None = Field(None, description="For whom the speaker spoke.")
    attribution: Attribution | None = Field(None, description="How the source attributes the words.")
    venue: Venue | None = Field(None, description="The occasion.")
    origin: ToSource | None = Field(None, description="The source in which it was first made.")
    stances: Many[Stance] = Field((), description="What it does to which claims.")
    quantities: Many[Quantity] = Field((), description="Numbers given in it.")
    about: Many[ToEvent] = Field((), description="Events it is about.")
    answers: Many[ToStatement] = Field((), description="Statements that it answers.")
    repeats: Many[ToStatement] = Field(
        (), description="Earlier statements of the same speaker that it repeats."
    )
    retracts: ToStatement | None = Field(None, description="An earlier statement that it takes back.")
    topics: Many[ToTopic] = Field((), description="Topics it belongs to.")
