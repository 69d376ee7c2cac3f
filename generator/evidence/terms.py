"""The terms of a text directive: the words at the beginning and at the end of a quotation by which a browser
finds it (see `pointing`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from generator.evidence.held import Held, passage
from generator.evidence.structure import Reading, read
from generator.evidence.tokens import is_word

#: Characters of a quotation up to which it is given whole.
LONGEST_WHOLE: Final = 100
#: Words and marks that a term has at least, where the line has so many.
LEAST_TOKENS: Final = 8
_LINE = re.compile("[\n\x0b\x0c\r\x85\u2028\u2029]")


class Terms(NamedTuple):
    """Beginning and end of a passage, or all of it without an ``end``; ``sure`` where they lead to it and to
    no other, as far as can be asked.
    """

    start: str
    end: str | None
    sure: bool


@dataclass(frozen=True, slots=True)
class Aim:
    """What the terms are to lead to: segments with the marks of quotation that are given with them.

    ``held`` is None where nothing can be asked; else ``start`` and ``end`` are the first token of the marks
    and words in it, and the one behind them.
    """

    segments: tuple[str, ...]
    held: Held | None = None
    start: int = 0
    end: int = 0
    before: str = ""
    after: str = ""

    def terms(self) -> Terms:
        """The shortest terms that lead there, or else the longest."""
        first, last = _line_of(self.segments[0], at_end=False), _line_of(self.segments[-1], at_end=True)
        whole = f"{self.before}{first.text(0, first.count)}{self.after}"
        one_line = len(self.segments) == 1 and first.count == first.reading.structure.count
        if one_line and len(whole) <= LONGEST_WHOLE:
            return Terms(whole, None, self._begins(whole))
        cut, begins = _shortest(
            first.beginnings(), lambda cut: self._begins(f"{self.before}{first.text(0, cut)}")
        )
        start = f"{self.before}{first.text(0, cut)}"
        at, ends = _shortest(
            last.ends(), lambda at: self._ends(f"{last.text(at, last.count)}{self.after}", start)
        )
        if one_line and at < cut:  # the two would overlap
            return Terms(whole, None, self._begins(whole))
        return Terms(start, f"{last.text(at, last.count)}{self.after}", begins and ends)

    def _begins(self, start: str) -> bool:
        return self.held is None or [*self.held.places(passage(start))] == [self.start]

    def _ends(self, end: str, start: str) -> bool:
        """Whether these words are the first of their kind behind those of the start, and end the passage."""
        if self.held is None:
            return True
        words, earliest = passage(end), self.start + len(passage(start))
        behind = (place for place in self.held.places(words) if place >= earliest)
        return next(behind, None) == self.end - len(words)


@dataclass(frozen=True, slots=True)
class _Line:
    """The first or last line of a segment, its tokens from 0: a term lies in one paragraph of the page.

    ``cuts`` are the tokens before which a term may begin or end: where any browser sees words part.
    """

    reading: Reading
    first: int
    count: int
    cuts: tuple[int, ...]

    def text(self, start: int, end: int) -> str:
        """The words from a token to before another, with one space between two."""
        start, end = self.reading.slice(self.first + start, self.first + end)
        return " ".join(self.reading.text[start:end].split())

    def beginnings(self) -> Iterator[int]:
        """Where a term may end that begins with the line, the shortest first."""
        yield from (cut for cut in self.cuts if cut >= LEAST_TOKENS)
        yield self.count

    def ends(self) -> Iterator[int]:
        """Where a term may begin that ends with the line, the shortest first: never with a comma or the
        like.
        """
        most = self.count - LEAST_TOKENS
        yield from (cut for cut in reversed(self.cuts) if cut <= most and self._opens(self.first + cut))
        yield 0

    def _opens(self, place: int) -> bool:
        return self.reading.structure.spaced[place] == "1" or is_word(self.reading.tokens.words[place])


def _line_of(segment: str, *, at_end: bool) -> _Line:
    reading = read(segment, None)
    count = reading.structure.count
    breaks = [place for place in range(1, count) if _LINE.search(_gap(reading, place))]
    first, end = (breaks[-1:] or [0])[0] if at_end else 0, count if at_end else (breaks or [count])[0]
    cuts = tuple(place - first for place in range(first + 1, end) if _parts(reading, place))
    return _Line(reading, first, end - first, cuts)


def _gap(reading: Reading, place: int) -> str:
    return reading.text[reading.slice(place - 1, place)[1] : reading.slice(place, place + 1)[0]]


def _parts(reading: Reading, place: int) -> bool:
    """Whether words part before a token wherever a dictionary might join them: at a space or punctuation."""
    structure, words = reading.structure, reading.tokens.words
    plain = structure.spaced[place] == "0" and is_word(words[place - 1]) and is_word(words[place])
    return structure.bounded[place] == "1" and not plain


def _shortest(cuts: Iterator[int], leads: Callable[[int], bool]) -> tuple[int, bool]:
    """The first cut that leads to the right place and True, or else the last, of the longest term, and
    False.
    """
    cut = 0
    for cut in cuts:
        if leads(cut):
            return cut, True
    return cut, False
