"""The timeline's list, filters, cards and shares, as readers use them."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import timeline_page as timeline
from tests.browser.kinds import ENLARGED
from tests.browser.timeline_page import active, chips_are, entries, facet, narrow, opened, shows, summary

ALL = "44 records: 30 said, 14 done"


# ---- The list ----
def test_the_list_has_every_record_under_its_date(open_page, site):
    page = opened(open_page)
    assert summary(page) == ALL
    assert timeline.numbers(page) == list(range(30))
    first = page.locator("said-and-done section.group").first
    heading = first.get_by_role("heading", level=3)
    assert heading.inner_text() == "2014"
    heading.get_by_role("link").click()
    assert page.url == site.address("timeline/2014.html")


def test_an_entry_tells_words_first_then_who_when_and_where(open_page):
    page = opened(open_page, "timeline/index.html?sel=statements/blinken-what-russia-says-and-does")
    entry = page.locator("said-and-done li[aria-current]")
    text = " ".join(entry.inner_text().split())
    assert text.startswith("“There's what Russia says. And then there's what Russia does.")
    order = ["Antony Blinken", "US Secretary of State", "sees no evidence", "On or before 17 February 2022"]
    order += ["inferred: ", "In “Russia-Ukraine conflict", "Quotation checked"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert entry.locator(".date--window").count() == 1
    assert entry.locator("blockquote").count() == 1


def sides(elements) -> list[list[float]]:
    """Where each element begins and ends, from the left."""
    boxes = "all => all.map((e) => e.getBoundingClientRect()).map((box) => [box.left, box.right])"
    return list(elements.evaluate_all(boxes))


def test_said_stands_left_of_the_axis_and_done_right_where_there_is_room(open_page):
    page = opened(open_page)
    middle = page.locator(".groups").evaluate(
        "e => (e.getBoundingClientRect().left + e.getBoundingClientRect().right) / 2"
    )
    said, done = (sides(page.locator(f".entry--{side}")) for side in ("said", "done"))
    assert max(right for _, right in said) < middle < min(left for left, _ in done)
    page.set_viewport_size({"width": 700, "height": 900})
    assert len({left for left, _ in sides(entries(page))}) == 1


def test_the_list_has_names_roles_and_states(open_page):
    page = opened(open_page, "timeline/index.html?sel=events/peace-plan-of-2015")
    expect(page.locator("said-and-done")).to_match_aria_snapshot(
        """
        - region "Timeline":
          - status: "44 records: 30 said, 14 done"
          - button "Filter and compare" [expanded=false]
          - group "Show":
            - button "Both" [pressed]
            - button "Axis"
            - button "List"
          - button "Share"
          - group "List of records":
            - heading "2014" [level=3]:
              - link "2014"
            - list:
              - listitem:
                - paragraph:
                  - link "Armed conflict in Donetsk and Luhansk"
                - paragraph: "Done Since 2014 · Donetsk region, Luhansk region"
                - 'button "Show on the axis: Armed conflict in Donetsk and Luhansk"'
        """
    )
    current = page.locator("said-and-done [aria-current]")
    assert current.count() == 1
    assert current.evaluate("e => e.tagName") == "LI"
    assert current.inner_text().startswith("Peace plan of 2015")


def test_choosing_an_entry_marks_it_and_is_undone_by_back(open_page, site):
    page = opened(open_page)
    page.get_by_role("button", name="Show on the axis: Peace plan of 2015").click()
    page.wait_for_url("**?sel=events/peace-plan-of-2015")
    assert page.locator("said-and-done [aria-current]").inner_text().startswith("Peace plan of 2015")
    page.go_back()
    page.wait_for_url(site.address(timeline.PATH))
    assert page.locator("said-and-done [aria-current]").count() == 0


def test_what_the_axis_shows_first_comes_first_in_the_list(open_page):
    page = opened(open_page, "timeline/index.html?from=2022-02-16&to=2022-02-18")
    at_top = page.evaluate(
        f"""() => {{
          const pane = {timeline.ELEMENT}.shadowRoot.querySelector(".pane");
          const top = pane.getBoundingClientRect().top + 60;
          const headings = [...pane.querySelectorAll("h3")];
          return headings.find((e) => e.getBoundingClientRect().bottom > top).textContent;
        }}"""
    )
    assert at_top == "17 February 2022"


# ---- Filters ----
def test_filters_narrow_add_up_and_are_in_the_address(open_page, site):
    page = opened(open_page, "timeline/index.html?utm=letter")
    narrow(page)
    assert active(page) == "Filter and compare"
    who = facet(page, "Who")
    assert who.locator("label").first.inner_text().split("\n")[-1].isdecimal()
    who.get_by_label("Antony Blinken").check()
    shows(page, "of 44 records")
    one = summary(page)
    who.get_by_label("Jens Stoltenberg").check()
    page.wait_for_url("**?utm=letter&actor=antony-blinken,jens-stoltenberg")
    page.wait_for_function(
        f"() => {timeline.ELEMENT}.shadowRoot.querySelector('.summary').textContent !== '{one}'"
    )
    assert int(summary(page).split()[0]) > int(one.split()[0])
    facet(page, "Position").get_by_label("Sees no evidence").check()
    page.wait_for_url("**&stance=sees-no-evidence")
    chips_are(page, "Who: Antony Blinken", "Who: Jens Stoltenberg", "Position: Sees no evidence")
    page.get_by_role("button", name="Remove: Who: Jens Stoltenberg").click()
    page.wait_for_url("**?utm=letter&actor=antony-blinken&stance=sees-no-evidence")
    assert active(page) == "Remove: Position: Sees no evidence"
    page.get_by_role("button", name="Clear all").click()
    page.wait_for_url(site.address("timeline/index.html?utm=letter"))
    shows(page, ALL)
    for expected in (
        "actor=antony-blinken&stance",
        "actor=antony-blinken,jens-stoltenberg&stance",
        "jens-stoltenberg",
    ):
        page.go_back()
        page.wait_for_url(f"**{expected}*")
    shows(page, "of 44 records")
    assert who.get_by_label("Jens Stoltenberg").is_checked()


def test_a_number_beside_a_value_is_what_choosing_it_shows(open_page):
    page = opened(open_page)
    narrow(page)
    facet(page, "Said or done").get_by_label("Statement").check()
    shows(page, "30 of 44")
    claims = facet(page, "Claim")
    for label in claims.locator("label").all()[:4]:
        number = label.locator(".number").inner_text()
        label.click()
        shows(page, f"{number} of 44")
        label.click()
        shows(page, "30 of 44")


def test_words_are_looked_for_and_what_is_not_there_is_said(open_page):
    page = opened(open_page)
    narrow(page)
    box = page.get_by_role("searchbox", name="Words in the records")
    box.fill("ceasefire")
    page.wait_for_url("**?text=ceasefire")
    shows(page, "of 44")
    assert all("ceasefire" in text.lower() for text in entries(page).all_inner_texts())
    box.fill("zzz")
    shows(page, "0 of 44")
    assert page.locator("said-and-done .none").inner_text() == "No record is like that."
    page.go_back()
    page.wait_for_url("**?text=ceasefire")
    page.go_back()
    shows(page, ALL)
    box.fill("s/")
    assert page.get_by_role("dialog").count() == 0, "keys typed here are not the search place's"


def test_a_day_shows_what_was_known_by_its_end(open_page):
    page = opened(open_page)
    narrow(page)
    page.get_by_role("textbox", name="As known on").fill("2000-01-01")
    page.wait_for_url("**?known=2000-01-01")
    shows(page, "0 of 44")
    chips_are(page, "As known on 1 January 2000")
    page.get_by_role("textbox", name="As known on").fill("2022-02-17")
    page.wait_for_url("**?known=2022-02-17")
    page.go_back()
    page.wait_for_url("**?known=2000-01-01")


def test_nothing_is_fetched_before_a_group_is_opened(open_page):
    page = opened(open_page)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    narrow(page)
    page.wait_for_timeout(200)
    assert not [url for url in asked if "/facets/" in url]
    with page.expect_request("**/topic.bin*"), page.expect_request("**/topic-0.json*"):
        facet(page, "Topic")
    assert {Path(url.partition("?")[0]).name for url in asked} == {"topic.bin", "topic-0.json"}


def test_two_are_compared_and_each_entry_says_whose_it_is(open_page):
    page = opened(open_page)
    narrow(page)
    actors = facet(page, "Actors")
    actors.get_by_label("Antony Blinken").check()
    assert page.get_by_text("Choose one more to compare.").is_visible()
    actors.get_by_label("Jens Stoltenberg").check()
    page.wait_for_url("**?compare=actor:antony-blinken,actor:jens-stoltenberg")
    shows(page, "of 44")
    assert actors.locator("input[type=checkbox]:not(:checked)").first.is_disabled()
    whose = set(page.locator("said-and-done .whose").all_inner_texts())
    assert whose == {"Antony Blinken", "Jens Stoltenberg"}
    assert page.locator("said-and-done .whose").count() == entries(page).count()


def test_a_claim_is_followed(open_page):
    page = opened(open_page, "timeline/index.html?thread=russia-withdraws-troops")
    page.locator("said-and-done .entry--thread").first.wait_for()
    chips_are(page, re.compile("^Follows: Russia"))
    page.get_by_role("button", name="Remove: Follows").click()
    page.wait_for_function(f"() => !{timeline.ELEMENT}.shadowRoot.querySelector('.entry--thread')")


# ---- By keyboard alone ----
def test_everything_is_reached_by_keyboard(open_page, site):
    page = opened(open_page)
    page.keyboard.press("Tab")
    for _ in range(60):
        if active(page) == "Filter and compare":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("said-and-done .panel").is_visible()
    for _ in range(8):
        if active(page).startswith("Said or done"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("said-and-done .values label").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url("**?type=statement")
    page.keyboard.press("Escape")
    assert active(page) == "Filter and compare"
    assert not page.locator("said-and-done .panel").is_visible()
    seen = []
    for _ in range(80):
        page.keyboard.press("Tab")
        seen.append(active(page))
        if seen[-1].startswith("Show on the axis"):
            break
    assert "List of records" in seen
    page.keyboard.press("Enter")
    page.wait_for_url("**&sel=statements/*")


# ---- Sharing ----
def test_a_view_is_shared_by_its_address_and_as_code(open_page, site):
    page = opened(open_page, "timeline/index.html?utm=x&actor=russia,ukraine&from=2022-02-15&to=2022-02-18")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog", name="Share this view")
    dialog.get_by_role("button", name="Copy: Address of this view").click()
    dialog.get_by_text("Copied.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == site.address(
        "timeline/index.html?utm=x&from=2022-02-15&to=2022-02-18&actor=russia,ukraine"
    )
    code = dialog.get_by_role("textbox", name="As a frame").input_value()
    assert (
        f'src="{site.address("embed/timeline.html")}?from=2022-02-15&amp;to=2022-02-18&amp;actor=russia,ukraine"'
        in code
    )
    assert f'src="{site.address("assets/javascripts/embed.js")}"' in code
    code = dialog.get_by_role("textbox", name="As an element").input_value()
    assert f'<said-and-done data="{site.address("data/timeline/")}" from="2022-02-15"' in code
    page.keyboard.press("Escape")
    assert active(page) == "Share"


def test_the_records_are_saved_as_a_table(open_page, site):
    page = opened(open_page, "timeline/index.html?type=statement")
    shows(page, "30 of 44")
    page.get_by_role("button", name="Share").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save 30 records").click()
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 30
    one = next(row for row in rows if row["id"] == "blinken-what-russia-says-and-does")
    assert one["address"] == site.address("statements/blinken-what-russia-says-and-does.html")
    assert one["words"].startswith("There's what Russia says.")
    assert (one["earliest"], one["latest"], one["quoted"]) == ("", "2022-02-18", "yes")
    assert one["stances"] == "sees-no-evidence: russia-withdraws-troops"
    assert page.get_by_text("Saved.").is_visible()


# ---- For everybody ----
STATES = {
    "plain": "",
    "narrowed": "?actor=antony-blinken,jens-stoltenberg&stance=asserts&text=troops",
    "compared": "?compare=actor:antony-blinken,actor:russia&thread=russia-withdraws-troops",
    "chosen": "?sel=events/peace-plan-of-2015",
    "the list alone": "?view=list",
}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("query", STATES.values(), ids=STATES)
def test_it_hinders_nobody(query, dark, open_page, axe):
    page = open_page(timeline.PATH + query, dark=dark)
    page.locator("said-and-done .pane .words, said-and-done .none").first.wait_for()
    assert axe(page) == []
    narrow(page)
    for label in ("Who", "Claim", "Actors"):
        facet(page, label)
    assert axe(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert axe(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Share").click()
    assert axe(page) == []


#: What sticks out of the window, in the shadow root too.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const all = [...document.querySelector("said-and-done").shadowRoot.querySelectorAll("*")];
  const out = all.filter((e) => e.getBoundingClientRect().right > width + 1 && !e.closest("canvas, .axis"));
  return [document.documentElement.scrollWidth > width, ...out.map((e) => `${e.tagName}.${e.className}`)];
}"""


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1440])
def test_nothing_sticks_out(width, open_page):
    page = opened(open_page, width=width)
    assert page.evaluate(STICKING_OUT) == [False]
    narrow(page)
    facet(page, "Claim")
    assert page.evaluate(STICKING_OUT) == [False]
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Share").click()
    assert page.evaluate(STICKING_OUT) == [False]


