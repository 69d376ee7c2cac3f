"""The search index, made by Pagefind from the finished pages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.publishing.search_order import UnknownIndex, put_in_order

#: Where the index lies in a site.
SEARCH_FOLDER = "pagefind/"
#: The whole site in one language: an index for each would find a word in one of them only.
_LANGUAGE = "en"
#: Faces of a search that Pagefind adds; the theme has its own, which needs pagefind.js and the index alone.
_NOT_NEEDED = ("pagefind-*ui.js", "pagefind-*ui.css", "pagefind-highlight.js")


class SearchError(Exception):
    """Pagefind could not make the index; the message holds what it said."""


def make_index(site: Path) -> None:
    """Write `SEARCH_FOLDER` into a site: the index, in small chunks that browsers fetch as they need them."""
    # One writer of one folder, called with a fixed list: nothing of a record reaches the command line.
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(site),
        "--quiet",
        "--force-language",
        _LANGUAGE,
    ]
    run = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603
    folder = site / SEARCH_FOLDER
    if run.returncode or not (folder / "pagefind.js").is_file():
        said = " ".join((run.stderr or run.stdout).split()) or "nothing"
        raise SearchError(f"the search index: found “{said}”; expected Pagefind to write one")
    for pattern in _NOT_NEEDED:
        for file in folder.glob(pattern):
            file.unlink()
    try:
        put_in_order(folder)
    except UnknownIndex as error:
        raise SearchError(f"the search index: {error}; expected one of Pagefind 1.5") from None
