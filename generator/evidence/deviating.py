"""What differs between a quotation and a passage of its source, word for word (difflib)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from generator.evidence.boundaries import boundaries_of
from generator.evidence.tokens import Tokens, is_undivided, is_word
from generator.evidence.verdict import Place

_QUOTING: Final = ("'", '"')


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quotation and the words that the source has in their place; either may be empty.

    ``after`` are the words just before, which do not differ; empty where the passage begins. All are folded:
    shapes of quotation marks and the like do not differ.
    """

    quoted: str
    printed: str
    after: str = ""


def differences_of(sought: Tokens, own: Tokens, bounded: str) -> tuple[Difference, ...]:
    """What differs between words that are sought and a passage, in order.

    ``bounded`` says where the words of the passage part, as `Structure.bounded` does.
    """
    quoted, printed = _words(sought, boundaries_of(sought, ())), _words(own, bounded)
    matcher = SequenceMatcher(None, quoted, printed, autojunk=False)
    found = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            # Where nothing but a space differs, it is seen between its neighbours alone.
            wider = int(_joined(quoted[a:b]) == _joined(printed[c:d]))
            start, there = max(a - wider, 0), max(c - wider, 0)
            words = _joined(quoted[start : b + wider]), _joined(printed[there : d + wider])
            found.append(Difference(*words, after=_joined(printed[max(there - 2, 0) : there])))
    return tuple(found)


def likeness(sought: Tokens, own: Tokens, bounded: str) -> float:
    """The share of the words and marks of a passage, or of those that are sought if they are more, that are
    the same in the same order.
    """
    quoted, printed = _words(sought, boundaries_of(sought, ())), _words(own, bounded)
    blocks = SequenceMatcher(None, quoted, printed, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(len(quoted), len(printed))


def _words(tokens: Tokens, bounded: str) -> list[str]:
    """Whole words, and marks of punctuation, each with the space before it: what is compared.

    Where a script does not part its words, each letter is compared by itself.
    """
    words = list[str]()
    for place, (token, space) in enumerate(zip(tokens.words, tokens.spaced, strict=True)):
        sign = f" {token}" if space == "1" else token
        letters = place > 0 and is_undivided(token) and is_undivided(tokens.words[place - 1])
        if bounded[place] == "1" or letters or not words:
            words.append(sign)
        else:
            words[-1] += sign
    return words


def _joined(signs: Sequence[str]) -> str:
    return "".join(signs).strip()


def sure_ends(sought: Sequence[str], words: Sequence[str], place: Place) -> bool:
    """Whether a passage of a text, whose tokens are ``words``, begins and ends where the quotation does.

    It begins with a word, or with what opens a quotation. At each end no more than one word, and one mark
    behind a word, may differ from what is sought; a word that stands elsewhere in the passage has changed
    its place, or is there twice. And no word that the passage lacks may stand just outside of it, as it would
    where words changed places, or lost the space between them. Nor may it take in where a quotation begins or
    ends.
    """
    if not (is_word(sought[0]) or sought[0] in _QUOTING):
        return False
    own = words[place.start : place.end]
    beside = (*words[max(place.start - 1, 0) : place.start], *words[place.end : place.end + 1])
    matcher = SequenceMatcher(None, sought, own, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if '"' in own[c:d] and '"' not in sought[a:b]:
            return False
        if kind in ("delete", "replace"):
            if any(_holds(word, near) for word in sought[a:b] for near in beside if is_word(near)):
                return False
            at_end = b == len(sought)
            inside = own[c - 1 : c] if at_end else own[d : d + 1]
            moved = any(word in own for word in sought[a:b] if is_word(word))
            if (a == 0 or at_end) and (moved or not _like(sought[a:b], own[c:d], inside)):
                return False
    return True


def _holds(word: str, near: str) -> bool:
    """Whether a word is another one, or begins or ends with it, as it does where a space was lost."""
    return word == near or (len(near) < len(word) and (word.startswith(near) or word.endswith(near)))


def _like(sought: Sequence[str], own: Sequence[str], inside: Sequence[str]) -> bool:
    """Whether tokens at an end are as those of the text there: word for word, sign for sign."""
    kinds = [is_word(token) for token in own]
    beside_word = not inside or is_word(inside[0])
    no_mark = not any(token in _QUOTING for token in own)
    return kinds == [is_word(token) for token in sought] and sum(kinds) <= 1 and beside_word and no_mark
