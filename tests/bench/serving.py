"""What whoever edits records waits for while a site is served: the first page, and a change on the screen."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.hosts.server import Server, until

_CHANGES = 5
_STATEMENT, _PAGE = "content/statements/statements-0/statement-0.yml", "statements/statement-0.html"


def served(project: Path) -> Iterator[tuple[str, float]]:
    """Seconds until a page is there, and until it shows the new title of its record: of some changes the
    median, and the longest."""
    (project / "content/pages").mkdir(exist_ok=True)
    file = project / _STATEMENT
    text = file.read_text(encoding="utf-8")
    begin = time.monotonic()
    server = Server(project)
    try:
        until(partial(server.says, "Serving on"), "the server")
        until(partial(server.shows, _PAGE, "<h1"), "the first page")
        yield "first page", time.monotonic() - begin
        waited = [_shown(server, file, text, f"Title number {number}") for number in range(_CHANGES)]
        yield f"one statement changed, median of {_CHANGES}", statistics.median(waited)
        yield f"one statement changed, longest of {_CHANGES}", max(waited)
        server.end()
    finally:
        server.process.kill()
        file.write_text(text, encoding="utf-8")


def _shown(server: Server, file: Path, text: str, title: str) -> float:
    begin = time.monotonic()
    titled, count = re.subn(r"^mode:", f'title: "{title}"\nmode:', text, count=1, flags=re.MULTILINE)
    assert count == 1, f"{file}: found no mode"
    file.write_text(titled, encoding="utf-8")
    until(partial(server.shows, _PAGE, title), title)
    return time.monotonic() - begin
