"""What a page costs those who read it: bytes over the wire, and contents that stay where they are."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import OpenPage, Site

#: kB of a statement's page before compression, and compressed: of a first view, and of each that follows.
PAGE, FIRST, NEXT = 12_000, 120_000, 15_000
#: Below this a shift is not seen (web.dev, Cumulative Layout Shift: a good page stays under 0.1).
MOST_SHIFT = 0.01
_WATCH = """
window.shifted = 0;
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) window.shifted += value;
}).observe({ type: "layout-shift", buffered: true });
"""
FOLDERS = ("statements", "events", "claims", "actors")


def pages(site: Site, folder: str) -> list[str]:
    """The pages of records in a folder."""
    found = sorted((site.folder / folder).glob("*.html"))
    return [f"{folder}/{file.name}" for file in found if file.stem != "index"]


def test_the_page_of_a_statement_is_lean(site: Site):
    sizes = {path: (site.folder / path).stat().st_size for path in pages(site, "statements")}
    assert len(sizes) >= 30
    assert {path: size for path, size in sizes.items() if size > PAGE} == {}


def loaded(page, site: Site) -> dict[str, int]:
    """The files that a page was made of, each with its size as a host compresses it."""
    names = page.evaluate(
        "['navigation', 'resource'].flatMap((t) => performance.getEntriesByType(t).map(({ name }) => name))"
    )
    return {path: packed(site.folder / path) for path in (urlsplit(name).path.lstrip("/") for name in names)}


def packed(file: Path) -> int:
    data = file.read_bytes()
    return len(data) if file.suffix == ".woff2" else len(gzip.compress(data, 6))


@pytest.mark.parametrize("width", [390, 1440])
def test_pages_weigh_little_and_nothing_moves_while_they_load(width: int, site: Site, open_page: OpenPage):
    page = open_page(width=width)
    page.add_init_script(_WATCH)
    had: dict[str, int] = {}
    for folder in FOLDERS:
        path = pages(site, folder)[0]
        page.goto(site.address(path), wait_until="networkidle")
        assert page.evaluate("window.shifted") < MOST_SHIFT, path
        files = loaded(page, site)
        assert path in files
        assert sum(files.values()) <= FIRST, files
        if had:
            assert sum(size for name, size in files.items() if name not in had) <= NEXT, files
        had |= files
