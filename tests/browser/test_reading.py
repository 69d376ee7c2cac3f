"""Reading: the words stand first and large; on paper, by keyboard, and without motion."""

import pytest

from tests.browser.kinds import ENLARGED, KINDS

STATEMENTS = [path for kind, path in KINDS.items() if kind.startswith("statement")]

#: The largest letters outside of the words, and those of the words.
SIZES = """() => {
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  const words = document.querySelector(".sd-quote blockquote p");
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let largest = 0;
  while (walker.nextNode()) {
    const { parentElement: element, textContent } = walker.currentNode;
    if (textContent.trim() && element.checkVisibility() && !words.contains(element)) {
      largest = Math.max(largest, size(element));
    }
  }
  return [size(words), largest];
}"""


@pytest.mark.parametrize("path", STATEMENTS)
def test_the_words_stand_first_and_large(path, open_page):
    """Before them comes only the line that says what the page is; after them, who said so and when.

    All of that is seen without scrolling, on a phone too.
    """
    page = open_page(path, width=390, height=844)
    for width in (390, 1440):
        page.set_viewport_size({"width": width, "height": 844})
        words, largest_else = page.evaluate(SIZES)
        assert words > largest_else
        parts = page.locator(".sd-page > *").evaluate_all("all => all.map((e) => e.className || e.tagName)")
        assert [part.split()[0] for part in parts[:4]] == ["sd-kicker", "H1", "sd-quote", "sd-byline"]
        assert bottom(page.locator(".sd-byline")) < 844


def box(locator) -> dict[str, float]:
    found: dict[str, float] = locator.first.bounding_box()
    return found


def bottom(locator) -> float:
    return box(locator)["y"] + box(locator)["height"]


@pytest.mark.parametrize("path", ["index.html", KINDS["day"]])
def test_said_stands_left_and_done_right(path, open_page):
    page = open_page(path)
    said, done = box(page.locator(".sd-entry--said")), box(page.locator(".sd-entry--done"))
    assert said["x"] + said["width"] < done["x"]
    page.set_viewport_size({"width": 390, "height": 844})
    assert box(page.locator(".sd-entry--said"))["x"] == box(page.locator(".sd-entry--done"))["x"]


def test_the_front_page_tells_at_one_glance(open_page):
    """The claim, and the first of what was said and what was done, without scrolling."""
    page = open_page(width=1440, height=900)
    for part in (".sd-contrast > h2", ".sd-said .sd-entry", ".sd-done .sd-entry"):
        assert bottom(page.locator(part)) <= 900, part


def test_on_paper_there_is_the_record_alone(open_page):
    page = open_page(KINDS["statement quoted"], dark=True)
    page.emulate_media(media="print")
    for part in (".sd-sections", ".sd-tools", ".sd-footer__tools"):
        assert not page.locator(part).is_visible(), part
    for part in (".sd-name", ".sd-quote", ".sd-byline", ".sd-facts", ".sd-wording"):
        assert page.locator(part).is_visible(), part
    ink = page.locator(".sd-quote p").evaluate("e => getComputedStyle(e).color")
    assert (ink, page.evaluate("getComputedStyle(document.body).backgroundColor")) == (
        "rgb(0, 0, 0)",
        "rgb(255, 255, 255)",
    )


@pytest.mark.parametrize("still", [True, False], ids=["asked to be still", "not asked"])
@pytest.mark.parametrize("path", ["index.html", KINDS["prose"]])
def test_nothing_moves_by_itself(path, still, open_page):
    page = open_page(path, still=still)
    running = (
        "document.getAnimations().filter((a) => a.playState === 'running' && a.effect.getTiming().duration)"
    )
    assert page.evaluate(f"{running}.length") == 0


def test_who_asks_for_stillness_gets_no_transition(open_page):
    page = open_page(KINDS["prose"], still=True)
    moves = "(e) => parseFloat(getComputedStyle(e).transitionDuration) > 0"
    assert page.evaluate(f"[...document.querySelectorAll('*')].filter({moves}).map((e) => e.tagName)") == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


#: What has the focus: its place among all that can have it, and whether that can be seen.
FOCUS = """() => {
  const e = document.activeElement;
  if (e === document.body) return null;
  const style = getComputedStyle(e), box = e.getBoundingClientRect();
  const seen = box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight;
  const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  return [e.textContent.trim().replace(/\\s+/g, " "), seen && marked];
}"""
FOCUSABLE = """() => [...document.querySelectorAll("a[href], button, input, select, [tabindex='0']")]
  .filter((e) => e.checkVisibility({visibilityProperty: true}))
  .map((e) => e.textContent.trim().replace(/\\s+/g, " "))"""


def test_the_front_page_by_keyboard(open_page, site):
    """Tab passes everything once, in the order of reading, each seen where it is; Enter follows."""
    page = open_page()
    expected = page.evaluate(FOCUSABLE)
    passed = []
    for _ in range(len(expected) + 1):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        passed.append(focus)
    assert [text for text, _ in passed] == expected
    assert [text for text, seen in passed if not seen] == []
    assert expected[:3] == ["Skip to content", "Said & Done", "Search /"]
    page.get_by_role("link", name="Russian troops leave the border area with Ukraine").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(site.address("events/russian-troops-leave-border.html"))


@pytest.mark.parametrize("path", ["index.html", KINDS["claim"], KINDS["prose"]])
def test_the_first_tab_skips_to_the_content(path, open_page):
    page = open_page(path)
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip")
    assert skip.evaluate("e => e === document.activeElement && getComputedStyle(e).opacity") == "1"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_wide_table_scrolls_by_keyboard(open_page):
    """A browser that gives the focus to what scrolls only where it is told to needs the tabindex."""
    page = open_page(KINDS["claim"], width=800)
    page.evaluate(ENLARGED)
    region = page.get_by_role("region", name="Who took which position, when")
    assert region.get_attribute("tabindex") == "0"
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("e => e.scrollLeft > 0", arg=region.element_handle())
