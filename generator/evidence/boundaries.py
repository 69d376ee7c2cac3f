"""Where a quotation may begin and end: between words, never inside one.

The rules are those of UAX #29 (WB5 to WB13) for letters, numbers, apostrophes and points, and stricter
where a cut could turn the meaning round:

- a **hyphen** or en dash between letters or digits, without spaces, makes one word (`de-escalation` holds no
  *escalation*, `2014–2022` is not *2022*); an em dash, or two hyphens, parts words;
- a **number** keeps its sign, its currency and its per cent (UAX #14, LB25), its groups of three digits
  behind spaces (`14 000`), and the figures of a date, a time or a fraction (`10:30`, `17/02`);
- a full stop between letters is part of the word (`U.S. forces` holds no *S. forces*), unless it follows a
  small letter of a longer word and a capital comes next: there a space was lost.

In scripts that do not part their words (`tokens.is_undivided`) no place between two letters is known to be
a boundary.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from generator.evidence.tokens import Tokens, is_ideograph, is_mark, is_undivided, is_word

_CURRENCIES: Final = frozenset("$¢£¤¥֏؋₠₡₢₣₤₥₦₧₨₩₪₫€₭₮₯₰₱₲₳₴₵₶₷₸₹₺₻₼₽₾₿﷼＄￡￥")
_BEFORE_NUMBER: Final = _CURRENCIES | frozenset("-+±#№")
_AFTER_NUMBER: Final = _CURRENCIES | frozenset("%‰٪°′″")
_BETWEEN_DIGITS: Final = frozenset("-'.,:;/·٫٬")
_BETWEEN_LETTERS: Final = frozenset("-'.:·\u2027")


def boundaries_of(tokens: Tokens, parting: Container[int]) -> str:
    """For each place before a token, and for the end, 1 where words part and 0 where they do not.

    ``parting`` holds the dashes that part words although no space stands beside them: which of them do is
    not seen in a folded text.
    """
    count = len(tokens)
    places = ["1"] * (count + 1)
    for place in range(1, count):
        if tokens.spaced[place] == "1":
            if _continues_number(tokens, place):
                places[place] = "0"
        elif _adheres(tokens, place, parting):
            places[place] = "0"
        elif _joins(tokens, place, parting):
            places[place] = places[place + 1] = "0"
    return "".join(places)


def _adheres(tokens: Tokens, place: int, parting: Container[int]) -> bool:
    """Whether two tokens without space between are one word."""
    left, right = tokens.words[place - 1], tokens.words[place]
    if is_mark(right) or (is_undivided(left) and is_undivided(right)):
        return True
    if right in _AFTER_NUMBER and left[-1].isdigit():
        return True
    if left not in _BEFORE_NUMBER or place - 1 in parting:
        return False
    signs_an_amount = right in _CURRENCIES and _touches_digit(tokens, place + 1)
    return right[0].isdigit() or signs_an_amount


def _touches_digit(tokens: Tokens, place: int) -> bool:
    return place < len(tokens) and tokens.spaced[place] == "0" and tokens.words[place][0].isdigit()


def _joins(tokens: Tokens, place: int, parting: Container[int]) -> bool:
    """Whether the token at a place joins the words on both its sides to one."""
    sign = tokens.words[place]
    if place + 1 >= len(tokens) or tokens.spaced[place + 1] == "1" or place in parting:
        return False
    left, right = tokens.words[place - 1], tokens.words[place + 1]
    if not (is_word(left) and is_word(right)) or is_ideograph(left) or is_ideograph(right):
        return False
    if left[-1].isdigit() and right[0].isdigit():
        return sign in _BETWEEN_DIGITS
    if sign == ".":
        return _letters(left, right) and not _lost_space(left, right)
    if sign == '"':
        return is_gershayim(left, right)
    return sign in "-'" or (sign in _BETWEEN_LETTERS and _letters(left, right))


def _letters(left: str, right: str) -> bool:
    return not left[-1].isdigit() and not right[0].isdigit()


def _lost_space(left: str, right: str) -> bool:
    return len(left) > 1 and left[-1].islower() and right[0].isupper()


def is_gershayim(left: str, right: str) -> bool:
    """Whether two strokes between these tokens are the sign of a Hebrew acronym, which stands before its
    last letter (UAX #29, WB7b and WB7c, allow it anywhere; there, it could open a quotation after a
    prefix)."""
    return _hebrew(left[-1]) and _hebrew(right[0]) and sum(map(str.isalpha, right)) == 1


def _hebrew(character: str) -> bool:
    return "\u05d0" <= character <= "\u05f2"


def _continues_number(tokens: Tokens, place: int) -> bool:
    """Whether the space before a token parts groups of three digits in one number."""
    left, right = tokens.words[place - 1], tokens.words[place]
    return len(right) == 3 and right.isdecimal() and len(left) <= 3 and left.isdecimal()
