"""A page as it is compared with what is held of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.evidence.folding import fold
from generator.evidence.held import WINDOW, Held, passage
from generator.evidence.held_text import HeldText
from generator.evidence.tokens import Tokens, joined, tokens_of

#: A page with more tokens is not compared: each costs the time of a hash.
MOST_TOKENS: Final = 200_000

#: A window as it is compared: its tokens, and the spaces between them.
Signs = tuple[tuple[str, ...], str]


@dataclass(frozen=True, slots=True)
class Seen:
    """The tokens of a page, and which of them begin a block, in order.

    ``signs`` are its windows in order, and ``windows`` has the places of each.
    """

    tokens: Tokens
    blocks: Sequence[int] = field(repr=False)
    signs: Sequence[Signs] = field(repr=False)
    windows: Mapping[Signs, Sequence[int]] = field(repr=False)
    _begins: frozenset[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_begins", frozenset(self.blocks))

    def edge(self, at: int) -> bool:
        """Whether a block of the page ends before this token, or the page."""
        return at in self._begins or at == len(self.tokens)

    def blocks_in(self, start: int, end: int) -> Sequence[int]:
        """The tokens from ``start`` to before ``end`` that begin a block."""
        return self.blocks[bisect_left(self.blocks, start) : bisect_left(self.blocks, end)]

    def words(self, start: int, end: int) -> str:
        """The words from ``start`` to before ``end``, folded."""
        return joined(self.tokens, max(start, 0), end) if start < end else ""

    def has(self, segments: Iterable[str]) -> bool:
        """Whether these words stand on the page, one segment after another."""
        at = 0
        for segment in segments:
            found = self._find(passage(segment), at)
            if found < 0:
                return False
            at = found
        return True

    def _find(self, sought: Tokens, behind: int) -> int:
        """Where some words end that stand behind a place; -1 if they do not."""
        length = len(sought)
        if length >= WINDOW:
            all_places = self.windows.get(signs(sought, 0), ())
            places = all_places[bisect_left(all_places, behind) :]
        else:
            places = range(behind, len(self.tokens) - length + 1)
        for place in places:
            if self._stands(sought, place):
                return place + length
        return -1

    def _stands(self, sought: Tokens, place: int) -> bool:
        end = place + len(sought)
        same = list(self.tokens.words[place:end]) == list(sought.words)
        return same and self.tokens.spaced[place + 1 : end] == sought.spaced[1:]


def signs(tokens: Tokens, at: int) -> Signs:
    """The window that begins with a token."""
    return tuple(tokens.words[at : at + WINDOW]), tokens.spaced[at + 1 : at + WINDOW]


def seen(blocks: Iterable[str], most: int = MOST_TOKENS) -> Seen | None:
    """A page of these blocks; None if it has more than ``most`` tokens."""
    words, spaced, begins = list[str](), list[str](), list[int]()
    for block in blocks:
        tokens = tokens_of(fold(block))
        if tokens:
            begins.append(len(words))
            words += tokens.words
            spaced.append("1" + tokens.spaced[1:])
        if len(words) > most:
            return None
    all_tokens = Tokens(words, "".join(spaced))
    windows: dict[Signs, list[int]] = defaultdict(list)
    in_order = [signs(all_tokens, at) for at in range(len(words) - WINDOW + 1)]
    for at, window in enumerate(in_order):
        windows[window].append(at)
    return Seen(all_tokens, begins, in_order, dict(windows))


def windows_of(held: Held, page: Seen) -> list[Signs | None]:
    """Each window of what is held, as the page has it; None for one that the page does not have."""
    count = max(held.structure.count - WINDOW + 1, 0)
    if isinstance(held, HeldText):
        own = Tokens(held.reading.tokens.words, held.structure.spaced)
        all_signs = (signs(own, at) for at in range(count))
        return [one if one in page.windows else None for one in all_signs]
    found: list[Signs | None] = [None] * count
    for window in page.windows:
        words, spaced = window
        for place in held.places(Tokens(words, f"0{spaced}")):
            found[place] = window
    return found
