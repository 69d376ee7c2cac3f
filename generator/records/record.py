"""What all records have in common."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.records.fields import Id, Many, Part, Text, Url


class Record(Part):
    """One record: its type, its id and what any record may carry."""

    type: ClassVar[str]
    folder: ClassVar[str]

    id: Id = Field(
        description="Its name in references and in its address, which never changes. In a file of one record"
        " it may be left out: then it is the file's name."
    )
    aliases: Many[Id] = Field((), description="Ids that this record had before; their addresses lead here.")
    note: Text | None = Field(None, description="A note of the editors, shown to readers.")
    same_as: Many[Url] = Field(
        (), description="Addresses of the same thing elsewhere (Wikidata, a register, …)."
    )
