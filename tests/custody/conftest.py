"""What the tests of custody share: the misbehaving server, and askers that wait for nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from generator.custody import Asker, Manners, Pace
from tests.custody.misbehaving import Server, misbehaving


@dataclass
class Clock:
    """A clock that only moves when somebody sleeps; ``slept`` are the seconds each time."""

    now: float = 100.0
    slept: list[float] = field(default_factory=list)

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.now += seconds


@pytest.fixture
def server() -> Iterator[Server]:
    with misbehaving() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def asker(server: Server, clock: Clock) -> Asker:
    manners = Manners(
        seconds=5.0, delay=2.0, patience=10.0, largest=200_000, agent="tests", allow=frozenset({server.key})
    )
    return Asker(manners, Pace(clock, clock.sleep))


@pytest.fixture
def hasty(asker: Asker) -> Asker:
    """An asker with a quarter of a second for everything."""
    return Asker(
        Manners(seconds=0.25, delay=0.0, largest=200_000, allow=asker.manners.allow), asker.pace, asker.lookup
    )
