"""The timeline's axis as readers use it: with mouse, trackpad, fingers, keyboard and screen reader."""

import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

PATH = "timeline/index.html"
FEBRUARY = f"{PATH}?from=2022-02-01&to=2022-03-01"
CLAIM = "russia-withdraws-troops"
CANVAS = "document.querySelector('said-and-done').shadowRoot.querySelector('.axis-stage canvas')"
DAY, NIGHT = [253, 252, 248], [23, 22, 20]


def opened(open_page, path=FEBRUARY, **options):
    """A page with the timeline, once the axis says what it shows."""
    page = open_page(path, **options)
    page.set_default_timeout(10_000)
    page.locator("said-and-done canvas[role=img][aria-label]").wait_for(state="attached")
    return page


def stage(page):
    return page.locator("said-and-done .axis-stage")


def shown(page):
    """The range in words, when nothing moves any longer."""
    text = page.locator("said-and-done .axis-range")
    before = None
    while before != (before := text.inner_text()):
        page.wait_for_timeout(250)
    return before.replace("\u2009", " ")


def summary(page):
    return page.locator("said-and-done canvas[role=img]").get_attribute("aria-label").replace("\u2009", " ")


def focused(page):
    """The name of what has the focus within the timeline."""
    return page.evaluate(
        "document.querySelector('said-and-done').shadowRoot.activeElement?.getAttribute('aria-label') ?? ''"
    )


def walk(page, key):
    """Press a key that brings the focus to another record; its name."""
    before = focused(page)
    page.keyboard.press(key)
    page.wait_for_function(
        "before => document.querySelector('said-and-done').shadowRoot.activeElement"
        "?.getAttribute('aria-label') !== before",
        arg=before,
    )
    return focused(page)


def mark_at(page):
    """Where the mark of the record that was walked to stands, in pixels from the left."""
    box = page.locator("said-and-done .axis-record:not([hidden])").bounding_box()
    return box["x"] + box["width"] / 2


def middle(page):
    stage(page).scroll_into_view_if_needed()
    box = stage(page).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def pixel(page, x=1, y=120):
    return page.evaluate(
        f"([x, y]) => [...{CANVAS}.getContext('2d').getImageData(x, y, 1, 1).data].slice(0, 3)",
        [x, y],
    )


def has_colour(page, name):
    """Whether anything of the axis is drawn in one of the site's colours."""
    return page.evaluate(
        """([name, canvas]) => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = `var(--sd-${name})`;
          const wanted = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
          probe.remove();
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i += 4) {
            if (wanted.every((part, j) => Math.abs(part - data[i + j]) < 3)) return true;
          }
          return false;
        }""",
        [name, page.evaluate_handle(CANVAS)],
    )


# ---- What it shows, and says ----
def test_it_says_what_it_shows(open_page):
    page = opened(open_page)
    assert shown(page) == "1 – 28 Feb 2022"
    assert re.fullmatch(
        r"1 – 28 Feb 2022: 30 said and 12 done in view, \d+ of them with a label", summary(page)
    )
    expect(page.locator("said-and-done .axis-view")).to_match_aria_snapshot(
        """
        - paragraph: /1.–.28 Feb 2022/
        - paragraph: /Drag to move/
        - button "Zoom out"
        - button "Zoom in"
        - button "Show all"
        - button "Today"
        - text: Go to date
        - textbox "Go to date"
        - button "Go"
        - button "Keys" [expanded=false]
        - 'application "Axis of time: said above, done below"':
          - img /30 said and 12 done/
        - group "Everything, and the part that is shown":
          - slider "Beginning of what is shown"
          - slider "End of what is shown"
        - status: /1.–.28 Feb 2022/
        """
    )


def test_dates_are_in_the_readers_own_variety_of_the_language(open_page):
    assert shown(opened(open_page, locale="en-US")) == "Feb 1 – 28, 2022"


def test_those_who_read_another_language_get_the_sites(open_page):
    assert shown(opened(open_page, locale="de-DE")) == "1 – 28 Feb 2022"


def test_the_text_of_what_is_labelled_is_fetched_and_no_more(open_page):
    asked = []
    page = open_page("about.html")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url.replace("about.html", FEBRUARY))
    page.locator("said-and-done canvas[role=img][aria-label]").wait_for(state="attached")
    texts = [url for url in asked if "/text/" in url]
    assert 0 < len(texts) <= 8
    assert not any("/facets/" in url for url in asked)


