"""Python's search for garbage in circles, left out while values are made that are kept.

Records and what is derived from them hold no circles, and there are millions of them: to look through them
again and again costs a quarter of reading and judging.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer


@contextmanager
def without_collecting() -> Iterator[None]:
    """No search for garbage meanwhile; afterwards it is as it was."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


class CollectingLater:
    """Garbage looked for when nobody waits any more: so many seconds after the work, unless more has begun.

    What a long work made is looked through as a whole as soon as the search is on again, which takes seconds;
    whoever asked for the work should have had it by then.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._lock = Lock()
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Work begins: no search until `end`."""
        with self._lock:
            self._cancel()
            gc.disable()

    def end(self) -> None:
        """The work is done, however it ended."""
        with self._lock:
            self._cancel()
            self._timer = Timer(self._seconds, self._collect)
            self._timer.daemon = True
            self._timer.start()

    def _cancel(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _collect(self) -> None:
        with self._lock:
            if self._timer is None:
                return  # more work has begun
            self._timer = None
            gc.collect()
            gc.enable()
