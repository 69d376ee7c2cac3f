"""The card beside a mark of the axis: by pointer, by focus, by touch, and gone when it is sent away."""

import re

import pytest

from tests.browser import timeline_page as timeline
from tests.browser.timeline_page import active, opened

#: A stretch of time in which one event stands alone.
ALONE = "timeline/index.html?from=2014-06-01&to=2015-09-01"


@pytest.fixture
def walked(open_page):
    """The timeline with the focus on the first record of the axis, and its card."""

    def visit(path=ALONE, **options):
        page = opened(open_page, path, **options)
        page.get_by_role("application").focus()
        page.keyboard.press(".")
        card(page).wait_for()
        return page

    return visit


def card(page):
    return page.locator("said-and-done .card")


def mark(page) -> tuple[float, float]:
    """Where the record stands that has the focus."""
    box = page.locator("said-and-done .axis-record:not([hidden])").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_it_comes_with_the_focus_and_has_words_first(walked):
    page = walked()
    shown = card(page)
    assert shown.get_attribute("aria-label") == "Peace plan of 2015"
    text = " ".join(shown.inner_text().split())
    assert text.startswith("Peace plan of 2015 Done 2015")
    assert "Undisputed." in text
    assert shown.get_by_role("link", name="Open: Peace plan of 2015").is_visible()
    # The list marks the same record.
    assert page.locator("said-and-done li.entry--pointed").inner_text().startswith("Peace plan of 2015")


def test_it_is_reached_by_tab_and_left_by_escape(walked):
    page = walked()
    where = active(page)
    page.keyboard.press("Tab")
    assert active(page) == "Peace plan of 2015"
    page.wait_for_timeout(500)
    assert card(page).is_visible(), "it stays while the focus is in it"
    page.keyboard.press("Escape")
    card(page).wait_for(state="hidden")
    assert active(page) == where
    page.wait_for_timeout(400)
    assert not card(page).is_visible(), "what was sent away does not come back by itself"


def test_a_pointer_brings_it_can_go_onto_it_and_sends_it_away(walked):
    page = walked()
    x, y = mark(page)
    page.get_by_role("button", name="Share").focus()
    card(page).wait_for(state="hidden")
    page.mouse.move(x, y)
    card(page).wait_for()
    box = card(page).bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20, steps=4)
    page.wait_for_timeout(700)
    assert card(page).is_visible()
    page.mouse.move(5, 5)
    card(page).wait_for(state="hidden")
    page.mouse.move(x, y)
    card(page).wait_for()
    page.keyboard.press("Escape")
    card(page).wait_for(state="hidden")


def test_it_is_in_sight_whole_at_every_width(walked):
    for width, height in ((320, 640), (390, 844), (1440, 900)):
        page = walked(width=width, height=height)
        box = card(page).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height


def test_a_claim_is_followed_from_it(walked):
    page = walked("timeline/index.html?from=2013-06-01&to=2014-06-01")
    follow = card(page).get_by_role("button", name="Follow this claim").first
    follow.click()
    page.wait_for_url("**&thread=*")
    timeline.chips_are(page, re.compile("^Follows: "))
    page.locator("said-and-done .entry--thread").first.wait_for()
    assert follow.get_attribute("aria-pressed") == "true"


def test_it_hinders_nobody(walked, axe):
    page = walked()
    assert axe(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe(page) == []


def test_a_finger_brings_it(walked, open_page):
    page = walked(width=390, height=844, has_touch=True)
    x, y = mark(page)
    stage = page.get_by_role("application").bounding_box()
    other = opened(open_page, ALONE, width=390, height=844, has_touch=True)
    there = other.get_by_role("application").bounding_box()
    assert stage
    assert there
    other.touchscreen.tap(x - stage["x"] + there["x"], y - stage["y"] + there["y"])
    card(other).wait_for()
    other.wait_for_url("**&sel=events/peace-plan-of-2015")