@pytest.mark.parametrize(("dark", "paper"), [(False, DAY), (True, NIGHT)])
def test_it_is_drawn_in_the_palette_of_the_page(open_page, dark, paper):
    page = opened(open_page, dark=dark)
    assert pixel(page) == paper
    button = page.get_by_role("button", name="Colours")
    while button.inner_text() != f"Colours: {'light' if dark else 'dark'}":
        button.click()
    page.wait_for_timeout(200)
    assert pixel(page) == (DAY if dark else NIGHT)


def test_forced_colours_are_heeded(open_page):
    page = opened(open_page, forced_colors="active", dark=True)
    assert pixel(page) == [0, 0, 0]


def test_a_fine_screen_is_drawn_finely(open_page):
    page = opened(open_page, device_scale_factor=2)
    size = "c => [c.width, c.height, c.clientWidth * 2, c.clientHeight * 2]"
    width, height, twice_width, twice_height = page.locator("said-and-done .axis-stage canvas").evaluate(size)
    assert (width, height) == (twice_width, twice_height)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("path", [FEBRUARY, f"{PATH}?view=axis&thread={CLAIM}"])
def test_axe_finds_nothing(open_page, axe, dark, path):
    page = opened(open_page, path, dark=dark)
    stage(page).focus()
    page.get_by_role("button", name="Keys").click()
    walk_key = "."
    stage(page).focus()
    walk(page, walk_key)
    assert axe(page, within="said-and-done") == []


@pytest.mark.parametrize("width", [320, 390, 720, 768])
def test_nothing_is_cut_off_on_a_narrow_screen_or_when_enlarged(open_page, width):
    page = opened(open_page, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for control in page.locator("said-and-done .axis-bar :is(button, input)").all():
        box = control.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert min(box["width"], box["height"]) >= 24


# ---- Mouse and trackpad ----
def test_the_wheel_alone_scrolls_the_page(open_page):
    page = opened(open_page, height=500)
    x, y = middle(page)
    page.mouse.move(x, y)
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 120)
    assert shown(page) == "1 – 28 Feb 2022"
    assert page.evaluate("scrollY") > before


def test_a_scroll_that_comes_by_goes_on_even_over_an_axis_with_the_focus(open_page):
    page = opened(open_page, height=500)
    stage(page).focus()
    page.evaluate("scrollTo(0, 0)")
    x, _ = middle(page)
    page.mouse.move(x, 100)
    for _ in range(4):
        page.mouse.wheel(0, 40)
        page.wait_for_timeout(30)
    assert page.evaluate("scrollY") > 0
    assert shown(page) == "1 – 28 Feb 2022"


@pytest.mark.parametrize("key", ["Control", "Meta", None])
def test_with_ctrl_or_the_focus_the_wheel_zooms_about_the_pointer(open_page, key):
    page = opened(open_page)
    stage(page).focus()
    walk(page, ".")
    x, (_, y) = mark_at(page), middle(page)
    if key:
        page.get_by_role("button", name="Keys").focus()
        page.keyboard.down(key)
    page.wait_for_timeout(400)
    page.mouse.move(x, y)
    scrolled = page.evaluate("scrollY")
    for _ in range(2):
        page.mouse.wheel(0, -90)
    if key:
        page.keyboard.up(key)
    assert shown(page) != "1 – 28 Feb 2022"
    assert page.evaluate("scrollY") == scrolled
    assert mark_at(page) == pytest.approx(x, abs=2)


def test_a_wheel_to_the_side_moves_the_paper(open_page):
    page = opened(open_page)
    stage(page).focus()
    walk(page, ".")
    x, (_, y) = mark_at(page), middle(page)
    page.mouse.move(x, y)
    page.mouse.wheel(100, 0)
    shown(page)
    assert mark_at(page) == pytest.approx(x - 100, abs=1.5)


def test_dragging_moves_the_paper_with_the_pointer_and_presses_nothing(open_page):
    page = opened(open_page)
    stage(page).focus()
    walk(page, ".")
    x, (_, y) = mark_at(page), middle(page)
    page.mouse.move(x - 300, y)
    page.mouse.down()
    page.mouse.move(x - 200, y, steps=7)
    page.mouse.up()
    shown(page)
    assert mark_at(page) == pytest.approx(x + 100, abs=1.5)
    assert "sel=" not in page.url


def test_a_double_click_zooms_in_and_with_shift_out(open_page):
    page = opened(open_page)
    page.mouse.dblclick(*middle(page))
    assert shown(page) == "8 – 21 Feb 2022"
    page.keyboard.down("Shift")
    page.mouse.dblclick(*middle(page))
    assert shown(page) == "1 – 28 Feb 2022"


