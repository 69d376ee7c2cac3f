"""Work shared out among processes, each of which has all that was there before, since it is a fork of ours.

Nothing needs to be sent to a process but which part of the work comes next: the numbers of the parts stand in
one pipe, from which whoever is free takes the next. What a process made comes back through a pipe of its own.
Neither needs a lock, so that a process that is killed keeps none, and leaves an end of a pipe that is read.

Forking is safe where nothing else of the process runs that holds a lock; macOS frameworks do, and Windows
knows no forks, so there, and where there is little to do, the same work is done in this process alone.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import struct
import sys
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from selectors import EVENT_READ, DefaultSelector
from typing import Any, Final, NoReturn, TypeVar

#: The variable that says how many processes may work.
ENVIRONMENT: Final = "SAID_AND_DONE_PROCESSES"
#: Parts of the work: enough that nobody waits long for the last, few enough that their numbers fit a pipe,
#: which holds at least 4,096 bytes (POSIX: PIPE_BUF) and on Linux 65,536.
_MOST_PARTS: Final = 512
_NUMBER: Final = struct.Struct("=I")
_SIZE: Final = struct.Struct("=Q")
_STEP, _RESULT, _FAILED = range(3)
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if sys.platform != "win32" else ()

T = TypeVar("T")
R = TypeVar("R")
#: Told after each part how many things it held.
Told = Callable[[int], None]


class WorkerEnded(Exception):
    """A process ended in the middle of its work, by a signal or for want of memory."""


class NotANumber(ValueError):
    """The variable says something else than a number of processes."""


def _untold(_count: int) -> None:
    return


def processes(environ: Mapping[str, str] = os.environ) -> int:
    """How many processes may work: as the environment says, or else as many as there are processors for us.

    Raises `NotANumber`.
    """
    said = environ.get(ENVIRONMENT)
    if said:
        if not (said.isascii() and said.isdigit() and int(said)):
            raise NotANumber(f"{ENVIRONMENT}: found “{said}”; expected a whole number from 1 on")
        return int(said)
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def share_out(
    items: Sequence[T],
    work: Callable[[Iterator[T]], R],
    *,
    least: int,
    told: Told = _untold,
    most: int | None = None,
) -> list[R]:
    """What ``work`` makes of the items, which it gets as they are taken; one result from each process.

    Every item goes to one process, in which order and to which is left to chance. ``least`` is the number of
    items for which a process is worth its making; ``most`` is the number of processes, by default that of
    `processes`. What ``work`` raises is raised here, with the traceback of the process as a note.
    """
    count = min(processes() if most is None else most, len(items) // least)
    if count < 2 or sys.platform != "linux":
        return [work(_counted(items, told))]
    size = -(-len(items) // min(_MOST_PARTS, len(items)))
    return _in_processes(items, size, work, count, told)


def each_shared_out(items: Sequence[T], work: Callable[[T], R], *, least: int) -> list[R]:
    """What ``work`` makes of each item, in the order of the items; ``least`` as in `share_out`."""

    def numbered(numbers: Iterator[int]) -> list[tuple[int, R]]:
        return [(number, work(items[number])) for number in numbers]

    parts = share_out(range(len(items)), numbered, least=least)
    return [made for _, made in sorted(chain.from_iterable(parts), key=itemgetter(0))]


def _counted(items: Sequence[T], told: Told) -> Iterator[T]:
    for item in items:
        yield item
        told(1)


def _in_processes(
    items: Sequence[T], size: int, work: Callable[[Iterator[T]], R], count: int, told: Told
) -> list[R]:
    numbers, into = os.pipe()
    os.write(into, b"".join(map(_NUMBER.pack, range(0, len(items), size))))
    os.close(into)
    workers: dict[int, int] = {}
    # What is there already lives on: no process need look through it for garbage, which would copy it.
    frozen = gc.get_freeze_count() == 0
    if frozen:
        gc.freeze()
    try:
        for _ in range(count):
            results, ours = os.pipe()
            # Until a process has put our handlers of signals off, it must not be led out of here by one.
            masked = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
            process = _fork()
            if process == 0:
                _work(work, _taken(items, size, numbers, ours), ours, (results, *workers), masked)
            signal.pthread_sigmask(signal.SIG_SETMASK, masked)
            os.close(ours)
            workers[results] = process
        return _gathered(workers, told)
    finally:
        os.close(numbers)
        for results, process in workers.items():
            os.close(results)
            with contextlib.suppress(ProcessLookupError, ChildProcessError):
                os.kill(process, signal.SIGKILL)
                os.waitpid(process, 0)
        if frozen:
            gc.unfreeze()


def _fork() -> int:
    with warnings.catch_warnings():
        # Python 3.12 warns where there are threads: ours show progress and serve, and hold no lock of this.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def _work(
    work: Callable[[Iterator[T]], R],
    items: Iterator[T],
    ours: int,
    others: Sequence[int],
    mask: Iterable[int],
) -> NoReturn:
    """The life of a process: it never returns to what its parent was doing."""
    status = 1
    try:
        gc.disable()
        for number in _SIGNALS:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        for other in others:
            os.close(other)
        _send(ours, _RESULT, work(items))
        status = 0
    except BrokenPipeError:
        pass  # the parent is gone, and nobody waits for the work
    except BaseException as error:  # noqa: BLE001  # it is raised where the work was given out
        error.add_note("".join(traceback.format_exception(error)))
        with contextlib.suppress(OSError):
            try:
                _send(ours, _FAILED, error)
            except Exception:  # noqa: BLE001  # whatever cannot be sent is told
                _send(ours, _FAILED, RuntimeError("".join(traceback.format_exception(error))))
    finally:
        os._exit(status)  # nothing of the parent's is to be ended or written twice


def _taken(items: Sequence[T], size: int, numbers: int, ours: int) -> Iterator[T]:
    # One read is one number: those who read a pipe are served one after another, whole (pipe(7)).
    while number := os.read(numbers, _NUMBER.size):
        start = _NUMBER.unpack(number)[0]
        part = items[start : start + size]
        yield from part
        _send(ours, _STEP, len(part))


def _send(to: int, kind: int, value: Any) -> None:
    data = pickle.dumps((kind, value), pickle.HIGHEST_PROTOCOL)
    left = memoryview(_SIZE.pack(len(data)) + data)
    while left:
        left = left[os.write(to, left) :]


def _gathered(workers: dict[int, int], told: Told) -> list[Any]:
    """The results of all processes, in the order in which these were made."""
    made: dict[int, Any] = {}
    with DefaultSelector() as waiting:
        for results in workers:
            waiting.register(results, EVENT_READ)
        while len(made) < len(workers):
            for key, _ in waiting.select():
                kind, value = _received(key.fd, workers[key.fd])
                if kind == _STEP:
                    told(value)
                elif kind == _FAILED:
                    raise value
                else:
                    made[key.fd] = value
                    waiting.unregister(key.fd)
    return [made[results] for results in workers]


def _received(results: int, process: int) -> tuple[int, Any]:
    size = _read(results, _SIZE.size, process)
    data = _read(results, _SIZE.unpack(size)[0], process)
    kind, value = pickle.loads(data)  # noqa: S301  # from our own process
    return kind, value


def _read(results: int, size: int, process: int) -> bytes:
    data = bytearray()
    while len(data) < size:
        part = os.read(results, min(size - len(data), 1 << 20))
        if not part:
            raise WorkerEnded(
                f"found a process of the build ended before its work was (process {process});"
                f" expected it to end by itself; try {ENVIRONMENT}=1, which needs the least memory"
            )
        data += part
    return bytes(data)
