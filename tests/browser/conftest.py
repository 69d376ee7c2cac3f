"""A browser, the demonstration site built once, and pages that are watched while a test uses them.

    def test_home_says_what_it_is(open_page, axe):
        page = open_page("index.html", width=390, dark=True)
        assert page.locator("h1").is_visible()
        assert axe(page) == []

When the test ends, every page it opened must have asked no other host, written no error and thrown nothing.
A test that expects such a thing takes it out of `page_watch` itself.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chromium
from tests.browser.watching import Watch, watch
from tests.conftest import missing

ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-quic",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    # No name resolves, whatever a page asks for: no test depends on a network, and none reaches one.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
]


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


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def __init__(self, *arguments: Any, headers: Mapping[str, str], **options: Any) -> None:
        self.more = headers
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        """Add what this server says with every file."""
        for name, value in self.more.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., Site]]:
    """Serves a folder on a free port of this machine until the tests end; `headers` go with every file."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path, headers: Mapping[str, str] = MappingProxyType({})) -> Site:
        handler = partial(QuietHandler, directory=str(folder), headers=headers)
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return Site(folder, f"http://127.0.0.1:{server.server_address[1]}/")

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(serve: Callable[[Path], Site], built: Path) -> Site:
    """The demonstration site, served."""
    return serve(built)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a window. None there: the test is skipped, or failed where CI is set."""
    path = chromium.find()
    if path is None:
        missing("no browser found", chromium.CURE)
    # The sandbox cannot work for root, and a container's CI is root.
    rootly = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=path, args=[*ARGUMENTS, *rootly])
        yield chrome
        chrome.close()


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