def test_the_wheel_lets_the_page_go_where_there_is_nothing_more_to_see(open_page):
    page = opened(open_page, PATH, height=500)
    stage(page).focus()
    page.keyboard.press("-")
    page.keyboard.press("-")
    shown(page)
    page.wait_for_timeout(400)
    page.mouse.move(*middle(page))
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 120)
    page.wait_for_function("before => scrollY > before", arg=before)


def test_a_press_on_a_record_chooses_it(open_page):
    page = opened(open_page, f"{PATH}?from=2013&to=2018")
    stage(page).focus()
    name = walk(page, "Home")
    x, y = mark_at(page), page.locator("said-and-done .axis-record:focus").bounding_box()["y"] + 10
    page.keyboard.press("Escape")
    page.mouse.click(x, y)
    page.wait_for_url(re.compile("sel="))
    assert focused(page).split(",")[0] == name.split(",")[0]


# ---- Fingers ----
def touched(open_page, **options):
    page = opened(open_page, width=390, height=700, has_touch=True, is_mobile=True, **options)
    page.evaluate("document.querySelector('said-and-done').scrollIntoView()")
    send = page.context.new_cdp_session(page).send

    def gesture(*steps):
        for kind, points in (
            ("touchStart", steps[0]),
            *(("touchMove", step) for step in steps[1:]),
            ("touchEnd", []),
        ):
            places = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
            send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})
        page.wait_for_timeout(300)

    return page, gesture


def test_one_finger_moves_the_paper_sideways(open_page):
    page, gesture = touched(open_page)
    x, y = middle(page)
    before = page.evaluate("scrollY")
    gesture(*([(x - 12 * i, y + i)] for i in range(9)))
    assert shown(page) in ("7 Feb – 7 Mar 2022", "8 Feb – 8 Mar 2022")
    assert page.evaluate("scrollY") == before


def test_one_finger_moves_the_page_up_and_down(open_page):
    page, gesture = touched(open_page)
    x, y = middle(page)
    before = page.evaluate("scrollY")
    gesture(*([(x + i, y - 15 * i)] for i in range(9)))
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") > before
    assert shown(page) == "1 – 28 Feb 2022"


def test_two_fingers_zoom(open_page):
    page, gesture = touched(open_page)
    x, y = middle(page)
    gesture(*([(x - 40 - 5 * i, y), (x + 40 + 5 * i, y)] for i in range(9)))
    assert shown(page) == "8 – 21 Feb 2022"


def test_two_taps_zoom_in(open_page):
    page, gesture = touched(open_page)
    x, y = middle(page)
    for _ in range(2):
        gesture([(x, y)])
    assert shown(page) == "8 – 21 Feb 2022"


# ---- Buttons ----
def test_the_buttons_zoom_fit_and_go(open_page):
    page = opened(open_page)
    bar = page.locator("said-and-done .axis-bar")
    bar.get_by_role("button", name="Zoom in").click()
    assert shown(page) == "8 – 21 Feb 2022"
    bar.get_by_role("button", name="Zoom out").click()
    assert shown(page) == "1 – 28 Feb 2022"
    bar.get_by_role("button", name="Show all").click()
    assert shown(page) == "2013 – 2022"
    bar.get_by_role("button", name="Today").click()
    assert shown(page) != "2013 – 2022"


@pytest.mark.parametrize(
    ("text", "found"),
    [("2022", "Jan 2021 – Dec 2023"), ("2022-02", "4 Jan – 28 Mar 2022"), ("2022-02-17", "16 – 18 Feb 2022")],
)
def test_a_date_can_be_gone_to(open_page, text, found):
    page = opened(open_page)
    page.get_by_role("textbox", name="Go to date").fill(text)
    page.keyboard.press("Enter")
    assert shown(page) == found


@pytest.mark.parametrize(
    ("text", "problem"), [("17 Feb", "Found “17 Feb”"), ("1850", "There are no records then")]
)
def test_what_is_no_date_here_is_told_so(open_page, text, problem):
    page = opened(open_page)
    field = page.get_by_role("textbox", name="Go to date")
    field.fill(text)
    page.keyboard.press("Enter")
    expect(page.locator("said-and-done").get_by_role("alert")).to_contain_text(problem)
    expect(field).to_have_attribute("aria-invalid", "true")
    assert shown(page) == "1 – 28 Feb 2022"


