"""Which Chromium the browser tests drive: the system's own. None is downloaded.

Run as a program, it says at the start of the tests what their middle would say: that there is no browser, and
what to do. Where CI is set, that is a failure.
"""

from __future__ import annotations

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
CURE = (
    "install Chromium or Chrome (Debian, Ubuntu: sudo apt-get install chromium), or set "
    "SAID_AND_DONE_BROWSER to its path"
)


def find() -> str | None:
    """The path of the browser to drive, or None."""
    chosen = os.environ.get("SAID_AND_DONE_BROWSER")
    if chosen:
        return shutil.which(chosen)
    return next(filter(None, map(shutil.which, (*NAMES, *PLACES))), None)


if __name__ == "__main__":
    if find() is None:
        print(f"browser tests: no browser found; {CURE}", file=sys.stderr)
        sys.exit(1 if os.environ.get("CI") else 0)
