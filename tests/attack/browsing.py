"""The attacked site in a browser: its pages opened and stirred, its timeline, cards, filters, search and
downloads used."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as ET

from playwright.sync_api import Browser, Error, Page

from tests.attack.hooks import STIR, Seen, gather, hook
from tests.attack.tables import read_back, run_by_spreadsheets
from tests.browser.serving import served

_MOST_WAIT = 15_000
_NOT_ACTIVE = {"svg", "title", "desc", "rect", "clipPath", "g", "path", "text"}


@dataclass(slots=True)
class Browsed:
    """What was opened, what happened, and what was shown as it should be."""

    opened: int = 0
    seen: Seen = field(default_factory=Seen)
    shown: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)


def browse(chrome: Browser, site: Path, paths: Sequence[str], *, tools: bool = True) -> Browsed:
    """Open these pages of a site, and with ``tools`` use what readers use."""
    found = Browsed()
    with served(site) as root:
        context = chrome.new_context(
            viewport={"width": 1280, "height": 900}, locale="en-GB", timezone_id="UTC"
        )
        page = context.new_page()
        page.set_default_timeout(_MOST_WAIT)
        where = [""]
        hook(context, page, root, found.seen, lambda: where[0])
        for path in paths:
            where[0] = path
            _visit(page, root, path, found)
        if tools:
            for use in (_timeline, _address, _search, _table, _picture):
                where[0] = use.__name__.lstrip("_")
                _used(use, page, root, site, found)
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


def _used(use: Any, page: Page, root: str, site: Path, found: Browsed) -> None:
    name = use.__name__.lstrip("_")
    try:
        use(page, root, _rows(site), found)
        gather(page, found.seen, name)
    except Error as error:
        found.findings.append(f"{name}: {str(error)[:500]}")


def _rows(site: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """What the timeline's data tell of each record; that they are as written was seen before."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for file in (site / "data/timeline/text").glob("*.json"):
        rows |= {(row["type"], row["id"]): row for row in json.loads(file.read_bytes())}
    return rows


Rows = dict[tuple[str, str], dict[str, Any]]
_ENTRIES = """entries => entries.map((entry) => [entry.querySelector(".words a").getAttribute("href"),
    entry.querySelector(".words").textContent, entry.textContent])"""

#: What the address of a view of the timeline may name (theme/timeline/state.js).
_STATE = ["from", "to", "actor", "organisation", "type", "text", "known", "thread", "compare", "sel", "view"]
_RESULTS = """links => links.map((link) =>
    [link.getAttribute("href"), link.querySelector(".sd-search__title").textContent])"""


def _timeline(page: Page, root: str, rows: Rows, found: Browsed) -> None:
    """The list from its beginning to its end, by scrolling; the card of the first records; a filter."""
    page.goto(f"{root}timeline/index.html", wait_until="load")
    page.locator("said-and-done .pane .words").first.wait_for()
    by_url = {row["url"]: row for row in rows.values()}
    told: set[str] = set()
    pane = page.locator("said-and-done .pane")
    still = 0
    while still < 20 and len(told) < len(by_url):
        before = len(told)
        for href, words, whole in pane.locator("li.entry:has(.words a)").evaluate_all(_ENTRIES):
            url = "/".join(href.rsplit("/", 2)[1:])
            if url not in told:
                told.add(url)
                _entry(f"timeline: {url}", by_url[url], words, whole, found)
        pane.evaluate("pane => { pane.scrollTop = pane.scrollHeight; }")
        page.wait_for_timeout(100)
        still = still + 1 if len(told) == before else 0
    found.shown["timeline list"] += len(told)
    page.get_by_role("application").focus()
    for _ in range(min(15, len(by_url))):
        page.keyboard.press(".")
        card = page.locator("said-and-done .card:popover-open")
        card.wait_for()
        found.shown["timeline card"] += 1
        url = "/".join(str(card.locator(".ways a").get_attribute("href")).rsplit("/", 2)[1:])
        words, whole = card.locator(".words").text_content(), card.text_content()
        _entry(f"card: {url}", by_url[url], str(words), str(whole), found)
    page.get_by_role("button", name="Filter and compare").click()
    for button in page.locator("said-and-done .facet h4 button").all():
        if button.get_attribute("aria-expanded") == "false":
            button.click()
    for label in page.locator("said-and-done .facet label").all()[:40]:
        label.hover()
    page.locator("said-and-done .facet label").first.click()


