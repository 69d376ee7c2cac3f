"""Which item of a list became which: mappings in YAML have no names, but each is known by its first field.

A wording is known by its source, a stance by its claim, a party by its actor, a quantity by what is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.comparing.alike import Alike

Pair = tuple[Any, Any]


def pairs(old: Sequence[Any], new: Sequence[Any], alike: Callable[[Any], Alike]) -> Iterator[Pair]:
    """Each item that changed with what it became; None stands for what was not there before, or is no more.

    ``alike`` gives what is compared of an item, field by field. Items that say the same are no change; of the
    others those go together that have the first field in common, then those that have all but the first.
    Those that are left are gone, or new.
    """
    keyed_old, keyed_new = [[(alike(item), item) for item in items] for items in (old, new)]
    _, keyed_old, keyed_new = _matched(keyed_old, keyed_new, lambda said: said)
    for key in (_first, _rest):
        together, keyed_old, keyed_new = _matched(keyed_old, keyed_new, key)
        yield from together
    yield from ((item, None) for _, item in keyed_old)
    yield from ((None, item) for _, item in keyed_new)


def _first(said: Alike) -> Alike:
    return said[:1]


def _rest(said: Alike) -> Alike:
    return said[1:]


Keyed = list[tuple[Alike, Any]]


def _matched(old: Keyed, new: Keyed, key: Callable[[Alike], Alike]) -> tuple[list[Pair], Keyed, Keyed]:
    """Pairs of items with the same key, in their order, and what is left of both lists."""
    waiting: dict[Alike, list[int]] = defaultdict(list)
    for number in reversed(range(len(new))):
        waiting[key(new[number][0])].append(number)
    together: list[Pair] = []
    left: Keyed = []
    for said, item in old:
        same = waiting[key(said)]
        if same:
            together.append((item, new[same.pop()][1]))
        else:
            left.append((said, item))
    return together, left, [new[number] for number in sorted(n for same in waiting.values() for n in same)]
