"""Records that hold the strings: one of each type for each string, with a string in every field of text.

Field number *k* of record number *n* holds string *n + k*: so each string comes to stand in each field once.
Records of one number refer to each other, and bear days of their own: no page lists very many. All else of a
record derives from its declaration; `FIXED` has what the rules demand beyond it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from generator.records import RECORD_TYPES, Record
from generator.records.declaration import EACH, Field, fields_of
from tests.attack.slots import ALL_SLOTS, DATE, NOTE, Slot

#: Values of fields that hold no text, where the first choice or the plainest value would be refused, by type
#: and path; None leaves the field out.
FIXED: Mapping[str, Any] = {
    "actor.roles.of": None,
    "actor.member_of": None,
    "claim.kind": "prediction",  # nothing else has an outcome
    "claim.opposes": None,
    "claim.implies": None,
    "claim.narrows": None,
    "claim.about": None,
    "event.part_of": None,
    "event.related": None,
    "event.quantities.low": None,
    "event.quantities.high": None,
    "place.within": None,
    "source.part_of": None,
    "statement.answers": None,
    "statement.repeats": None,
    "statement.retracts": None,
    "statement.quantities.low": None,
    "statement.quantities.high": None,
    "topic.part_of": None,
}
#: The same for bare records: what two statements of the same words would share.
FIXED_BARE: Mapping[str, Any] = {**FIXED, "statement.mode": "indirect"}
#: Of the two ways to hold a source's text a record has one; the other stands in the bare record.
_ONLY_BARE = {"source.held.fingerprint"}
_NEVER_BARE = {"source.held.text"}
#: What the records without their optional fields have nevertheless.
_BARE_TOO = {"source.held.fingerprint", "source.held.sha256"}
#: Types of which there are bare records, too: their pages then show other things.
BARE = ("statement", "source")
#: The day of record number 0.
_FIRST_DAY = date(1990, 1, 1)
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one string stands: the record's file, the field, and the number of the string."""

    file: str
    slot: Slot
    number: int


Fill = Callable[[Slot, int, str], str | None]


@dataclass(frozen=True, slots=True)
class Written:
    """A content folder's file, and what stands on which of its lines."""

    name: str
    text: str
    lines: Mapping[int, Place]


def files(count: int, fill: Fill) -> Iterator[Written]:
    """The files of the records for ``count`` strings. ``fill`` gives the text of a field, given the number of
    the string and the file that holds it, or None to leave the field out."""
    for type_ in RECORD_TYPES:
        for number in range(count):
            yield _Writer(type_, number, count, fill, bare=False).written()
            if type_.type in BARE:
                yield _Writer(type_, number, count, fill, bare=True).written()


