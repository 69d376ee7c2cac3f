"""The timeline where things go wrong, come late, or are other people's."""

import re

import pytest

from tests.browser import timeline_page as timeline
from tests.browser.timeline_page import ELEMENT, opened, ready, shows, summary

ALL = "44 records: 30 said, 14 done"
#: What a browser says of answers that a test makes fail; the test expects no more than that.
EXPECTED = re.compile(r"Failed to load resource|net::ERR_FAILED|503")


def forgive(watch) -> None:
    """Take out what was failed on purpose, and nothing else."""
    assert all(EXPECTED.search(entry) for entry in [*watch.errors, *watch.missing])
    watch.errors.clear()
    watch.missing.clear()


def failing(page, pattern: str):
    """Make every answer fail whose address has this; returns what mends it."""
    page.route(pattern, lambda route: route.fulfill(status=503, body=""))
    return lambda: page.unroute(pattern)


@pytest.fixture
def blank(open_page, site):
    """A page of the site without a timeline, with the timeline's script."""

    def visit(**options):
        page = open_page("about.html", **options)
        page.evaluate(f"import({site.address('assets/javascripts/timeline.js')!r})")
        return page

    return visit


def insert(page, markup: str) -> None:
    page.evaluate("html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", markup)


# ---- What cannot be had ----
def test_without_data_it_says_so_keeps_the_rest_and_tries_again(open_page, page_watch, site):
    page = open_page("about.html")
    mend = failing(page, "**/data/timeline/manifest.json*")
    page.goto(site.address(timeline.PATH))
    notice = page.get_by_role("alert").filter(has_text="The timeline could not be fetched.")
    notice.wait_for()
    plain = page.locator(".sd-timeline .sd-entry")
    assert plain.first.is_visible(), "the list for readers without scripts"
    mend()
    page.get_by_role("button", name="Try again").click()
    ready(page)
    assert summary(page) == ALL
    assert plain.count() == 44
    plain.first.wait_for(state="hidden")
    forgive(page_watch)


def test_without_data_what_stands_in_the_element_is_shown(blank, page_watch):
    page = blank()
    insert(page, '<said-and-done data="nowhere/"><a href="timeline/2022.html">2022</a></said-and-done>')
    page.get_by_role("alert").filter(has_text="The timeline could not be fetched.").wait_for()
    assert page.locator("said-and-done a").is_visible()
    page_watch.missing = [entry for entry in page_watch.missing if "/nowhere/" not in entry]
    forgive(page_watch)


def test_texts_that_fail_are_told_of_and_offered_again(open_page, page_watch, site):
    page = open_page("about.html")
    mend = failing(page, "**/data/timeline/text/*")
    page.goto(site.address(timeline.PATH))
    page.get_by_role("status").filter(has_text="Some of it could not be fetched.").wait_for()
    assert summary(page) == ALL
    assert page.get_by_role("heading", name="2014", level=3).is_visible()
    mend()
    page.get_by_role("button", name="Try again").click()
    ready(page)
    page.locator("said-and-done .notice").wait_for(state="hidden")
    forgive(page_watch)


def test_a_filter_that_fails_leaves_what_is_shown(open_page, page_watch):
    page = opened(open_page)
    timeline.narrow(page)
    who = timeline.facet(page, "Said or done")
    mend = failing(page, "**/data/timeline/words/*")
    page.get_by_role("searchbox", name="Words in the records").fill("troops")
    page.get_by_role("status").filter(has_text="what is shown has not changed").wait_for()
    assert summary(page) == ALL
    mend()
    page.get_by_role("button", name="Try again").click()
    shows(page, "of 44 records")
    assert who.get_by_label("Statement").is_enabled()
    forgive(page_watch)


# ---- What comes late, goes, or comes twice ----
def test_it_comes_to_life_where_it_is_put_in_later(blank):
    page = blank()
    insert(page, '<said-and-done data="data/timeline/" actor="antony-blinken" view="list"></said-and-done>')
    ready(page)
    assert summary(page).startswith("2 of 44 records")
    assert "actor" not in page.url


def test_two_on_a_page_have_each_their_own_view(blank, axe):
    page = blank()
    for actor in ("antony-blinken", "russia"):
        insert(page, f'<said-and-done data="data/timeline/" actor="{actor}"></said-and-done>')
    page.locator("said-and-done .summary").nth(1).get_by_text("of 44 records").wait_for()
    ready(page)
    told = page.locator("said-and-done .summary").all_inner_texts()
    assert [int(text.split()[0]) for text in told] == [2, 7]
    page.get_by_role("button", name="Remove: Who: Russia").click()
    page.locator("said-and-done .summary").nth(1).get_by_text(ALL).wait_for()
    assert page.locator("said-and-done .summary").first.inner_text() == told[0]
    assert axe(page) == []


def test_taken_out_and_put_back_it_has_its_view_again(blank):
    page = blank()
    insert(page, '<said-and-done data="data/timeline/"></said-and-done>')
    ready(page)
    timeline.narrow(page)
    timeline.facet(page, "Said or done").get_by_label("Event").check()
    shows(page, "14 of 44")
    page.evaluate(f"window.kept = {ELEMENT}; kept.remove()")
    page.wait_for_timeout(100)
    page.evaluate("document.querySelector('article').append(kept)")
    ready(page)
    assert summary(page).startswith("14 of 44")
    page.evaluate("document.querySelector('article').prepend(kept)")
    assert page.locator("said-and-done .panel").count() == 1
    assert summary(page).startswith("14 of 44")


