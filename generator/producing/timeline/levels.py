"""Levels: a pyramid by importance, which says what is labelled at which width and where a record's text lies.

A node of level ``l`` covers a ``BRANCH ** l``-th of all numbers and holds the `CHUNK` most important records
there that no level above holds. So a view of any width finds what it labels in a few files, and neighbours in
the list lie in one file a level. A record is in one node; the last level holds what is left, however much.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

#: A first view fetches some fifteen nodes: twice as much in each would be a second first view.
CHUNK = 64
BRANCH = 4


def span(records: int, level: int) -> int:
    """How many numbers a node of a level covers."""
    covering: int = BRANCH**level
    return max(1, -(-records // covering))


def ranked(importances: Sequence[int], lanes: Sequence[int]) -> list[int]:
    """The numbers of records in the order in which they are labelled where there is room for some alone.

    The most important of a lane come first, and lanes take turns: each has the same room on the axis,
    whichever has more records. Of equals, which are many, those that lie well apart come first: in order of
    time the earliest would take all the room.
    """
    turns: Counter[int] = Counter()
    order = []
    for number in sorted(range(len(lanes)), key=lambda number: (-importances[number], _apart(number))):
        order.append((turns[lanes[number]], lanes[number], number))
        turns[lanes[number]] += 1
    return [number for _, _, number in sorted(order)]


def _apart(number: int) -> int:
    """Orders numbers so that each beginning of the order is spread evenly over them.

    The fractions of multiples of the golden ratio are (Knuth, The Art of Computer Programming 3, 6.4).
    """
    return number * 2654435769 % 2**32


def levels_of(order: Sequence[int]) -> list[int]:
    """The level of each record by its number: in that order each gets the highest that has room where it
    stands.
    """
    count = len(order)
    spans = list(_spans(count))
    last = len(spans) - 1
    taken: list[dict[int, int]] = [defaultdict(int) for _ in spans]
    levels = [0] * count
    for number in order:
        for level, width in enumerate(spans):
            node = number // width
            if taken[level][node] < CHUNK or level == last:
                taken[level][node] += 1
                levels[number] = level
                break
    return levels


def _spans(count: int) -> Iterator[int]:
    """The widths of nodes from the highest level to the last: wider ones there are half as many files."""
    level = 0
    while True:
        width = span(count, level)
        yield width
        if width <= 2 * CHUNK:
            return
        level += 1


def nodes(levels: Sequence[int]) -> dict[tuple[int, int], list[int]]:
    """The numbers in each node that holds any, by level and place, each in order."""
    spans = [span(len(levels), level) for level in range(max(levels, default=0) + 1)]
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, level in enumerate(levels):
        found[level, number // spans[level]].append(number)
    return dict(sorted(found.items()))
