"""`make kill`: see the package."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.killing.disks import fill_disks, may_mount
from tests.killing.kills import kill_builds
from tests.killing.project import Project, reference
from tests.killing.together import build_together

#: Set where we have run ourselves again, so that it is tried once.
_AGAIN = "SAID_AND_DONE_UNSHARED"


def main() -> int:
    """Run all, print the counts and each finding; 1 where there is one, or where no disk could be made."""
    parser = argparse.ArgumentParser(description="Kill builds, and look whether a site is broken.")
    parser.add_argument("--kills", type=int, default=200, help="builds to kill")
    parser.add_argument("--disks", type=int, default=24, help="full disks to build on")
    parser.add_argument("--pairs", type=int, default=12, help="pairs of builds at once")
    parser.add_argument("--records", type=int, default=200, help="records of the project")
    parser.add_argument("--seed", type=int, default=None, help="of the chance; by default another each time")
    given = parser.parse_args()
    if given.disks and not may_mount() and _AGAIN not in os.environ and shutil.which("unshare"):
        again = [
            "unshare",
            "--map-root-user",
            "--mount",
            sys.executable,
            "-m",
            "tests.killing",
            *sys.argv[1:],
        ]
        os.environ[_AGAIN] = "1"
        os.execvp("unshare", again)
    seed = time.time_ns() % 1_000_000 if given.seed is None else given.seed
    started = time.monotonic()

    def tell(text: str) -> None:
        print(f"{time.monotonic() - started:6.0f} s  {text}", file=sys.stderr, flush=True)

    tell(f"seed {seed}")
    rows: list[tuple[str, int]] = []
    found: list[str] = []
    with tempfile.TemporaryDirectory(prefix="killing-") as name:
        folder = Path(name)
        expected = reference(folder / "reference", given.records)
        project = Project(folder / "project", given.records)
        if given.kills:
            done = kill_builds(project, expected, given.kills, seed, tell)
            rows += sorted(done.counts.items())
            found += done.findings
        if given.pairs:
            found += build_together(project, expected, given.pairs, seed, tell)
            rows.append(("pairs of builds at once", given.pairs))
        if given.disks and not may_mount():
            found.append("no disk could be made: run it as root, or where unshare may mount; or --disks 0")
        elif given.disks:
            (folder / "disk").mkdir()
            counts, wrong = fill_disks(folder / "disk", given.records, expected, given.disks, seed, tell)
            rows += sorted(counts.items())
            found += wrong
    rows.append(("findings", len(found)))
    print(
        "\n".join(["| what | number |", "|---|---:|", *(f"| {name} | {number} |" for name, number in rows)])
    )
    print("\n".join(map(ascii, found)))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
