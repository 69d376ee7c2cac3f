"""Places for segments in order, each after the one before."""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.verdict import Place

Chain = tuple[Place, ...]
#: Of each segment the places at which it may stand, in order.
Group = Sequence[Sequence[Place]]


def chains(places: Group) -> tuple[Chain, ...]:
    """The earliest and the latest way to choose a place for each segment, each behind the one before; one way
    if they are the same, none if there is no way.

    Every other way lies between these two, segment by segment, so that one way means: only one. A segment's
    places are given in order.
    """
    if len(places) == 1:
        only = places[0]
        return ((only[0],),) if len(only) == 1 else ((only[0],), (only[-1],)) if only else ()
    earliest, end = list[Place](), 0
    for of_segment in places:
        first = next((place for place in of_segment if place.start >= end), None)
        if first is None:
            return ()
        earliest.append(first)
        end = first.end
    latest, limit = list[Place](), places[-1][-1].end
    for of_segment in reversed(places):
        last = next(place for place in reversed(of_segment) if place.end <= limit)
        latest.append(last)
        limit = last.start
    found = (tuple(earliest), tuple(reversed(latest)))
    return found[:1] if found[0] == found[1] else found
