"""The built site as files: every link leads somewhere, every page says what it is, the timeline is whole."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.deriving import derive
from generator.judging import judge
from generator.reading import read_content
from generator.vocabulary.dates import enclosing_periods
from tests.browser import odd_site

#: Attributes that hold one address each.
ADDRESSES = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"))
#: What the standard demands and what readers with aids need. A scrolling table stays in a `div` with a role:
#: the Markdown of a page knows no `section`.
STANDARD = ("--preset", "standard,a11y", "--rule", "prefer-native-element:off")

#: An address for the site, so that its own addresses can be told from others.
HERE = "https://site.invalid/"

Pages = dict[str, LexborHTMLParser]


def parsed(folder: Path) -> Pages:
    """Every HTML page of a site, by its path."""
    files = sorted(folder.rglob("*.html"))
    return {f.relative_to(folder).as_posix(): LexborHTMLParser(f.read_text(encoding="utf-8")) for f in files}


@pytest.fixture(scope="module")
def odd(timeline, tmp_path_factory):
    return odd_site.build(timeline, tmp_path_factory.mktemp("odd") / "site")


@pytest.fixture(scope="module", params=["demonstration", "odd records"])
def case(request, built, odd, repository):
    """A built site's folder, its pages, and the content that it was made of."""
    folder, content = {
        "demonstration": (built, repository / "content"),
        "odd records": (odd, odd_site.RECORDS),
    }[request.param]
    return folder, parsed(folder), content


@pytest.fixture(scope="module")
def site_folder(case):
    return case[0]


@pytest.fixture(scope="module")
def pages(case):
    return case[1]


@pytest.fixture(scope="module")
def derived(case):
    return derive(judge(read_content(case[2])).corpus)


def forwards(page: LexborHTMLParser) -> bool:
    return page.css_first('meta[http-equiv="refresh"]') is not None


def broken(source: str, address: str, folder: Path, pages: Pages) -> str | None:
    """What is wrong with an address on a page; nothing if it leads to something there, or elsewhere."""
    target, fragment = urldefrag(unquote(urljoin(f"{HERE}{source}", address)))
    if not target.startswith(HERE):
        return None if re.match(r"https?://", target) else f"{source}: {address} is not of the web"
    path = target.removeprefix(HERE).partition("?")[0]
    if not (folder / path).is_file():
        return f"{source}: nothing at {address}"
    if fragment and pages[path].css_first(f'[id="{fragment}"]') is None:
        return f"{source}: no such place as {address}"
    return None


def test_every_address_on_a_page_leads_somewhere(site_folder, pages):
    found = [
        broken(path, node.attributes[name] or "", site_folder, pages)
        for path, page in pages.items()
        for element, name in ADDRESSES
        for node in page.css(f"{element}[{name}]")
    ]
    assert len(found) > 1000
    assert [problem for problem in found if problem] == []


def test_every_address_in_a_style_sheet_leads_somewhere(site_folder):
    sheets = sorted(site_folder.rglob("assets/stylesheets/[fpr]*.css"))
    url = re.compile(r'url\("?([^")]+)')
    named = [sheet.parent / address for sheet in sheets for address in url.findall(sheet.read_text("utf-8"))]
    assert len(named) >= 10
    assert [file for file in named if not file.is_file()] == []


def test_every_link_of_a_twin_leads_to_a_file(site_folder):
    link = re.compile(r"\]\(([^):#]+)\)")
    twins = sorted(site_folder.rglob("*.md"))
    linked = [
        twin.parent / target.partition("?")[0]
        for twin in twins
        for target in link.findall(twin.read_text("utf-8"))
    ]
    assert len(linked) > 200
    assert [file for file in linked if not file.is_file()] == []


def test_every_page_has_one_heading_a_title_and_a_description(pages):
    wrong = []
    for path, page in pages.items():
        if forwards(page):
            continue
        headings = [h.text(strip=True) for h in page.css("h1")]
        title, description = page.css_first("title"), page.css_first('meta[name="description"]')
        said = description.attributes["content"] if description else None
        if not (len(headings) == 1 and headings[0] and title and title.text(strip=True) and said):
            wrong.append((path, headings, title and title.text(), said))
    assert wrong == []


def test_no_page_carries_another_pages_title(pages):
    titles = Counter(page.css_first("title").text() for page in pages.values() if not forwards(page))
    # The words of a record may be its neighbour's name: an event and a topic, a kind and its list.
    assert [title for title, number in titles.items() if number > 2] == []


