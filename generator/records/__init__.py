"""One declaration of each record type (the record format, version 1).

Validation, JSON Schema, the field reference, the blank record and the error messages all derive from these
classes.
"""

from generator.records.actor import Actor, Label, Role
from generator.records.claim import Claim, Outcome
from generator.records.correction import Correction
from generator.records.event import Citation, Event, Party, Where
from generator.records.place import Place
from generator.records.quantity import Quantity
from generator.records.record import Record
from generator.records.source import Archived, Held, Source
from generator.records.statement import Attribution, Stance, Statement, Venue, Wording
from generator.records.topic import Topic

#: All types, in the order in which a newcomer meets them.
RECORD_TYPES: tuple[type[Record], ...] = (Source, Actor, Place, Claim, Event, Statement, Topic, Correction)

__all__ = [
    "RECORD_TYPES",
    "Actor",
    "Archived",
    "Attribution",
    "Citation",
    "Claim",
    "Correction",
    "Event",
    "Held",
    "Label",
    "Outcome",
    "Party",
    "Place",
    "Quantity",
    "Record",
    "Role",
    "Source",
    "Stance",
    "Statement",
    "Topic",
    "Venue",
    "Where",
    "Wording",
]
