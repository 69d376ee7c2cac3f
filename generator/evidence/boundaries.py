"""Where a quotation may begin and end: between words, never inside one.

The rules are those of UAX #29 (WB5 to WB13) for letters, numbers, apostrophes and points, and stricter
where a cut could turn the meaning round:

- a **hyphen** or en dash between letters or digits, without spaces, makes one word (`de-escalation` holds no
  *escalation*, `2014–2022` is not *2022*), and so does one behind a point or a bracket (`U.S.-led`); an em
  dash, or two hyphens, parts words; a hyphen at the end of a line may be the printer's, and parts none;
- a **number** keeps its sign, its currency and its per cent (UAX #14, LB25), what it is compared with
  (`>5`), its groups of three digits behind spaces (`14 000`), its fraction (`1 1/2`, `.5`, `10⁶`), and the
  figures of a date, a time or a ratio (`10:30`, `17/02`); of numbers in ideographs each is one (`14万`,
  `一万四千`);
- a full stop between letters is part of the word (`U.S. forces` holds no *S. forces*), unless it follows a
  small letter of a longer word and a capital comes next: there a space was lost;
- a raised figure behind a word is a mark of a footnote and parts from it, but not from a unit (`km²`).

In scripts that do not part their words (`tokens.is_undivided`) no place between two letters is known to be
a boundary.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from generator.evidence.tokens import (
    Tokens,
    has_no_apostrophe,
    is_ideograph,
    is_mark,
    is_raised,
    is_undivided,
    is_word,
)

_CURRENCIES: Final = frozenset("$¢£¤¥֏؋₠₡₢₣₤₥₦₧₨₩₪₫€₭₮₯₰₱₲₳₴₵₶₷₸₹₺₻₼₽₾₿﷼＄￡￥")
_BEFORE_NUMBER: Final = _CURRENCIES | frozenset("-+±#№<>≤≥≪≫~≈")
_AFTER_NUMBER: Final = _CURRENCIES | frozenset("%‰٪°′″")
_NUMERALS: Final = frozenset("〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅")
_FRACTIONS: Final = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
_BETWEEN_DIGITS: Final = frozenset("-'.,:;/·٫٬．：／")
#: Beside the points: the signs of Hebrew abbreviations, and what joins letters in names and addresses.
_BETWEEN_LETTERS: Final = frozenset("-'.:·\u2027\u05f3\u05f4&@")
_BEFORE_HYPHEN: Final = frozenset(".)]%°")
#: Hebrew particles that are written before a word as part of it.
_PARTICLES: Final = frozenset("משהוכלב")
#: Characters without width that part words in some scripts, and stand inside of them in all others.
_WITHOUT_WIDTH: Final = frozenset("\u200b\ufeff")
#: A raised figure behind no more letters than this is an exponent (km², in³), behind more a footnote.
_LETTERS_OF_A_UNIT: Final = 3


def boundaries_of(tokens: Tokens, parting: Container[int], breaking: Container[int] = ()) -> str:
    """For each place before a token, and for the end, 1 where words part and 0 where they do not.

    ``parting`` holds the dashes that part words although no space stands beside them, and ``breaking`` the
    tokens with which a line begins: neither is seen in a folded text.
    """
    count = len(tokens)
    places = ["1"] * (count + 1)
    for place in range(1, count):
        if tokens.spaced[place] == "1":
            if _continues_number(tokens, place):
                places[place] = "0"
        elif _adheres(tokens, place, parting):
            places[place] = "0"
        elif _joins(tokens, place, parting, breaking):
            places[place] = places[place + 1] = "0"
            if place > 1 and tokens.words[place - 1] in _BEFORE_HYPHEN:
                places[place - 1] = "0"
    return "".join(places)


def _adheres(tokens: Tokens, place: int, parting: Container[int]) -> bool:
    """Whether two tokens without space between are one word."""
    left, right = tokens.words[place - 1], tokens.words[place]
    if is_mark(right) or (is_undivided(left) and is_undivided(right)):
        return True
    if is_raised(right):
        return is_word(left) and (left[-1].isdigit() or len(left) <= _LETTERS_OF_A_UNIT)
    if left[-1].isdigit() or left in _NUMERALS:
        return right in _NUMERALS or (right in _AFTER_NUMBER and left[-1].isdigit())
    if right in _CURRENCIES and left[-1].isalpha():
        return _touches_digit(tokens, place + 1)
    if left == ".":
        return right[0].isdigit() and _begins_number(tokens, place - 1)
    if left not in _BEFORE_NUMBER or place - 1 in parting:
        return False
    signs_an_amount = (right in _CURRENCIES or right == ".") and _touches_digit(tokens, place + 1)
    return right[0].isdigit() or signs_an_amount


def _touches_digit(tokens: Tokens, place: int) -> bool:
    return place < len(tokens) and tokens.spaced[place] == "0" and tokens.words[place][0].isdigit()


def _begins_number(tokens: Tokens, place: int) -> bool:
    """Whether a point stands before the figures of a number that is less than one (.5)."""
    before = tokens.words[place - 1] if place and tokens.spaced[place] == "0" else "("
    return before in "([{\"'" or before in _BEFORE_NUMBER


def _joins(tokens: Tokens, place: int, parting: Container[int], breaking: Container[int]) -> bool:
    """Whether the token at a place joins the words on both its sides to one."""
    sign = tokens.words[place]
    if place + 1 >= len(tokens) or place in parting:
        return False
    if tokens.spaced[place + 1] == "1" and not (sign == "-" and place + 1 in breaking):
        return False
    left, right = tokens.words[place - 1], tokens.words[place + 1]
    if sign == "-" and (left in _BEFORE_HYPHEN or is_raised(left)):
        return is_word(right) and not is_ideograph(right)
    if not (is_word(left) and is_word(right)) or is_ideograph(left) or is_ideograph(right):
        return False
    if left[-1].isdigit() and right[0].isdigit():
        # In Chinese a wide comma parts numbers, too, but not into groups of three figures.
        return sign in _BETWEEN_DIGITS or (sign == "，" and len(right) == 3)
    if sign == ".":
        return _letters(left, right) and not _lost_space(left, right)
    if sign == '"':
        return is_gershayim(left, right)
    if sign == "'":
        return not (has_no_apostrophe(left) or has_no_apostrophe(right))
    if sign in _WITHOUT_WIDTH:
        return not (is_undivided(left) or is_undivided(right))
    return sign == "-" or (sign in _BETWEEN_LETTERS and _letters(left, right))


def _letters(left: str, right: str) -> bool:
    return not left[-1].isdigit() and not right[0].isdigit()


def _lost_space(left: str, right: str) -> bool:
    return len(left) > 1 and left[-1].islower() and right[0].isupper()


def is_gershayim(left: str, right: str) -> bool:
    """Whether two strokes between these tokens are the sign of a Hebrew acronym.

    UAX #29 (WB7b and WB7c) takes any between two letters for one. But where a quotation is opened behind a
    particle, which is written as part of the word, it stands between letters too: ה"עיר". So it is the sign
    of an acronym before a single letter, which no quotation is of, and behind what is no particle (דו"חות).
    """
    if not (_hebrew(left[-1]) and _hebrew(right[0])):
        return False
    return sum(map(str.isalpha, right)) == 1 or not _PARTICLES.issuperset(left)


def _hebrew(character: str) -> bool:
    return "\u05d0" <= character <= "\u05f2"


def _continues_number(tokens: Tokens, place: int) -> bool:
    """Whether the space before a token parts groups of three digits in one number, or a fraction from what
    is whole."""
    left, right = tokens.words[place - 1], tokens.words[place]
    if not left.isdecimal() or len(left) > 3:
        return False
    if right in _FRACTIONS:
        return True
    fraction = tokens.words[place + 1 : place + 2] == ["/"] and tokens.spaced[place + 1] == "0"
    return right.isdecimal() and (len(right) == 3 or (fraction and _touches_digit(tokens, place + 2)))
