"""Reading single quotation marks, which share their shape with the apostrophe.

A mark between two letters or digits is an apostrophe, but in scripts that have none (`이것’이`). What looks
as if it closed, after a letter, may be
one too (*the troops’ return*, *goin’ home*); after punctuation it can only close. What looks as if it
opened may be the apostrophe of *’tis*, *’90s* and their like, or the letter that Arabic names have
(*‘Abd*, *al-‘Arabi*). The mark ’ opens where a text opens with ” too, as Swedish and Finnish do; elsewhere
it is an apostrophe wherever it does not close. Of the ways to read the marks between one
opening and the next, the one that leaves no mark over is taken; where several are left, or none, the
passage is in doubt.

The marks inside each double span are read by themselves, and so are those outside of all: spans never
cross. A mark without its partner inside a double span is taken for an apostrophe: the words are quoted
either way.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from generator.evidence.folding import SINGLE_MARKS
from generator.evidence.marks import ANGLES, Mark, Page
from generator.evidence.spans import Kind, Quoted, Span
from generator.evidence.tokens import has_no_apostrophe, is_word

_SINGLE: Final = frozenset(SINGLE_MARKS) - ANGLES
#: The marks that may close what another one opens.
_CLOSERS: Final = {"‘": "’", "‛": "’", "’": "’", "‚": "‘’‛", "'": "'", "＇": "＇"}
#: Words that are printed with an apostrophe before them; figures are too (’90s).
_SHORTENED: Final = frozenset(
    (
        "tis",
        "twas",
        "twere",
        "twill",
        "em",
        "cause",
        "til",
        "till",
        "n",
        "bout",
        "round",
        "cos",
        "cuz",
        "ere",
        "s",
        "t",
    )
)
#: Names that are printed with the Arabic letter ʻayn before them, in the shape of an opening mark.
_AYN: Final = frozenset(
    ("abd", "abdul", "abdallah", "abdullah", "amr", "arabi", "ayn", "aziz", "imad", "izz", "umar", "uthman")
)
#: Ends of words after which an apostrophe may stand: possessives, and letters that are not spoken.
_BEFORE_APOSTROPHE: Final = ("s", "z", "x", "S", "Z", "X", "in", "o", "th", "an", "ol")
_BEFORE_GERESH: Final = frozenset("גזצץ")


class _Role(Enum):
    OPENS = auto()
    SURELY_CLOSES = auto()
    MAYBE_CLOSES = auto()


@dataclass(frozen=True, slots=True)
class _Turn:
    mark: Mark
    role: _Role


def read_single(page: Page, marks: Sequence[Mark], regions: Sequence[int], broken: Container[int]) -> Quoted:
    """The spans between single marks, and the doubts.

    ``regions`` has for each token the double span that holds it. In a ``broken`` paragraph, all of which is
    in doubt, a single mark may be the partner of a double one that is missing.
    """
    by_region: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.character in _SINGLE:
            by_region.setdefault(regions[mark.place], []).append(mark)
    alike = _opens_as_it_closes(marks)
    spans, doubts = list[Span](), list[tuple[int, int]]()
    for region, of_region in by_region.items():
        found = list(_paired(page, list(_turns(page, of_region, alike)), outside=region < 0))
        spans += [
            one
            for one in found
            if isinstance(one, Span) and (region >= 0 or page.paragraphs[one.start] not in broken)
        ]
        # A doubt inside a span is another than one around it, so each region's are merged by themselves.
        doubts += _merged([one for one in found if not isinstance(one, Span)])
    return Quoted(tuple(spans), tuple(doubts))


def _opens_as_it_closes(marks: Sequence[Mark]) -> bool:
    """Whether a text opens a quotation with the mark that closes it, as Swedish and Finnish do: ”…”, »…»."""
    opening = {mark.character for mark in marks if mark.opens}
    return ("”" in opening and "“" not in opening) or (
        "»" in opening and all(mark.character != "«" for mark in marks)
    )


def _turns(page: Page, marks: Sequence[Mark], alike: bool) -> Iterator[_Turn]:
    opened: Mark | None = None
    for mark in marks:
        role = _role(page, mark, opened, alike)
        if role is not None:
            opened = mark if role is _Role.OPENS else None
            yield _Turn(mark, role)


def _role(page: Page, mark: Mark, opened: Mark | None, alike: bool) -> _Role | None:
    words, spaced, place = page.tokens.words, page.tokens.spaced, mark.place
    left = words[place - 1] if place and spaced[place] == "0" else " "
    right = words[place + 1] if place + 1 < len(words) and spaced[place + 1] == "0" else " "
    if mark.character == "‚":
        return _Role.OPENS
    if mark.character == "‘" and opened is not None and opened.character == "‚":
        return _Role.SURELY_CLOSES
    if _is_inside_name(page, place, right):
        return None
    if mark.character in "‘‛":
        turned = _Role.SURELY_CLOSES if mark.closes else _Role.OPENS
        return None if _is_shortened(right) else turned
    if has_no_apostrophe(left) or has_no_apostrophe(right):
        closes = not mark.opens and (mark.character == "’" or opened is not None)
        return _Role.SURELY_CLOSES if closes else _Role.OPENS
    if is_word(left) and is_word(right):
        return None
    if mark.opens:
        apostrophe = (mark.character == "’" and not alike) or _is_shortened(right)
        return None if apostrophe else _Role.OPENS
    if mark.closes and not (left in "nN" and words[place - 2 : place - 1] == ["'"]):  # rock ’n’ roll
        return _Role.MAYBE_CLOSES if is_word(left) else _Role.SURELY_CLOSES
    return None


def _is_shortened(word: str) -> bool:
    if word.lower() in _SHORTENED or (word[0].isupper() and word.lower() in _AYN):
        return True
    return word[0].isdigit() and word[:2].isdigit() and word[2:] in ("", "s")


def _is_inside_name(page: Page, place: int, right: str) -> bool:
    """Whether a mark stands between a word's hyphen and a letter, as in *al-'Arabi*."""
    words, spaced = page.tokens.words, page.tokens.spaced
    hyphened = (
        place >= 2 and spaced[place - 1 : place + 1] == "00" and page.printed[place - 1] in "-\u2010\u2011"
    )
    return hyphened and is_word(words[place - 2]) and is_word(right)


def _paired(page: Page, turns: Sequence[_Turn], outside: bool) -> Iterator[Span | tuple[int, int]]:
    at = 0
    while at < len(turns):
        turn = turns[at]
        at += 1
        begin, end = page.edges[turn.mark.paragraph]
        if turn.role is not _Role.OPENS:
            if turn.role is _Role.SURELY_CLOSES and outside:
                yield begin, turn.mark.place
            continue
        closing, at = _closing(page, turns, at)
        chosen = _chosen(page, closing)
        if chosen is not None:
            yield Span(turn.mark.place + 1, chosen.place, Kind.SINGLE)
            later = [one for one in closing if one.mark.place > chosen.place]
            if outside and any(one.role is _Role.SURELY_CLOSES for one in later):
                yield begin, later[-1].mark.place
        elif closing:
            yield turn.mark.place, closing[-1].mark.place
        elif outside:
            yield turn.mark.place, end


def _closing(page: Page, turns: Sequence[_Turn], at: int) -> tuple[list[_Turn], int]:
    """What may close the mark before a turn, and the turn that comes after: the next opening or the next
    paragraph, unless that opens anew because the quotation goes on."""
    opening = turns[at - 1].mark
    paragraph, line, found = opening.paragraph, opening.line, list[_Turn]()
    while at < len(turns):
        turn = turns[at]
        edge = page.edges[turn.mark.paragraph][0]
        if turn.mark.paragraph != paragraph:
            next_one = turn.mark.paragraph == paragraph + 1 and turn.mark.place in (edge, edge + 1)
            if found or not next_one or turn.mark.character != opening.character:
                break
            paragraph += 1
        elif turn.role is not _Role.OPENS:
            if turn.mark.character in _CLOSERS[opening.character]:
                found.append(turn)
            elif turn.role is _Role.SURELY_CLOSES:
                return [], at
        elif (
            found
            or not turn.mark.first
            or (turn.mark.line, turn.mark.character) != (line + 1, opening.character)
        ):
            break
        line = turn.mark.line
        at += 1
    return found, at


def _chosen(page: Page, closing: Sequence[_Turn]) -> Mark | None:
    """The mark that closes, if it can be told."""
    for turn in closing:
        if turn.role is _Role.SURELY_CLOSES or not _may_be_apostrophe(page, turn.mark):
            return turn.mark
    alone = len(closing) == 1 and not _may_be_geresh(page, closing[0].mark)
    return closing[0].mark if alone else None


def _may_be_apostrophe(page: Page, mark: Mark) -> bool:
    before, after = page.tokens.words[mark.place - 1], page.tokens.words[mark.place + 1 : mark.place + 2]
    possible = before.endswith(_BEFORE_APOSTROPHE) or _may_be_geresh(page, mark)
    return possible and bool(after) and is_word(after[0])


def _may_be_geresh(page: Page, mark: Mark) -> bool:
    """Whether a mark may be the sign of a foreign sound, or of an abbreviation, in Hebrew."""
    before = page.tokens.words[mark.place - 1]
    return before[-1] in _BEFORE_GERESH or (len(before) == 1 and "\u05d0" <= before <= "\u05ea")


def _merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges with those made one that overlap: many marks in one paragraph make one doubt."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
