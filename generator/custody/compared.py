"""A page compared with what is held of its source.

A page is never said to be unchanged unless that is established: by the hash, or because it has the held
words and no others. Of a page with an article among other things it can only be said that what is held is
all there (`Kind.PRESENT`), in blocks that nothing interrupts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from generator.custody.alignment import Alignment, Gap, aligned
from generator.custody.answers import Page, Unreadable
from generator.custody.bodies import Text, decoded, text_of_answer
from generator.custody.report import Finding, Kind
from generator.custody.seen import Seen, seen
from generator.evidence import Held, HeldText
from generator.judging.quotations import Checked
from generator.records import Source
from generator.vocabulary.problems import shown
from generator.vocabulary.text import counted, listed

#: The text of an article in a page of HTML, as the text that was held was made; None where it finds none.
Extract = Callable[[str], str | None]

#: A page with fewer words is drawn by a script, or stands behind a wall.
_FEWEST: Final = 30
_MOST_SHOWN: Final = 3
_LONGEST: Final = 80
_WALL: Final = "opening it in a browser: it may be drawn by a script, or ask for consent or payment first"
_KEPT: Final = "comparing it with the archived copy, and adding a note or a correction to the records"


@dataclass(frozen=True, slots=True)
class Kept:
    """What there is to compare a page with: the source's record, what is held of it, and the quotations
    from it.
    """

    source: Source
    held: Held | None
    taken: Sequence[Checked] = ()

    def lost(self, page: Seen) -> list[Checked]:
        """The quotations that a page does not have, of those that what is held has; of all, where
        nothing is held.
        """
        once_there = [one for one in self.taken if self.held is None or one.verdict.checked]
        return [one for one in once_there if not page.has(one.quotation.segments)]


def compare(page: Page, kept: Kept, extract: Extract | None = None) -> Finding:
    """What became of a source's text, from what its address answered."""
    if _same_hash(page, kept.source, extract):
        return Finding(Kind.UNCHANGED, "the same text as is held, by its hash")
    text = text_of_answer(page)
    if isinstance(text, Unreadable):
        return Finding(Kind.UNREADABLE, text.reason, "reading it by hand")
    there = seen(text.blocks)
    if there is None:
        return Finding(Kind.TOO_LARGE, "a page with more words than can be compared", "reading it by hand")
    if kept.held is None:
        return _not_held(there, kept)
    return _compared(there, text, aligned(kept.held, there), kept)


def _same_hash(page: Page, source: Source, extract: Extract | None) -> bool:
    """Whether the answer, or the text that is extracted from it, is what was hashed, be it for the ends
    of lines.
    """
    if source.held is None:
        return False
    candidates = [page.body]
    if extract is not None:
        candidates.append((extract(decoded(page.body, None, html=True)) or "").encode())
    lines = [body.replace(b"\r\n", b"\n") for body in candidates]
    stripped = [body.rstrip(b"\n") for body in lines]
    candidates += [*lines, *stripped, *(body + b"\n" for body in stripped)]
    return any(body and sha256(body).hexdigest() == source.held.sha256 for body in candidates)


def _not_held(page: Seen, kept: Kept) -> Finding:
    unusable = "what is held cannot be compared with it" if kept.source.held else None
    found = f"a page, and {unusable or 'nothing is held to compare it with'}"
    if kept.taken:
        lost = kept.lost(page)
        found += (
            f"; it has {len(kept.taken) - len(lost)} of {counted(len(kept.taken), 'quotation')} in this form"
        )
        found += f", not those of {_records(lost)}" if lost else ""
    return Finding(Kind.NOT_HELD, found, "holding its text, or its fingerprint (timeline fingerprint)")


def _compared(page: Seen, text: Text, alignment: Alignment, kept: Kept) -> Finding:
    assert kept.held is not None
    if not alignment.windows:
        return Finding(Kind.UNREADABLE, "a held text of fewer than three words", "reading the page by hand")
    if alignment.same:
        return Finding(Kind.UNCHANGED, "the words that are held, and no others")
    if not alignment.found:
        few = len(page.tokens) < _FEWEST
        found = "hardly any text" if few else "another text: nothing of what is held is there"
        return Finding(Kind.UNREADABLE if few else Kind.CHANGED, found, _WALL)
    if alignment.changes:
        return Finding(Kind.CHANGED, _told(alignment, kept.lost(page), kept.held), _KEPT)
    if text.plain:
        return Finding(Kind.CHANGED, "all that is held, and more", _KEPT)
    pieces = (
        f", with something else between its blocks in {counted(len(alignment.gaps), 'place')}"
        if alignment.gaps
        else ""
    )
    return Finding(Kind.PRESENT, f"all that is held{pieces}; what was added around it cannot be told")


def _told(alignment: Alignment, lost: Sequence[Checked], held: Held) -> str:
    """What differs: how much, in which words, and which records rest on it."""
    share = alignment.found * 100 // alignment.windows
    places = counted(len(alignment.changes), "place")
    parts = [f"a text that differs from what is held in {places} ({share} % found)"]
    parts += [_difference(gap, held) for gap in alignment.changes[:_MOST_SHOWN]]
    more = len(alignment.changes) - _MOST_SHOWN
    parts += [f"and {more:,} more"] if more > 0 else []
    if lost:
        verb = "is" if len(lost) == 1 else "are"
        parts.append(f"{counted(len(lost), 'quotation')} {verb} no longer there: {_records(lost)}")
    return "; ".join(parts)


def _difference(gap: Gap, held: Held) -> str:
    where = f"after {_end(gap.before)} " if gap.before else ""
    now = f"now {shown(gap.now, _LONGEST)}" if gap.now else "nothing" if gap.before else "something else"
    gone = gap.end - gap.start
    if gone and isinstance(held, HeldText):
        return f"{where}{now} instead of {shown(held.text(gap.start, gap.end), _LONGEST)}"
    if gone:
        return f"{where}{now} instead of {counted(gone, 'word or mark', 'words and marks')}"
    return f"{where}{now} is put in" if gap.now else f"{where}other words go on in the same block"


def _end(words: str) -> str:
    return shown(words if len(words) <= _LONGEST else f"…{words[-_LONGEST:]}", _LONGEST + 1)


def _records(taken: Sequence[Checked]) -> str:
    names = list(dict.fromkeys(f"{one.record.type}/{one.record.id}" for one in taken))
    shown_names = names[:_MOST_SHOWN] + (
        [f"{len(names) - _MOST_SHOWN:,} more"] if len(names) > _MOST_SHOWN else []
    )
    return listed(shown_names, "and")
