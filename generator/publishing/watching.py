"""Who watches a long work: told each phase as it begins, and each step of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

#: Tells that one more of a phase's things is done.
Step = Callable[[], None]


class Watch(Protocol):
    """Told a phase's name and, where it is known before, of how many things it consists."""

    def __call__(self, what: str, total: int | None = None) -> AbstractContextManager[Step]:
        """The phase; what it gives is called after each thing."""


@contextmanager
def unwatched(what: str, total: int | None = None) -> Iterator[Step]:  # noqa: ARG001  # nobody watches
    """Nobody watches."""
    yield lambda: None
