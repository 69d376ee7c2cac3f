"""What a change of each field does to the meaning of a published record: one table, for all types.

A field that is not in the table carries meaning: whoever adds one to the format has to decide otherwise, not
to remember it. Three weights are enough:

- **meaning**: whatever changes there, what the record says has changed. Among them is all from which a status
  is derived and which the record itself says: a statement's stances too, so that one which is added changes
  the meaning of the statement.
- **more**: what it says may not change, but more may be said where nothing was, since that takes back nothing
  that somebody has read or quoted. A further wording of a statement and a further source of an event are
  such: further evidence, which may move a derived status as any new record may.
- **upkeep**: custody of sources, old ids, ways to find a passage, headings under which records are filed.
  What somebody has read of the record stays true whatever becomes of it.

The weight of a list or a mapping holds for whole items that come or go; the weights of the fields in it for
an item that stays. What is below a field of upkeep is upkeep.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from generator.records import Record
from generator.records.declaration import EACH, Field, fields_of


class Weight(StrEnum):
    """What a change of a field does to the meaning of its record; see the head of this module."""

    MEANING = "meaning"
    MORE = "more"
    UPKEEP = "upkeep"


#: Fields of every type, under an empty name, and of each type; a field of a mapping after the mapping's name.
_UPKEEP: Final[Mapping[str, str]] = MappingProxyType(
    {
        # An id is no field of what the record says; a record that lost its id is found by its aliases.
        "": "id aliases same_as",
        "source": "archived accessed licence held ignore",
        "claim": "topics",
        "event": "related topics",
        "statement": "topics wordings.prefix wordings.suffix wordings.elision_reviewed_by",
        "topic": "part_of",
    }
)
_MORE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "": "note",
        "source": "publisher authors language translated_from url primary part_of",
        "actor": "roles roles.from roles.to labels labels.language labels.used_by summary",
        "place": "lat lon precision labels labels.language labels.used_by",
        "claim": "about opposes implies narrows outcome outcome.note",
        "event": "where.role where.precision quantities summary sources sources.passage",
        "statement": (
            "wordings wordings.language wordings.fidelity wordings.locator attribution.words venue venue.kind"
            " venue.name venue.place venue.event venue.audience origin stances.note quantities about answers"
            " repeats"
        ),
        "topic": "summary",
        "correction": "reported_by",
    }
)
#: Lists in which the order counts; in all others it says nothing.
_IN_ORDER: Final = frozenset({"statement wordings.quote"})


@dataclass(frozen=True, slots=True)
class Weighed:
    """A field with its weight, and the fields of the mapping that it holds, without those of upkeep."""

    field: Field
    weight: Weight
    in_order: bool
    parts: tuple[Weighed, ...]

    def of(self, part: Any) -> Any:
        """The field's value in a record or mapping; None where nothing is said, or only the default."""
        value = getattr(part, self.field.attribute)
        return None if value == () or value == self.field.default else value


def weight_of(type_: type[Record], field: Field) -> Weight:
    """The weight of a field of this type of record."""
    names = [step for step in field.path if step != EACH]
    above = {".".join(names[:length]) for length in range(1, len(names) + 1)}
    if not above.isdisjoint(_named(_UPKEEP, type_)):
        return Weight.UPKEEP
    return Weight.MORE if ".".join(names) in _named(_MORE, type_) else Weight.MEANING


def _named(table: Mapping[str, str], type_: type[Record]) -> set[str]:
    return {*table.get("", "").split(), *table.get(type_.type, "").split()}


@cache
def weighed(type_: type[Record]) -> tuple[Weighed, ...]:
    """The fields of a record type whose changes are told, in the order of the declaration."""
    return _below(type_, ())


def _below(type_: type[Record], above: tuple[str, ...]) -> tuple[Weighed, ...]:
    return tuple(_weighed(type_, field) for field in fields_of(type_) if _is_told(type_, field, above))


def _is_told(type_: type[Record], field: Field, above: tuple[str, ...]) -> bool:
    return field.path[:-1] == above and weight_of(type_, field) is not Weight.UPKEEP


def _weighed(type_: type[Record], field: Field) -> Weighed:
    name = ".".join(step for step in field.path if step != EACH)
    below = (*field.path, EACH) if field.many else field.path
    parts = _below(type_, below) if field.meaning.kind == "mapping" else ()
    return Weighed(field, weight_of(type_, field), f"{type_.type} {name}" in _IN_ORDER, parts)


def listed_in_the_table() -> frozenset[tuple[str, str]]:
    """Every type and field that the table names; the type is empty for fields of every type."""
    tables = (_UPKEEP, _MORE)
    return frozenset(
        (type_, name) for table in tables for type_, names in table.items() for name in names.split()
    )
