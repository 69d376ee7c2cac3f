"""Which tokens of a text negate: asked of what a quotation leaves out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from generator.evidence.joining import JOINERS, MARKS
from generator.evidence.languages import language_of
from generator.evidence.negations import (
    NOT_WITHIN,
    ONLY_AFTER,
    ONLY_BEFORE,
    PARTICLES,
    SELDOM_WITH_PARTICLES,
    WITHIN,
    is_known,
    negating,
)
from generator.evidence.tokens import Tokens

#: Points and lengthened lines that Arabic and Hebrew may leave out of a word (U+0640, and marks).
_POINTS = re.compile(f"[{MARKS}\u0640]")
_UNSEEN = re.compile(f"[{JOINERS}]")
#: What may stand inside a word that a line or an invisible character breaks.
_BREAKS = frozenset("-\u200b\ufeff")


def negated(folded: str, tokens: Tokens, starts: Sequence[int], language: str | None) -> str:
    """For each token 1 where it negates, or is part of a negation, and 0 elsewhere.

    ``starts`` are the tokens' places in the folded text. ``language`` is the text's, a BCP 47 tag; where it
    is not given, or its words are not known here, the text tells it (`languages`).
    """
    words = [_UNSEEN.sub("", word.lower()) if not word.isascii() else word.lower() for word in tokens.words]
    negations, forms = negating(language if is_known(language) else language_of(words))
    flags = ["0"] * len(words)
    for place, word in enumerate(words):
        if (
            word in negations
            or any(form.search(word) for form in forms)
            or _with_particle(word, negations)
            or _contracted(tokens, words, place)
            or _in_company(words, place)
        ):
            flags[place] = "1"
        elif word in _BREAKS and _rejoined(tokens, words, place) in negations:
            flags[place - 1 : place + 2] = "111"
    for first, end in _within(folded, starts):
        flags[first:end] = ["1"] * (end - first)
    for found in NOT_WITHIN.finditer(folded):
        first, end = _tokens_of(found, starts)
        flags[first:end] = ["0"] * (end - first)
    return "".join(flags)


def _within(folded: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The tokens, first and end, of the negations that do not keep to the borders of tokens."""
    return (_tokens_of(found, starts) for found in WITHIN.finditer(folded))


def _tokens_of(found: re.Match[str], starts: Sequence[int]) -> tuple[int, int]:
    return bisect_right(starts, found.start()) - 1, bisect_right(starts, found.end() - 1)


def _with_particle(word: str, negations: frozenset[str]) -> bool:
    """Whether a word is a negation with Arabic or Hebrew particles before it, or with points."""
    if word < "\u0590" or word > "\u08ff":
        return False
    bare, before = _POINTS.sub("", word), ""
    for _ in range(3):
        if bare in negations:
            return before in SELDOM_WITH_PARTICLES.get(bare, before)
        if bare[:1] not in PARTICLES or len(bare) < 3:
            return False
        bare, before = bare[1:], before + bare[0]
    return False


def _contracted(tokens: Tokens, words: Sequence[str], place: int) -> bool:
    """Whether a token is the apostrophe's neighbour in `don't` or in French `n'est`, and not in `rock 'n'
    roll`."""
    if words[place] == "t":
        return place >= 2 and words[place - 1] == "'" and words[place - 2][-1] == "n"
    if words[place] != "n" or words[place + 1 : place + 2] != ["'"] or tokens.spaced[place + 1] == "1":
        return False
    behind_another = place > 0 and words[place - 1] == "'" and tokens.spaced[place] == "0"
    return not behind_another and tokens.spaced[place + 2 : place + 3] == "0"


def _in_company(words: Sequence[str], place: int) -> bool:
    """Whether a word negates for what stands before or after it."""
    word = words[place]
    if word in ONLY_AFTER:
        other, most = ONLY_AFTER[word]
        return other in words[max(place - most, 0) : place]
    bare = word[1:] if word[:1] in SELDOM_WITH_PARTICLES.get(word[1:], "") else word
    following = words[place + 1] if place + 1 < len(words) else ""
    return bare in ONLY_BEFORE and ONLY_BEFORE[bare].search(following) is not None


def _rejoined(tokens: Tokens, words: Sequence[str], place: int) -> str:
    """The word that a hyphen at the end of a line, or a character without width, stands within."""
    if not 0 < place < len(words) - 1 or tokens.spaced[place] == "1":
        return ""
    ends_line = tokens.spaced[place + 1] == "1"
    return words[place - 1] + words[place + 1] if ends_line == (words[place] == "-") else ""
