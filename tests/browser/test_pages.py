"""Every kind of page, on a phone and on a desk, by day and by night: nothing that hinders a reader."""

import pytest

from tests.browser.kinds import ENLARGED, KINDS

WIDTHS = (320, 390, 768, 1024, 1440)

#: How far the page can be scrolled sideways, and what sticks out of it, the innermost elements alone.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
  const all = [...document.querySelectorAll("body *")];
  const out = all.filter((element) => element.getBoundingClientRect().right > width + 1);
  const innermost = out.filter((e) => !out.some((other) => other !== e && e.contains(other)));
  return innermost.map((element) => `${element.tagName}.${element.className}`);
}"""


def sticking_out(page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    return [f"{width}: {element}" for element in page.evaluate(STICKING_OUT)]


def low_contrast(page, *, dark: bool) -> list[str]:
    """What axe says of the colours alone, once it has looked at the page."""
    page.emulate_media(color_scheme="dark" if dark else "light")
    run = "axe.run(document, {runOnly: ['color-contrast'], resultTypes: ['violations']})"
    found = page.evaluate(f"{run}.then((result) => result.violations)")
    return [str(node["target"]) for violation in found for node in violation["nodes"]]


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_a_page_hinders_nobody(path, open_page, axe):
    page = open_page(path, width=1440)
    assert axe(page) == []
    assert low_contrast(page, dark=True) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert axe(page) == []
    assert [element for width in WIDTHS for element in sticking_out(page, width)] == []


@pytest.mark.parametrize("path", ["index.html", KINDS["claim"], KINDS["prose"]])
def test_night_has_a_palette_of_its_own(path, open_page):
    page = open_page(path, dark=True)
    paper, ink = page.evaluate(
        "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    )
    assert (paper, ink) == ("rgb(23, 22, 20)", "rgb(232, 227, 217)")


@pytest.mark.parametrize("path", [KINDS["index"], KINDS["format"], KINDS["source"], KINDS["prose"]])
def test_text_of_twice_the_size_fits(path, open_page):
    """WCAG 2.2, 1.4.4: text can be enlarged to 200 per cent without loss of content."""
    page = open_page(path)
    page.evaluate(ENLARGED)
    assert [element for width in (1440, 768) for element in sticking_out(page, width)] == []


def test_a_page_zoomed_to_twice_its_size_is_whole(open_page):
    """A zoom of 200 per cent gives the page half the width, at twice the dots."""
    plain = open_page(KINDS["claim"])
    zoomed = open_page(KINDS["claim"], width=720, height=450, device_scale_factor=2)
    assert sticking_out(zoomed, 720) == []
    text = "document.querySelector('main').innerText.replace(/\\s+/g, ' ')"
    assert zoomed.evaluate(text) == plain.evaluate(text)


def test_a_missing_address_is_told_of(open_page, site):
    page = open_page("404.html")
    links = page.locator(".sd-page--missing ul a")
    assert links.all_inner_texts() == [
        "Timeline",
        "Statements",
        "Events",
        "Claims",
        "Actors",
        "Sources",
        "About",
    ]
    links.nth(1).click()
    assert page.url == site.address("statements/index.html")
