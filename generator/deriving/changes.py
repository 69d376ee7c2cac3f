"""Changes of position: the same actor, the same claim, another stance on a later day.

Two positions are compared only where the dates decide their order: of two that may have been taken on one
day, or in either order, nobody can say which way the speaker moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.deriving.grouping import grouped
from generator.deriving.order import bounds, order_key
from generator.deriving.positions import Position
from generator.judging.moments import surely_before
from generator.records.statement import StanceKind


@dataclass(frozen=True, slots=True)
class Change:
    """An actor's position on a claim, and its next one of another stance, which is surely later."""

    before: Position
    after: Position


def changes_on(positions: Sequence[Position]) -> tuple[Change, ...]:
    """All changes of position on one claim, in order of the later position."""
    by_actor = grouped((position.actor, position) for position in positions)
    changes = (change for own in by_actor.values() if len(own) > 1 for change in _changes(own))
    return tuple(sorted(changes, key=lambda change: order_key(change.after.statement)))


def _changes(own: Sequence[Position]) -> Iterator[Change]:
    """Walk through one actor's positions by their beginnings; what has ended by then came before for sure."""
    told: set[tuple[str, StanceKind]] = set()
    newest: dict[StanceKind, int] = {}
    last: Position | None = None
    ending = sorted(
        ((end, position) for position in own if (end := _bounds(position)[1]) is not None), key=_moment
    )
    starting = sorted(
        ((begin, position) for position in own if (begin := _bounds(position)[0]) is not None), key=_moment
    )
    ended = 0
    for begin, position in starting:
        while ended < len(ending) and ending[ended][0] < begin:
            last = ending[ended][1]
            newest[last.stance] = ending[ended][0]
            ended += 1
        if last is None or _leaves_open(last, newest.get(position.stance)):
            continue
        key = (last.statement.id, position.stance)
        if key not in told and _later_day(last, position):
            told.add(key)
            yield Change(last, position)


def _later_day(one: Position, other: Position) -> bool:
    """Whether the one is surely before the other, and not on the same day of the calendar."""
    before, after = one.statement.said, other.statement.said
    return before.period != after.period and surely_before(before, after)


def _leaves_open(last: Position, newest: int | None) -> bool:
    """Whether the new stance may have been the last one already: its newest end is not before that begins."""
    begun = _bounds(last)[0]
    return newest is not None and (begun is None or newest >= begun)


def _bounds(position: Position) -> tuple[int | None, int | None]:
    return bounds(position.statement.said)


def _moment(item: tuple[int, Position]) -> tuple[int, str]:
    return item[0], item[1].statement.id
