"""The sentences of a text, as a reader would count them.

A sentence ends with a full stop, a question mark or an exclamation mark of its script and what closes behind
it; and a line that goes on in no other (`lines`), such as a headline, is one without a stop. Beyond UAX #29
(sentence boundaries, rules SB6 to SB8a):

- A stop ends nothing where the next word begins with a small letter: “Is it so?” she asked.
- A full stop ends nothing behind an initial or another single letter (J. Fenn, the U.S. army), an
  abbreviation (`abbreviations`), the figure of a list (1. The first), nor, in languages that write ordinals
  so, a number of one or two figures (17. Februar).
- An ellipsis ends a sentence only where a capital follows, or a quotation ends with it.
- What follows a question, an exclamation or, in Chinese and Japanese, any stop inside quotation marks
  belongs to it if it is no more than a remark: “真的吗？”他问。

In doubt two sentences are taken for one. Nothing here says whether a quotation is right: it is how coverage
is counted (`coverage`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.evidence.abbreviations import BEFORE_NAMES, BEFORE_NUMBERS, ORDINALS
from generator.evidence.held_text import HeldText
from generator.evidence.lines import ends_of_lines
from generator.evidence.tokens import is_ideograph, is_word
from generator.evidence.verdict import Place

#: Stops that need no space behind them: Chinese, Japanese; Hindi, Burmese and Tibetan have them too.
_WIDE: Final = frozenset("。！？｡．︒।॥။།")
#: ASCII, Arabic and Urdu, Armenian, Ethiopic, and doubled ones.
_NARROW: Final = frozenset(".!?؟۔։።፧‼⁇⁈⁉")
_CLOSING: Final = frozenset(")]}）］】》〉")
_OPENING: Final = frozenset("([{（［【《〈¿¡-\"'")
#: Single letters that are words, and may end a sentence.
_WORDS_OF_ONE_LETTER: Final = frozenset("IяЯ")
#: The longest remark behind a quotation, in words; ideographs are words of their own.
_REMARK: Final = 4
_REMARK_OF_IDEOGRAPHS: Final = 12
#: What such a remark has: say, ask, answer, call, write, state; in Japanese also the particle.
_SAYING: Final = frozenset("说說问問道答称稱喊叫讲講写寫曰言述語話聞と")
#: Words and marks of the figure that an entry of a list begins with: 1. or 1.2.
_FIGURE_OF_A_LIST: Final = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its tokens, and where it begins (line and column, from 1)."""

    place: Place
    line: int
    column: int


def sentences_of(held: HeldText, language: str | None = None) -> tuple[Sentence, ...]:
    """The sentences of a text in order; ``language`` is the text's, a BCP 47 tag.

    What has no word, such as a row of asterisks, is none.
    """
    places = _Splitter(held, language).places()
    wordy = held.structure.wordy
    return tuple(
        Sentence(place, *held.position(place.start))
        for place in places
        if "1" in wordy[place.start : place.end]
    )


class _Splitter:
    """One text while it falls into sentences."""

    def __init__(self, held: HeldText, language: str | None) -> None:
        self.words = held.reading.tokens.words
        self.spaced = held.structure.spaced
        self.bounded = held.structure.bounded
        self.lines = ends_of_lines(held.reading)
        self.closing_marks = frozenset(span.end for span in held.structure.spans)
        primary = (language or "").lower().partition("-")[0]
        self.ordinals = primary in ORDINALS
        self.stops = _WIDE | _NARROW | ({";"} if primary == "el" else set())

    def places(self) -> Iterator[Place]:
        start, at = 0, 0
        while at < len(self.words):
            if at in self.lines and at > start:
                yield Place(start, at)
                start = at
            if self.is_stop(at):
                end = self.behind(at)
                if self.ends(start, at, end):
                    yield Place(start, end)
                    start = end
                at = max(end, at + 1)
            else:
                at += 1
        if start < len(self.words):
            yield Place(start, len(self.words))

    def is_stop(self, at: int) -> bool:
        return self.words[at] in self.stops or self.words[at].startswith("..")

    def behind(self, at: int) -> int:
        """Where the stops end that begin here, with the marks and brackets that they close."""
        end = at + 1
        while end < len(self.words) and end not in self.lines:
            word, spaced = self.words[end], self.spaced[end] == "1"
            closes = not spaced and (word in _CLOSING or self.is_stop(end))
            if not (closes or end in self.closing_marks or self.is_lone_mark(end)):
                break
            end += 1
        return end

    def is_lone_mark(self, at: int) -> bool:
        """Whether a mark of quotation without a partner closes, as far as one can see."""
        last = at + 1 == len(self.words) or self.spaced[at + 1] == "1" or at + 1 in self.lines
        return self.words[at] in ('"', "'") and self.spaced[at] == "0" and last

    def ends(self, start: int, at: int, end: int) -> bool:
        """Whether a sentence from ``start`` on ends with the stop at ``at`` and what closes behind it."""
        if end >= len(self.words) or end in self.lines:
            return True
        stop, following = self.words[at], self.following(end)
        if not following or following[0].islower():
            return False
        quoted = any(self.words[place] in ('"', "'") for place in range(at + 1, end))
        if quoted and stop != "." and self.is_remark(end):
            return False
        if stop in _WIDE:
            return True
        if stop.startswith(".."):
            return quoted or (following[0].isupper() and self.spaced[end] == "1")
        if self.spaced[end] == "0":
            return stop == "." and end == at + 1 and self.lost_space(end)
        return stop != "." or not self.abbreviates(start, at, following)

    def following(self, end: int) -> str | None:
        """The word with which something new may begin behind a place; None where what stands there goes
        on with a comma, say.
        """
        at = end
        while at < len(self.words) and self.words[at] in _OPENING and at not in self.lines:
            at += 1
        return self.words[at] if at < len(self.words) and is_word(self.words[at]) else None

    def lost_space(self, end: int) -> bool:
        """Whether words part at a full stop without a space (`boundaries`)."""
        return self.bounded[end - 1] == self.bounded[end] == "1" and self.words[end][0].isupper()

    def abbreviates(self, start: int, at: int, following: str) -> bool:
        """Whether a full stop belongs to what stands before it."""
        if at == start or self.spaced[at] == "1":
            return False
        before = self.words[at - 1]
        if at - start <= _FIGURE_OF_A_LIST and not any(map(str.isalpha, "".join(self.words[start:at]))):
            return True
        if len(before) == 1 and before.isalpha() and not is_ideograph(before):
            return before not in _WORDS_OF_ONE_LETTER
        if before.isdecimal():
            return self.ordinals and len(before) <= 2
        named = before.lower() in BEFORE_NAMES and following[0].isalpha()
        return named or (before.lower() in BEFORE_NUMBERS and following[0].isdigit())

    def is_remark(self, end: int) -> bool:
        """Whether what follows up to the next stop, or the end of the line, is but a few words; of
        ideographs, such as tell that somebody speaks.
        """
        if not is_word(self.words[end]):
            return False
        ideographs = is_ideograph(self.words[end])
        most, said = (_REMARK_OF_IDEOGRAPHS, False) if ideographs else (_REMARK, True)
        for at in range(end, len(self.words)):
            if self.is_stop(at) or (at in self.lines and at > end):
                break
            most -= is_word(self.words[at])
            said = said or self.words[at] in _SAYING
            if most < 0:
                return False
        return said
