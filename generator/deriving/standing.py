"""What became of a position: whether it stands, was retracted, or gave way to another of its speaker.

*Retracted*: the same speaker names the statement in ``retracts``, or takes the stance ``retracts`` on the
claim. What it says surely later than that stance counts anew. Whoever retracts has spoken before, so a
retraction counts as the later one unless the dates exclude it.

*Changed*: the same speaker took a stance of another bearing on the same claim, surely later. A stance that
leaves the claim open (``withholds``) changes nothing: who is silent today has not taken back yesterday's
words. Where the dates leave the order open, both positions stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.deriving.grouping import Groups, grouped
from generator.deriving.order import bounds
from generator.deriving.positions import Bearing, Position
from generator.judging.moments import surely_before
from generator.records import Statement
from generator.records.statement import StanceKind

Fate = Literal["stands", "retracted", "changed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A position and its fate; ``by`` is the statement that ended it and ``into`` the stance taken there.

    Both are None while the position stands.
    """

    position: Position
    fate: Fate = "stands"
    by: Statement | None = None
    into: StanceKind | None = None


def retractions_of(
    statements: Mapping[str, Statement], in_order: Iterable[Statement]
) -> Groups[str, Statement]:
    """Which statements are retracted, and by which: not by another speaker, nor by what was said before."""
    pairs = ((statements.get(one.retracts), one) for one in in_order if one.retracts)
    return grouped(
        (earlier.id, one)
        for earlier, one in pairs
        if earlier and earlier is not one and earlier.speaker == one.speaker
        if not surely_before(one.said, earlier.said)
    )


def settled(positions: Sequence[Position], retractions: Groups[str, Statement]) -> tuple[Standing, ...]:
    """The fate of every position on one claim, in the order given."""
    retracting: dict[str, Position] = {}
    for position in positions:
        if position.bearing == "retracts":
            known = retracting.get(position.actor)
            retracting[position.actor] = max(known, position, key=_latest) if known else position
    first = [_unless_retracted(position, retracting, retractions) for position in positions]
    last = _last_words(standing.position for standing in first if standing.fate == "stands")
    return tuple(
        _unless_changed(standing, last.get(standing.position.actor))
        if standing.fate == "stands"
        else standing
        for standing in first
    )


def _unless_retracted(
    position: Position, retracting: dict[str, Position], retractions: Groups[str, Statement]
) -> Standing:
    if position.bearing == "retracts":
        return Standing(position)
    by = retractions.get(position.statement.id)
    if by:
        return Standing(position, "retracted", by[-1], "retracts")
    end = retracting.get(position.actor)
    if end is not None and not surely_before(end.statement.said, position.statement.said):
        return Standing(position, "retracted", end.statement, "retracts")
    return Standing(position)


def _last_words(positions: Iterable[Position]) -> dict[str, dict[Bearing, Position]]:
    """Of each speaker with positions of several bearings, the one of each bearing that begins last."""
    by_actor: dict[str, dict[Bearing, list[Position]]] = {}
    for position in positions:
        if position.bearing in ("affirms", "opposes", "doubts"):
            by_actor.setdefault(position.actor, {}).setdefault(position.bearing, []).append(position)
    return {
        actor: {bearing: max(own, key=_earliest) for bearing, own in by_bearing.items()}
        for actor, by_bearing in by_actor.items()
        if len(by_bearing) > 1
    }


def _unless_changed(standing: Standing, last: dict[Bearing, Position] | None) -> Standing:
    position = standing.position
    if last is None or position.bearing not in last:
        return standing
    end = max((other for bearing, other in last.items() if bearing != position.bearing), key=_earliest)
    if not surely_before(position.statement.said, end.statement.said):
        return standing
    return Standing(position, "changed", end.statement, end.stance)


def _earliest(position: Position) -> tuple[float, str]:
    earliest = bounds(position.statement.said)[0]
    return float("-inf") if earliest is None else earliest, position.statement.id


def _latest(position: Position) -> tuple[float, str]:
    latest = bounds(position.statement.said)[1]
    return float("inf") if latest is None else latest, position.statement.id
