"""`make bench N=2000`: how time and memory of a build grow with the records.

Each build runs in a process of its own, whose time and memory the operating system counts. Machines are
noisy: read the columns against each other, not the seconds by themselves.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.made_up import write_corpus

REPOSITORY = Path(__file__).parent.parent.parent
#: Corpora from an eighth of the size asked for to the whole of it.
STEPS = (8, 4, 2, 1)
RUNS = 3


@dataclass(frozen=True, slots=True)
class Cost:
    """One build: seconds on the clock and of the processor, memory in MiB, and what was written."""

    wall: float
    cpu: float
    memory: float
    files: int
    size: float


def main(most: int) -> None:
    """Build corpora of growing size and print what each cost."""
    print(f"{os.cpu_count()} processors, Python {sys.version.split()[0]}, best of {RUNS} builds each\n")
    print("| records | s | s of processor | ms a record | MiB | KiB a record | files | MB written |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for step in STEPS:
            content = Path(folder) / f"content-{step}"
            records = write_corpus(content, most // step)
            cost = min(
                (build(content, Path(folder) / "site") for _ in range(RUNS)), key=lambda cost: cost.wall
            )
            print(
                f"| {records:,} | {cost.wall:.2f} | {cost.cpu:.2f} | {cost.wall / records * 1000:.2f}"
                f" | {cost.memory:.0f} | {cost.memory * 1024 / records:.0f}"
                f" | {cost.files:,} | {cost.size:.1f} |",
                flush=True,
            )


def build(content: Path, site: Path) -> Cost:
    """Build a content folder, with nothing kept from an earlier build."""
    command = [
        sys.executable,
        "-m",
        "generator.hosts",
        "build",
        str(content),
        "--out",
        str(site),
        "--no-search",
    ]
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(told.decode())
    wall = time.perf_counter() - start
    files = [file for file in site.rglob("*") if file.is_file()]
    size = sum(file.stat().st_size for file in files) / 1e6
    return Cost(wall, usage.ru_utime + usage.ru_stime, _mebibytes(usage), len(files), size)


def _mebibytes(usage: resource.struct_rusage) -> float:
    # Linux counts kibibytes, macOS bytes (getrusage(2)).
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