def test_no_page_loads_anything_from_elsewhere(pages):
    loaded = [
        (path, node.attributes[name])
        for path, page in pages.items()
        for element, name in ADDRESSES[1:]
        for node in page.css(f"{element}[{name}]")
        if "//" in (node.attributes[name] or "") and node.attributes.get("rel") != "canonical"
    ]
    assert loaded == []


def test_no_page_has_a_script_of_its_own(pages):
    scripts = {
        (path, node.text()[:60])
        for path, page in pages.items()
        for node in page.css("script:not([src])")
        if node.attributes.get("type") != "application/json"
    }
    assert scripts == set()


def test_every_page_is_valid_html(site_folder, node):
    run = node("html-validate", *STANDARD, "--formatter", "text", site_folder)
    assert run.returncode == 0, run.stdout[-4000:]


def test_a_statement_without_any_fact_has_no_empty_box(pages):
    assert [path for path, page in pages.items() for box in page.css(".sd-facts") if not box.css("li")] == []


# The timeline, by HTML alone: what a reader without JavaScript has.


def listed(page: LexborHTMLParser) -> list[str]:
    """The records of a page's entries, in the order in which they stand: "statements/…" and "events/…"."""
    links = [
        entry.css_first(".sd-entry__words a, blockquote a") for entry in page.css(".sd-timeline > .sd-entry")
    ]
    assert all(links)
    return [str(link.attributes["href"])[3:].removesuffix(".html") for link in links if link]


def filed(pages: Pages) -> dict[str, list[str]]:
    """The records on the page of each day, month and year."""
    keys = [found[1] for path in pages if (found := re.fullmatch(r"timeline/(?!index)(.+)\.html", path))]
    return {key: listed(pages[f"timeline/{key}.html"]) for key in keys}


def records_of(pages: Pages) -> set[str]:
    """The statements and events that have a page."""
    names = (re.fullmatch(r"((?:statements|events)/(?!index).+)\.html", path) for path in pages)
    return {name[1] for name in names if name}


def test_every_dated_record_stands_on_one_chain_of_pages(pages):
    """On the page of one year, at most one of its months, and at most one of that month's days."""
    chains: dict[str, list[str]] = {record: [] for record in records_of(pages)}
    for key, entries in filed(pages).items():
        for record in entries:
            chains[record].append(key)
    assert [record for record, chain in chains.items() if not chain] in ([], ["events/without-a-date"])
    for record, chain in chains.items():
        exact, *wider = sorted(chain, key=len, reverse=True) or ["2000"]
        assert tuple(wider) == enclosing_periods(exact), record


def test_the_page_of_all_years_holds_every_record_once(pages):
    assert Counter(listed(pages["timeline/index.html"])) == Counter(records_of(pages))


def test_every_page_of_the_timeline_runs_from_the_oldest_to_the_newest(pages, derived):
    """Those of a day in the order of their dates; days after days, months after months, years after years."""
    on = filed(pages)
    place = {f"{record.folder}/{record.id}": number for number, record in enumerate(derived.dated)}
    for key, entries in on.items():
        period = derived.periods[key]
        own = entries[: len(period.entries)]
        assert [place[record] for record in own] == sorted(place[record] for record in own), key
        assert entries[len(own) :] == [record for part in period.parts for record in on[part]], key
    years = [key for key, period in derived.periods.items() if period.whole is None]
    whole = listed(pages["timeline/index.html"])
    assert whole[: sum(len(on[year]) for year in years)] == [record for year in years for record in on[year]]


@pytest.mark.parametrize("folder", ["statements", "events"])
def test_an_index_has_each_heading_once_in_the_order_of_the_calendar(folder, pages, derived):
    headings = [heading.text(strip=True) for heading in pages[f"{folder}/index.html"].css("h2")]
    calendar = [pages[f"timeline/{key}.html"].css_first("h1").text(strip=True) for key in derived.periods]
    expected = [name for name in [*calendar, "Without any date"] if name in headings]
    assert headings == expected


def test_pages_of_periods_name_what_encloses_them_and_what_is_near(pages, derived):
    for key, period in derived.periods.items():
        links = pages[f"timeline/{key}.html"].css(".sd-kicker a, .sd-paging a")
        near = {"index", period.earlier, period.later, *enclosing_periods(key)} - {None}
        assert {link.attributes["href"] for link in links} == {f"{name}.html" for name in near}, key
