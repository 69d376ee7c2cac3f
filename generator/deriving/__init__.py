"""What follows from the records and is never typed: status, roles on the day, titles, order, changes.

``derive`` turns a corpus into one value with the facts of every record. All functions here are pure; all
lists of dated records are in the order of the record format (earliest moment, width, id).
"""

from generator.deriving.changes import Change
from generator.deriving.contrast import Contrast, Opposing, contrast
from generator.deriving.derived import Derived, derive
from generator.deriving.evidence import Evidence, status_of_claim, status_of_event
from generator.deriving.facts import (
    ActorFacts,
    ClaimFacts,
    EventFacts,
    PlaceFacts,
    SourceFacts,
    StatementFacts,
    TopicFacts,
)
from generator.deriving.first_reported import FirstReported
from generator.deriving.neighbours import Neighbour
from generator.deriving.order import date_of, in_order, order_key
from generator.deriving.periods import Period, PeriodKind, entries_within
from generator.deriving.pointers import Holder, LabelUsed
from generator.deriving.positions import BEARINGS, Bearing, Position
from generator.deriving.reasons import Mention, Sentence
from generator.deriving.roles import role_on
from generator.deriving.sides import Side
from generator.deriving.standing import Fate, Standing
from generator.deriving.status import Status, StatusKind
from generator.deriving.titles import shortened

__all__ = [
    "BEARINGS",
    "ActorFacts",
    "Bearing",
    "Change",
    "ClaimFacts",
    "Contrast",
    "Derived",
    "EventFacts",
    "Evidence",
    "Fate",
    "FirstReported",
    "Holder",
    "LabelUsed",
    "Mention",
    "Neighbour",
    "Opposing",
    "Period",
    "PeriodKind",
    "PlaceFacts",
    "Position",
    "Sentence",
    "Side",
    "SourceFacts",
    "Standing",
    "StatementFacts",
    "Status",
    "StatusKind",
    "TopicFacts",
    "contrast",
    "date_of",
    "derive",
    "entries_within",
    "in_order",
    "order_key",
    "role_on",
    "shortened",
    "status_of_claim",
    "status_of_event",
]