def test_other_attributes_make_another_view(blank):
    page = blank()
    insert(page, '<said-and-done data="data/timeline/" type="event"></said-and-done>')
    ready(page)
    page.evaluate(f"{ELEMENT}.setAttribute('type', 'statement')")
    shows(page, "30 of 44")


# ---- Other people's pages ----
@pytest.fixture(scope="session")
def open_site(serve, built):
    """The site as a host serves it that lets other sites read it."""
    return serve(built, {"Access-Control-Allow-Origin": "*"})


@pytest.fixture
def foreign(serve, tmp_path, open_site, open_page):
    """Opens a page on another origin, under a policy that allows nothing but the site's scripts and data."""
    root = open_site.root.rstrip("/")

    def visit(body: str, *, frames: bool = False, **options):
        policy = f"default-src 'none'; script-src {root}; connect-src {root}; style-src 'none'"
        policy += f"; frame-src {root}" if frames else ""
        (tmp_path / "page.html").write_text(
            f'<!doctype html><html lang="en"><title>A paper</title><body><h1>News</h1>{body}<p>End',
            encoding="utf-8",
        )
        other = serve(tmp_path, {"Content-Security-Policy": policy})
        return open_page(other.address("page.html"), **options)

    return visit


def codes(open_page, site, query: str) -> dict[str, str]:
    """The codes for other sites, as the share dialog gives them."""
    page = opened(open_page, site.address(timeline.PATH + query))
    page.get_by_role("button", name="Share").click()
    given = {
        name: page.get_by_role("textbox", name=f"As {name}").input_value()
        for name in ("a frame", "an element")
    }
    page.close()
    return given


def test_the_element_lives_in_a_foreign_page_under_a_strict_policy(foreign, open_page, open_site, axe):
    page = foreign(codes(open_page, open_site, "?type=event&sel=events/peace-plan-of-2015")["an element"])
    ready(page)
    assert summary(page).startswith("14 of 44")
    assert page.locator("said-and-done [aria-current]").inner_text().startswith("Peace plan of 2015")
    link = page.locator("said-and-done [aria-current] .words a")
    assert link.get_attribute("href") == open_site.address("events/peace-plan-of-2015.html")
    # It is styled, though the page's policy allows no style.
    assert page.locator("said-and-done .frame").evaluate("e => getComputedStyle(e).display") == "grid"
    timeline.narrow(page)
    timeline.facet(page, "Status").get_by_label("Disputed", exact=False).last.check()
    page.get_by_role("button", name="Remove: Status: Disputed").wait_for()
    assert "?" not in page.url
    assert axe(page, within="said-and-done") == []


def test_a_frame_gets_its_height_from_its_own_site_alone(foreign, open_page, open_site):
    page = foreign(codes(open_page, open_site, "?type=event")["a frame"], frames=True)
    frame = page.frame_locator("iframe")
    frame.locator("said-and-done .pane .words").first.wait_for()
    assert frame.locator("said-and-done .summary").inner_text().startswith("14 of 44")
    height = "document.querySelector('iframe').clientHeight"
    inner = page.frames[1].evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
    assert inner > 300
    page.wait_for_function(f"() => Math.abs({height} - {inner}) <= 2")
    page.evaluate("postMessage({type: 'said-and-done:height', height: 5000}, '*')")
    page.wait_for_timeout(200)
    assert abs(page.evaluate(height) - inner) <= 2
    page.set_viewport_size({"width": 400, "height": 900})
    page.wait_for_timeout(500)
    inner = page.frames[1].evaluate("Math.ceil(document.documentElement.getBoundingClientRect().height)")
    page.wait_for_function(f"() => Math.abs({height} - {inner}) <= 2")


def test_a_frame_tells_nobody_who_did_not_greet_it(foreign, open_site):
    address = open_site.address("embed/timeline.html")
    page = foreign(f'<iframe src="{address}" title="t" width="100%" height="500"></iframe>', frames=True)
    page.evaluate("window.heard = []; addEventListener('message', (event) => heard.push(event.data))")
    page.frame_locator("iframe").locator("said-and-done .pane .words").first.wait_for()
    page.wait_for_timeout(300)
    assert page.evaluate("window.heard") == []
    # A page that greets is answered, and hears of nothing but the height.
    page.evaluate(
        "document.querySelector('iframe').contentWindow.postMessage({type: 'said-and-done:hello'}, '*')"
    )
    page.wait_for_function("() => window.heard.length > 0")
    assert all(set(data) == {"type", "height"} for data in page.evaluate("window.heard"))


def test_links_of_a_frame_leave_it(open_page):
    page = open_page("embed/timeline.html")
    ready(page)
    with page.context.expect_page() as other:
        page.locator("said-and-done .words a").first.click()
    assert "/events/" in other.value.url
    assert page.url.endswith("embed/timeline.html")
