"""Changing one value in the text of a record file: everything else stays as it was written, comments
included.

An edit is never trusted: what comes out is read again, and must be what went in with that one value
changed, with the same comments in the same order. Several ways of writing a value are tried, the one that
is most like its surroundings first; where none passes, the edit is refused and the file is left for a
person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.custody.yaml_spans import Span, spans_of
from generator.custody.yaml_writing import Value, as_read, below, entry, in_line, like, literal
from generator.reading.characters import decode
from generator.reading.yaml_documents import Document, cut, read_piece
from generator.reading.yaml_walk import Path

_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#.*$", re.MULTILINE)


class NotEdited(Exception):
    """An edit was refused; the message says why. Nothing was changed."""


def set_field(text: str, number: int, path: Path, value: Value, order: Sequence[str] = ()) -> str:
    """The text of a file with another value at a path of one of its documents.

    ``number`` counts documents from 0, as `Origin.document` does; ``path`` has keys and positions in lists,
    as in the YAML: its last key may be a new one. A new key comes behind those that stand before it in
    ``order``, else behind all. `NotEdited` is raised where the value cannot be written without touching
    anything else.
    """
    if not _readable(text):
        raise NotEdited("the file cannot be read as it is")
    if not all(map(_readable, _scalars(value))):
        raise NotEdited("the value has characters that no record may have")
    pieces = cut(text)
    if number >= len(pieces):
        raise NotEdited(f"the file has no document {number + 1}")
    piece = pieces[number]
    document, _ = read_piece(piece)
    if document.refusals or not isinstance(document.value, dict):
        raise NotEdited("the record cannot be read as it is")
    wanted = _with(document.value, path, as_read(value))
    if wanted == document.value:
        return text
    parts = _parts(document.value, path, value)
    if parts is not None:
        for below_path, item in parts:
            text = set_field(text, number, below_path, item, order)
        return text
    spans = spans_of(piece.text)
    for edited in _ways(piece.text, spans, path, value, order):
        if _holds(edited, wanted, document, _comments(piece.text, spans)):
            start = len(text) - sum(len(one.text) for one in pieces[number:])
            return text[:start] + edited + text[start + len(piece.text) :]
    raise NotEdited(
        f"{'.'.join(map(str, path))} cannot be written without touching anything else in the file"
    )


def _with(whole: Any, path: Path, value: Any) -> Any:
    """A copy of a document's value with another value at a path."""
    if not path:
        return value
    step = path[0]
    if isinstance(whole, dict) and isinstance(step, str):
        if step not in whole and len(path) > 1:
            raise NotEdited(f"there is no {step} to write into")
        return {**whole, step: _with(whole.get(step), path[1:], value)}
    if isinstance(whole, list) and isinstance(step, int) and 0 <= step < len(whole):
        return [*whole[:step], _with(whole[step], path[1:], value), *whole[step + 1 :]]
    raise NotEdited(f"there is no {step} to write into")


def _parts(whole: Any, path: Path, value: Value) -> list[tuple[Path, Value]] | None:
    """The single edits that a new collection comes to, where the old one has all its keys or as many
    items.
    """
    for step in path:
        if isinstance(whole, dict) and step not in whole:
            return None
        whole = whole[step]
    if isinstance(whole, dict) and isinstance(value, Mapping) and whole.keys() <= value.keys():
        return [((*path, key), item) for key, item in value.items()]
    if isinstance(whole, list) and not isinstance(value, (str, Mapping)) and len(whole) == len(value):
        return [((*path, number), item) for number, item in enumerate(value)]
    return None


def _holds(edited: str, wanted: Any, before: Document, comments: list[str]) -> bool:
    """Whether an edited document is read as what is wanted, and has lost no comment."""
    pieces = cut(edited)
    if len(pieces) != 1 or not _readable(edited):
        return False
    document, _ = read_piece(pieces[0])
    if document.refusals or document.value != wanted:
        return False
    # What a comment may have cut short is no more than it was.
    if not {lost.path for lost in document.cut_short} <= {lost.path for lost in before.cut_short}:
        return False
    return _comments(edited, spans_of(edited)) == comments


def _scalars(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from _scalars(item)


def _readable(text: str) -> bool:
    """Whether a file of this text has no character that the reader refuses."""
    try:
        return not decode(text.encode())[1]
    except UnicodeEncodeError:
        return False


def _comments(text: str, spans: dict[Path, Span]) -> list[str]:
    """The comments of a document in order: what begins with ``#`` outside of its scalars."""
    outside, done = list[str](), 0
    for span in spans.values():
        if span.style not in ("[", "{", "-", ":"):
            # A block scalar may have a comment behind its indicator.
            start = text.find("\n", span.start, span.end) if span.style in ("|", ">") else span.start
            outside.append(text[done : start if start >= 0 else span.end])
            done = span.end
    return [found.rstrip() for found in _COMMENT.findall("\0".join([*outside, text[done:]]))]


def _ways(
    text: str, spans: dict[Path, Span], path: Path, value: Value, order: Sequence[str]
) -> Iterator[str]:
    """The document's text with the value written in one way and another."""
    if path in spans:
        yield from _replaced(text, spans, path, value)
    else:
        yield from _inserted(text, spans, path, value, order)


def _replaced(text: str, spans: dict[Path, Span], path: Path, value: Value) -> Iterator[str]:
    span = spans[path]
    before, after = text[: span.start], text[span.end :]
    newline = _newline(text)
    in_brackets = any(spans[path[:length]].in_brackets for length in range(len(path)))
    if isinstance(value, str) and span.style not in ("-", ":", "[", "{"):
        written = list(like(value, text[span.start : span.end], span))
        block = None if in_brackets else literal(value, " " * (span.key + 2))
        if block and isinstance(path[-1], str):
            # What was a block is best one with its own indicator and comment; what was none becomes one.
            written.insert(span.style in ("|", ">"), "\n".join(block))
        yield from (before + way.replace("\n", newline) + after for way in written)
    if isinstance(path[-1], str) and not in_brackets:
        head = f"{text[: span.key_end]}:"
        if isinstance(value, str):
            yield f"{head} {in_line(value, in_brackets=False)}{after}"
        elif span.style in ("-", ":") or not span.in_brackets:
            yield newline.join([head, *below(value, " " * (span.key + 2))]) + after
        yield f"{head} {in_line(value, in_brackets=False)}{after}"
    yield before + in_line(value, in_brackets=in_brackets) + after


def _inserted(
    text: str, spans: dict[Path, Span], path: Path, value: Value, order: Sequence[str]
) -> Iterator[str]:
    *above, key = path
    siblings = [one for one in spans if one[:-1] == tuple(above) and one]
    if not siblings or not isinstance(key, str):
        return
    rank = {name: place for place, name in enumerate(order)}
    mine = rank.get(key, len(rank))
    earlier = [one for one in siblings if rank.get(str(one[-1]), -1) < mine]
    # Of several that have no place in the order, the last.
    nearest = max(reversed(earlier), key=lambda one: rank.get(str(one[-1]), -1), default=siblings[0])
    if any(spans[path[:length]].in_brackets for length in range(len(path))):
        end = spans[siblings[-1]].end
        yield f"{text[:end]}, {key}: {in_line(value, in_brackets=True)}{text[end:]}"
        return
    for sibling in dict.fromkeys((nearest, siblings[-1])):
        span = spans[sibling]
        end = text.find("\n", span.end)
        end = len(text) if end < 0 else end - (text[end - 1] == "\r")
        yield _newline(text).join([text[:end], *entry(key, value, " " * span.key)]) + text[end:]


def _newline(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"
