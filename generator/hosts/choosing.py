"""Sources by the ids that somebody typed."""

from __future__ import annotations

from collections.abc import Sequence

from generator.reading import Origin, Reading
from generator.records import Source
from generator.vocabulary.problems import shown
from generator.vocabulary.text import nearest


class NotChosen(Exception):
    """An id that names no one sound source; the message says where it was sought, and what to try."""


def chosen_source(reading: Reading, id_: str) -> tuple[Source, Origin]:
    """The source with this id, and where its record was read."""
    found = [
        (record, origin)
        for record, origin in reading.records
        if isinstance(record, Source) and record.id == id_
    ]
    if len(found) == 1:
        return found[0]
    where = reading.content.as_posix()
    if found:
        files = " and ".join(dict.fromkeys(origin.path for _, origin in found))
        raise NotChosen(f"{files}: found {len(found)} sources with the id {id_}; expected one")
    broken = [
        part.origin for part in reading.partial if part.record.type == "source" and part.record.id == id_
    ]
    if broken or ("source", id_) in reading.unread:
        place = broken[0].path if broken else where
        raise NotChosen(f"{place}: found mistakes in source/{id_}; expected none; try timeline check {where}")
    ids = [record.id for record, _ in reading.records if isinstance(record, Source)]
    near = next((known for known in ids if known.startswith(id_)), None) or nearest(id_, ids)
    try_ = f"; try {near}" if near else ""
    raise NotChosen(f"{where}: found no source with the id {shown(id_)}; expected one of its sources{try_}")


def chosen_ids(reading: Reading, ids: Sequence[str]) -> frozenset[str] | None:
    """The ids, if each names a source; None for none, which stands for all sources."""
    return frozenset(chosen_source(reading, id_)[0].id for id_ in ids) or None
