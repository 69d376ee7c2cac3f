"""One pass over the YAML events of one document.

PyYAML's C parser is read as a stream of events. Loading nodes would crash the process on sixty kilobytes of
nested brackets and would turn `no` into False and `12:30` into 750; events keep every scalar as the text that
was written and let the walk stop at the first level that is too deep. What YAML can do beyond that (anchors,
aliases, tags, merge keys) is refused, since nobody who reads the file as text would see what it does.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not re-export it
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamStartEvent,
)

from generator.reading.characters import REPLACEMENT
from generator.reading.refusal import Refusal, Spot
from generator.reading.refusals import (
    anchor_or_alias,
    duplicate_key,
    empty_value,
    forbidden_character,
    tag,
    todo_left,
    too_deep,
    too_many_mistakes,
    too_many_values,
    yaml_syntax,
)

Path = tuple[str | int, ...]

#: A step that no key can be, for values that belong to no field: those of a repeated key, and keys that are
#: no words.
_NOWHERE: Final = "\0"

#: What may follow an unquoted text on its line.
_COMMENT: Final = re.compile(r"[ \t]+(#.*)")
#: In brackets and braces the parser takes a question mark for a sign of its own (as YAML 1.1 did) where for
#: others it begins a text (YAML 1.2.2, section 7.3.3): ``{?a: b}`` would lose it.
_MARK_IN_BRACKETS: Final = re.compile(r"[\[{,]\s*\?\S")


@dataclass(frozen=True, slots=True)
class CutShort:
    """An unquoted text that a comment follows: whether words were lost depends on the field."""

    path: Path
    spot: Spot
    text: str
    comment: str


@dataclass(slots=True)
class Places:
    """Where the key and the value at each path stand."""

    keys: dict[Path, Spot] = field(default_factory=dict)
    values: dict[Path, Spot] = field(default_factory=dict)


class BracketedText(list[Any]):
    """A list in square brackets on one line, with its text in the file: often a date without its quotes."""

    def __init__(self, items: list[Any], written: str) -> None:
        super().__init__(items)
        self.written = written


class _Enough(Exception):
    """The rest of the document is not worth reading."""


class Walk:
    """The walk over one document, and what it gathers on its way.

    ``lost`` are the paths of values that were refused and have become an empty text.
    """

    def __init__(self, text: str, first_line: int, *, with_places: bool) -> None:
        self.text = text
        # Any, because the stubs allow for events without marks, which the parser does not make.
        self.next: Callable[[], Any] = CParser(text).get_event
        self.first_line = first_line
        self.with_places = with_places
        self.may_have_comments = " #" in text or "\t#" in text
        self.may_lose_marks = "?" in text and _MARK_IN_BRACKETS.search(text) is not None
        self.read = 0
        self.refusals: list[Refusal] = []
        self.lost: set[Path] = set()
        self.cut_short: list[CutShort] = []
        self.places = Places()

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def document(self) -> tuple[Any, Spot]:
        """The document's value and where it begins; the value is None where reading had to stop."""
        spot = (self.first_line + 1, 1)
        try:
            while not isinstance(root := self.next(), DocumentStartEvent):
                if not isinstance(root, StreamStartEvent):
                    return "", spot
            root = self.next()
            spot = self._spot(root)
            value = self._value(root, (), 1)
            self._end()
        except _Enough:
            return None, spot
        except yaml.MarkedYAMLError as error:
            self.refusals.append(yaml_syntax.syntax(error, self.text, self.first_line))
            return None, spot
        return value, spot

    def _end(self) -> None:
        while (event := self.next()) is not None:
            if isinstance(event, DocumentStartEvent):
                self._refuse(yaml_syntax.more_after_end(self._spot(event)))
                raise _Enough
            if not isinstance(event, DocumentEndEvent):
                return

    def _spot(self, event: Any) -> Spot:
        mark = event.start_mark
        return mark.line + self.first_line + 1, mark.column + 1

    def _refuse(self, refusal: Refusal, lost: Path | None = None) -> None:
        self.refusals.append(refusal)
        if lost is not None:
            self.lost.add(lost)
        if len(self.refusals) > too_many_mistakes.MOST:
            raise _Enough

    def _value(self, event: Any, path: Path, depth: int) -> Any:
        self.read += 1
        if self.read > too_many_values.MOST:
            self._refuse(too_many_values.too_many_values(self._spot(event)))
            raise _Enough
        if self.with_places:
            self.places.values[path] = self._spot(event)
        kind = type(event)
        if kind is AliasEvent:
            self._refuse(anchor_or_alias.alias(self._spot(event), event.anchor), path)
            return ""
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, path)
        if kind is ScalarEvent:
            return self._scalar(event, path)
        if depth > too_deep.DEEPEST:
            self._refuse(too_deep.too_deep(self._spot(event)))
            raise _Enough
        if kind is MappingStartEvent:
            return self._mapping(event, path, depth)
        return self._sequence(event, path, depth)

    def _refuse_properties(self, event: Any, path: Path) -> None:
        if event.anchor is not None:
            self._refuse(anchor_or_alias.anchor(self._spot(event), event.anchor))
        if event.tag is not None:
            self._refuse(tag.tag(self._spot(event), event.tag), path)

    def _scalar(self, event: Any, path: Path) -> str:
        text: str = event.value
        if not event.style:
            if not text:
                if path:
                    self._refuse(empty_value.nothing(self._spot(event)), path)
                return ""
            if self.may_have_comments:
                self._note_comment(event, path)
        elif event.style == '"':
            text = self._without_forbidden(event)
        if text[:4] == "TODO" and todo_left.TODO.match(text):
            self._refuse(todo_left.todo_left(self._spot(event), text), path)
        return text

    def _without_forbidden(self, event: Any) -> str:
        text: str = event.value
        if text.isprintable():  # which nothing forbidden is, and which is sooner seen
            return text
        if bad := forbidden_character.FORBIDDEN.search(text):
            self._refuse(forbidden_character.escaped(self._spot(event), bad[0]))
            return forbidden_character.FORBIDDEN.sub(REPLACEMENT, text)
        return text

    def _note_comment(self, event: Any, path: Path) -> None:
        end = event.end_mark
        if comment := _COMMENT.match(self.lines[end.line], end.column):
            spot = (end.line + self.first_line + 1, comment.start(1) + 1)
            self.cut_short.append(CutShort(path, spot, event.value, comment[1].rstrip("\r")))

    def _sequence(self, start: Any, path: Path, depth: int) -> list[Any]:
        items: list[Any] = []
        while True:
            event = self.next()
            kind = type(event)
            if kind is SequenceEndEvent:
                break
            items.append(self._value(event, (*path, len(items)), depth + 1))
        written = self._written(start, event) if start.flow_style else ""
        return BracketedText(items, written) if written else items

    def _mapping(self, start: Any, path: Path, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        before = len(self.refusals)
        lost = None
        while type(event := self.next()) is not MappingEndEvent:
            if self.may_lose_marks and self._after_a_mark(event):
                lost = yaml_syntax.question_mark(self._spot(event))
            key = self._key(event, path, depth)
            here = (*path, key)
            if key in mapping:
                self._refuse(duplicate_key.duplicate_key(self._spot(event), key))
                self._value(self.next(), (*path, _NOWHERE), depth + 1)
                continue
            if self.with_places:
                self.places.keys[here] = self._spot(event)
            value = self._value(self.next(), here, depth + 1)
            if key is not _NOWHERE:
                mapping[key] = value
        if lost is None and start.flow_style and any(map(_of_braces, self.refusals[before:])):
            # `{{ title }}` breaks several rules at once, and is one mistake.
            lost = yaml_syntax.braces(self._spot(start), self._written(start, event))
        if lost is not None:
            del self.refusals[before:]
            self._refuse(lost, path)
        return mapping

    def _after_a_mark(self, event: Any) -> bool:
        """Whether a key follows a question mark without a space, which the parser has then taken away."""
        line: str = self.lines[event.start_mark.line]
        column: int = event.start_mark.column
        return line[column - 1 : column] == "?"

    def _written(self, start: Any, end: Any) -> str:
        """The text of a value in brackets or braces, if it stands on one line."""
        first, last = start.start_mark, end.end_mark
        return self.lines[first.line][first.column : last.column] if first.line == last.line else ""

    def _key(self, event: Any, path: Path, depth: int) -> str:
        if not isinstance(event, ScalarEvent):
            if not isinstance(event, AliasEvent):
                self._refuse(yaml_syntax.key_is_no_word(self._spot(event)))
            self._value(event, (*path, _NOWHERE), depth + 1)
            return _NOWHERE
        self._refuse_properties(event, (*path, _NOWHERE))
        if event.value == "<<" and not event.style:
            self._refuse(anchor_or_alias.merge_key(self._spot(event)))
            return _NOWHERE
        if event.style == '"' and self._without_forbidden(event) != event.value:
            return _NOWHERE
        return str(event.value)


def _of_braces(refusal: Refusal) -> bool:
    return refusal.code in (empty_value.CODE.id, yaml_syntax.CODE.id)
