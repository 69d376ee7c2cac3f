"""Where in a record of a type a stranger's text can stand: derived from the declarations of the types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.records import RECORD_TYPES, Record
from generator.records.declaration import EACH, Field, fields_of

TEXT, ADDRESS, DATE = "text", "address", "date (EDTF)"
#: The note of a date is a text inside of a date's mapping.
NOTE = "note"


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of a record type that holds text: its type and path, and whether it must be an address."""

    type: str
    path: tuple[str, ...]
    address: bool = False

    @property
    def name(self) -> str:
        """The field as people write it: ``statement.wordings.quote``."""
        return ".".join((self.type, *(step for step in self.path if step != EACH)))


def slots_of(type_: type[Record]) -> tuple[Slot, ...]:
    """Every field of a type that holds text, the notes of its dates and its addresses among them."""
    return tuple(_slots(type_))


def _slots(type_: type[Record]) -> Iterator[Slot]:
    for field in fields_of(type_):
        if field.meaning.kind in (TEXT, ADDRESS):
            yield Slot(type_.type, _path(field), field.meaning.kind == ADDRESS)
        elif field.meaning.kind == DATE:
            yield Slot(type_.type, (*field.path, NOTE))


def _path(field: Field) -> tuple[str, ...]:
    return (*field.path, EACH) if field.many else field.path


ALL_SLOTS = {type_.type: slots_of(type_) for type_ in RECORD_TYPES}