def test_a_page_zoomed_to_twice_its_size_tells_the_same(open_page):
    plain = opened(open_page)
    zoomed = opened(open_page, width=720, height=450, device_scale_factor=2)
    assert zoomed.evaluate(STICKING_OUT) == [False]
    assert timeline.numbers(zoomed) == timeline.numbers(plain)
    text = [" ".join(entry.split()) for entry in entries(plain).all_inner_texts()]
    assert [" ".join(entry.split()) for entry in entries(zoomed).all_inner_texts()] == text


def test_text_of_twice_the_size_fits(open_page):
    page = opened(open_page)
    page.evaluate(ENLARGED)
    assert page.evaluate(STICKING_OUT) == [False]
    assert (
        entries(page).first.locator(".when").evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 26
    )


#: Buttons and fields smaller than WCAG 2.2, 2.5.8 allows: 24 by 24 pixels. Links within lines are excepted.
SMALL = """() => [...document.querySelector("said-and-done").shadowRoot.querySelectorAll("button, input")]
  .filter((e) => e.checkVisibility() && !e.matches(".axis *"))
  .map((e) => [e.closest("label") ?? e, e])
  .filter(([e]) => e.getBoundingClientRect().height < 24 || e.getBoundingClientRect().width < 24)
  .map(([, e]) => e.outerHTML)"""


