"""When two values say the same, however they are written: each value as what is compared of it.

Ways in which YAML writes a text, the shapes that the quotation rule folds, and 12.0 for 12 are no changes;
nor is another date expression for the same time, or today's id of a record for one that it had before.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from generator.comparing.weights import Weighed
from generator.evidence.folding import fold
from generator.vocabulary.dates import Date, End

#: Today's ids, by type and an id that the record had before.
Renamed = Mapping[tuple[str, str], str]
Alike = tuple[Hashable, ...]


def alike(nodes: Iterable[Weighed], part: Any, renamed: Renamed) -> Alike:
    """What is compared of a record or mapping: equal for two that say the same."""
    return tuple(alike_value(node, node.of(part), renamed) for node in nodes)


def alike_value(node: Weighed, value: Any, renamed: Renamed) -> Hashable:
    """What is compared of a field's value; None where nothing is said."""
    if value is None or not node.field.many:
        return None if value is None else alike_item(node, value, renamed)
    items = (alike_item(node, item, renamed) for item in value)
    return tuple(items) if node.in_order else frozenset(items)


def alike_item(node: Weighed, item: Any, renamed: Renamed) -> Hashable:
    """What is compared of one item of a list, or of the value of a field that is none."""
    if node.parts:
        return alike(node.parts, item, renamed)
    meaning = node.field.meaning
    if meaning.kind == "reference":
        return next((renamed[type_, item] for type_ in meaning.targets if (type_, item) in renamed), item)
    if meaning.kind == "type/id":
        type_, _, id_ = item.partition("/")
        return f"{type_}/{renamed.get((type_, id_), id_)}"
    as_: Callable[[Any], Hashable] | None = _AS.get(meaning.kind)
    return as_(item) if as_ else item


def _date(date: Date) -> Hashable:
    """The times that a date may mean, how sure they are, and where that is known from."""
    told = (date.basis, fold(date.note or ""))
    if date.shape == "within" or (date.shape == "once" and date.start.window):
        # 2022-02-XX is a window as well: some day from the 1st to the 28th.
        return "within", date.earliest, date.latest, date.start.approximate, date.start.uncertain, *told
    start, end = _end(date.start), _end(date.end)
    return (*({start, end} if start == end else (start, end)), *told)


def _end(end: End) -> Hashable:
    # The same moment on another day's page, by the clock of another place, is not read as the same.
    day = end.first.period if end.first and end.first.hour is not None else None
    return end.earliest, end.latest, end.window, end.approximate, end.uncertain, day


_AS: Final[Mapping[str, Callable[[Any], Hashable]]] = MappingProxyType(
    {"text": fold, "date (EDTF)": _date, "language (BCP 47)": str.casefold}
)
