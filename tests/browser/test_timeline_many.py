"""The timeline with more records than a page can hold: a window of them, which the reader moves."""

import re

import pytest

from tests.bench.made_up import write_corpus
from tests.browser import timeline_page as timeline
from tests.browser.timeline_page import numbers, opened, pane, summary

#: Records of all types; some 1,000 of them are statements and events.
RECORDS = 1_500
#: Entries that the list has at most (list-window.js).
MOST = 200


@pytest.fixture(scope="session")
def many(serve, timeline, tmp_path_factory):
    """The site of made-up records, served."""
    folder = tmp_path_factory.mktemp("many")
    write_corpus(folder / "content", RECORDS)
    run = timeline("build", folder / "content", "--out", folder / "site")
    assert run.returncode == 0, run.stdout + run.stderr
    return serve(folder / "site")


@pytest.fixture
def page(open_page, many):
    return opened(open_page, many.address(timeline.PATH), still=True)


def roll(page, pixels: int, times: int = 1) -> None:
    """Turn the wheel over the list."""
    box = pane(page).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for _ in range(times):
        page.mouse.wheel(0, pixels)
        page.wait_for_timeout(60)


def in_sight(page) -> dict[int, float]:
    """The entries that can be seen, each with how far below the top of the list it stands."""
    seen = page.evaluate(
        f"""() => {{
          const pane = {timeline.ELEMENT}.shadowRoot.querySelector(".pane");
          const {{ top, bottom }} = pane.getBoundingClientRect();
          return [...pane.querySelectorAll("li.entry")]
            .map((e) => [e.dataset.n, e.getBoundingClientRect()])
            .filter(([, box]) => box.bottom > top && box.top < bottom)
            .map(([n, box]) => [Number(n), box.top - top]);
        }}"""
    )
    return {int(n): top for n, top in seen}


def count(page) -> int:
    return int(re.sub(r"\D", "", summary(page).partition(" record")[0]))


def test_the_list_holds_a_window_and_loses_nothing_on_the_way(page):
    assert count(page) > 2 * MOST
    seen = set()
    for _ in range(300):
        held = numbers(page)
        assert len(held) <= MOST
        assert held == list(range(held[0], held[-1] + 1))
        seen.update(held)
        if held[-1] >= 400:
            break
        roll(page, 1500)
    assert held[-1] >= 400
    assert held[0] > 0
    assert seen == set(range(held[-1] + 1))
    page.wait_for_function(f"() => !{timeline.ELEMENT}.shadowRoot.querySelector('.entry--bare')")


def test_what_is_read_stays_where_it_is_while_earlier_entries_come(page):
    while numbers(page)[0] == 0:
        roll(page, 1500)
    page.wait_for_timeout(300)
    held = numbers(page)
    while numbers(page)[0] == held[0]:
        before = in_sight(page)
        roll(page, -300)
    after = in_sight(page)
    both = before.keys() & after.keys()
    assert both, "it jumped"
    assert {round(after[n] - before[n]) for n in both} == {300}


def test_buttons_lead_earlier_and_later_without_a_wheel(open_page, many):
    page = opened(open_page, many.address(timeline.PATH + "?from=2022-01-01&to=2022-02-01"))
    page.wait_for_timeout(300)
    first = numbers(page)[0]
    assert first > 0
    earlier = page.get_by_role("button", name=re.compile("^Earlier: "))
    assert earlier.inner_text() == f"Earlier: {first:,} record{'s' if first != 1 else ''}"
    earlier.focus()
    page.keyboard.press("Enter")
    page.wait_for_function(
        f"() => Number({timeline.ELEMENT}.shadowRoot.querySelector('li.entry').dataset.n) < {first}"
    )
    assert page.get_by_role("button", name=re.compile("^Later: ")).is_visible()


def test_the_axis_moves_the_list_and_the_list_marks_the_axis(page):
    top = min(in_sight(page))
    page.get_by_role("application").focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    page.keyboard.press("PageDown")
    page.wait_for_url("**?from=*")
    page.wait_for_function(
        f"() => Number({timeline.ELEMENT}.shadowRoot.querySelector('li.entry').dataset.n) !== {top}"
    )
    page.wait_for_timeout(400)
    start = page.url.partition("from=")[2].partition("&")[0]
    heading = page.evaluate(
        f"""() => {{
          const pane = {timeline.ELEMENT}.shadowRoot.querySelector(".pane");
          const top = pane.getBoundingClientRect().top + 60;
          const sections = [...pane.querySelectorAll("section.group")];
          return sections.find((e) => e.getBoundingClientRect().bottom > top).dataset.key;
        }}"""
    )
    assert heading >= start[: len(heading)]


def test_filters_keep_the_place_in_time(page):
    while numbers(page)[0] == 0:
        roll(page, 1500)
    page.wait_for_timeout(300)
    top = min(in_sight(page))
    timeline.narrow(page)
    timeline.facet(page, "Said or done").get_by_label("Event").check()
    timeline.shows(page, "0 said")
    page.wait_for_timeout(300)
    first = min(n for n in numbers(page) if n >= top)
    assert first - top < 40
    assert in_sight(page)[first] < 150, "the first event from there on stands at the top"


def test_a_filter_never_makes_a_full_download(page, many):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    timeline.narrow(page)
    group = timeline.facet(page, "Topic")
    group.locator("label").first.click()
    page.wait_for_url("**?topic=*")
    page.wait_for_timeout(500)
    files = {re.sub(r"^.*/data/timeline/|\?.*$", "", url) for url in asked}
    assert {"facets/topic.bin", "facets/topic-0.json"} <= files
    texts = list((many.folder / "data/timeline/text").iterdir())
    assert len([name for name in files if name.startswith("text/")]) < len(texts) / 2
