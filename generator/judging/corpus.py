"""The corpus: all records of a site, by type and id, as the rules and every later stage see them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from generator.records import (
    RECORD_TYPES,
    Actor,
    Claim,
    Correction,
    Event,
    Place,
    Record,
    Source,
    Statement,
    Topic,
)

#: A record's type and id.
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Records by id, one mapping for each type, each in the order of ids.

    ``repeated`` are records whose id an earlier one has taken, ``unread`` the ids of records that were
    refused in reading (so that a reference to one is not reported as a second mistake), ``texts`` the paths
    of files below ``content/texts/``.
    """

    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    claims: Mapping[str, Claim]
    events: Mapping[str, Event]
    statements: Mapping[str, Statement]
    topics: Mapping[str, Topic]
    corrections: Mapping[str, Correction]
    repeated: tuple[Record, ...] = ()
    unread: frozenset[Key] = frozenset()
    texts: frozenset[str] = frozenset()

    def of(self, type_: str) -> Mapping[str, Record]:
        """The records of one type, named as in `Record.type`."""
        return cast("Mapping[str, Record]", getattr(self, _FOLDERS[type_]))

    def find(self, types: Iterable[str], id_: str) -> Record | None:
        """The record with this id, of the first of these types that has one."""
        return next((self.of(type_)[id_] for type_ in types if id_ in self.of(type_)), None)

    def __iter__(self) -> Iterator[Record]:
        for type_ in _FOLDERS:
            yield from self.of(type_).values()

    def __len__(self) -> int:
        return sum(len(self.of(type_)) for type_ in _FOLDERS)


_FOLDERS = {type_.type: type_.folder for type_ in RECORD_TYPES}


def corpus_of(records: Iterable[Record], unread: Iterable[Key] = (), texts: Iterable[str] = ()) -> Corpus:
    """A corpus of these records; of several with one type and id, all but the first are ``repeated``."""
    by_type: dict[str, dict[str, Record]] = {type_: {} for type_ in _FOLDERS}
    repeated = [
        record for record in records if by_type[record.type].setdefault(record.id, record) is not record
    ]
    frozen = {
        _FOLDERS[type_]: MappingProxyType(dict(sorted(of_type.items()))) for type_, of_type in by_type.items()
    }
    others = {"repeated": tuple(repeated), "unread": frozenset(unread), "texts": frozenset(texts)}
    return Corpus(**frozen, **others)  # type: ignore[arg-type]  # each mapping holds what its folder is named for
