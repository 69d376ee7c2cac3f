"""Articles made of made-up words, in any script and any manner of quoting, for properties.

Every word of an article is another one. So it is known of any words whether they stand in it, and of any
place in which quotation it stands, without reading the marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from hypothesis import strategies as st


@dataclass(frozen=True, slots=True)
class Script:
    """How a script writes: its language, words, what is between them, a negation, a comma and a stop."""

    language: str
    words: tuple[str, ...]
    space: str
    negation: str
    comma: str
    stop: str


def _of(syllables: str) -> tuple[str, ...]:
    return tuple("".join(parts) for parts in product(syllables.split(), repeat=3))


#: Ideographs that are no figures and negate nothing.
_IDEOGRAPHS = tuple(one for one in map(chr, range(0x6C34, 0x6F00)) if one not in "沒没")
SCRIPTS = {
    "latin": Script("en", _of("ba lo mi ru ta ve ko di pe sa"), " ", "never", ",", "."),
    "cyrillic": Script("ru", _of("ба ло ми ру та ве ко ди пе са"), " ", "не", ",", "."),
    "arabic": Script("ar", _of("با لو مي رو تا كو دي سا في جا"), " ", "لن", "،", "."),
    "hebrew": Script("he", _of("בא לו מי רו תא קו די פא סא גו"), " ", "לא", ",", "."),
    "chinese": Script("zh", _IDEOGRAPHS, "", "不", "，", "。"),
}
#: Marks that open and close a quotation, and one within it.
MANNERS = {
    "curly": "“”‘’",
    "straight": "\"\"''",
    "single": "‘’“”",
    "low": "„“‚‘",
    "low and high": "„”«»",
    "angles": "«»“”",
    "angles within angles": "«»‹›",
    "angles turned round": "»«›‹",
    "right": "””’’",
    "corners": "「」『』",
}
#: Those whose marks show by the spaces around them which way they look: Chinese has none.
BY_LOOK = frozenset({"angles turned round", "right"})


@dataclass(frozen=True, slots=True)
class Made:
    """An article: its text, and of each word in order its place in the text and the span that holds it.

    ``spans`` are numbers, 0 for the reporter's own words; ``outer`` has for each span the one around it, and
    ``negations`` are the words that negate.
    """

    script: Script
    text: str
    places: tuple[tuple[int, int], ...]
    spans: tuple[int, ...]
    outer: dict[int, int]
    negations: frozenset[int]

    def part(self, first: int, last: int) -> str:
        """The text from the beginning of a word to the end of another."""
        return self.text[self.places[first][0] : self.places[last][1]]

    def word(self, number: int) -> str:
        """One word."""
        return self.part(number, number)

    def runs(self, span: int) -> list[int]:
        """The words of a span, without those of a span in it."""
        return [number for number, one in enumerate(self.spans) if one == span]

    @property
    def quoted(self) -> list[int]:
        """The spans."""
        return sorted(set(self.spans) - {0})


@dataclass(slots=True)
class _Writer:
    script: Script
    words: list[str]
    text: str
    places: list[tuple[int, int]]
    spans: list[int]
    outer: dict[int, int]
    negations: set[int]

    def say(self, count: int, span: int, negation: int | None = None, comma: int | None = None) -> None:
        for number in range(count):
            if number:
                self.text += self.script.space
            if number == negation:
                self.negations.add(len(self.places))
            word = self.script.negation if number == negation else self.words.pop()
            self.places.append((len(self.text), len(self.text) + len(word)))
            self.spans.append(span)
            self.text += word + (self.script.comma if number == comma else "")


@st.composite
def articles(draw: st.DrawFn) -> Made:
    """An article of two to four paragraphs, each with a quotation, some with one inside it."""
    script = draw(st.sampled_from(sorted(SCRIPTS)).map(SCRIPTS.__getitem__))
    manners = sorted(MANNERS.keys() - (BY_LOOK if not script.space else set()))
    marks = MANNERS[draw(st.sampled_from(manners))]
    words = draw(st.randoms(use_true_random=False)).sample(script.words, len(script.words))
    writer = _Writer(script, words, "", [], [], {}, set())
    between = draw(st.sampled_from(["\n\n", "\n", "\r\n\r\n"]))
    for paragraph in range(draw(st.integers(2, 4))):
        if paragraph:
            writer.text += between
        _paragraph(draw, writer, marks)
    return Made(
        script,
        writer.text,
        tuple(writer.places),
        tuple(writer.spans),
        writer.outer,
        frozenset(writer.negations),
    )


def _paragraph(draw: st.DrawFn, writer: _Writer, marks: str) -> None:
    script, span = writer.script, len(writer.outer) + 1
    writer.outer[span] = 0
    opens, closes, inner_opens, inner_closes = tuple(marks)
    writer.say(draw(st.integers(4, 6)), 0)
    writer.text += script.space + opens
    count = draw(st.integers(7, 12))
    negation = draw(st.none() | st.integers(3, count - 4))
    writer.say(count, span, negation, draw(st.integers(0, count - 1)))
    if draw(st.booleans()):
        writer.text += script.space + inner_opens
        writer.outer[span + 1] = span
        writer.say(draw(st.integers(3, 5)), span + 1)
        writer.text += inner_closes + script.space
        writer.say(draw(st.integers(3, 5)), span)
    writer.text += draw(st.sampled_from(["", script.comma, script.stop])) + closes + script.space
    writer.say(draw(st.integers(4, 6)), 0)
    writer.text += script.stop
