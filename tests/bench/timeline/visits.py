"""One visit of a page: what it costs until it is drawn, while it is moved, and afterwards."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import CDPSession, Error, Page

from tests.browser import chromium
from tests.browser.driving import driven

_MEASURE = Path(__file__).parent / "pages/measure.js"
WIDTH, HEIGHT = 1440, 900
#: Milliseconds after which a page that has drawn nothing is given up.
PATIENCE = 90_000
#: Seconds that a page is left alone: to load what it wants, and to end what it began.
REST = 2.0
#: Where each timeline is moved: the first of these that a page has.
PLACES = (".axis-stage", ".tl-timenav", "#timeline")
#: Movements of each kind, and the seconds between two: as fast as a screen asks for them.
STEPS, PACE = 60, 1 / 60
#: Seconds after which a page that answers slowly is not moved any further.
LONGEST = 20


@dataclass(frozen=True, slots=True)
class Visit:
    """What a visit cost.

    ``first`` is the time until records were drawn, ``frames`` are the times between frames while the page
    was moved, ``loading`` and ``after`` the longest tasks before the page came to rest and from then on:
    all in milliseconds. ``kilobytes`` came over the wire before anything was done, ``memory`` is what the
    page's process has for itself at the end, in MiB.
    """

    first: float
    kilobytes: float
    frames: tuple[float, ...]
    loading: float
    after: float
    memory: float

    def frame(self, share: float) -> float:
        """The time within which that share of the frames came."""
        ordered = sorted(self.frames)
        return ordered[min(len(ordered) - 1, round(share * len(ordered)))]


def median(visits: list[Visit]) -> Visit:
    """Of each figure its median; of frames all."""
    middle = {
        name: statistics.median(getattr(visit, name) for visit in visits)
        for name in ("first", "kilobytes", "loading", "after", "memory")
    }
    return Visit(frames=tuple(frame for visit in visits for frame in visit.frames), **middle)


def visit(address: str, *, draws: bool = True) -> Visit | None:
    """Open a page in a browser of its own, zoom and drag it; None where it drew nothing in time, or died.

    A page that ``draws`` nothing is only moved.
    """
    try:
        with _page() as (page, session):
            return _visited(page, session, address, draws=draws)
    except Error as error:
        if "Timeout" in str(error) or "crashed" in str(error).lower():
            return None
        raise


def browser_name() -> str:
    """The browser that is driven, with its version."""
    with _page() as (_, session):
        return str(session.send("Browser.getVersion")["product"])


def _visited(page: Page, session: CDPSession, address: str, *, draws: bool) -> Visit | None:
    page.goto(address, wait_until="commit")
    if draws and not _drawn(page):
        return None
    page.wait_for_load_state("load")
    time.sleep(REST)
    calm = page.evaluate("performance.now()")
    size = page.evaluate("bytes()")
    page.evaluate("watchFrames()")
    _move(page)
    frames = page.evaluate("measured.frames")
    time.sleep(REST)
    measured = page.evaluate("measured")
    tasks = measured["tasks"]
    return Visit(
        first=measured["first"] or 0.0,
        kilobytes=size / 1000,
        frames=tuple(later - sooner for sooner, later in pairwise(frames)),
        loading=max((length for start, length in tasks if start < calm), default=0.0),
        after=max((length for start, length in tasks if start >= calm), default=0.0),
        memory=_memory(page, session),
    )


def _drawn(page: Page) -> bool:
    """Wait until records are drawn; whether they were in time."""
    end = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < end:  # a site's policy forbids what Playwright waits with
        if page.evaluate("measured.first !== null"):
            return True
        time.sleep(0.1)
    return False


def _place(page: Page) -> tuple[float, float]:
    """The middle of what is moved."""
    found = next(found for place in PLACES if (found := page.locator(place)).count())
    found.scroll_into_view_if_needed()
    box = found.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _move(page: Page) -> None:
    """Zoom in and out about a place, and drag to and fro, as fast as a hand does."""
    x, y = _place(page)
    end = time.monotonic() + LONGEST
    page.mouse.move(x, y)
    for turn in (-60, 60, -120, 120):
        with _held(page, "Control"):
            for _ in _paced(end):
                page.mouse.wheel(0, turn)
        step = 8 if turn < 0 else -8
        page.mouse.down()
        for n in _paced(end):
            page.mouse.move(x + step * n, y)
        page.mouse.up()
        page.mouse.move(x, y)


def _paced(end: float) -> Iterator[int]:
    """The steps of a movement, at its pace, as long as there is time."""
    for n in range(STEPS):
        if time.monotonic() > end:
            return
        yield n
        time.sleep(PACE)


@contextmanager
def _held(page: Page, key: str) -> Iterator[None]:
    page.keyboard.down(key)
    yield
    page.keyboard.up(key)


@contextmanager
def _page() -> Iterator[tuple[Page, CDPSession]]:
    if chromium.find() is None:
        sys.exit(f"bench: found no browser; {chromium.CURE}")
    with driven() as browser:
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, locale="en-GB", timezone_id="UTC"
        )
        page.set_default_timeout(PATIENCE)
        page.add_init_script(path=_MEASURE)
        yield page, browser.new_browser_cdp_session()


def _memory(page: Page, session: CDPSession) -> float:
    """MiB that the page's process has for itself, once its garbage is gone (proc(5), smaps_rollup)."""
    page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    renderers = [process["id"] for process in processes if process["type"] == "renderer"]
    return max(map(_private, renderers))


def _private(process: int) -> float:
    file = Path(f"/proc/{process}/smaps_rollup")
    if not file.is_file():
        return float("nan")  # other systems have no such file
    lines = (line.split() for line in file.read_text().splitlines())
    return sum(int(line[1]) for line in lines if line[0].startswith("Private_")) / 1024
