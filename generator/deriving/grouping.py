"""Grouping: who points at a record, worked out once for all records."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")

#: Lists by key; ask it with `.get(key, ())`.
Groups = Mapping[K, tuple[T, ...]]


def grouped(pairs: Iterable[tuple[K, T]]) -> Groups[K, T]:
    """The values of each key, in the order in which they came."""
    groups: dict[K, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})


def once(values: Collection[T]) -> Collection[T]:
    """The values without those that came before; most lists in records hold one value or none."""
    return values if len(values) < 2 else dict.fromkeys(values)
