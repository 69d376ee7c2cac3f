"""Two corpora become the list of records that say something else than before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from generator.comparing.alike import Alike, Renamed, alike
from generator.comparing.fields import Between, FieldChange
from generator.comparing.weights import weighed
from generator.judging import Corpus
from generator.records import RECORD_TYPES, Record


class Kind(StrEnum):
    """What became of a record.

    A renamed record has its old id among its aliases, or is among those of the record that took it in. An
    unread one is in both states, but in one of them it was refused, so that it could not be compared.
    """

    ADDED = "added"
    CHANGED = "changed"
    RENAMED = "renamed"
    REMOVED = "removed"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one record, by its type and the id that it has today, or had last.

    ``was`` is the id that it had before, where it is renamed. ``fields`` are those that say something else.
    ``now`` is the id of a new record that says all that a removed one said, and only lacks its alias.
    """

    kind: Kind
    type: str
    id: str
    fields: tuple[FieldChange, ...] = ()
    was: str | None = None
    now: str | None = None

    @property
    def record(self) -> str:
        """The record as type/id."""
        return f"{self.type}/{self.id}"

    @property
    def meant(self) -> tuple[FieldChange, ...]:
        """The fields in which what was published has changed its meaning."""
        return tuple(field for field in self.fields if not field.adds)

    @property
    def needs_correction(self) -> bool:
        """Whether something that was published is no longer so: a new record takes nothing back."""
        return self.kind is Kind.REMOVED or bool(self.meant)


def changes(old: Corpus, new: Corpus) -> tuple[Change, ...]:
    """What changed in the meaning of the records from one state to the other, by type, in the order of ids.

    A renamed record stands where its old id does.
    """
    between = Between(old, new, _renamed(new))
    return tuple(change for type_ in RECORD_TYPES for change in _of_type(type_, between))


def _renamed(new: Corpus) -> Renamed:
    """Today's ids by those of before; an id that a record has today is never an old one."""
    return MappingProxyType(
        {
            (record.type, alias): record.id
            for record in new
            for alias in record.aliases
            if alias not in new.of(record.type)
        }
    )


def _of_type(type_: type[Record], between: Between) -> Iterator[Change]:
    before, after = between.old.of(type_.type), between.new.of(type_.type)
    gone = before.keys() - after.keys()
    # A renamed record is not an added one as well.
    added = [one for id_, one in after.items() if id_ not in before and gone.isdisjoint(one.aliases)]
    told = [_of_record(record, between) for record in before.values()]
    told += [_added(record, between) for record in added]
    found = [change for change in told if change is not None]
    if added and any(change.kind is Kind.REMOVED for change in found):
        found = list(_with_their_likes(found, added, between))
    yield from sorted(found, key=lambda change: change.was or change.id)


def _of_record(old: Record, between: Between) -> Change | None:
    """What became of a record of the old state; None if it says what it said."""
    type_, id_ = old.type, old.id
    today = between.new.of(type_)
    if id_ in today:
        fields = between.fields(old, today[id_])
        return Change(Kind.CHANGED, type_, id_, fields) if fields else None
    if (type_, id_) in between.renamed:
        new = today[between.renamed[type_, id_]]
        return Change(Kind.RENAMED, type_, new.id, between.fields(old, new), was=id_)
    return Change(Kind.UNREAD if (type_, id_) in between.new.unread else Kind.REMOVED, type_, id_)


def _added(record: Record, between: Between) -> Change:
    unread = (record.type, record.id) in between.old.unread
    return Change(Kind.UNREAD if unread else Kind.ADDED, record.type, record.id)


def _with_their_likes(found: list[Change], added: list[Record], between: Between) -> Iterator[Change]:
    """The changes, each removed record with the new one that says the same, if there is one."""
    likes = {_said(record, between): record.id for record in reversed(added)}
    for change in found:
        removed = change.kind is Kind.REMOVED
        said = _said(between.old.of(change.type)[change.id], between) if removed else None
        yield replace(change, now=likes[said]) if said in likes else change


def _said(record: Record, between: Between) -> Alike:
    return alike(weighed(type(record)), record, between.renamed)