def test_where_it_rests_is_in_the_address_and_comes_from_it(open_page):
    page = opened(open_page)
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_url(re.compile("from=2022-02-08&to=2022-02-22"))
    page.reload()
    page.locator("said-and-done canvas[role=img][aria-label]").wait_for(state="attached")
    assert shown(page) == "8 – 21 Feb 2022"


def test_a_step_can_be_gone_back_and_a_movement_is_none(open_page):
    page = opened(open_page)
    bar = page.locator("said-and-done .axis-bar")
    bar.get_by_role("button", name="Zoom in").click()
    page.wait_for_url(re.compile("from=2022-02-08&to=2022-02-22"))
    bar.get_by_role("button", name="Show all").click()
    page.wait_for_url(re.compile(r"index\.html$"))
    page.go_back()
    assert shown(page) == "8 – 21 Feb 2022"
    page.go_back()
    assert page.url == "about:blank"


def test_nothing_glides_for_those_who_want_nothing_to(open_page):
    steps = []
    for still in (True, False):
        page = opened(open_page, f"{PATH}?from=2014&to=2022", still=still)
        steps.append(
            page.evaluate(
                """async () => {
                  const root = document.querySelector('said-and-done').shadowRoot;
                  root.querySelector('button[aria-label="Zoom in"]').click();
                  const seen = new Set();
                  const end = performance.now() + 700;
                  while (performance.now() < end) {
                    await new Promise(requestAnimationFrame);
                    seen.add(root.querySelector('.axis-window').style.width);
                  }
                  return seen.size;
                }"""
            )
        )
    assert steps[0] <= 2 < steps[1]


# ---- Keyboard ----
def test_all_of_it_by_keyboard(open_page):
    page = opened(open_page)
    stage(page).focus()
    for key, found in (
        ("+", "8 – 21 Feb 2022"),
        ("-", "1 – 28 Feb 2022"),
        ("ArrowRight", "4 Feb – 4 Mar 2022"),
        ("ArrowLeft", "1 – 28 Feb 2022"),
        ("0", "2013 – 2022"),
    ):
        page.keyboard.press(key)
        assert shown(page) == found


def test_every_record_can_be_walked_to_and_is_told(open_page):
    page = opened(open_page, PATH)
    stage(page).focus()
    names = [walk(page, "Home")]
    while len(names) < 60:
        page.keyboard.press(".")
        page.wait_for_timeout(60)
        if focused(page) == names[-1]:
            page.wait_for_timeout(400)
            if focused(page) == names[-1]:
                break
        names.append(focused(page))
    assert len(names) == 44
    assert sum(name.startswith("Statement, ") for name in names) == 30
    assert sum(name.startswith("Event, ") for name in names) == 14
    assert names[0].startswith("Event, since 2014: Armed conflict in Donetsk and Luhansk")
    expect(page.locator("said-and-done .axis-view").get_by_role("status")).to_have_text(
        "There is no further record in that direction."
    )
    assert walk(page, ",") == names[-2]
    assert walk(page, "Home") == names[0]


def test_up_and_down_cross_the_axis(open_page):
    page = opened(open_page)
    stage(page).focus()
    walk(page, ".")
    assert walk(page, "ArrowDown").startswith("Event") or focused(page).startswith("Event")
    assert walk(page, "ArrowUp").startswith("Statement")


def test_enter_opens_the_record_and_once_more_its_page(open_page, site):
    page = opened(open_page)
    stage(page).focus()
    walk(page, ".")
    address = page.locator("said-and-done .axis-record:focus").get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("sel="))
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    assert re.search(r"/(statements|events)/[a-z0-9-]+\.html$", page.url)


def test_escape_leaves_the_record(open_page):
    page = opened(open_page)
    stage(page).focus()
    walk(page, ".")
    for _ in range(2):  # the card goes first
        page.keyboard.press("Escape")
    assert focused(page) == "Axis of time: said above, done below"


def test_keys_that_are_not_the_axis_own_are_left_alone(open_page):
    page = opened(open_page)
    stage(page).focus()
    page.keyboard.press("Tab")
    assert focused(page) != "Axis of time: said above, done below"
    page.keyboard.press("Shift+Tab")
    assert focused(page) == "Axis of time: said above, done below"


