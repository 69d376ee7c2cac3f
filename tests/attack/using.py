"""The tools of a site in a reader's hands: its timeline with list, cards and filters, the address of a view,
the search, the table and the pictures to take along. Every record of the data has to come up in each of them,
and to be shown as the data have it."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree as ET

from playwright.sync_api import Page, expect

from tests.attack.tables import read_back, run_by_spreadsheets

Row = dict[str, Any]
#: What the timeline's data tell of each record, by its address within the site; that they are as written was
#: seen before.
Rows = dict[str, Row]


@dataclass(slots=True)
class Shown:
    """What was shown as it should be: how often, and whose words, by the kind of place."""

    times: Counter[str] = field(default_factory=Counter)
    texts: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    findings: list[str] = field(default_factory=list)

    def row(self, kind: str, row: Row) -> None:
        """This record was seen there, as it should be."""
        self.times[kind] += 1
        self.texts[kind].add(_words_of(row))

    def all_of(self, kind: str, rows: Rows, seen: Iterable[str]) -> None:
        """A record that never came up is a finding: its strings were not looked at."""
        for url in sorted(rows.keys() - set(seen)):
            self.findings.append(f"{kind}: {url}: never came up; expected {_words_of(rows[url])!r:.200}")


#: Values of filters to which the pointer goes.
_MOST_HOVERED = 40
#: Milliseconds that anything may take.
MOST_WAIT = 60_000
#: Milliseconds between two looks at a list that is scrolled.
_PAUSE = 50

Use = Callable[[Page, str, Rows, Shown], None]

_ENTRIES = """entries => entries.map((entry) => [entry.querySelector(".words a").getAttribute("href"),
    entry.querySelector(".words").textContent, entry.textContent])"""
#: What the address of a view of the timeline may name (theme/timeline/state.js).
_STATE = ["from", "to", "actor", "organisation", "type", "text", "known", "thread", "compare", "sel", "view"]
#: The card that is open, once it is another record's than before.
_CARD = """before => {
  const card = document.querySelector("said-and-done").shadowRoot.querySelector(".card:popover-open");
  const href = card?.querySelector(".ways a")?.getAttribute("href");
  return href && href !== before && [href, card.querySelector(".words").textContent, card.textContent];
}"""
_RESULTS = """links => links.map((link) =>
    [link.getAttribute("href"), link.querySelector(".sd-search__title").textContent])"""
_PICTURED = {"svg", "title", "desc", "rect", "clipPath", "g", "path", "text"}
#: Days that are pictured at once, so that every record has room for its label and its text is fetched for it;
#: and what is left, day by day.
_DAYS = (4, 1)
#: Characters for which a label has room in any case.
_SHORTEST = 20
#: Pictures taken again because a label may be late.
_MOST_LATE = 3


def rows_of(site: Path) -> Rows:
    """The rows of a built site."""
    files = (site / "data/timeline/text").glob("*.json")
    return {row["url"]: row for file in files for row in json.loads(file.read_bytes())}


def _words_of(row: Row) -> str:
    """What is set largest wherever a record is told of."""
    return str(row["words"] if row["type"] == "statement" and row.get("words") else row["title"])


def _as_set(row: Row) -> str:
    """The same with its quotation marks."""
    return f"“{row['words']}”" if row["type"] == "statement" and row.get("quoted") else _words_of(row)


def _url(href: str | None) -> str:
    return "/".join(str(href).rsplit("/", 2)[1:])


def _open_timeline(page: Page, root: str, query: str = "") -> None:
    page.goto(f"{root}timeline/index.html{query}", wait_until="load")
    page.locator("said-and-done .pane .words").first.wait_for()


def timeline_list(page: Page, root: str, rows: Rows, shown: Shown) -> None:
    """The list from its beginning to its end, by scrolling."""
    _open_timeline(page, root)
    told: set[str] = set()
    pane = page.locator("said-and-done .pane")
    still = 0
    while still < MOST_WAIT / _PAUSE and len(told) < len(rows):
        before = len(told)
        for href, words, whole in pane.locator("li.entry:has(.words a)").evaluate_all(_ENTRIES):
            url = _url(href)
            if url not in told:
                told.add(url)
                _entry("timeline list", rows[url], words, whole, shown)
        pane.evaluate("pane => { pane.scrollTop = pane.scrollHeight; }")
        page.wait_for_timeout(_PAUSE)
        still = still + 1 if len(told) == before else 0
    shown.all_of("timeline list", rows, told)


def timeline_card(page: Page, root: str, rows: Rows, shown: Shown) -> None:
    """The card of each record, one after the other by the keyboard."""
    _open_timeline(page, root)
    page.get_by_role("application").focus()
    told: list[str] = []
    for _ in rows:
        page.keyboard.press(".")
        href, words, whole = page.wait_for_function(_CARD, arg=told[-1] if told else "").json_value()
        told.append(href)
        _entry("timeline card", rows[_url(href)], words, whole, shown)
    shown.all_of("timeline card", rows, map(_url, told))


def filters(page: Page, root: str, rows: Rows, shown: Shown) -> None:
    """The groups of filters, opened; the pointer on their values; one chosen."""
    _open_timeline(page, root)
    page.get_by_role("button", name="Filter and compare", exact=True).click()
    for button in page.locator("said-and-done .facet h4 button").all():
        if button.get_attribute("aria-expanded") == "false":
            button.click()
    labels = page.locator("said-and-done .facet label")
    labels.first.wait_for()
    page.wait_for_load_state("networkidle")
    for label in labels.all()[:_MOST_HOVERED]:
        label.hover()
        shown.times["value of a filter"] += 1
    labels.first.click()


def _entry(kind: str, row: Row, words: str, whole: str, shown: Shown) -> None:
    findings = len(shown.findings)
    if words != _as_set(row):
        expected = _as_set(row)
        shown.findings.append(f"{kind}: {row['url']}: found {words!r:.300}; expected {expected!r:.300}")
    for text in filter(
        None, [row.get("who"), row.get("role"), row.get("place"), *(row.get("sources") or [])]
    ):
        if text not in whole:
            shown.findings.append(f"{kind}: {row['url']}: found {whole!r:.500}; expected {text!r:.200} in it")
    if len(shown.findings) == findings:
        shown.row(kind, row)


def address(page: Page, root: str, rows: Rows, shown: Shown) -> None:
    """Strings in the address of the timeline, where anybody can write them: each is told as a word looked
    for."""
    for row in list(rows.values())[:: max(1, len(rows) // 8)]:
        text = " ".join(row["title"].split())
        query = urlencode(dict.fromkeys(_STATE, text))
        page.goto(f"{root}timeline/index.html?{query}#{quote(text)}", wait_until="load")
        chips = page.locator("said-and-done .chips li")
        chips.first.wait_for()
        found = [(chip or "").removesuffix("×").strip() for chip in chips.all_text_contents()]
        if f"“{text}”" in found:
            shown.times["address"] += 1
        else:
            shown.findings.append(f"address: found {found!r:.500}; expected “{text!s:.300}”")
        page.get_by_role("button", name="Share", exact=True).click()
        page.locator("said-and-done dialog").wait_for()


def search(page: Page, root: str, rows: Rows, shown: Shown) -> None:
    """Words of the strings looked for; then each kind of record without a word, to the last result."""
    page.goto(f"{root}index.html", wait_until="load")
    page.keyboard.press("/")
    box = page.get_by_role("searchbox")
    box.wait_for()
    told: set[str] = set()
    some = list(rows.values())[:: max(1, len(rows) // 20)]
    words = (" ".join(re.findall(r"\w{3,20}", row["title"])[:3]) for row in some)
    for query in ["script", "alert", *words, ""]:
        box.fill(query)
        page.wait_for_timeout(300)
        _results(page, rows, shown, told)
    kinds = page.locator(".sd-search__dialog select[name=type]")
    for kind in sorted({row["type"].capitalize() for row in rows.values()}):
        kinds.locator(f"option[value={kind}]").wait_for(state="attached")
        kinds.select_option(kind)
        first = page.locator(".sd-search__kind").first
        expect(first).to_have_text(re.compile(f"^{kind}"), timeout=MOST_WAIT)
        more = page.locator(".sd-search__more")
        while more.count():
            more.click()
            page.locator(".sd-search__results a:focus").wait_for()
        _results(page, rows, shown, told)
    shown.all_of("search result", rows, told)


def _results(page: Page, rows: Rows, shown: Shown, told: set[str]) -> None:
    for href, title in page.locator(".sd-search__results a").evaluate_all(_RESULTS):
        url = _url(href)
        if url not in rows:
            continue  # not of the timeline: its words were compared in the index
        told.add(url)
        # The index joins runs of white space.
        if title.split() == rows[url]["title"].split():
            shown.times["search result"] += 1
            shown.texts["search result"].add(_words_of(rows[url]))
        else:
            expected = rows[url]["title"]
            shown.findings.append(f"search: {url}: found {title!r:.300}; expected {expected!r:.300}")


def table(page: Page, root: str, rows: Rows, shown: Shown) -> None:
    """The CSV of all records: no cell runs, and what was put in is taken out again."""
    _open_timeline(page, root)
    text = _download(page, re.compile("CSV|table|records")).decode("utf-8-sig")
    shown.findings += [f"CSV: a spreadsheet would run {cell!r:.200}" for cell in run_by_spreadsheets(text)]
    by_id = {(row["type"], row["id"]): row for row in rows.values()}
    told: set[str] = set()
    for cells in read_back(text):
        row = by_id[cells["type"], cells["id"]]
        told.add(row["url"])
        for column, key in (("title", "title"), ("words", "words"), ("speaker", "who"), ("role", "role")):
            if cells[column] != (row.get(key) or ""):
                shown.findings.append(
                    f"CSV: {row['url']}: found {cells[column]!r:.300}; expected {row.get(key)!r:.300}"
                )
                break
        else:
            shown.row("CSV", row)
    shown.all_of("CSV", rows, told)


def picture(page: Page, root: str, rows: Rows, shown: Shown) -> None:
    """Pictures of stretches of the axis, one after the other: texts and shapes, nothing that acts, and
    for each record a label, as much of it as has room."""
    left = dict(rows)
    for days in _DAYS:
        for first in list(_stretches(left.values(), days)):
            last = first + timedelta(days=days)
            _open_timeline(page, root, f"?from={first}&to={last}")
            late = 0
            there = {url: row for url, row in rows.items() if first <= _day(row) < last}
            while late < _MOST_LATE and there.keys() & left.keys():
                labelled = _labelled(there, _pictured(page, first, shown))
                for url in labelled & left.keys():
                    shown.row("SVG", left.pop(url))
                if not labelled >= there.keys():
                    page.wait_for_timeout(100)
                    late += 1
    shown.all_of("SVG", rows, rows.keys() - left.keys())


def _day(row: Row) -> date:
    return datetime.strptime(row["date"], "%d %B %Y").replace(tzinfo=UTC).date()


def _stretches(rows: Iterable[Row], days: int) -> Iterator[date]:
    """The first days of so many days each, so that every row is in one of them."""
    until = date.min
    for day in sorted(map(_day, rows)):
        if day >= until:
            yield day
            until = day + timedelta(days=days)


def _pictured(page: Page, first: date, shown: Shown) -> list[str]:
    texts = []
    for element in ET.fromstring(_download(page, "SVG")).iter():
        tag = element.tag.rpartition("}")[2]
        if tag not in _PICTURED or any(
            name.lower().startswith("on") or "href" in name for name in element.attrib
        ):
            shown.findings.append(f"SVG of {first}: found <{tag}> with {list(element.attrib)}")
        if tag == "text":
            texts.append(element.text or "")
    return texts


def _labelled(rows: Rows, texts: Iterable[str]) -> set[str]:
    """Which of these rows have a label among the texts; each text is the label of one."""
    left = Counter(" ".join(text.split()) for text in texts)
    labelled = set()
    for url, row in rows.items():
        labels = [text for text in left if left[text] and _is_label(text, row)]
        if labels:
            labelled.add(url)
            left[max(labels, key=len)] -= 1
    return labelled


def _is_label(text: str, row: Row) -> bool:
    """Whether a text, with one space for each white space, is as much of a row as has room."""
    whole = " ".join(_as_set(row).split())
    if text == whole:
        return True
    begin = text.rstrip("”").removesuffix("…")
    is_cut = text.rstrip("”").endswith("…") and whole.startswith(begin)
    # No mark stands before an ellipsis, so that of a row of marks there may be next to nothing.
    return is_cut and (len(begin) > 2 or not re.search(r"[^\s,;:.–—-]", whole[len(begin) : _SHORTEST]))


def _download(page: Page, name: str | re.Pattern[str]) -> bytes:
    if not page.locator("said-and-done dialog[open]").count():
        page.get_by_role("button", name="Share", exact=True).click()
    with page.expect_download() as download:
        page.locator("said-and-done dialog").get_by_role("button", name=name).click()
    return Path(download.value.path()).read_bytes()


#: What readers use, in the order of the page.
USES: Sequence[Use] = (timeline_list, timeline_card, filters, address, search, table, picture)
