"""Marks of quotation in a text: which character each one is, and whether it looks as if it opened or
closed.

Pairs follow the quotation marks of the languages in CLDR (delimiters): “…”, „…“, „…”, ”…”, «…», »…«, »…»,
‹…›, 「…」, 『…』, 〝…〟, "…". Single ones, ‘…’, ‚…‘, '…', share their shape with the apostrophe and are read
in `single_quotes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.evidence.boundaries import is_gershayim
from generator.evidence.folding import DOUBLE_MARKS
from generator.evidence.tokens import Tokens

#: Each opening mark with the marks that may close what it opens.
CLOSERS: Final = {
    "“": "”",
    "„": "“”‟",
    "‟": "”",
    "”": "”",
    "⹂": "”‟“",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "｢": "｣",
    "﹁": "﹂",
    "﹃": "﹄",
    "〝": "〞〟",
}
#: Those that open only where they look so: elsewhere they close.
OPEN_BY_LOOK: Final = frozenset("”»›")
#: Those that do not open where they look as if they closed.
CLOSE_BY_LOOK: Final = frozenset("“«‹")
STRAIGHT: Final = frozenset('"＂')
ANGLES: Final = frozenset("‹›")
#: Marks that open in some languages what they close in others.
GUILLEMETS: Final = frozenset("«»‹›")
PAIRED: Final = frozenset(DOUBLE_MARKS) | ANGLES
_BEFORE_OPENING: Final = frozenset("([{<¡¿-/（［【《〈")
_AFTER_CLOSING: Final = frozenset(")]}>.,;:!?-/%、。，．！？；：）］】》〉·،؛؟؛।॥")
_SIGNS: Final = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: the place of its token, the character as printed, and how it looks there.

    ``opens`` and ``closes`` say whether space or punctuation stands on the outer side alone; both are false
    between two letters, say, where Chinese has its marks. ``first`` says that it begins its line.
    """

    place: int
    character: str
    opens: bool
    closes: bool
    first: bool
    line: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Page:
    """What quotation marks are read from.

    ``printed`` has the original first character of each token, ``lines`` and ``paragraphs`` the numbers of
    the line and of the paragraph that it stands in (lines that are empty do not count), and ``edges`` the
    first token and the end of each paragraph.
    """

    tokens: Tokens
    printed: str
    lines: Sequence[int]
    paragraphs: Sequence[int]
    edges: Sequence[tuple[int, int]]


def marks_of(page: Page) -> list[Mark]:
    """All quotation marks and apostrophes of a page in order, but for the sign of Hebrew acronyms."""
    words, count = page.tokens.words, len(page.tokens)
    places = [place for place, word in enumerate(words) if word in _SIGNS and not _is_gershayim(page, place)]
    opening = set[int]()
    for place in places:
        starts = _starts(page, place) or words[place - 1] in _BEFORE_OPENING or place - 1 in opening
        if starts and place + 1 < count and _begins_something(page, place + 1):
            opening.add(place)
    closing = set[int]()
    for place in reversed(places):
        ends = _ends(page, place) or words[place + 1][0] in _AFTER_CLOSING or place + 1 in closing
        if ends and place > 0 and page.tokens.spaced[place] == "0":
            closing.add(place)
    return [
        Mark(
            place,
            page.printed[place],
            place in opening and place not in closing,
            place in closing and place not in opening,
            place == 0 or page.lines[place] != page.lines[place - 1],
            page.lines[place],
            page.paragraphs[place],
        )
        for place in places
    ]


def _begins_something(page: Page, place: int) -> bool:
    word = page.tokens.words[place]
    return page.tokens.spaced[place] == "0" and (word in ("-", "...") or word[0] not in _AFTER_CLOSING)


def _starts(page: Page, place: int) -> bool:
    return place == 0 or page.tokens.spaced[place] == "1"


def _ends(page: Page, place: int) -> bool:
    return place + 1 == len(page.tokens) or page.tokens.spaced[place + 1] == "1"


def _is_gershayim(page: Page, place: int) -> bool:
    words, spaced = page.tokens.words, page.tokens.spaced
    inside = 0 < place < len(words) - 1 and spaced[place : place + 2] == "00"
    return inside and words[place] == '"' and is_gershayim(words[place - 1], words[place + 1])
