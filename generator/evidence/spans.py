"""Quoted spans: the passages of a text that stand between quotation marks.

A span holds the tokens between its marks, without them. Spans nest and never cross. What the marks leave
open is told as **doubt**, never guessed: a mark without its partner puts the rest (or the beginning) of its
paragraph in doubt, a straight mark that looks the wrong way puts the whole paragraph in doubt, and in doubt
nothing is known to be quoted or not. A quotation of several paragraphs opens each of them anew and closes
once, after the last; it is one span.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final

#: In no span.
NONE: Final = -1


class Kind(IntEnum):
    """Which marks enclose a span: of two strokes, or of one."""

    DOUBLE = 0
    SINGLE = 1


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The tokens from ``start`` to before ``end``; the marks are the tokens just outside."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Quoted:
    """The spans of a text in order of their start, outer before inner, and the ranges in doubt.

    A range of doubt holds the tokens from its first to before its second number. ``broken`` are the
    paragraphs whose straight marks do not pair.
    """

    spans: tuple[Span, ...]
    doubts: tuple[tuple[int, int], ...]
    broken: frozenset[int] = frozenset()


def turns_of(spans: Sequence[Span]) -> tuple[list[int], list[int]]:
    """The tokens at which the innermost span changes, and its number from there on."""
    places, numbers, open_ = [-1], [NONE], list[int]()

    def close(until: int) -> None:
        while open_ and spans[open_[-1]].end <= until:
            places.append(spans[open_.pop()].end)
            numbers.append(open_[-1] if open_ else NONE)

    for number, span in enumerate(spans):
        close(span.start)
        open_.append(number)
        places.append(span.start)
        numbers.append(number)
    if spans:
        close(max(span.end for span in spans))
    return places, numbers


def innermost(spans: Sequence[Span], count: int) -> list[int]:
    """For each token the number of the innermost span that holds it, or `NONE`; a mark belongs to the
    span outside.
    """
    inner = [NONE] * count
    for (place, number), (following, _) in pairwise([*zip(*turns_of(spans), strict=True), (count, NONE)]):
        if number != NONE:
            inner[place:following] = [number] * (following - place)
    return inner


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans by their start, outer before inner; empty ones are left out, they hold no words."""
    return tuple(
        sorted((span for span in spans if span.start < span.end), key=lambda one: (one.start, -one.end))
    )


def doubtful(quoted: Quoted, count: int) -> str:
    """For each token 1 where it cannot be told what it is quoted in: it stands in a range of doubt, and
    not in a span that lies within that range as a whole.
    """
    inner = innermost(quoted.spans, count)
    flags = bytearray(b"0" * count)
    for start, end in quoted.doubts:
        for place in range(start, end):
            span = quoted.spans[inner[place]] if inner[place] != NONE else None
            if span is None or span.start < start or span.end > end:
                flags[place] = ord("1")
    return flags.decode()
