"""Which corrections are missing: each changed meaning asks for a correction record that comes with it."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.comparing import wording
from generator.comparing.changes import Change
from generator.judging import Corpus
from generator.records.blank import TODO
from generator.records.fields import LONGEST_ID
from generator.vocabulary.text import without_commands

_FOLDER = "corrections"


@dataclass(frozen=True, slots=True)
class Missing:
    """A record whose meaning changed without a correction.

    ``file`` is the path below the content folder at which ``proposal``, a record in YAML, can be put; its
    ``why`` is still to be written. ``rename`` names a new record (type/id) that says the same as this one
    did: with ``alias`` among its ``aliases`` no correction is needed. All may hold text of the records.
    """

    record: str
    changes: tuple[Change, ...]
    file: str
    proposal: str
    rename: str | None = None
    alias: str | None = None


def missing_corrections(
    changes: Iterable[Change], old: Corpus, new: Corpus, *, on: str | None = None
) -> tuple[Missing, ...]:
    """The records whose meaning changed from ``old`` to ``new`` without a correction of their own.

    A correction counts if it is not in ``old`` and names the record, by its id of today or of before. ``on``
    is the day that the proposals give (YYYY-MM-DD); without it they leave it open.
    """
    by_record: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if change.needs_correction:
            by_record[change.record].append(change)
    known = old.corrections.keys()
    corrected = {
        one.record
        for id_, one in new.corrections.items()
        if id_ not in known and known.isdisjoint(one.aliases)
    }
    taken = {*new.corrections, *old.corrections, *_unread(new), *_aliases(new)}
    return tuple(
        _missing(record, tuple(of_record), taken, on)
        for record, of_record in by_record.items()
        if corrected.isdisjoint(_names(of_record))
    )


def _unread(corpus: Corpus) -> set[str]:
    return {id_ for type_, id_ in corpus.unread if type_ == "correction"}


def _aliases(corpus: Corpus) -> set[str]:
    return {alias for correction in corpus.corrections.values() for alias in correction.aliases}


def _names(changes: Iterable[Change]) -> set[str]:
    return {f"{change.type}/{id_}" for change in changes for id_ in (change.id, change.was) if id_}


def _missing(record: str, changes: tuple[Change, ...], taken: set[str], on: str | None) -> Missing:
    first = changes[0]
    id_ = _free_id(first.id, taken)
    taken.add(id_)
    rename = f"{first.type}/{first.now}" if first.now else None
    proposal = (
        f"record: {record}\n"
        f"on: {on or TODO}\n"
        f"what: {quoted(wording.what(changes))}\n"
        f"why: {TODO}\n"
        f"severity: {wording.severity(changes)}\n"
    )
    return Missing(record, changes, f"{_FOLDER}/{id_}.yml", proposal, rename, first.id if rename else None)


def _free_id(corrected: str, taken: set[str]) -> str:
    """An id for the correction that no other one has, made from that of the corrected record."""
    number = 1
    while True:
        ending = "-corrected" if number == 1 else f"-corrected-{number}"
        id_ = corrected[: LONGEST_ID - len(ending)].rstrip("-") + ending
        if id_ not in taken:
            return id_
        number += 1


#: May be a character that YAML cannot quote as it is, or that nobody sees.
_UNUSUAL = re.compile(r"[^\x20-\x7e]")


def quoted(text: str) -> str:
    """Text in double quotes, as YAML and JSON have them; what nobody would see, and what a log would obey, is
    written as its number."""
    return without_commands(_UNUSUAL.sub(_number, json.dumps(text, ensure_ascii=False)))


def _number(match: re.Match[str]) -> str:
    character = match[0]
    if character.isprintable():
        return character
    return f"\\U{ord(character):08x}" if ord(character) > 0xFFFF else f"\\u{ord(character):04x}"
