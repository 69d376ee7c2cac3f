"""The terms of a text directive: the words at the beginning and at the end of a quotation by which a browser
finds it (see `pointing`).

Every quotation of a site is asked for its terms, so the words are cut with regular expressions, and tokens
are made only of what is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from generator.evidence.held import Held, passage
from generator.evidence.tokens import IDEOGRAPHS, UNDIVIDED

#: Characters of a quotation up to which it is given whole.
LONGEST_WHOLE: Final = 100
#: Characters that a term has at least, where the line has so many: five words or so.
LEAST: Final = 24
_LINE = re.compile("[\n\x0b\x0c\r\x85\u2028\u2029]")
#: Where any browser sees words part: at white space; in scripts without spaces, behind punctuation.
_CUT = re.compile(rf"\s+|(?<=[^\w\s])(?=[{IDEOGRAPHS}{UNDIVIDED}])")


class Terms(NamedTuple):
    """Beginning and end of a passage, or all of it without an ``end``; ``sure`` where they lead to it and to
    no other, as far as can be asked.
    """

    start: str
    end: str | None
    sure: bool


@dataclass(frozen=True)
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

    @cached_property
    def terms(self) -> Terms:
        """The shortest terms that lead there, or else the longest."""
        lines = [_LINE.split(segment.strip()) for segment in (self.segments[0], self.segments[-1])]
        first, last = lines[0][0].strip(), lines[1][-1].strip()
        one_line = len(self.segments) == len(lines[0]) == 1
        whole = f"{self.before}{first}{self.after}"
        if one_line and len(whole) <= LONGEST_WHOLE:
            return Terms(whole, None, self._begins(whole))
        cut, begins = _shortest(_beginnings(first), lambda cut: self._begins(f"{self.before}{first[:cut]}"))
        start = f"{self.before}{first[:cut]}"
        at, ends = _shortest(_ends(last), lambda at: self._ends(f"{last[at:]}{self.after}", start))
        if one_line and at < cut:  # the two would overlap
            return Terms(whole, None, self._begins(whole))
        return Terms(start, f"{last[at:]}{self.after}", begins and ends)

    def _begins(self, start: str) -> bool:
        return self.held is None or [*self.held.places(passage(start))] == [self.start]

    def _ends(self, end: str, start: str) -> bool:
        """Whether these words are the first of their kind behind those of the start, and end the passage."""
        if self.held is None:
            return True
        words, earliest = passage(end), self.start + len(passage(start))
        behind = (place for place in self.held.places(words) if place >= earliest)
        return next(behind, None) == self.end - len(words)


def _beginnings(line: str) -> Iterator[int]:
    """Where a term may end that begins with the line, the shortest first."""
    yield from (cut.start() for cut in _CUT.finditer(line, LEAST))
    yield len(line)


def _ends(line: str) -> Iterator[int]:
    """Where a term may begin that ends with the line, the shortest first."""
    cuts = [cut.end() for cut in _CUT.finditer(line, 0, max(0, len(line) - LEAST))]
    yield from reversed(cuts)
    yield 0


def _shortest(cuts: Iterator[int], leads: Callable[[int], bool]) -> tuple[int, bool]:
    """The first cut that leads to the right place and True, or else the last, of the longest term, and
    False.
    """
    cut = 0
    for cut in cuts:
        if leads(cut):
            return cut, True
    return cut, False
