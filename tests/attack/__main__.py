"""`make attack CORPUS=DIR`: see the package."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.attack.given import OWN, strings_in
from tests.attack.running import BATCH, Result, as_json, attack
from tests.browser import chromium
from tests.browser.driving import driven

_MOST_TOLD = 200


def main() -> int:
    """Run, print the table and each finding; 1 where there is one."""
    parser = argparse.ArgumentParser(
        description="Put hostile strings into records, and look what comes of it."
    )
    parser.add_argument("folder", nargs="?", type=Path, default=OWN, help="JSON and text files of strings")
    parser.add_argument("--pages", type=int, default=2000, help="pages to open in the browser")
    parser.add_argument("--unescaped", type=int, default=600, help="pages to open without escaping")
    parser.add_argument("--batch", type=int, default=BATCH, help="strings of one site")
    parser.add_argument("--every", type=int, default=1, help="take one string of so many")
    parser.add_argument("--only", type=int, default=None, help="no more than so many strings")
    parser.add_argument("--no-browser", action="store_true", help="leave the browser out")
    parser.add_argument("--json", type=Path, help="write the counts and findings there, too, after each site")
    given = parser.parse_args()
    strings = strings_in(given.folder)[:: given.every][: given.only]
    if not strings:
        parser.error(f"{given.folder}: found no string; expected JSON or text files")
    started = time.monotonic()

    def tell(text: str) -> None:
        print(f"{time.monotonic() - started:6.0f} s  {text}", file=sys.stderr, flush=True)

    def keep(result: Result) -> None:
        if given.json:
            given.json.write_text(as_json(result), encoding="utf-8")

    how = {
        "pages": given.pages,
        "unescaped": given.unescaped,
        "tell": tell,
        "batch": given.batch,
        "keep": keep,
    }
    if given.no_browser:
        result = attack(strings, None, **how)
    elif chromium.find() is None:
        parser.error(f"no browser found; {chromium.CURE}, or --no-browser")
    else:
        with driven() as chrome:
            result = attack(strings, chrome, **how)
    print("\n".join(result.table()))
    for finding in result.findings[:_MOST_TOLD]:
        print(ascii(finding))
    if len(result.findings) > _MOST_TOLD:
        print(f"… and {len(result.findings) - _MOST_TOLD:,} more")
    return 1 if result.findings else 0


if __name__ == "__main__":
    sys.exit(main())
