"""Reading single quotation marks, which share their shape with the apostrophe.

A mark between two letters or digits is an apostrophe. What looks as if it closed, after a letter, may be
one too (*the troops’ return*, *goin’ home*); after punctuation it can only close. What looks as if it
opened may be the apostrophe of *’tis*, *’90s* and their like. Of the ways to read the marks between one
opening and the next, the one that leaves no mark over is taken; where several are left, or none, the
passage is in doubt.

The marks inside each double span are read by themselves, and so are those outside of all: spans never
cross. A mark without its partner inside a double span is taken for an apostrophe: the words are quoted
either way.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from generator.evidence.folding import SINGLE_MARKS
from generator.evidence.marks import ANGLES, Mark, Page
from generator.evidence.spans import Kind, Quoted, Span
from generator.evidence.tokens import is_ideograph, is_word

_SINGLE: Final = frozenset(SINGLE_MARKS) - ANGLES
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
#: Ends of words after which an apostrophe may stand: possessives, and letters that are not spoken.
_BEFORE_APOSTROPHE: Final = ("s", "z", "x", "S", "Z", "X", "in", "o", "th", "an", "ol")


class _Role(Enum):
    OPENS = auto()
    SURELY_CLOSES = auto()
    MAYBE_CLOSES = auto()


@dataclass(frozen=True, slots=True)
class _Turn:
    mark: Mark
    role: _Role


def read_single(page: Page, marks: Sequence[Mark], regions: Sequence[int]) -> Quoted:
    """The spans between single marks, and the doubts; ``regions`` has for each token the double span
    that holds it.
    """
    by_region: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.character in _SINGLE:
            by_region.setdefault(regions[mark.place], []).append(mark)
    spans, doubts = list[Span](), list[tuple[int, int]]()
    for region, of_region in by_region.items():
        found = list(_paired(page, list(_turns(page, of_region)), outside=region < 0))
        spans += [one for one in found if isinstance(one, Span)]
        # A doubt inside a span is another than one around it, so each region's are merged by themselves.
        doubts += _merged([one for one in found if not isinstance(one, Span)])
    return Quoted(tuple(spans), tuple(doubts))


def _turns(page: Page, marks: Sequence[Mark]) -> Iterator[_Turn]:
    opened: Mark | None = None
    for mark in marks:
        role = _role(page, mark, opened)
        if role is not None:
            opened = mark if role is _Role.OPENS else None
            yield _Turn(mark, role)


def _role(page: Page, mark: Mark, opened: Mark | None) -> _Role | None:
    words, spaced, place = page.tokens.words, page.tokens.spaced, mark.place
    left = words[place - 1] if place and spaced[place] == "0" else " "
    right = words[place + 1] if place + 1 < len(words) and spaced[place + 1] == "0" else " "
    if mark.character == "‚":
        return _Role.OPENS
    if mark.character == "‘" and opened is not None and opened.character == "‚":
        return _Role.SURELY_CLOSES
    if mark.character in "‘‛":
        return None if _is_shortened(right) else _Role.OPENS
    if is_ideograph(left) or is_ideograph(right):
        closes = mark.character == "’" or opened is not None
        return _Role.SURELY_CLOSES if closes else _Role.OPENS
    if is_word(left) and is_word(right):
        return None
    if mark.opens:
        return None if mark.character == "’" or _is_shortened(right) else _Role.OPENS
    if mark.closes:
        return _Role.MAYBE_CLOSES if is_word(left) else _Role.SURELY_CLOSES
    return None


def _is_shortened(word: str) -> bool:
    return word.lower() in _SHORTENED or (word[0].isdigit() and word[:2].isdigit() and word[2:] in ("", "s"))


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
            found.append(turn)
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
    return closing[0].mark if len(closing) == 1 else None


def _may_be_apostrophe(page: Page, mark: Mark) -> bool:
    before, after = page.tokens.words[mark.place - 1], page.tokens.words[mark.place + 1 : mark.place + 2]
    return before.endswith(_BEFORE_APOSTROPHE) and bool(after) and is_word(after[0])


def _merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges with those made one that overlap: many marks in one paragraph make one doubt."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
