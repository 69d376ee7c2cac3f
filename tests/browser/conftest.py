"""A browser, the demonstration site built once, and pages that are watched while a test uses them.

    def test_home_says_what_it_is(open_page, axe):
        page = open_page("index.html", width=390, dark=True)
        assert page.locator("h1").is_visible()
        assert axe(page) == []

When the test ends, every page it opened must have asked no other host, written no error and thrown nothing.
A test that expects such a thing takes it out of `page_watch` itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import chromium
from tests.browser.driving import driven
from tests.browser.serving import QuietHandler, served
from tests.browser.watching import Watch, watch
from tests.conftest import missing


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What stands in this folder is a browser test, without being told."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say it once more at the end, where it is read."""
    if chromium.find() is None and "skipped" in terminalreporter.stats:
        terminalreporter.write_line(
            f"BROWSER TESTS DID NOT RUN: no browser found; {chromium.CURE}", yellow=True
        )


@dataclass(frozen=True, slots=True)
class Site:
    """A built site, and where it is served while the tests run."""

    folder: Path
    root: str
    """Its address, with a slash at the end."""

    def address(self, path: str = "index.html") -> str:
        """The address at which the server answers with that file of the site."""
        return self.root + path

    def on_disk(self, path: str = "index.html") -> str:
        """The `file:` address of the same file."""
        return (self.folder / path).as_uri()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., Site]]:
    """Serves a folder on a free port of this machine until the tests end; `headers` go with every file."""
    with ExitStack() as servers:

        def start(folder: Path, headers: Mapping[str, str] = MappingProxyType({})) -> Site:
            handler = partial(QuietHandler, headers=headers)
            return Site(folder, servers.enter_context(served(folder, handler)))

        yield start


@pytest.fixture(scope="session")
def site(serve: Callable[[Path], Site], built: Path) -> Site:
    """The demonstration site, served."""
    return serve(built)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window. None there: the test is skipped, or failed where CI is set."""
    if chromium.find() is None:
        missing("no browser found", chromium.CURE)
    with driven() as chrome:
        yield chrome


OpenPage = Callable[..., Page]
Axe = Callable[..., list[str]]


@pytest.fixture
def page_watch() -> Watch:
    """What the test's pages did so far; a test that expects a fault clears it here."""
    return Watch()


@pytest.fixture
def open_page(browser: Browser, site: Site, page_watch: Watch) -> Iterator[OpenPage]:
    """Opens a page of the site by its path (or any address), as a reader with that screen and those wishes.

    `width` and `height` are CSS pixels; `dark` and `still` are the reader's system settings for colours and
    motion; `scripts=False` is a browser without JavaScript. Other options go to the browser context.
    """
    opened = []

    def visit(
        path: str = "index.html",
        *,
        width: int = 1440,
        height: int = 900,
        dark: bool = False,
        still: bool = True,
        scripts: bool = True,
        **options: Any,
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce" if still else "no-preference",
            java_script_enabled=scripts,
            locale=options.pop("locale", "en-GB"),
            timezone_id=options.pop("timezone_id", "UTC"),
            **options,
        )
        opened.append(context)
        watch(context, page_watch)
        page = context.new_page()
        page.goto(path if urlsplit(path).scheme else site.address(path), wait_until="load")
        return page

    yield visit
    for context in opened:
        context.close()
    assert page_watch.faults() == []


@pytest.fixture(scope="session")
def axe_source(repository: Path) -> str:
    """axe-core, as text."""
    path = repository / "node_modules/axe-core/axe.min.js"
    if not path.is_file():
        missing("axe-core is not there", "run `make pytest`, which fetches it")
    return path.read_text(encoding="utf-8")


@pytest.fixture
def axe(axe_source: str) -> Axe:
    """Lists what axe finds wrong on a page: rule, what it means, and where; empty if nothing.

    It is injected by evaluation, not as an element: a content-security policy does not stop it, and the page
    stays what readers get.
    """

    def violations(page: Page, *, within: str | None = None) -> list[str]:
        page.evaluate(axe_source)
        found = page.evaluate("within => axe.run(within ?? document)", within)["violations"]
        return [
            f"{entry['id']}: {entry['help']}: {' '.join(map(str, place['target']))}"
            for entry in found
            for place in entry["nodes"]
        ]

    return violations
