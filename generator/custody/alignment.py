"""What is held aligned with a page: how much of it still stands there, and where the two part.

What is held is asked in windows of three tokens (`evidence.held`), so that a text and a fingerprint answer
alike. The held text is laid over the page in **stretches**, runs of windows that follow one another here
and there. Where one stretch ends and the next begins, the page shows what stands there now.

A page has more on it than an article: pictures, advertisements, teasers between its paragraphs. What stands
between two blocks of the page is therefore no change; what stands within a block is one. That blocks stand
in another order, or that a sentence that occurs twice occurs once, is not seen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from generator.custody.seen import Seen, Signs, windows_of
from generator.evidence.held import WINDOW, Held
from generator.evidence.held_text import HeldText

#: Of so many places at which a stretch may begin, the one is taken from which it reaches furthest; and so
#: far is looked.
_MOST_TRIED: Final = 20
_FURTHEST: Final = 200
#: So many words before a gap show where on the page it is.
_BEFORE: Final = 6


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where page and held text part.

    The held tokens from ``start`` to before ``end`` are not on the page; they may be none. ``before`` are
    the words that stand before them on the page, ``now`` those that stand in their place.
    ``between_blocks`` says that nothing is missing, and that what stands there begins and ends with a block
    of the page.
    """

    start: int
    end: int
    before: str
    now: str
    between_blocks: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """``found`` of ``windows`` windows of what is held stand on the page; ``same`` says that there is
    nothing else.
    """

    windows: int
    found: int
    gaps: tuple[Gap, ...]
    same: bool

    @property
    def changes(self) -> tuple[Gap, ...]:
        """The gaps that page furniture does not explain."""
        return tuple(gap for gap in self.gaps if not gap.between_blocks)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The held tokens from ``held`` to before ``end`` stand on the page from ``page`` on."""

    held: int
    end: int
    page: int

    def at(self, token: int) -> int:
        """Where on the page a held token stands, or would stand if the stretch went on."""
        return self.page + token - self.held


def aligned(held: Held, page: Seen) -> Alignment:
    """The held text as it stands on the page."""
    windows = windows_of(held, page)
    stretches = list(_stretches(windows, page))
    gaps = tuple(_gaps(held, page, stretches)) if stretches else ()
    count = held.structure.count
    same = len(stretches) == 1 and stretches[0] == _Stretch(0, count, 0) and len(page.tokens) == count
    return Alignment(len(windows), sum(one is not None for one in windows), gaps, same)


def _stretches(windows: Sequence[Signs | None], page: Seen) -> Iterator[_Stretch]:
    at, behind = 0, 0
    while at < len(windows):
        window = windows[at]
        if window is None:
            at += 1
            continue
        begin = _best(windows, page, at, _tried(page.windows[window], behind))
        length = _reach(windows, page, at, begin, len(windows))
        yield _Stretch(at, at + length + WINDOW - 1, begin)
        at, behind = at + length, begin + length


def _tried(places: Sequence[int], behind: int) -> Iterator[int]:
    """Some of the places at which a stretch may begin: those behind the last one first."""
    ahead = bisect_left(places, behind)
    yield from places[ahead : ahead + _MOST_TRIED]
    yield from places[: min(ahead, _MOST_TRIED)]


def _best(windows: Sequence[Signs | None], page: Seen, at: int, tried: Iterable[int]) -> int:
    """Where on the page a stretch from a window on best begins: where it is longest, then the first tried."""
    return max(tried, key=lambda begin: _reach(windows, page, at, begin, _FURTHEST))


def _reach(windows: Sequence[Signs | None], page: Seen, at: int, begin: int, most: int) -> int:
    """How many windows in a row the page has from a place on."""
    length = 0
    last = min(most, len(windows) - at, len(page.signs) - begin)
    while length < last and windows[at + length] == page.signs[begin + length]:
        length += 1
    return length


def _gaps(held: Held, page: Seen, stretches: Sequence[_Stretch]) -> Iterator[Gap]:
    """The gaps before, between and behind the stretches."""
    first, last, count = stretches[0], stretches[-1], held.structure.count
    missing = bool(first.held) and not _stands_apart(held, 0, first.held, page, 0, first.page)
    if first.held or not page.edge(first.page):
        whole = page.edge(first.page) and not missing
        yield Gap(0, first.held if missing else 0, "", "", between_blocks=whole)
    for one, other in pairwise(stretches):
        yield _between(held, page, one, other)
    left, right = last.at(last.end), len(page.tokens)
    missing = last.end < count and not _stands_apart(held, last.end, count, page, left, right)
    if last.end < count or not page.edge(left):
        whole = page.edge(left) and not missing
        before = page.words(left - _BEFORE, left)
        yield Gap(last.end, count if missing else last.end, before, "", between_blocks=whole)


def _between(held: Held, page: Seen, one: _Stretch, other: _Stretch) -> Gap:
    # Stretches overlap where the words on both sides of the gap go on alike: it may be anywhere there.
    cuts = range(min(one.end, other.held), one.end + 1)
    sound = [cut for cut in cuts if page.edge(one.at(cut)) and page.edge(other.at(max(cut, other.held)))]
    cut = sound[0] if sound else one.end
    left, right, end = one.at(cut), other.at(max(cut, other.held)), max(cut, other.held)
    missing = end > cut and not _stands_apart(held, cut, end, page, left, right)
    return Gap(
        start=cut,
        end=end if missing else cut,
        before=page.words(left - _BEFORE, left),
        now=page.words(*_of_block(page, left, right)),
        between_blocks=bool(sound) and not missing,
    )


def _of_block(page: Seen, left: int, right: int) -> tuple[int, int]:
    """The part of a gap that stands in a block with held words: the rest is between blocks."""
    inside = page.blocks_in(left + 1, right)
    if inside and page.edge(left) and not page.edge(right):
        return inside[-1], right
    if inside and page.edge(right) and not page.edge(left):
        return left, inside[0]
    return left, right


def _stands_apart(held: Held, start: int, end: int, page: Seen, left: int, right: int) -> bool:
    """Whether tokens too few for a window stand in the gap as a block of their own, such as a short
    heading.
    """
    if not isinstance(held, HeldText) or end - start >= WINDOW:
        return False
    sought = list(held.reading.tokens.words[start:end])
    return any(
        page.edge(at + len(sought)) and list(page.tokens.words[at : at + len(sought)]) == sought
        for at in page.blocks_in(left, right)
    )
