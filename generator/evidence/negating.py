"""Which tokens of a text negate: asked of what a quotation leaves out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from generator.evidence.joining import MARKS
from generator.evidence.negations import ALWAYS, PARTICLES, WITHIN, own_words
from generator.evidence.tokens import Tokens

#: Points and lengthened lines that Arabic and Hebrew may leave out of a word (U+0640, and marks).
_POINTS = re.compile(f"[{MARKS}\u0640]")


def negated(folded: str, tokens: Tokens, starts: Sequence[int], language: str | None) -> str:
    """For each token 1 where it negates, or is part of a negation, and 0 elsewhere.

    ``starts`` are the tokens' places in the folded text. ``language`` is the text's, a BCP 47 tag; what
    counts where it is not given, or not known here, is told in `negations`.
    """
    own, forms = own_words(language)
    flags = ["0"] * len(tokens)
    for place, token in enumerate(tokens.words):
        word = token.lower()
        negates = word in ALWAYS or word in own or any(form.search(word) for form in forms)
        if negates or _with_particle(word, own) or _contracted(tokens, place):
            flags[place] = "1"
    for found in WITHIN.finditer(folded):
        first = bisect_right(starts, found.start()) - 1
        last = bisect_right(starts, found.end() - 1) - 1
        flags[first : last + 1] = ["1"] * (last + 1 - first)
    return "".join(flags)


def _with_particle(word: str, own: frozenset[str]) -> bool:
    """Whether a word is a negation with Arabic or Hebrew particles before it, or with points."""
    if word < "\u0590" or word > "\u08ff":
        return False
    bare = _POINTS.sub("", word)
    for _ in range(3):
        if bare in ALWAYS or bare in own:
            return True
        if bare[:1] not in PARTICLES or len(bare) < 3:
            return False
        bare = bare[1:]
    return False


def _contracted(tokens: Tokens, place: int) -> bool:
    """Whether a token is the apostrophe's neighbour in `don't` or in French `n'est`."""
    word = tokens.words[place].lower()
    if word == "t":
        before = tokens.words[max(place - 2, 0) : place]
        return len(before) == 2 and before[1] == "'" and before[0][-1] in "nN"
    return word == "n" and tokens.words[place + 1 : place + 2] == ["'"]