def _entry(where: str, row: dict[str, Any], words: str, whole: str, found: Browsed) -> None:
    if row["type"] == "statement" and row.get("words"):
        expected = f"“{row['words']}”" if row["quoted"] else row["words"]
    else:
        expected = row["title"]
    others = [row.get("who"), row.get("role"), row.get("place"), *(row.get("sources") or [])]
    if words != expected:
        found.findings.append(f"{where}: found {words!r:.300}; expected {expected!r:.300}")
    for text in filter(None, others):
        if text not in whole:
            found.findings.append(f"{where}: found {whole!r:.500}; expected {text!r:.200} in it")


def _address(page: Page, root: str, rows: Rows, found: Browsed) -> None:
    """Strings in the address of the timeline, where anybody can write them: each is told as a word looked
    for."""
    for row in list(rows.values())[:: max(1, len(rows) // 8)]:
        text = " ".join(row["title"].split())
        query = urlencode(dict.fromkeys(_STATE, text))
        page.goto(f"{root}timeline/index.html?{query}#{quote(text)}", wait_until="load")
        chips = page.locator("said-and-done .chips li")
        chips.first.wait_for()
        shown = [(chip or "").removesuffix("×").strip() for chip in chips.all_text_contents()]
        found.shown["address"] += f"“{text}”" in shown
        if f"“{text}”" not in shown:
            found.findings.append(f"address: found {shown!r:.500}; expected “{text!s:.300}”")
        page.get_by_role("button", name="Share").click()
        page.locator("said-and-done dialog").wait_for()


def _search(page: Page, root: str, rows: Rows, found: Browsed) -> None:
    """Words of the strings asked for; the titles of what is found are those of the records."""
    titles = {row["url"]: row["title"] for row in rows.values()}
    page.goto(f"{root}index.html", wait_until="load")
    page.keyboard.press("/")
    field_ = page.get_by_role("searchbox")
    field_.wait_for()
    wanted = list(rows.values())[:: max(1, len(rows) // 20)]
    for query in [
        "",
        "script",
        "alert",
        *(" ".join(re.findall(r"\w{3,20}", row["title"])[:3]) for row in wanted),
    ]:
        field_.fill(query)
        page.wait_for_timeout(300)
        for href, title in page.locator(".sd-search__results a").evaluate_all(_RESULTS):
            url = "/".join(href.rsplit("/", 2)[1:])
            found.shown["search result"] += url in titles
            if url in titles and not _same(title, titles[url]):
                found.findings.append(f"search: {url}: found {title!r:.300}; expected {titles[url]!r:.300}")


def _same(shown: str, title: str) -> bool:
    """The same but for runs of white space, which the index joins."""
    return shown.split() == title.split()


def _table(page: Page, root: str, rows: Rows, found: Browsed) -> None:
    """The CSV of all records: no cell runs, and what was put in is taken out again."""
    page.goto(f"{root}timeline/index.html", wait_until="load")
    page.locator("said-and-done .pane .words").first.wait_for()
    page.get_by_role("button", name="Share").click()
    with page.expect_download() as download:
        page.locator("said-and-done dialog").get_by_role(
            "button", name=re.compile("CSV|table|records")
        ).click()
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    found.findings += [f"CSV: a spreadsheet would run {cell!r:.200}" for cell in run_by_spreadsheets(text)]
    for cells in read_back(text):
        row = rows[cells["type"], cells["id"]]
        for column, key in (("title", "title"), ("words", "words"), ("speaker", "who"), ("role", "role")):
            found.shown["CSV"] += bool(row.get(key))
            if cells[column] != (row.get(key) or ""):
                found.findings.append(
                    f"CSV: {row['url']}: found {cells[column]!r:.300}; expected {row.get(key)!r:.300}"
                )


def _picture(page: Page, root: str, rows: Rows, found: Browsed) -> None:
    """Pictures of stretches of the axis: texts and shapes, and nothing that acts."""
    known = {
        " ".join(row[key].split()) for row in rows.values() for key in ("title", "words") if row.get(key)
    }
    for month in range(1, 4):
        page.goto(
            f"{root}timeline/index.html?from=1990-{month:02}-01&to=1990-{month:02}-20", wait_until="load"
        )
        page.locator("said-and-done .pane .words").first.wait_for()
        page.get_by_role("button", name="Share").click()
        with page.expect_download() as download:
            page.locator("said-and-done dialog").get_by_role("button", name="SVG").click()
        root_element = ET.fromstring(Path(download.value.path()).read_bytes())
        for element in root_element.iter():
            tag = element.tag.rpartition("}")[2]
            if tag not in _NOT_ACTIVE or any(
                name.lower().startswith("on") or "href" in name for name in element.attrib
            ):
                found.findings.append(f"SVG of 1990-{month:02}: found <{tag}> with {list(element.attrib)}")
            text = " ".join((element.text or "").strip("“”").split()).removesuffix("…")
            found.shown["SVG"] += (
                any(title.startswith(text) for title in known) if tag == "text" and len(text) > 3 else 0
            )