class _Writer:
    def __init__(self, type_: type[Record], number: int, count: int, fill: Fill, *, bare: bool) -> None:
        self.type, self.number, self.count, self.fill, self.bare = type_.type, number, count, fill, bare
        self.name = f"{type_.folder}/{_id(type_.type, number, bare=bare)}.yml"
        self.fields = fields_of(type_)
        self.fixed = FIXED_BARE if bare else FIXED
        self.lines: list[str] = []
        self.places: dict[int, Place] = {}
        self.day = (_FIRST_DAY + timedelta(days=number)).isoformat()

    def written(self) -> Written:
        self._mapping((), 0, "")
        return Written(self.name, "\n".join([*self.lines, ""]), self.places)

    def _mapping(self, above: tuple[str, ...], depth: int, lead: str) -> None:
        """The lines of a mapping; ``lead`` is what stands before the first of them."""
        for field in (field for field in self.fields if field.path[:-1] == above):
            if self._left_out(field):
                continue
            before = len(self.lines)
            self._field(field, depth)
            if lead and len(self.lines) > before:
                self.lines[before] = lead + self.lines[before][len(lead) :]
                lead = ""

    def _left_out(self, field: Field) -> bool:
        name = _name(self.type, field.path)
        if field.name in ("id", "aliases"):
            return True
        if name in self.fixed:
            return self.fixed[name] is None
        if not self.bare:
            return name in _ONLY_BARE
        needed = field.required or any(kept.startswith(name) for kept in _BARE_TOO)
        return not needed or name in _NEVER_BARE

    def _field(self, field: Field, depth: int) -> None:
        indent, kind = "  " * depth, field.meaning.kind
        if kind == "mapping":
            before = len(self.lines)
            self.lines.append(f"{indent}{field.name}:")
            inside = (*field.path, EACH) if field.many else field.path
            self._mapping(inside, depth + (2 if field.many else 1), f"{indent}  - " if field.many else "")
            if len(self.lines) == before + 1:
                self.lines.pop()
            if _name(self.type, field.path) == "source.held" and len(self.lines) == before + 2:
                del self.lines[before:]  # a hash of nothing
            return
        slot = self._slot(field, kind)
        if slot is None:
            value = as_scalar(self._plain(field))
            self.lines.append(f"{indent}{field.name}: {f'[{value}]' if field.many else value}")
        elif kind == DATE:
            self._date(field, slot, indent)
        else:
            self._text(field, slot, indent)

    def _slot(self, field: Field, kind: str) -> Slot | None:
        path = (*field.path, NOTE) if kind == DATE else (*field.path, EACH) if field.many else field.path
        return next((slot for slot in ALL_SLOTS[self.type] if slot.path == path), None)

    def _string(self, slot: Slot) -> tuple[int, str | None]:
        """The number of the string for a field, and what is written there."""
        slots = ALL_SLOTS[self.type]
        number = (self.number + slots.index(_same_words(slot, slots))) % self.count
        return number, self.fill(slot, number, self.name)

    def _text(self, field: Field, slot: Slot, indent: str) -> None:
        number, text = self._string(slot)
        if text is None:
            return
        self.places[len(self.lines) + 1] = Place(self.name, slot, number)
        self.lines.append(
            f"{indent}{field.name}: {f'[{as_scalar(text)}]' if field.many else as_scalar(text)}"
        )

    def _date(self, field: Field, slot: Slot, indent: str) -> None:
        number, text = self._string(slot)
        if text is None:
            self.lines.append(f"{indent}{field.name}: {self.day}")
            return
        self.lines += [f"{indent}{field.name}:", f"{indent}  edtf: {self.day}", f"{indent}  basis: inferred"]
        self.places[len(self.lines) + 1] = Place(self.name, slot, number)
        self.lines.append(f"{indent}  note: {as_scalar(text)}")

    def _plain(self, field: Field) -> str:
        name = _name(self.type, field.path)
        if name in self.fixed:
            return str(self.fixed[name])
        if name == "correction.record":
            types = [type_ for type_ in RECORD_TYPES if type_.type != "correction"]
            of = types[self.number % len(types)].type
            return f"{of}/{_id(of, self.number)}"
        kinds = {
            "reference": lambda: self._reference(field),
            "choice": lambda: field.choices[0],
            "number": lambda: str(self.number % 90),
            "true or false": lambda: "true",
            "language (BCP 47)": lambda: "de",
            "SHA-256 hash": lambda: "0" * 64,
        }
        return kinds[field.meaning.kind]()

    def _reference(self, field: Field) -> str:
        target = field.meaning.targets[0]
        return _id(target, self.number, bare=self.bare and target in BARE)


def _same_words(slot: Slot, slots: Sequence[Slot]) -> Slot:
    """An insertion stands after words of its quotation: here after all of them."""
    after = "statement.wordings.insertions.after"
    return (
        next(other for other in slots if other.name == "statement.wordings.quote")
        if slot.name == after
        else slot
    )


def _name(type_: str, path: Sequence[str]) -> str:
    return ".".join((type_, *(step for step in path if step != EACH)))


def _id(type_: str, number: int, *, bare: bool = False) -> str:
    return f"{type_}-{number}{'-bare' if bare else ''}"


def as_scalar(text: str) -> str:
    """Text in double quotes, as YAML reads it: JSON's, but for what YAML may not hold as it is."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def write(folder: Path, written: Written) -> None:
    """Write a file into a content folder."""
    file = folder / written.name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written.text, encoding="utf-8")
