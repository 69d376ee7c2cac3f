"""`make bench-timeline`: the timeline in Chromium, beside vis-timeline and TimelineJS.

Made-up records of several sizes; each page is opened in a browser of its own, which is sent the same
movements. Peers are given the same records as long as they bear them, and a page with nothing on it tells
what the machine itself allows. Read the rows against each other: machines are noisy.

    python -m tests.bench.timeline [SIZE …] [--runs 3]
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from generator.producing.timeline.files import written
from generator.publishing.bundling import scripts
from generator.publishing.folder import write
from tests.bench.timeline.data import Maker
from tests.bench.timeline.peers import PAGES, PEERS, fetch, items
from tests.bench.timeline.serving import CompressingHandler
from tests.bench.timeline.visits import Visit, browser_name, median, visit
from tests.browser.serving import served

REPOSITORY = Path(__file__).parent.parent.parent.parent
SIZES = (1_000, 10_000, 100_000, 1_000_000)
#: Records above which peers are not tried: their pages need minutes, or die.
MOST_FOR_PEERS = 10_000
HEAD = (
    "page",
    "records",
    "kB before first use",
    "ms to first drawn frame",
    "ms a frame: median",
    "p95",
    "worst",
    "longest task loading, ms",
    "longest task after, ms",
    "MiB",
)


def main(sizes: list[int], runs: int) -> None:
    """Measure, and print the table."""
    fetch()
    today, machine = (
        datetime.now(UTC).date(),
        f"{platform.machine()}, {os.cpu_count()} processors, {browser_name()}",
    )
    print(f"{today}, {machine}, medians of {runs} visits, of frames all of them\n")
    print(f"| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(PAGES, folder, dirs_exist_ok=True, symlinks=True)
        write(folder, scripts(REPOSITORY / "theme"))
        site = _site(folder)
        with served(folder, CompressingHandler) as root:
            _row("an empty page", 0, _visits(f"{root}empty.html", runs, draws=False))
            for size in sizes:
                _fill(folder, size)
                _row("Said & Done", size, _visits(f"{root}ours.html", runs))
                _row("the same in its site's page", size, _visits(f"{root}{site}", runs))
                if size <= MOST_FOR_PEERS:
                    for page, peer in PEERS.items():
                        _row(peer, size, _visits(f"{root}{page}.html", runs))


def _site(folder: Path) -> str:
    """Build the demonstration site there, with the made-up data in place of its own; its timeline's page."""
    build = [sys.executable, "-m", "generator.hosts", "build", "content", "--no-search", "--out"]
    subprocess.run([*build, folder / "site"], cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL)
    data = folder / "site/data/timeline"
    shutil.rmtree(data)
    data.symlink_to(folder / "data/timeline")
    return "site/timeline/index.html"


def _fill(folder: Path, size: int) -> None:
    """Put the data of so many records where the pages look for them."""
    maker = Maker(size)
    data = folder / "data"
    shutil.rmtree(data, ignore_errors=True)
    write(folder, ((f"data/timeline/{name}", part) for name, part in written(maker.told(words=True), "en")))
    if size <= MOST_FOR_PEERS:
        (folder / "items.json").write_bytes(items(maker))


def _visits(address: str, runs: int, *, draws: bool = True) -> Visit | None:
    made = [visit(address, draws=draws) for _ in range(runs)]
    seen = [one for one in made if one is not None]
    return median(seen) if len(seen) == runs else None


def _row(page: str, size: int, seen: Visit | None) -> None:
    cells = [page, f"{size:,}"]
    if seen is None:
        cells += ["nothing drawn in 90 s, or the page died", *[""] * (len(HEAD) - 3)]
    else:
        cells += [
            f"{seen.kilobytes:.0f}",
            f"{seen.first:.0f}",
            *(f"{seen.frame(share):.1f}" for share in (0.5, 0.95, 1.0)),
            *(f"{figure:.0f}" for figure in (seen.loading, seen.after, seen.memory)),
        ]
    print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.timeline")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    main(given.sizes, given.runs)
