"""A source whose text is held."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, islice

from generator.evidence.held import MOST_PLACES, WINDOW, short_slices
from generator.evidence.structure import Reading, Structure, read
from generator.evidence.tokens import Tokens


@dataclass(frozen=True, slots=True)
class HeldText:
    """A text, read once; ask `read_text` for one.

    ``line`` is its tokens, each between two line feeds, and ``offsets`` where each of them begins in it.
    """

    reading: Reading
    line: str = field(repr=False)
    offsets: list[int] = field(repr=False)

    @property
    def structure(self) -> Structure:
        """The shape of the text."""
        return self.reading.structure

    def places(self, words: Tokens) -> Sequence[int]:
        """The places at which these tokens stand; see `held.Held`."""
        if len(words) < WINDOW:
            slices = short_slices(self.structure)
            found_short = (at for at, end in slices if end - at == len(words) and self._at(words, at))
            return list(islice(found_short, MOST_PLACES + 1))
        sought, found = _line_of(words.words), list[int]()
        at = self.line.find(sought)
        while at >= 0 and len(found) <= MOST_PLACES:
            place = bisect_left(self.offsets, at)
            if self._spaced_alike(words, place):
                found.append(place)
            at = self.line.find(sought, at + 1)
        return found

    def stands(self, words: Tokens, place: int) -> bool:
        """Whether these tokens stand at a place; see `held.Held`."""
        return len(words) >= WINDOW and self._at(words, place)

    def _at(self, words: Tokens, place: int) -> bool:
        same = self.reading.tokens.words[place : place + len(words)] == words.words
        return same and self._spaced_alike(words, place)

    def _spaced_alike(self, words: Tokens, place: int) -> bool:
        return self.structure.spaced.startswith(words.spaced[1:], place + 1)

    def text(self, start: int, end: int) -> str:
        """The tokens from ``start`` to before ``end`` as they are printed."""
        first, last = self.reading.slice(start, end)
        return self.reading.text[first:last]

    def position(self, start: int) -> tuple[int, int]:
        """Line and column, from 1, in characters, at which a token begins in the text."""
        offset = self.reading.folded.starts[self.reading.starts[start]]
        before = self.reading.text[:offset]
        return before.count("\n") + 1, offset - before.rfind("\n")


def read_text(text: str, language: str | None = None) -> HeldText:
    """What is held when the text is; ``language`` is the source's, a BCP 47 tag, None where it is not
    known."""
    reading = read(text, language)
    words = reading.tokens.words
    offsets = list(accumulate((len(word) + 1 for word in words[:-1]), initial=0)) if words else []
    return HeldText(reading, _line_of(words), offsets)


def _line_of(words: Sequence[str]) -> str:
    return "\n" + "\n".join(words) + "\n"
