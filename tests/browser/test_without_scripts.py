"""Without JavaScript every page is complete, and what only scripts can do is not offered."""

import pytest

from tests.browser.kinds import KINDS

#: What a page says, without what scripts put into the masthead.
SAYS = "document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim()"


@pytest.mark.parametrize("kind", ["home", "statement quoted", "claim", "day", "index", "prose"])
def test_a_page_says_the_same(kind, open_page):
    with_scripts, without = open_page(KINDS[kind]), open_page(KINDS[kind], scripts=False)
    said = without.locator("main").inner_text()
    assert " ".join(said.split()) == with_scripts.evaluate(SAYS)
    assert len(said) > 500


def test_the_search_place_leads_to_the_list(open_page, site):
    page = open_page("claims/index.html", scripts=False)
    place = page.locator("sd-search a")
    assert place.inner_text() == "Index"
    place.click()
    assert page.url == site.address("statements/index.html")
    assert page.locator("sd-search button").count() == 0


def test_the_palette_button_stays_away(open_page):
    assert not open_page(scripts=False).locator("button").first.is_visible()
    assert open_page().locator("button.sd-palette").is_visible()


def test_a_night_reader_has_the_night_palette(open_page):
    page = open_page(scripts=False, dark=True)
    assert page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(23, 22, 20)"


def test_a_day_holds_all_that_its_number_says(open_page):
    page = open_page("timeline/2022-02-17.html", scripts=False)
    assert page.locator(".sd-lead").inner_text().startswith("30 statements and 12 events, oldest first.")
    assert page.locator(".sd-entry--said").count() == 30
    assert page.locator(".sd-entry--done").count() == 12


def test_the_whole_timeline_is_reached_by_links_alone(open_page, site):
    page = open_page(scripts=False)
    page.get_by_role("link", name="The whole timeline").click()
    assert page.url == site.address("timeline/index.html")
    assert page.locator(".sd-entry").count() == 44
    for heading, path in (("2022", "2022"), ("February 2022", "2022-02"), ("17 February 2022", "2022-02-17")):
        page.locator("h2 a, .sd-kicker a").get_by_text(heading, exact=True).first.click()
        assert page.url == site.address(f"timeline/{path}.html")


def test_a_page_reads_from_disk(open_page, page_watch, site):
    page = open_page(site.on_disk(KINDS["statement quoted"]), scripts=False)
    assert page.locator(".sd-quote").evaluate("e => getComputedStyle(e).borderInlineStartWidth") == "4px"
    page.locator(".sd-byline a").click()
    assert page.url == site.on_disk("actors/antony-blinken.html")
    assert page.url.startswith("file:")
    # A browser preloads no font from disk, and says so; the style sheet's own request for it succeeds. It may
    # say so of the second page when that has long been shown.
    page.wait_for_load_state("networkidle")
    assert all("font" in error or "ERR_FAILED" in error for error in page_watch.errors)
    page_watch.errors.clear()
