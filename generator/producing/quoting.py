"""The words of a wording as readers see them: in quotation marks where the source quotes, what was left out
and put in shown, in their language and direction, and marked where another wording differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from generator.evidence.insertions import ends_of
from generator.evidence.quotation import QUOTED_MODES
from generator.producing import words
from generator.producing.markdown import escape, finished, within
from generator.records import Wording
from generator.vocabulary.text import cut

#: Characters of a wording that a list shows.
LONGEST_EXCERPT = 300
#: Characters of a wording up to which its page shows it in the largest letters.
LONGEST_SAYING = 420
#: What stands where something was left out.
ELISION = " … "

_OPEN, _CLOSE = Markup('<mark class="sd-differs">'), Markup("</mark>")
_LACKS = Markup('<mark class="sd-lacks"></mark>')


@dataclass(frozen=True, slots=True)
class Marks:
    """What to mark in the segments of a wording: spans as segment, first character and end, and places as
    segment and character at which another wording has more.
    """

    spans: tuple[tuple[int, int, int], ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()


NO_MARKS = Marks()


def quoted(wording: Wording, mode: str, marks: Marks = NO_MARKS) -> Markup:
    """The words of a wording."""
    shown = list(_segments(wording, marks))
    opened, closed = ("“", "”") if mode in QUOTED_MODES else ("", "")
    return finished(f"{opened}{str.join(within(ELISION), shown)}{closed}")


def excerpt(wording: Wording, mode: str) -> Markup:
    """The words of a wording as `quoted`, for a list: no more than `LONGEST_EXCERPT` characters, cut at a
    word."""
    text = cut(plain(wording), LONGEST_EXCERPT)
    return escape(f"“{text}”" if mode in QUOTED_MODES else text)


def is_long(wording: Wording) -> bool:
    """Whether the words are a text rather than a saying, so that they would not read well in large
    letters."""
    return len(plain(wording)) > LONGEST_SAYING


def in_language(shown: Markup, language: str | None, page: str) -> Markup:
    """Words in a language, on a page in another one: marked with it and with its direction."""
    if language is None or words.same_language(language, page):
        return shown
    return finished(f'<span lang="{language}" dir="{words.direction(language)}">{shown}</span>')


def plain(wording: Wording) -> str:
    """The words of a wording as plain text, without quotation marks."""
    if not wording.insertions:
        return ELISION.join(wording.quote)
    texts = []
    for number, segment in enumerate(wording.quote):
        ends = [0, *(place for place, _ in _insertions(wording, number)), len(segment)]
        put_in = [*(text for _, text in _insertions(wording, number)), ""]
        pieces = (segment[start:end] for start, end in pairwise(ends))
        texts.append("".join(f"{piece}{text}" for piece, text in zip(pieces, put_in, strict=True)))
    return ELISION.join(texts)


def _insertions(wording: Wording, number: int) -> list[tuple[int, str]]:
    """The editor's words in a segment, in order: at which character, and how they are shown."""
    segment = wording.quote[number]
    return sorted(
        (place, f" [{insertion.text}]")
        for insertion in wording.insertions
        for place in ends_of(insertion.after, segment)[:1]
    )


def _segments(wording: Wording, marks: Marks) -> Iterator[Markup]:
    for number, segment in enumerate(wording.quote):
        signs = [
            *((end, 0, _CLOSE) for of, _, end in marks.spans if of == number),
            *((place, 1, within(text)) for place, text in _insertions(wording, number)),
            *((place, 2, _LACKS) for of, place in marks.gaps if of == number),
            *((start, 3, _OPEN) for of, start, _ in marks.spans if of == number),
        ]
        yield _interspersed(segment, sorted(signs, key=lambda sign: sign[:2]))


def _interspersed(text: str, signs: Iterable[tuple[int, int, Markup]]) -> Markup:
    """A text with signs at some of its characters, these given in order."""
    parts, done = list[Markup](), 0
    for place, _, sign in signs:
        parts += [within(text[done:place]), sign]
        done = place
    return finished("".join([*parts, within(text[done:])]))