# ---- The overview ----
def test_the_window_of_the_overview_is_two_sliders(open_page):
    page = opened(open_page)
    first = page.get_by_role("slider", name="Beginning of what is shown")
    last = page.get_by_role("slider", name="End of what is shown")
    expect(first).to_have_attribute("aria-valuetext", "1 Feb 2022")
    expect(last).to_have_attribute("aria-valuetext", "28 Feb 2022")
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(first).to_have_attribute("aria-valuetext", "3 Feb 2022")
    last.focus()
    page.keyboard.press("PageUp")
    assert shown(page) == "3 Feb – 26 Mar 2022"
    for slider in (first, last):
        low, now, high = (float(slider.get_attribute(f"aria-value{name}")) for name in ("min", "now", "max"))
        assert low <= now <= high


def test_the_window_is_dragged_pulled_and_brought_by_a_press(open_page):
    page = opened(open_page, f"{PATH}?from=2016&to=2018")
    box = page.locator("said-and-done .axis-overview").bounding_box()
    window = page.locator("said-and-done .axis-window")
    y = box["y"] + box["height"] / 2
    left, width = window.bounding_box()["x"], window.bounding_box()["width"]

    def drag(start, by):
        page.mouse.move(start, y)
        page.mouse.down()
        page.mouse.move(start + by, y, steps=4)
        page.mouse.up()
        shown(page)

    drag(left + width / 2, 50)
    assert window.bounding_box()["x"] == pytest.approx(left + 50, abs=2)
    drag(left + 50 + width, 40)
    assert window.bounding_box()["width"] == pytest.approx(width + 40, abs=2)
    page.mouse.click(box["x"] + box["width"] * 0.75, y)
    shown(page)
    centre = window.bounding_box()["x"] + window.bounding_box()["width"] / 2
    assert centre == pytest.approx(box["x"] + box["width"] * 0.75, abs=2)


# ---- Pointing, threads, comparing ----
def test_pointing_at_a_mark_brings_its_card(open_page):
    page = opened(open_page, f"{PATH}?from=2013&to=2018")
    stage(page).focus()
    walk(page, "Home")
    x = mark_at(page)
    y = page.locator("said-and-done .axis-record:focus").bounding_box()["y"] + 10
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.mouse.move(x + 200, y)
    page.mouse.move(x, y)
    expect(page.locator("said-and-done .card")).to_contain_text("Armed conflict in Donetsk and Luhansk")
    expect(stage(page)).to_have_class(re.compile("axis-stage--hit"))


def test_the_thread_of_a_claim_is_drawn_in_the_colours_of_its_stances(open_page):
    page = opened(open_page)
    assert not has_colour(page, "for")
    page = opened(open_page, f"{FEBRUARY}&thread={CLAIM}")
    page.wait_for_timeout(500)
    assert has_colour(page, "for")
    assert has_colour(page, "against") or has_colour(page, "between")


def test_what_is_compared_stands_above_one_another(open_page):
    page = opened(open_page, f"{FEBRUARY}&compare=actor%3Aantony-blinken,actor%3Ajens-stoltenberg")
    page.wait_for_timeout(900)
    assert re.fullmatch(r"Antony Blinken\. .* in view, .*\. Jens Stoltenberg\. .* in view, .*", summary(page))


# ---- Pictures ----
def test_the_picture_is_a_drawing_with_letters_title_and_credit(open_page, tmp_path, site):
    page = opened(open_page)
    page.get_by_role("button", name="Share").click()
    with page.expect_download() as download:
        page.locator("said-and-done dialog").get_by_role("button", name="SVG").click()
    file = tmp_path / "axis.svg"
    download.value.save_as(file)
    root: Any = ET.fromstring(file.read_text(encoding="utf-8"))
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert names <= {"svg", "title", "desc", "rect", "clipPath", "g", "path", "text"}
    texts = [element.text for element in root.iter() if element.tag.endswith("text")]
    assert {"Said", "Done"} <= set(texts)
    assert any(text.startswith("“") for text in texts)
    assert any(text.startswith(site.root) for text in texts)
    assert "30 said and 12 done in view" in root.find("{*}desc").text


def test_sliders_and_picture_have_names_and_values_from_the_first_moment(browser, site):
    page = browser.new_context().new_page()
    # A clock that stands still: nothing that waits for the axis to rest has happened.
    page.clock.install()
    page.goto(site.address("timeline/index.html"))
    thumb = page.locator("said-and-done .axis-thumb").first
    thumb.wait_for()
    assert thumb.get_attribute("aria-valuetext")
    assert page.locator("said-and-done .axis-stage canvas").get_attribute("aria-label")
    page.context.close()
