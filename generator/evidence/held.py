"""What is held of a source, seen by the checker: its structure, and a way to ask whether words stand
somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from generator.evidence.folding import fold
from generator.evidence.structure import Structure
from generator.evidence.tokens import Tokens, tokens_of

#: Tokens in a window, the least that can be looked up anywhere. The rule asks for three words, and each of
#: them is at least a token.
WINDOW = 3
#: Words that stand in more places than this are too common to be a quotation; the rest of the places are
#: not sought.
MOST_PLACES = 200


class Held(Protocol):
    """A text, or the fingerprint of one.

    Both give the same answers, a fingerprint but for the chance told in `fingerprint`.
    """

    @property
    def structure(self) -> Structure:
        """The shape of the text."""

    def places(self, words: Tokens) -> Sequence[int]:
        """The places at which these tokens stand, with these spaces between them, in order; at most
        `MOST_PLACES` and one more.

        Fewer tokens than a window has are found only where they are the whole of a short quoted span
        (`short_slices`).
        """

    def stands(self, words: Tokens, place: int) -> bool:
        """Whether these tokens, at least a window of them, stand at a place."""


def passage(text: str) -> Tokens:
    """The tokens of words that are looked for."""
    return tokens_of(fold(text))


def short_slices(structure: Structure) -> Iterator[tuple[int, int]]:
    """The passages of one or two tokens that hold all words of a quoted span, with or without punctuation.

    They are what may be quoted of a span too short for a window; first token and end, in the order of the
    spans.
    """
    for span in structure.spans:
        first = structure.wordy.find("1", span.start, span.end)
        last = structure.wordy.rfind("1", span.start, span.end)
        if first < 0 or last - first + 1 >= WINDOW:
            continue
        for start in range(max(span.start, last + 2 - WINDOW), first + 1):
            for end in range(last + 1, min(span.end, start + WINDOW - 1) + 1):
                yield start, end