def test_a_finger_hits_every_button(open_page):
    page = opened(
        open_page, "timeline/index.html?actor=russia,ukraine", width=390, height=844, has_touch=True
    )
    assert page.evaluate(SMALL) == []
    page.get_by_role("button", name="Filter and compare").tap()
    facet(page, "Who")
    assert page.evaluate(SMALL) == []
    page.get_by_role("button", name=re.compile("^Show ")).and_(page.locator(".back")).tap()
    page.get_by_role("button", name="Share").tap()
    assert page.evaluate(SMALL) == []


def test_what_is_chosen_is_seen_without_colours(open_page):
    page = opened(open_page, "timeline/index.html?sel=events/peace-plan-of-2015", forced_colors="active")
    style = "e => getComputedStyle(e).outlineStyle"
    assert page.locator("said-and-done [aria-current]").evaluate(style) == "solid"
    assert page.locator("said-and-done .entry:not([aria-current])").first.evaluate(style) == "none"


def test_nothing_moves_by_itself_while_the_timeline_comes(open_page, browser, site):
    page = open_page("404.html")
    page.add_init_script(
        """window.shifts = [];
        new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((e) => e.value)))
          .observe({type: "layout-shift", buffered: true});"""
    )
    page.route("**/manifest.json*", lambda route: (page.wait_for_timeout(300), route.continue_())[-1])
    page.goto(site.address(timeline.PATH))
    timeline.ready(page)
    page.wait_for_timeout(500)
    assert sum(page.evaluate("window.shifts")) < 0.01


def test_a_value_is_found_by_its_letters(open_page):
    page = opened(open_page)
    narrow(page)
    who = facet(page, "Who")
    expect(who.locator("label")).to_have_count(12)  # the counts come when the data are there
    assert who.get_by_label("Liz Truss").count() == 0
    who.get_by_role("searchbox", name="Find in 20 values of “Who”").fill("truß")
    who.get_by_text("Nothing found.").wait_for()
    who.get_by_role("searchbox").fill("TRUSS")
    who.get_by_label("Liz Truss").check()
    page.wait_for_url("**?actor=liz-truss")
    who.get_by_role("searchbox").fill("")
    who.get_by_role("button", name="8 more").click()
    assert who.locator("label").count() == 20
    assert active(page) != "8 more", "the focus is where the reader goes on"
