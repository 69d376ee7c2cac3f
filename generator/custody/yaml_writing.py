"""Values as YAML, in the styles that people use in records."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any, TypeAlias

from generator.custody.yaml_spans import Span
from generator.reading.yaml_documents import Piece, read_piece

#: A value as YAML has it: every scalar is text.
Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"

_STEP = "  "
_NARROWEST = 60


def as_read(value: Value) -> Any:
    """A value as the reader gives it."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {key: as_read(item) for key, item in value.items()}
    return [as_read(item) for item in value]


def quoted(text: str) -> str:
    """Text in double quotes on one line; JSON's escapes are YAML's too (YAML 1.2.2, section 1.2)."""
    return json.dumps(text, ensure_ascii=False)


def scalar(text: str, *, in_brackets: bool) -> str:
    """Text without quotes where it reads the same so, else with them."""
    document = f"x: [{text}]" if in_brackets else f"x: {text}"
    read, _ = read_piece(Piece(document, 0))
    wanted = {"x": [text] if in_brackets else text}
    return text if read.value == wanted and not read.refusals and not read.cut_short else quoted(text)


def literal(text: str, indent: str) -> list[str] | None:
    """Text of several lines as a block in which each line stands as it is; None where it does not read the
    same so.
    """
    read, _ = read_piece(Piece("x: " + "\n".join(_block(text, _STEP)), 0))
    same = "\n" in text and read.value == {"x": text} and not read.refusals
    return _block(text, indent) if same else None


def _block(text: str, indent: str) -> list[str]:
    return ["|-", *(f"{indent}{line}" if line else "" for line in text.split("\n"))]


def in_line(value: Value, *, in_brackets: bool) -> str:
    """A value on one line."""
    if isinstance(value, str):
        return scalar(value, in_brackets=in_brackets)
    if not isinstance(value, Mapping):
        return f"[{', '.join(in_line(item, in_brackets=True) for item in value)}]"
    return f"{{{', '.join(f'{key}: {in_line(item, in_brackets=True)}' for key, item in value.items())}}}"


def entry(key: str, value: Value, indent: str) -> list[str]:
    """A key with its value, in lines: nested mappings, lists and texts of several lines a step further in."""
    if isinstance(value, str):
        first, *rest = literal(value, indent + _STEP) or [scalar(value, in_brackets=False)]
        return [f"{indent}{key}: {first}", *rest]
    return [f"{indent}{key}:", *below(value, indent + _STEP)]


def below(value: Sequence[Value] | Mapping[str, Value], indent: str) -> list[str]:
    """The lines of a collection."""
    if not isinstance(value, Mapping):
        return [f"{indent}- {in_line(item, in_brackets=False)}" for item in value]
    return [line for key, item in value.items() for line in entry(key, item, indent)]


def like(text: str, old: str, span: Span) -> Iterator[str]:
    """Text in the style of an old value (``old``, at ``span``), then in others; not each of them holds it."""
    lines = old.splitlines()
    if span.style in ("|", ">") and len(lines) > 1:
        indent = _indent(next(line for line in lines[1:] if line.strip()))
        content = text.splitlines() if span.style == "|" else wrap_words(text, _width(lines), indent)
        yield "\n".join([lines[0], *(f"{indent}{line}" if line else "" for line in content)])
    for whole in _in_style(text, span.style):
        if len(lines) > 1 and span.style not in ("|", ">"):
            indent = _indent(lines[1]) or _STEP
            first = " " * span.column
            width = max(_width(lines[1:]), span.column + len(lines[0]))
            yield "\n".join(_wrapped(whole, width, first, indent)).lstrip(" ")
        yield whole


def _in_style(text: str, style: str) -> Iterator[str]:
    if style == "'":
        doubled = text.replace("'", "''")
        yield f"'{doubled}'"
    elif style != '"':
        yield text
    yield quoted(text)


def wrap_words(text: str, width: int, indent: str) -> list[str]:
    """Text in lines of at most ``width`` characters with their indent, broken at spaces."""
    return _wrapped(text, width - len(indent), "", "")


def _wrapped(text: str, width: int, first: str, indent: str) -> list[str]:
    return wrap(
        text,
        width=max(width, _NARROWEST),
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [text]


def _width(lines: list[str]) -> int:
    return max(len(line) for line in lines)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]
