"""`make suites CORPUS=DIR`: see the package."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.suites.cases import cases_in
from tests.suites.dates import dates_in, misjudged
from tests.suites.looking import findings, run
from tests.suites.own import own_cases
from tests.suites.running import Run


def main() -> int:
    """Run, print each finding and the table; 1 where there is a finding."""
    parser = argparse.ArgumentParser(description="Check hostile files, each in a process of its own.")
    parser.add_argument("folder", nargs="?", type=Path, help="lists of files, or files; by default ours")
    given = parser.parse_args()
    started = time.monotonic()
    runs: list[Run] = []
    found = 0
    for case in cases_in(given.folder) if given.folder else own_cases():
        ran = run(case)
        runs.append(ran)
        for finding in findings(case, ran):
            found += 1
            print(f"{time.monotonic() - started:6.0f} s  {case.name!a}: {finding!a}", flush=True)
    dates = list(dates_in(given.folder)) if given.folder else []
    for finding in filter(None, map(misjudged, dates)):
        found += 1
        print(ascii(finding), flush=True)
    print("\n".join(_table(runs, len(dates), found)))
    return 1 if found else 0


def _table(runs: list[Run], dates: int, found: int) -> list[str]:
    rows = [("files", f"{len(runs):,}"), ("dates", f"{dates:,}"), ("findings", f"{found:,}")]
    if runs:
        seconds = sorted(ran.seconds for ran in runs)
        rows += [
            ("seconds, median", f"{seconds[len(seconds) // 2]:.2f}"),
            ("seconds, most", f"{seconds[-1]:.2f}"),
            ("seconds of the processor, most", f"{max(ran.processor for ran in runs):.2f}"),
            ("megabytes, most", f"{max(ran.megabytes for ran in runs):.0f}"),
        ]
    return ["| what | number |", "|---|---:|", *(f"| {name} | {number} |" for name, number in rows)]


if __name__ == "__main__":
    sys.exit(main())
