"""Search: by keyboard and by pointer, over all records, narrowed by kind, actor and year."""

import re

import pytest

from tests.browser.kinds import KINDS


@pytest.fixture
def search(open_page):
    """Opens the dialog on a page by the key that the masthead names."""

    def opened(path="index.html", **options):
        page = open_page(path, **options)
        page.keyboard.press("/")
        page.get_by_role("dialog", name="Search").wait_for()
        return page

    return opened


def told(page, pattern: str) -> str:
    """What the live region says, once it says something like this."""
    region = page.get_by_role("status").filter(has_text=re.compile(pattern))
    region.wait_for()
    text: str = region.inner_text()
    return text


def chooser(page, label: str):
    return page.get_by_role("combobox", name=label)


def kinds(page) -> list[str]:
    """The kinds of the results shown: "Statement" of "Statement · 17 February 2022"."""
    return [text.split(" · ")[0] for text in page.locator(".sd-search__kind").all_inner_texts()]


def found(page) -> int:
    return int(told(page, r"\d pages? found").split()[0])


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_opens_it_with_the_focus_in_the_field(key, open_page):
    page = open_page(KINDS["claim"])
    page.keyboard.press(key)
    field = page.get_by_role("searchbox", name="Words to search for")
    field.wait_for()
    assert field.evaluate("e => e === document.activeElement")
    assert field.input_value() == ""
    assert told(page, "^Searches") == "Searches statements, events, claims, actors, places and sources."
    page.keyboard.type("s/s")
    assert field.input_value() == "s/s"


def test_the_button_opens_it_and_has_the_focus_back(open_page):
    page = open_page()
    button = page.get_by_role("button", name="Search")
    button.click()
    page.get_by_role("dialog").wait_for()
    page.get_by_role("searchbox").fill("Lavrov")
    told(page, "found")
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")
    assert button.evaluate("e => e === document.activeElement")


def test_results_say_what_they_are_and_lead_there(search, site):
    page = search(KINDS["claim"])
    page.get_by_role("searchbox").fill("no illusions")
    assert found(page) >= 1
    first = page.locator(".sd-search__results a").first
    assert first.locator(".sd-search__kind").inner_text() == "Statement · on or before 17 February 2022"
    assert "illusions" in first.locator(".sd-search__excerpt mark").all_inner_texts()
    first.click()
    page.wait_for_url(site.address("statements/truss-weeks-if-not-months.html"))


def test_enter_in_the_field_opens_the_first(search, site):
    page = search()
    page.get_by_role("searchbox").fill("no illusions")
    told(page, "found")
    page.keyboard.press("Enter")
    page.wait_for_url(site.address("statements/truss-weeks-if-not-months.html"))


def test_arrows_go_through_the_results(search):
    page = search()
    page.get_by_role("searchbox").fill("withdrawal")
    told(page, "found")
    titles = page.locator(".sd-search__title").all_inner_texts()
    here = "document.activeElement"
    focused = f"{here}.querySelector('.sd-search__title')?.innerText ?? {here}.type"
    passed = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        passed.append(page.evaluate(focused))
    assert passed == [titles[0], titles[1], titles[0], "search", titles[0]]
    href = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(href)


@pytest.mark.parametrize(
    ("words", "label", "value", "kinds_left"),
    [
        ("Ukraine", "Kind", "Claim", {"Claim"}),
        ("west", "Actor", "Sergei Lavrov", {"Statement", "Event", "Actor"}),
        ("conflict", "Year", "2014", {"Event"}),
    ],
)
def test_filters_narrow_what_is_found(words, label, value, kinds_left, search):
    page = search()
    page.get_by_role("searchbox").fill(words)
    every = found(page)
    chooser(page, label).select_option(value)
    fewer = "n => parseInt(document.querySelector('.sd-search__status [role=status]').textContent) < n"
    page.wait_for_function(fewer, arg=every)
    assert 0 < found(page) < every
    assert set(kinds(page)) <= kinds_left


def test_filters_alone_find_too_and_add_up(search):
    page = search()
    chooser(page, "Actor").select_option("Antony Blinken")
    by_actor = found(page)
    chooser(page, "Kind").select_option("Statement")
    told(page, "^2 pages found$")
    assert by_actor > 2
    assert kinds(page) == ["Statement", "Statement"]
    assert all("Blinken" in title for title in page.locator(".sd-search__title").all_inner_texts())


def test_a_kind_alone_leaves_the_others_to_choose(search):
    page = search()
    kind = chooser(page, "Kind")
    kind.locator("option[value=Event]").wait_for(state="attached")
    before = kind.locator("option").all_text_contents()
    kind.select_option("Event")
    told(page, "^14 pages found$")
    assert kind.locator("option").all_text_contents() == before


def test_nothing_found_says_so(search):
    page = search()
    page.get_by_role("searchbox").fill("xyzzyplugh")
    assert told(page, "^Nothing") == "Nothing found. Try fewer words, or take a filter off."
    assert page.locator(".sd-search__results li").count() == 0


def test_more_results_come_when_asked_for(search):
    page = search()
    chooser(page, "Kind").select_option("Statement")
    told(page, "^30 pages found$")
    links = page.locator(".sd-search__results a")
    assert links.count() == 10
    page.get_by_role("button", name="Show more").click()
    links.nth(19).wait_for()
    assert links.nth(10).evaluate("e => e === document.activeElement")
    page.get_by_role("button", name="Show more").click()
    links.nth(29).wait_for()
    assert page.get_by_role("button", name="Show more").count() == 0


def test_an_index_that_cannot_be_loaded_is_told_of(open_page, page_watch):
    page = open_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.keyboard.press("/")
    assert told(page, "cannot be loaded")
    page_watch.errors.clear()


def test_a_search_that_cannot_be_loaded_leaves_the_list(open_page, page_watch, site):
    page = open_page()
    page.route("**/search-dialog.js", lambda route: route.abort())
    page.keyboard.press("/")
    link = page.get_by_role("link", name="Search cannot be loaded; see the list")
    link.wait_for()
    page_watch.errors.clear()
    link.click()
    assert page.url == site.address("statements/index.html")


def test_a_page_that_nobody_searches_fetches_no_index(open_page):
    page = open_page()
    page.wait_for_load_state("networkidle")
    fetched = page.evaluate("performance.getEntriesByType('resource').map((e) => e.name)")
    assert [name for name in fetched if "pagefind" in name or "search-dialog" in name] == []


def test_a_wrong_address_offers_its_words(open_page, site):
    page = open_page()
    page.route(
        "**/statements/withdrawal-of-tanks.html",
        lambda route: route.fulfill(path=site.folder / "404.html", content_type="text/html"),
    )
    page.goto(site.address("statements/withdrawal-of-tanks.html"))
    page.get_by_role("button", name="Search for “withdrawal of tanks”").click()
    told(page, "found")
    assert page.get_by_role("searchbox").input_value() == "withdrawal of tanks"
    first = page.locator(".sd-search__results a").first.get_attribute("href")
    assert first == site.address("statements/russia-announces-withdrawal-of-tanks.html")


@pytest.mark.parametrize(("width", "dark"), [(390, True), (1440, False)])
def test_the_dialog_hinders_nobody(width, dark, search, axe):
    page = search(width=width, dark=dark)
    page.get_by_role("searchbox").fill("withdrawal")
    told(page, "found")
    assert axe(page, within="dialog") == []
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")
