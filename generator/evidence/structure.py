"""What the quotation rule asks of a source beside its words: the same for a text and for its fingerprint.

Everything here is told about tokens by their places, and none of it holds a word.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from generator.evidence.boundaries import boundaries_of
from generator.evidence.double_quotes import read_double
from generator.evidence.folding import WHITE_SPACE, Folded, fold_with_offsets
from generator.evidence.marks import Page, marks_of
from generator.evidence.negating import negated
from generator.evidence.single_quotes import read_single
from generator.evidence.spans import Kind, Quoted, Span, doubtful, in_order, innermost, turns_of
from generator.evidence.tokens import Tokens, starts_of, tokens_of, wordy_of

_SIGN: Final = {Kind.DOUBLE: '"', Kind.SINGLE: "'"}
#: Dashes that part words although no space stands beside them.
_PARTING: Final = frozenset("\u2014\u2015\u2e3a\u2e3b\ufe31\ufe58")
_LINE_BREAK = re.compile(f"[{WHITE_SPACE}]*[\n\x0b\x0c\r\x85\u2028\u2029][{WHITE_SPACE}]*")
_PARAGRAPH = re.compile("(?:\r\n|[\n\r\x85])[^\\S\n\r\x85]*[\n\r\x85]|[\x0c\u2029]")

#: What `Structure.home` says of a passage that begins and ends in different spans.
ACROSS: Final = -2


@dataclass(frozen=True, slots=True)
class Structure:
    """The shape of a text: flags by token, as digits 0 and 1, and its quoted spans.

    ``spaced``: a space stands before the token. ``wordy``: it has letters or digits. ``bounded``, with one
    digit more, for the end: words part before it. ``negated``: it negates. ``doubtful``: it cannot be told
    whether it is quoted. ``spans`` are in the order of `in_order`; a span's place there is its number.
    """

    count: int
    spaced: str
    wordy: str
    bounded: str
    negated: str
    doubtful: str
    spans: tuple[Span, ...]
    marks: Mapping[int, str] = field(init=False)
    _turns: tuple[list[int], list[int]] = field(init=False, repr=False)
    _opening: frozenset[int] = field(init=False, repr=False)
    _closing: frozenset[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        marks = {place: _SIGN[span.kind] for span in self.spans for place in (span.start - 1, span.end)}
        object.__setattr__(self, "marks", MappingProxyType(marks))
        object.__setattr__(self, "_turns", turns_of(self.spans))
        object.__setattr__(self, "_opening", frozenset(span.start - 1 for span in self.spans))
        object.__setattr__(self, "_closing", frozenset(span.end for span in self.spans))

    def home(self, start: int, end: int) -> int:
        """The number of the innermost span that a passage begins and ends in; `NONE` or `ACROSS`."""
        places, numbers = self._turns
        first = numbers[bisect_right(places, start) - 1]
        last = numbers[bisect_right(places, end - 1) - 1]
        return first if first == last else ACROSS

    def halves(self, start: int, end: int) -> bool:
        """Whether a passage begins with the closing mark of a span, or ends with the opening one, and leaves
        the rest of that span out."""
        return start in self._closing or end - 1 in self._opening

    def in_doubt(self, start: int, end: int) -> bool:
        """Whether it cannot be told where a passage begins or ends to be quoted."""
        return "1" in (self.doubtful[start], self.doubtful[end - 1])


@dataclass(frozen=True, slots=True)
class Parted:
    """A text parted into words: its folded form, its tokens and where they start in that form, and before
    which of them words part (as in `Structure.bounded`).
    """

    text: str
    folded: Folded
    tokens: Tokens
    starts: list[int]
    bounded: str

    def slice(self, start: int, end: int) -> tuple[int, int]:
        """Where the tokens from ``start`` to before ``end`` stand in the text: the first character and
        the end.
        """
        last = self.starts[end - 1] + len(self.tokens.words[end - 1])
        return self.folded.starts[self.starts[start]], self.folded.starts[last]


@dataclass(frozen=True, slots=True)
class Reading(Parted):
    """A text as it was read: parted into words, and its structure."""

    structure: Structure


def parted(text: str) -> Parted:
    """A text parted into words."""
    return _parted(text)[0]


def _parted(text: str) -> tuple[Parted, Page]:
    folded = fold_with_offsets(text)
    tokens = tokens_of(folded.text)
    starts = starts_of(tokens)
    page = _page(text, folded, tokens, starts)
    bounded = boundaries_of(tokens, _parting(text, folded, tokens, starts), page.breaking)
    return Parted(text, folded, tokens, starts, bounded), page


def read(text: str, language: str | None) -> Reading:
    """Read a text in a language (a BCP 47 tag; None where it is not known)."""
    parts, page = _parted(text)
    folded, tokens, starts = parts.folded, parts.tokens, parts.starts
    quoted = _quoted(page)
    structure = Structure(
        count=len(tokens),
        spaced=tokens.spaced,
        wordy=wordy_of(tokens),
        bounded=parts.bounded,
        negated=negated(folded.text, tokens, starts, language),
        doubtful=doubtful(quoted, len(tokens)),
        spans=quoted.spans,
    )
    return Reading(text, folded, tokens, starts, parts.bounded, structure)


def _quoted(page: Page) -> Quoted:
    marks = marks_of(page)
    double = read_double(page, marks)
    outer = in_order(double.spans)
    single = read_single(page, marks, innermost(outer, len(page.tokens)), double.broken)
    return Quoted(in_order((*outer, *single.spans)), (*double.doubts, *single.doubts))


def _page(text: str, folded: Folded, tokens: Tokens, starts: list[int]) -> Page:
    count, origins = len(tokens), folded.starts
    places = [origins[start] for start in starts[:-1]]
    breaking, edges = list[int](), [0]
    for gap in _LINE_BREAK.finditer(text):
        place = bisect_left(places, gap.start())
        if 0 < place < count:
            breaking.append(place)
            if _PARAGRAPH.search(gap[0]):
                edges.append(place)
    lines, paragraphs = (_numbered(firsts, count) for firsts in (breaking, edges[1:]))
    printed = "".join([text[place] for place in places])
    ends = [*edges[1:], count]
    return Page(tokens, printed, lines, paragraphs, tuple(zip(edges, ends, strict=True)), frozenset(breaking))


def _numbered(firsts: Sequence[int], count: int) -> list[int]:
    """For each token how many of the first tokens have come."""
    numbers = list[int]()
    for number, (first, following) in enumerate(pairwise((0, *firsts, count))):
        numbers += [number] * (following - first)
    return numbers


def _parting(text: str, folded: Folded, tokens: Tokens, starts: list[int]) -> set[int]:
    parting = set()
    for place in [place for place, word in enumerate(tokens.words) if word == "-"]:
        printed = text[folded.starts[starts[place]] : folded.starts[starts[place] + 1]]
        if len(printed) > 1 or printed in _PARTING:
            parting.add(place)
    return parting
