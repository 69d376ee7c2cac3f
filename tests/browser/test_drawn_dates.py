"""The page on which every kind of date is drawn and told in words."""

import re

import pytest

PATH = "dates.html"


def drawings(page):
    return page.locator("said-and-done-date")


def ready(page):
    page.locator("said-and-done-date canvas[aria-label]").first.wait_for()
    page.wait_for_timeout(200)
    return page


def test_every_date_has_words_and_a_drawing_that_is_told(open_page):
    page = ready(open_page(PATH))
    rows = page.locator(".sd-dates li").all()
    assert len(rows) > 40
    for row in rows:
        assert row.locator("code").inner_text()
        assert row.locator(".sd-when").inner_text()
        assert re.search("line|bar|dotted|hatched|mark", row.get_by_role("img").get_attribute("aria-label"))


def test_every_drawing_shows_something_of_its_own(open_page):
    page = ready(open_page(PATH))
    count_of_colours = """canvas => {
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }"""
    for canvas in page.locator("said-and-done-date canvas").all():
        assert canvas.evaluate(count_of_colours) > 3


def test_without_scripts_the_words_remain(open_page):
    page = open_page(PATH, scripts=False)
    assert page.locator(".sd-dates li").count() > 40
    assert page.get_by_text("about 17 February 2022", exact=True).is_visible()
    assert drawings(page).first.evaluate("e => e.shadowRoot") is None


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing(open_page, axe, dark):
    assert axe(ready(open_page(PATH, dark=dark))) == []


@pytest.mark.parametrize("width", [320, 768])
def test_nothing_is_cut_off(open_page, width):
    page = ready(open_page(PATH, width=width))
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for drawing in drawings(page).all():
        box = drawing.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_the_timeline_is_not_fetched_for_it(open_page):
    page = open_page("about.html")
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(page.url.replace("about", "dates"))
    ready(page)
    assert "dates.js" in asked
    assert "timeline.js" not in asked
