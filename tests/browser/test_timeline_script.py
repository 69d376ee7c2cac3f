"""The timeline's script comes to pages that have a timeline, whenever it appears, and to no others."""

import pytest

SCRIPT = "assets/javascripts/timeline.js"
ADD = """() => {
    const element = document.createElement("said-and-done");
    element.setAttribute("data", new URL("../data/timeline/", location.href).href);
    element.append("the records as a list");
    document.querySelector("main").prepend(element);
}"""


@pytest.fixture
def asked(open_page, site):
    """Opens a page, and tells which of the timeline's files it has asked for."""

    def visit(path: str):
        page = open_page("404.html")
        found: list[str] = []
        page.on(
            "request", lambda request: found.append(request.url.removeprefix(site.root).partition("?")[0])
        )
        page.goto(site.address(path), wait_until="networkidle")
        return page, lambda: [name for name in found if name == SCRIPT or name.startswith("data/")]

    return visit


@pytest.mark.parametrize("path", ["index.html", "claims/russia-withdraws-troops.html", "timeline/2022.html"])
def test_a_page_without_a_timeline_asks_for_nothing_of_it(asked, path):
    _, files = asked(path)
    assert files() == []


def test_the_page_of_the_timeline_asks_for_it(asked):
    page, files = asked("timeline/index.html")
    assert SCRIPT in files()
    page.wait_for_selector("said-and-done:defined", state="attached")


def test_one_that_appears_later_is_noticed(asked):
    page, files = asked("claims/russia-withdraws-troops.html")
    page.evaluate(ADD)
    page.wait_for_selector("said-and-done:defined", state="attached")
    assert files().count(SCRIPT) == 1
    page.evaluate(ADD)
    page.wait_for_timeout(200)
    assert files().count(SCRIPT) == 1


def test_where_the_script_cannot_be_had_the_records_stay(open_page, page_watch):
    page = open_page("claims/russia-withdraws-troops.html")
    page.route(f"**/{SCRIPT}", lambda route: route.abort())
    page.evaluate(ADD)
    page.wait_for_timeout(500)
    assert page.locator("said-and-done").inner_text() == "the records as a list"
    assert page_watch.errors
    page_watch.errors.clear()


def test_a_page_for_frames_shows_the_timeline_alone(open_page, site):
    page = open_page("embed/timeline.html")
    page.wait_for_selector("said-and-done:defined", state="attached")
    assert page.locator("body > *").count() == 1
    assert page.locator("main > *").count() == 2
    assert page.title() == "Timeline · Said & Done"
    # As high as what it shows, so that the frame around it can be so, too.
    assert page.evaluate("getComputedStyle(document.body).minHeight") in ("0px", "auto")


def test_a_page_leads_to_its_records_on_the_timeline(open_page, site):
    page = open_page("claims/russia-withdraws-troops.html")
    page.get_by_role("link", name="On the timeline").click()
    assert page.url.startswith(site.address("timeline/index.html?claim=russia-withdraws-troops"))
