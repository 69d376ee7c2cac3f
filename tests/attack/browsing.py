"""The attacked site in a browser: its pages opened and stirred, and its tools used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

from playwright.sync_api import Browser, Error, Page

from tests.attack.hooks import STIR, Seen, gather, hook
from tests.attack.using import MOST_WAIT, USES, Rows, Shown, Use, rows_of
from tests.browser.serving import served


@dataclass(slots=True)
class Browsed:
    """What was opened, what happened, and what was shown as it should be."""

    opened: int = 0
    seen: Seen = field(default_factory=Seen)
    shown: Shown = field(default_factory=Shown)


def browse(chrome: Browser, site: Path, paths: Sequence[str], *, tools: bool = True) -> Browsed:
    """Open these pages of a site, and with ``tools`` use what readers use."""
    found = Browsed()
    with served(site) as root:
        context = chrome.new_context(
            viewport={"width": 1280, "height": 900}, locale="en-GB", timezone_id="UTC"
        )
        page = context.new_page()
        page.set_default_timeout(MOST_WAIT)
        where = [""]
        hook(context, page, root, found.seen, lambda: where[0])
        for path in paths:
            where[0] = path
            _visit(page, root, path, found)
        if tools:
            rows = rows_of(site)
            for use in USES:
                where[0] = use.__name__.replace("_", " ")
                _used(use, page, root, rows, found)
        context.close()
    return found


def _visit(page: Page, root: str, path: str, found: Browsed) -> None:
    try:
        page.goto(root + path, wait_until="load")
        page.evaluate(STIR)
        page.mouse.move(640, 300)
        page.mouse.click(3, 500)  # beside the text, where no link of ours is
        page.keyboard.press("Tab")
        gather(page, found.seen, path)
        if page.url.partition("#")[0] != root + path:
            found.seen.moved.append(f"{path}: {page.url}")
    except Error as error:
        found.seen.moved.append(f"{path}: {str(error)[:200]}")
    found.opened += 1


def _used(use: Use, page: Page, root: str, rows: Rows, found: Browsed) -> None:
    name = use.__name__.replace("_", " ")
    try:
        use(page, root, rows, found.shown)
        gather(page, found.seen, name)
    except (Error, AssertionError, ET.ParseError, LookupError, ValueError) as error:
        found.shown.findings.append(f"{name}: {str(error)[:500]}")
