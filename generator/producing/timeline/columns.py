"""The columns: for every record its date's kind, its side, its level and its moments, a few bytes for each.

Section after section, since what is alike packs well beside its like:

1. the kind of each record's date, as its place in the manifest's list: a byte, or a number where there are
   more than `MOST_IN_A_BYTE` kinds;
2. for each record a byte: its side (0 said, 1 done), and above that bit its level;
3. for each with a moment, the days since the one before (of the first: since 1970, signed);
4. for each whose date is exact to the minute or second, the seconds since midnight UTC;
5. for each whose kind is not regular, the bounds of its date, signed, each counted from the one before and
   the first from the moment at which the record stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.producing.timeline.bytes import signed, unsigned
from generator.producing.timeline.dates import Kind, Placed, is_regular
from generator.vocabulary.dates.moments import DAY

MOST_IN_A_BYTE = 127


def kinds_of(places: Sequence[Placed]) -> tuple[Kind, ...]:
    """The kinds that there are, the most frequent first."""
    counts = Counter(place.kind for place in places)
    return tuple(sorted(counts, key=lambda kind: (-counts[kind], kind)))


def columns(
    places: Sequence[Placed], lanes: Sequence[int], levels: Sequence[int], kinds: Sequence[Kind]
) -> bytes:
    """The columns of records in order of their numbers."""
    numbers = {kind: number for number, kind in enumerate(kinds)}
    codes = [numbers[place.kind] for place in places]
    moments = [place.at for place in places if place.at is not None]
    timed = [kind[1] in ("minute", "second") for kind in kinds]
    regular = [is_regular(kind) for kind in kinds]
    dated = zip(codes, places, moments, strict=False)  # the undated are last, and end it
    seconds: list[int] = []
    steps: list[int] = []
    for code, place, at in dated:
        if timed[code]:
            seconds.append(at % DAY)
        if not regular[code]:
            steps.extend(_steps(at, place.bounds))
    return b"".join(
        (
            unsigned(codes) if len(kinds) > MOST_IN_A_BYTE else bytes(codes),
            bytes(lane | level << 1 for lane, level in zip(lanes, levels, strict=True)),
            _days(moments),
            unsigned(seconds),
            signed(steps),
        )
    )


def span_of(places: Sequence[Placed]) -> tuple[int, int] | None:
    """The moments between which everything lies that is known; None where nothing has a place on the axis."""
    bounds = [bound for place in places for bound in place.bounds]
    return (min(bounds), max(bounds)) if bounds else None


def _days(moments: Sequence[int]) -> bytes:
    days = [moment // DAY for moment in moments]
    return signed(days[:1]) + unsigned(later - earlier for earlier, later in pairwise(days))


def _steps(at: int, bounds: tuple[int, ...]) -> Iterator[int]:
    before = at
    for bound in bounds:
        yield bound - before
        before = bound
