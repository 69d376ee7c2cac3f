"""YAML text becomes plain values: mappings, lists and text, nothing else.

A file is cut at its ``---`` lines first, and each piece is read by itself. YAML allows no ``---`` at the
beginning of a line inside a value, so this changes nothing for a sound file, while a broken record takes no
other with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from generator.reading.refusal import Refusal, Spot
from generator.reading.yaml_walk import CutShort, Path, Places, Walk

_SEPARATOR = re.compile(r"^---(?=[ \t\r\n]|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a file that holds one document: its text, and how many lines stand before it."""

    text: str
    first_line: int


@dataclass(frozen=True)
class Document:
    """One YAML document: its value (None where it could not be read), its place, and what in it is refused.

    ``lost`` are the paths of values that were refused, so that what the field says of them is no mistake of
    its own; ``cut_short`` is what a comment may have cut short, which depends on the field; ``named_by_file``
    says that the file's name became the value's ``id``.
    """

    piece: Piece
    value: Any
    spot: Spot
    refusals: tuple[Refusal, ...] = ()
    lost: frozenset[Path] = frozenset()
    cut_short: tuple[CutShort, ...] = ()
    named_by_file: bool = False

    def named(self, id_: str) -> Document:
        """The same document with an ``id``, which it does not give itself."""
        return replace(self, value={"id": id_, **self.value}, named_by_file=True)

    @cached_property
    def _places(self) -> Places:
        # A record without a mistake never needs the places of its values, so the text is walked again for
        # them.
        return read_piece(self.piece, with_places=True)[1]

    def locate(self, path: Path, *, key: bool = False) -> Spot:
        """Where the value at ``path`` (or its key) stands; if there is none, the nearest enclosing one."""
        if key and path in self._places.keys:
            return self._places.keys[path]
        while path and path not in self._places.values:
            path = path[:-1]
        return self._places.values.get(path, self.spot)


def cut(text: str) -> list[Piece]:
    """The pieces of a file's text, one for each document in it."""
    starts = [0, *(found.start() for found in _SEPARATOR.finditer(text))]
    if len(starts) > 1 and _holds_nothing(text[: starts[1]]):
        del starts[0]
    elif len(starts) == 1 and _holds_nothing(text):
        return []
    pieces = []
    line = text.count("\n", 0, starts[0])
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = Piece(text[start:end], line)
        line += piece.text.count("\n")
        pieces.append(piece)
    return pieces


def _holds_nothing(text: str) -> bool:
    """Whether there are only comments, empty lines and directives (which matter to tags alone)."""
    lines = (line.strip() for line in text.split("\n"))
    return all(not line or line[0] in "#%" for line in lines)


def read_documents(pieces: Iterable[Piece]) -> Iterator[Document]:
    """The document of each piece, read when it is asked for."""
    return (read_piece(piece)[0] for piece in pieces)


def read_piece(piece: Piece, *, with_places: bool = False) -> tuple[Document, Places]:
    """The document in a piece; the places of its keys and values are empty unless asked for."""
    walk = Walk(piece.text, piece.first_line, with_places=with_places)
    value, spot = walk.document()
    read = Document(piece, value, spot, tuple(walk.refusals), frozenset(walk.lost), tuple(walk.cut_short))
    return read, walk.places
