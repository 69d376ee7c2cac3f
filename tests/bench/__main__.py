"""`make bench N="1000 3000 10000"`: what builds of made-up records cost, beside what other builders need.

Each build is a process of its own; a second table tells what `mkdocs serve` takes to show a change. Machines
are noisy: read a row against the row of another builder in the same table, not the seconds by themselves.
Search is left out on both sides. The other builders get the pages finished, as Markdown (`others`); reading
and checking records, the status of each, the index pages, twins and the timeline's data are work that only
ours does.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.cost import Cost, cost_of
from tests.bench.made_up import write_corpus
from tests.bench.others import for_hugo, for_mkdocs
from tests.bench.serving import served

REPOSITORY = Path(__file__).parent.parent.parent
#: More records than these would keep MkDocs busy for longer than anybody waits.
MOST_FOR_MKDOCS = 1000


def main() -> None:
    """Print a table for each size asked for."""
    given = argparse.ArgumentParser(prog="python -m tests.bench")
    given.add_argument("sizes", type=int, nargs="+", help="numbers of records")
    given.add_argument("--hugo", type=Path, help="the program to compare with")
    given.add_argument("--mkdocs", type=int, default=MOST_FOR_MKDOCS, help="most records for MkDocs")
    options = given.parse_args()
    day = datetime.now(tz=UTC).date()
    print(f"{day}, {platform.system()} {platform.machine()}, {os.cpu_count()} processors,", end=" ")
    print(f"Python {sys.version.split()[0]}.\n")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            hugo = options.hugo.absolute() if options.hugo else None
            _table(Path(folder), size, hugo, mkdocs=size <= options.mkdocs)


def _table(folder: Path, size: int, hugo: Path | None, *, mkdocs: bool) -> None:
    project = project_in(folder)
    records = write_corpus(project / "content", size)
    print(f"## {records:,} records\n")
    print("| build | s | s of processor | MiB | files | MB |\n|---|---|---|---|---|---|", flush=True)
    for name, cost in _costs(folder, project, hugo, mkdocs=mkdocs):
        memory = "" if cost.memory is None else f"{cost.memory:,.0f}"
        row = (name, f"{cost.wall:.1f}", f"{cost.cpu:.1f}", memory, f"{cost.files:,}", f"{cost.size:,.0f}")
        print(f"| {' | '.join(row)} |", flush=True)
    print("\n| served | s |\n|---|---|", flush=True)
    for name, seconds in served(project):
        print(f"| {name} | {seconds:.1f} |", flush=True)
    print(flush=True)


def project_in(folder: Path) -> Path:
    """A folder with our settings and theme, and nothing kept from an earlier build."""
    project = folder / "project"
    shutil.copytree(REPOSITORY / "theme", project / "theme")
    shutil.copy(REPOSITORY / "mkdocs.yml", project)
    (project / "node_modules").symlink_to(REPOSITORY / "node_modules")
    return project


def _costs(folder: Path, project: Path, hugo: Path | None, *, mkdocs: bool) -> Iterator[tuple[str, Cost]]:
    site = project / "site"
    # Made once for all sites with one theme; it would be the greatest part of a small build.
    build(project)
    shutil.rmtree(site)
    yield "ours, cold", build(project)
    yield "ours, nothing changed", build(project)
    _change(project / "content/statements/statements-0/statement-0.yml", '"quote"', '"locator": "1", "quote"')
    yield "ours, one statement changed", build(project)
    _change(project / "content/actors/actors-0/actor-0.yml", 'name: "', 'name: "Renamed ')
    yield "ours, one actor renamed", build(project)
    _change(project / "theme/main.html", "{%", "\n{%")
    yield "ours, theme changed", build(project)
    if hugo:
        for_hugo(site, folder / "hugo")
        public = folder / "hugo" / "public"
        yield "Hugo", cost_of([hugo, "--quiet"], public, folder / "hugo", {})
    if mkdocs:
        for_mkdocs(site, project / "mkdocs.yml", folder / "mkdocs")
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        yield (
            "MkDocs",
            cost_of(command, folder / "mkdocs" / "site", folder / "mkdocs", {"NO_MKDOCS_2_WARNING": "1"}),
        )


def build(project: Path) -> Cost:
    """Build the site of a folder with settings, theme and content."""
    command = [sys.executable, "-m", "generator.hosts", "build", "--no-search"]
    return cost_of(command, project / "site", project, {"PYTHONPATH": str(REPOSITORY)})


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file}: found no {old}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


if __name__ == "__main__":
    main()
