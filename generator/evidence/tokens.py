"""The signs of a folded text: words, numbers, and each mark of punctuation by itself.

A *token* is what the comparison never cuts: a run of letters and digits with the marks on them (after UAX
#29, WB4 to WB10), an ellipsis, raised figures, or any other single character. Where words are written
without spaces, each character with its marks is a token: ideographs and hiragana, which UAX #29 separates
too, and the scripts of South East Asia. Katakana stay together (WB13). Which tokens make one word (`don't`,
`7,000`, `de-escalation`) is asked in `boundaries`: here, what a token is depends on nothing around it, so
that a quotation falls into the same tokens as the passage that it quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.evidence.joining import MARKS

#: Ideographs and their radicals and marks of repetition, hiragana (UAX #29 leaves each of them by itself).
IDEOGRAPHS: Final = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003fffd"
)
#: Scripts whose words only a dictionary can tell apart (class SA of UAX #14): Thai, Lao, Burmese, Khmer,
#: Tai, Ahom.
UNDIVIDED: Final = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0edc-\u0edf\u1000-\u103f\u1050-\u108f"
    "\u109a-\u109f\u1780-\u17d3\u17d7\u17dc\u1950-\u19df\u1a20-\u1a5e\u1aa0-\u1aad\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaac2"
    "\uaadb-\uaadf\U00011700-\U0001172b"
)
#: Raised figures: exponents, and marks of footnotes.
_RAISED: Final = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079"
_LETTER: Final = rf"[^\W{_RAISED}{IDEOGRAPHS}{UNDIVIDED}]"
_TOKEN = re.compile(
    rf" ?(?:{_LETTER}+(?:[{MARKS}]+{_LETTER}*)*|\.\.+|[{_RAISED}]+"
    rf"|[{IDEOGRAPHS}{UNDIVIDED}][{MARKS}]*|[{MARKS}]+|[^ ])"
)
#: The same for texts of plain letters alone: Latin, Greek, Cyrillic, Armenian, Hangul syllables.
_PLAIN = re.compile(
    "[\x00-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u22ff\uac00-\ud7a3]*"
)
_PLAIN_TOKEN = re.compile(r" ?(?:[^\W²³¹]+|\.\.+|[²³¹]+|[^\w ])")
_IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
_MARK = re.compile(f"[{MARKS}]")
_UNDIVIDED_LETTER = re.compile(f"[{UNDIVIDED}]")
_RAISED_FIGURE = re.compile(f"[{_RAISED}]")
#: Scripts that write no apostrophe: beside those that do not part words, Arabic, those of India, katakana
#: and Hangul.
_NO_APOSTROPHE = re.compile(
    f"[{IDEOGRAPHS}{UNDIVIDED}\u0620-\u06ff\u0750-\u077f\u0900-\u0dff\u30a1-\u30ff\u3131-\u318e\uac00-\ud7a3]"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a folded text in order.

    ``spaced`` has one digit for each token: 1 where a space stands before it.
    """

    words: Sequence[str]
    spaced: str

    def __len__(self) -> int:
        return len(self.words)


def tokens_of(folded: str) -> Tokens:
    """The tokens of a folded text."""
    pattern = _PLAIN_TOKEN if folded.isascii() or _PLAIN.fullmatch(folded) else _TOKEN
    found = pattern.findall(folded)
    spaced = "".join(["1" if token[0] == " " else "0" for token in found])
    return Tokens([token.lstrip(" ") for token in found], spaced)


def starts_of(tokens: Tokens) -> list[int]:
    """Where each token begins in the folded text, and at last where the text ends."""
    starts, offset = [], 0
    for word, space in zip(tokens.words, tokens.spaced, strict=True):
        offset += space == "1"
        starts.append(offset)
        offset += len(word)
    return [*starts, offset]


def joined(tokens: Tokens, start: int, end: int) -> str:
    """The folded text of the tokens from ``start`` to before ``end``, without a space at its ends."""
    words, spaced = tokens.words[start:end], tokens.spaced[start:end]
    return "".join(
        f" {word}" if space == "1" else word for word, space in zip(words, spaced, strict=True)
    ).strip(" ")


def is_word(token: str) -> bool:
    """Whether a token has a letter or a digit; a raised figure by itself is none."""
    if token.isascii():
        return token.isalnum() or any(map(str.isalnum, token))
    return any(map(str.isalnum, token)) and not is_raised(token)


def is_raised(token: str) -> bool:
    """Whether a token is of raised figures."""
    return _RAISED_FIGURE.match(token) is not None


def is_ideograph(token: str) -> bool:
    """Whether a token is an ideograph or hiragana, each of which is a word of its own here."""
    return _IDEOGRAPH.match(token) is not None


def is_undivided(token: str) -> bool:
    """Whether a token belongs to a script that does not show where its words end."""
    return _UNDIVIDED_LETTER.match(token) is not None


def has_no_apostrophe(token: str) -> bool:
    """Whether a token belongs to a script in which what looks like an apostrophe is a quotation mark."""
    return _NO_APOSTROPHE.match(token) is not None


def is_mark(token: str) -> bool:
    """Whether a token is of marks and joiners alone, which belong to what stands before them."""
    return _MARK.match(token) is not None and not is_word(token)
