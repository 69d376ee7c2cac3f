"""Reading quotation marks of two strokes, and single angles, which no apostrophe looks like.

A quotation that has no end in its paragraph goes on in the next one if that opens anew. It may as well be
that the mark at its end was forgotten, or typed the wrong way round, and that somebody else is quoted next.
So a quotation does not go on, and is in doubt, once it holds a mark without its partner, or one of its own
kind: what is quoted inside a quotation has other marks, unless the outer one has ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.evidence.marks import (
    ANGLES,
    CLOSE_BY_LOOK,
    CLOSERS,
    GUILLEMETS,
    OPEN_BY_LOOK,
    PAIRED,
    STRAIGHT,
    Mark,
    Page,
)
from generator.evidence.spans import Kind, Quoted, Span

#: Deeper nesting is no quotation that anyone prints: the paragraph is in doubt.
DEEPEST = 8


@dataclass(slots=True)
class _Reader:
    """The marks read so far: those still open, and what has come of the others.

    Of open marks, by their places, ``unpaired`` are those that hold a mark without its partner, and
    ``shaky`` those and others of which it is doubtful where they close. ``broken`` are the paragraphs in
    which a kind of mark does not pair, so that none of that kind is sure, and ``lookless`` those with
    straight marks that look neither way, as all do in Chinese: if one is left over, it may be any of them.
    """

    page: Page
    open: list[Mark] = field(default_factory=list)
    spans: list[tuple[Mark, Span]] = field(default_factory=list)
    doubts: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    broken: set[tuple[int, str]] = field(default_factory=set)
    shaky: set[int] = field(default_factory=set)
    unpaired: set[int] = field(default_factory=set)
    lookless: set[int] = field(default_factory=set)
    line: int = 0

    def doubt(self, depth: int, paragraph: int, start: int, end: int) -> None:
        """Note a doubt inside the mark that is open at a depth; of each such region there is one range."""
        key = (self.open[depth - 1].place if depth else -1, paragraph)
        known = self.doubts.get(key, (start, end))
        self.doubts[key] = (min(start, known[0]), max(end, known[1]))

    def close(self, depth: int, mark: Mark) -> None:
        """Close what is open at a depth with a mark; what is open inside of it has no end."""
        self.abandon(depth + 1, mark.place)
        opened = self.open.pop()
        if opened.place in self.unpaired:
            self.doubt(depth, opened.paragraph, opened.place, mark.place + 1)
            return
        kind = Kind.SINGLE if opened.character in ANGLES else Kind.DOUBLE
        self.spans.append((opened, Span(opened.place + 1, mark.place, kind)))

    def abandon(self, depth: int, end: int) -> None:
        """Leave all that is open from a depth on, as far as a place, in doubt."""
        if len(self.open) > depth:
            left = self.open[depth]
            del self.open[depth:]
            self.doubt(depth, left.paragraph, left.place, end)

    def break_paragraph(self, paragraph: int, marks: frozenset[str]) -> None:
        """Give up on the straight marks, or the angles, of a paragraph."""
        self.broken.update((paragraph, mark) for mark in marks)
        self.open = [mark for mark in self.open if mark.character not in marks]

    def end_paragraph(self, following: Mark | None, paragraph: int) -> None:
        """Close the books on a paragraph, unless the next opens with the same mark: then the quotation goes
        on."""
        if not self.open:
            return
        goes_on = following is not None and following.place == self.page.edges[paragraph][1]
        if following is not None and goes_on:
            outer = self.open[0].character
            alike = following.character == outer or {following.character, outer} == {"«", "»"}
            if alike and self.open[0].place not in self.shaky:
                self.abandon(1, self.page.edges[paragraph][1])
                return
        left = {mark.paragraph for mark in self.open if mark.character in STRAIGHT}
        if left and paragraph in self.lookless:
            for number in (*left, paragraph):
                self.break_paragraph(number, STRAIGHT)
        self.abandon(0, self.page.edges[paragraph][1])

    def read(self, mark: Mark) -> None:
        """Take in one more mark."""
        if self.open and self.open[0].paragraph < mark.paragraph and mark.place == self._start(mark):
            self.line = mark.line
            return  # it says that the quotation goes on
        if mark.character in STRAIGHT:
            self._read_straight(mark)
            return
        if (mark.paragraph, mark.character) in self.broken:
            return
        for depth in range(len(self.open) - 1, -1, -1):
            opener = self.open[depth].character
            if mark.character in CLOSERS.get(opener, ""):
                top = depth == len(self.open) - 1
                if mark.opens and (mark.character == opener or mark.character == "“"):
                    break  # »…» within »…», “…” within „…”: another opens
                if top or not self._may_open(mark):
                    self.close(depth, mark)
                    return
        if self._may_open(mark):
            self._push(mark)
        else:
            begin = self.open[-1].place + 1 if self.open else self._start(mark)
            self.doubt(len(self.open), mark.paragraph, begin, mark.place)
            self.shaky.update(one.place for one in self.open)
            self.unpaired.update(one.place for one in self.open)
            if mark.character in GUILLEMETS:
                self.break_paragraph(mark.paragraph, GUILLEMETS)

    def _may_open(self, mark: Mark) -> bool:
        if mark.character in OPEN_BY_LOOK:
            return mark.opens
        return mark.character in CLOSERS and not (mark.character in CLOSE_BY_LOOK and mark.closes)

    def _start(self, mark: Mark) -> int:
        return self.page.edges[mark.paragraph][0]

    def _goes_on(self, mark: Mark) -> bool:
        """Whether a mark says that a quotation goes on from the line before: it opens each line anew."""
        sure = [one.character for one in self.open if one.place not in self.shaky]
        return mark.first and mark.line == self.line + 1 and mark.character in sure

    def _push(self, mark: Mark) -> None:
        goes_on = self._goes_on(mark)
        self.line = mark.line
        if goes_on:
            return
        self.shaky.update(one.place for one in self.open if one.character == mark.character)
        if self.open and self.open[0].place in self.shaky and self.open[0].paragraph < mark.paragraph:
            self.abandon(0, self.page.edges[mark.paragraph][1])
        if len(self.open) >= DEEPEST:
            self.abandon(0, self.page.edges[mark.paragraph][1])
        else:
            self.open.append(mark)

    def _read_straight(self, mark: Mark) -> None:
        if (mark.paragraph, mark.character) in self.broken:
            return
        if not mark.opens and not mark.closes:
            self.lookless.add(mark.paragraph)
        depth = next((at for at, one in enumerate(self.open) if one.character in STRAIGHT), None)
        if depth is None:
            if mark.closes:
                if not _is_inch(self.page, mark):
                    self.break_paragraph(mark.paragraph, STRAIGHT)
            else:
                self._push(mark)
        elif mark.opens and self._goes_on(mark):
            self.line = mark.line
        elif mark.opens or (depth < len(self.open) - 1 and not mark.closes):
            self.break_paragraph(mark.paragraph, STRAIGHT)
        else:
            self.close(depth, mark)


def _is_inch(page: Page, mark: Mark) -> bool:
    return page.tokens.words[mark.place - 1][-1].isdigit()


def read_double(page: Page, marks: Sequence[Mark]) -> Quoted:
    """The spans between double marks, in the order in which they close, and the doubts."""
    reader = _Reader(page)
    paired = [mark for mark in marks if mark.character in PAIRED]
    paragraph = paired[0].paragraph if paired else 0
    for mark in paired:
        if mark.paragraph != paragraph:
            reader.end_paragraph(mark, paragraph)
            paragraph = mark.paragraph
        reader.read(mark)
    reader.end_paragraph(None, paragraph)
    kept = [span for opened, span in reader.spans if not _is_broken(opened, span, reader.broken, page)]
    broken = sorted({number for number, _ in reader.broken})
    doubts = [*reader.doubts.values(), *(page.edges[number] for number in broken)]
    straight = frozenset(number for number, mark in reader.broken if mark in STRAIGHT)
    return Quoted(tuple(kept), tuple(doubts), straight)


def _is_broken(opened: Mark, span: Span, broken: set[tuple[int, str]], page: Page) -> bool:
    if not broken:
        return False
    last = page.paragraphs[span.end]
    return any((number, opened.character) in broken for number in range(opened.paragraph, last + 1))
