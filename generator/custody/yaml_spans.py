"""Where the values of a YAML document begin and end, for those who write into it.

The reader's own walk knows where values begin. An edit needs their ends too, which YAML's events have for
all but block collections (their end is the beginning of what follows) and block scalars (which take the
empty lines behind them along): here those end with the last character of their last value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not re-export it
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.reading.yaml_walk import Path


@dataclass(frozen=True, slots=True)
class Span:
    """A value from ``start`` to before ``end``, in characters of the document's text.

    ``style`` is ``""`` for plain scalars, a quotation mark, ``|`` or ``>`` for others, ``[`` and ``{`` for
    collections in brackets, ``-`` and ``:`` for those in lines. ``column`` counts from 0, and so does
    ``key``, the column of the key or item that the value belongs to. ``key_end`` is where that key ends, or
    where an item's value begins.
    """

    start: int
    end: int
    style: str
    column: int
    key: int = 0
    key_end: int = 0

    @property
    def in_brackets(self) -> bool:
        """Whether it is a list or a mapping in brackets."""
        return self.style in ("[", "{")


def spans_of(text: str) -> dict[Path, Span]:
    """The spans of all values of a document that the reader has found sound, in the order in which they
    begin.
    """
    parser = CParser(text)
    spans: dict[Path, Span] = {}
    while not isinstance(event := parser.get_event(), (ScalarEvent, MappingStartEvent, SequenceStartEvent)):
        if event is None:
            return spans
    _value(parser, event, (), spans, text, (0, 0))
    return spans


def _value(
    parser: Any, event: Any, path: Path, spans: dict[Path, Span], text: str, key: tuple[int, int]
) -> int:
    """Note the span of a value and of all in it; returns its end."""
    start, column = event.start_mark.index, event.start_mark.column
    if isinstance(event, ScalarEvent):
        end = _end(event)
        if event.style in ("|", ">"):
            end = start + len(text[start:end].rstrip())
        spans[path] = Span(start, end, event.style or "", column, *key)
        return end
    mapping = isinstance(event, MappingStartEvent)
    style = ("{" if mapping else "[") if event.flow_style else (":" if mapping else "-")
    spans[path] = Span(start, start, style, column, *key)
    inner_end, number = start, 0
    while not isinstance(event := parser.get_event(), (MappingEndEvent, SequenceEndEvent)):
        if mapping:
            name: str | int = event.value
            below = (event.start_mark.column, event.end_mark.index)
            event = parser.get_event()
        else:
            name, number = number, number + 1
            below = (column, event.start_mark.index)
        inner_end = _value(parser, event, (*path, name), spans, text, below)
    end = _end(event) if style in ("{", "[") else inner_end
    spans[path] = Span(start, end, style, column, *key)
    return end


def _end(event: Any) -> int:
    # Any, because the stubs allow for events without marks, which the parser does not make.
    return int(event.end_mark.index)
