"""The timeline in a page: opening it, and naming its parts as a reader would."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

PATH = "timeline/index.html"
ELEMENT = "document.querySelector('said-and-done')"


def ready(page: Page) -> Page:
    """The page, once the list has words."""
    page.set_default_timeout(10_000)
    page.locator("said-and-done .pane .words").first.wait_for()
    return page


def opened(open_page: Any, path: str = PATH, **options: Any) -> Page:
    """The timeline's page, ready."""
    return ready(open_page(path, **options))


def pane(page: Page) -> Locator:
    """What scrolls: the list."""
    return page.locator("said-and-done .pane")


def entries(page: Page) -> Locator:
    """The entries of the list that are in the page."""
    return page.locator("said-and-done .pane li.entry")


def numbers(page: Page) -> list[int]:
    """The numbers of the records that are in the list, in its order."""
    found: list[int] = entries(page).evaluate_all("all => all.map((entry) => Number(entry.dataset.n))")
    return found


def summary(page: Page) -> str:
    """How many records are shown: "44 records: 30 said, 14 done"."""
    return page.locator("said-and-done .summary").inner_text()


def shows(page: Page, text: str) -> None:
    """Wait until the summary begins so."""
    page.locator("said-and-done .summary").get_by_text(text).wait_for()


def facet(page: Page, label: str) -> Locator:
    """A group of the panel, opened."""
    name = re.compile(rf"^{re.escape(label)}( \d+ chosen)?$")
    group = page.locator("said-and-done .facet").filter(has=page.locator("h4 button", has_text=name))
    button = group.locator("h4 button")
    if button.get_attribute("aria-expanded") == "false":
        button.click()
        group.locator("label, .note:not(:empty)").first.wait_for()
    return group


def narrow(page: Page) -> None:
    """Open the panel of filters."""
    page.get_by_role("button", name="Filter and compare").click()


def chips_are(page: Page, *texts: str | re.Pattern[str]) -> None:
    """Wait until this is what narrows the records, as it is written above them."""
    expect(page.locator("said-and-done .chips button")).to_have_text(texts, use_inner_text=True)


def active(page: Page) -> str:
    """What has the focus, by its text; inside of the timeline's shadow root, too."""
    path = "(e => (e?.shadowRoot?.activeElement ?? e))(document.activeElement)"
    return str(page.evaluate(f"{path}.getAttribute('aria-label') ?? {path}.textContent"))
