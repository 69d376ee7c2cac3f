"""What a command costs: time, processor, memory of all its processes, and what it wrote."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

#: Seconds between two looks at the memory.
_LOOK = 0.2


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds on the clock and of the processor, MiB of memory at the most, files and MB written.

    ``memory`` is that of all processes at one moment, what they share counted once; None where the system
    does not tell (Linux does, in ``/proc``).
    """

    wall: float
    cpu: float
    memory: float | None
    files: int
    size: float


def cost_of(command: Sequence[str | Path], site: Path, cwd: Path, env: Mapping[str, str]) -> Cost:
    """Run a command that writes a site; ends the bench with what it said if it fails."""
    begin = time.perf_counter()
    with subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **env},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        most = _Most(process.pid)
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begin
        memory = most.end()
    if process.returncode:
        sys.exit(told.decode(errors="replace"))
    sizes = [file.stat().st_size for file in site.rglob("*") if file.is_file()]
    return Cost(wall, usage.ru_utime + usage.ru_stime, memory, len(sizes), sum(sizes) / 1e6)


class _Most:
    """The most memory that a process and those that it made have had at once."""

    def __init__(self, process: int) -> None:
        self._most = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, args=(process,), daemon=True)
        self._thread.start()

    def _look(self, process: int) -> None:
        while not self._ended.wait(_LOOK):
            self._most = max(self._most, sum(map(_kibibytes, _with_children(process))))

    def end(self) -> float | None:
        self._ended.set()
        self._thread.join()
        return self._most / 1024 if self._most else None


def _with_children(process: int) -> list[int]:
    parents: dict[int, list[int]] = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError, ValueError, IndexError):
            # Behind the name, which may hold anything: state, parent (proc_pid_stat(5)).
            parent = int(file.read_text(errors="replace").rpartition(")")[2].split()[1])
            parents.setdefault(parent, []).append(int(file.parent.name))
    found = [process]
    for one in found:
        found += parents.get(one, [])
    return found


def _kibibytes(process: int) -> int:
    """The memory of a process; of what it shares with others, its share (proc_pid_smaps(5), Pss)."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
