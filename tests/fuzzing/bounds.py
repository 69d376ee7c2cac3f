"""The most that one input may cost."""

from __future__ import annotations

import resource
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from generator.working import without_collecting

MOST_SECONDS: Final = 1.0
MOST_BYTES: Final = 200 * 1024 * 1024


class TooLong(BaseException):
    """More time than an input may cost; no `Exception`, so that nothing of the program handles it."""


@contextmanager
def bounded(seconds: float = MOST_SECONDS, size: int = MOST_BYTES) -> Iterator[None]:
    """Raise `TooLong` or `MemoryError` where what is done here costs more.

    The time is that of the processor (ITIMER_PROF), so that a busy machine is no defect; the memory is what
    the process may map beyond what it has (RLIMIT_AS). Garbage is not collected meanwhile: to look through
    what hypothesis keeps of a hundred thousand inputs takes more than a second.
    """

    def end(_number: int, _frame: object) -> None:
        raise TooLong(f"more than {seconds} s")

    limits = resource.getrlimit(resource.RLIMIT_AS)
    before = signal.signal(signal.SIGPROF, end)
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (_mapped() + size, limits[1]))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        with without_collecting():
            yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        resource.setrlimit(resource.RLIMIT_AS, limits)
        signal.signal(signal.SIGPROF, before)


def _mapped() -> int:
    """Bytes of address space that this process has (proc(5), statm)."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123  # asked for every input
        return int(file.read().split()[0]) * resource.getpagesize()
