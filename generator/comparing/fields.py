"""Two states of one record become the list of fields that say something else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.comparing.alike import Renamed, alike, alike_item, alike_value
from generator.comparing.pairing import pairs
from generator.comparing.shown import as_written, shown
from generator.comparing.weights import Weighed, Weight, weighed
from generator.judging import Corpus
from generator.records import Record
from generator.vocabulary.text import cut

#: Of a text by which an item of a list is known, its path has so many characters.
_LONGEST_LABEL = 40


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that says something else than before.

    ``path`` leads there by keys as in YAML, where an item of a list stands by the value of its first field:
    ``wordings[nato-report].quote``. ``old`` and ``new`` are on one line for people, None where nothing is
    said. These three may hold text of the records. ``kind`` is that of the field's `Meaning`.
    """

    path: str
    old: str | None
    new: str | None
    kind: str
    weight: Weight

    @property
    def adds(self) -> bool:
        """Whether it only says more than before, and so changes no published meaning."""
        return self.weight is Weight.MORE and self.old is None


@dataclass(frozen=True, slots=True)
class Between:
    """What both states of a record are read with: their corpora, and the ids that changed between them."""

    old: Corpus
    new: Corpus
    renamed: Renamed

    def fields(self, old: Record, new: Record) -> tuple[FieldChange, ...]:
        """The fields of a record that say something else than before, in the order of the declaration."""
        # Most records are as they were; comparing them as they are takes a fraction of the time.
        return () if old == new else tuple(self._parts(weighed(type(new)), "", old, new))

    def _parts(self, nodes: tuple[Weighed, ...], above: str, old: Any, new: Any) -> Iterator[FieldChange]:
        for node in nodes:
            before, after = node.of(old), node.of(new)
            if alike_value(node, before, self.renamed) == alike_value(node, after, self.renamed):
                continue
            path = f"{above}.{node.field.name}" if above else node.field.name
            if node.parts and node.field.many:
                yield from self._items(node, path, before or (), after or ())
            elif node.parts and before is not None and after is not None:
                yield from self._parts(node.parts, path, before, after)
            elif node.field.many and not node.in_order:
                yield self._of_set(node, path, before or (), after or ())
            else:
                yield self._change(node, path, before, after)

    def _items(
        self, node: Weighed, path: str, before: tuple[Any, ...], after: tuple[Any, ...]
    ) -> Iterator[FieldChange]:
        for old, new in pairs(before, after, lambda item: alike(node.parts, item, self.renamed)):
            item = f"{path}[{_label(node.parts[0], new if old is None else old)}]"
            if old is not None and new is not None:
                yield from self._parts(node.parts, item, old, new)
            else:
                yield self._change(node, item, old and (old,), new and (new,))

    def _of_set(
        self, node: Weighed, path: str, before: tuple[Any, ...], after: tuple[Any, ...]
    ) -> FieldChange:
        """What left a list whose order says nothing, and what came in."""
        had = {alike_item(node, item, self.renamed): item for item in before}
        has = {alike_item(node, item, self.renamed): item for item in after}
        gone = tuple(item for key, item in had.items() if key not in has)
        come = tuple(item for key, item in has.items() if key not in had)
        return self._change(node, path, gone or None, come or None)

    def _change(self, node: Weighed, path: str, before: Any, after: Any) -> FieldChange:
        old = None if before is None else shown(node, before, self.old)
        new = None if after is None else shown(node, after, self.new)
        if old == new:
            old, new = as_written(node, before), as_written(node, after)
        return FieldChange(path, old, new, node.field.meaning.kind, node.weight)


def _label(first: Weighed, item: Any) -> str:
    """By what an item of a list is known: an id whole, the beginning of a text."""
    label = as_written(first, first.of(item))
    return label if first.field.meaning.kind == "reference" else cut(label, _LONGEST_LABEL)
