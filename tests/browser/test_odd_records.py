"""Records of every field and odd shape fit on every screen, and an old address leads to the new one."""

from hashlib import sha256

import pytest

from tests.browser import odd_site
from tests.browser.test_pages import low_contrast, sticking_out
from tests.browser.test_reading import bottom
from tests.browser.timeline_page import opened

OLD = "actors/the-minister-before.html"
STRETCHED = (
    "index.html",
    "actors/agency-a.html",
    "actors/index.html",
    "actors/minister.html",
    "claims/losses-are-low.html",
    "corrections/minister-named.html",
    "events/battle-for-the-hill.html",
    "places/the-hill.html",
    "sources/agency.html",
    "sources/telegram-channel.html",
    "statements/doubts-it.html",
    "statements/hill-is-ours.html",
    "statements/road-is-open.html",
    "timeline/2023-05.html",
    "timeline/index.html",
)


@pytest.fixture(scope="module")
def odd(serve, timeline, tmp_path_factory):
    return serve(odd_site.build(timeline, tmp_path_factory.mktemp("odd") / "site"))


def test_nothing_sticks_out_of_a_screen(odd, open_page):
    page = open_page(odd.address(), width=320)
    found = []
    for path in STRETCHED:
        page.goto(odd.address(path))
        found += [
            f"{path}: {element}" for width in (1440, 768, 390, 320) for element in sticking_out(page, width)
        ]
    assert found == []


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "statements/hill-is-ours.html",
        "statements/road-is-open.html",
        "claims/hill-is-held.html",
        "events/battle-for-the-hill.html",
        "sources/telegram-channel.html",
        "corrections/minister-named.html",
        "timeline/2023-05.html",
        "timeline/index.html",
    ],
)
def test_odd_pages_hinder_nobody(path, odd, open_page, axe):
    page = open_page(odd.address(path), width=390)
    assert axe(page) == []
    assert low_contrast(page, dark=True) == []


def test_an_old_address_leads_to_the_record(odd, open_page):
    page = open_page(odd.address(OLD), scripts=False)
    page.wait_for_url(odd.address("actors/minister.html"))
    assert "Довгопрізвищенко" in page.locator("h1").inner_text()


def test_lines_and_paragraphs_of_a_text_are_kept(odd, open_page):
    page = open_page(odd.address("statements/hill-is-ours.html"))
    words = page.locator(".sd-quote blockquote").inner_text()
    assert words == "“Шановні громадяни!\n\nВисота наша.\nТак і буде.”"
    assert "First line of the note.\nSecond line of the note." in page.locator(".sd-note").inner_text()
    page = open_page(odd.address("events/battle-for-the-hill.html"))
    assert page.locator(".sd-summary").inner_text().splitlines() == [
        "First line of the summary.",
        "Second line of the summary.",
    ]


def test_words_say_their_language_and_direction(odd, open_page):
    page = open_page(odd.address("statements/hill-is-ours.html"))
    marked = page.locator(".sd-wording blockquote [lang]")
    assert [(e.get_attribute("lang"), e.get_attribute("dir")) for e in marked.all()] == [
        ("uk", "ltr"),
        ("ar", "rtl"),
    ]


WORDINGS = "statements/road-is-open.html"
#: The wordings of a language, each as the left and the upper edge of its words.
PLACES = """(language) => [...document.querySelectorAll(".sd-wording")]
  .filter((wording) => wording.querySelector(".sd-fidelity").textContent.startsWith(language))
  .map((wording) => {
    const { x, y } = wording.querySelector("blockquote").getBoundingClientRect();
    return [Math.round(x), Math.round(y)];
  })"""


@pytest.mark.parametrize("language", ["English", "Ukrainian", "Arabic", "Chinese"])
def test_wordings_of_a_language_stand_side_by_side(language, odd, open_page):
    page = open_page(odd.address(WORDINGS), width=1440)
    (x, y), (other_x, other_y) = page.evaluate(PLACES, language)[:2]
    assert y == other_y
    assert x < other_x
    page.set_viewport_size({"width": 390, "height": 844})
    (x, y), (other_x, other_y) = page.evaluate(PLACES, language)[:2]
    assert x == other_x
    assert y < other_y


def test_what_differs_is_marked_by_more_than_a_colour_and_told_in_words(odd, open_page):
    page = open_page(odd.address(WORDINGS))
    wordings = page.locator(".sd-wording")
    marks = [wording.locator("blockquote mark.sd-differs").all_inner_texts() for wording in wordings.all()]
    assert marks[:5] == [["will", "an"], ["can", "any", "*", "*"], [], ["північним"], ["не", "південним"]]
    assert marks[5:] == [["دون مرافقة", "الشمالي"], ["بمرافقة", "الجنوبي"], ["将", "无"], ["不能", "要"]]
    mark = wordings.nth(0).locator("blockquote mark").first
    assert mark.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"
    told = wordings.nth(1).locator(".sd-told-apart").inner_text()
    assert told.startswith("Differs from the first wording in English in 4 places: here “can”, there “will”;")
    assert (
        wordings.nth(2).locator(".sd-told-apart").inner_text()
        == "The same words as the first wording in English"
    )
    assert wordings.nth(0).locator(".sd-told-apart").count() == 0
    assert open_page(odd.address("statements/hill-is-ours.html")).locator("mark").count() == 0


def test_words_from_right_to_left_begin_at_the_right(odd, open_page):
    page = open_page(odd.address(WORDINGS), width=390)
    words = page.locator('.sd-wording blockquote p:has(> [lang="ar"])').first
    assert words.evaluate("e => [getComputedStyle(e).direction, getComputedStyle(e).textAlign]") == [
        "rtl",
        "start",
    ]


def test_each_wording_leads_to_its_passage_and_its_archived_copy(odd, open_page):
    page = open_page(odd.address(WORDINGS))
    wordings = page.locator(".sd-wording")
    links = [
        [link.get_attribute("href") for link in wording.locator('a[href^="http"]').all()]
        for wording in wordings.all()[:4]
    ]
    words = (
        "and all convoys will pass %E2%80%93 without an escort %E2%80%93 by the"
        " %3Cb%3Enorthern%3C%2Fb%3E bridge %26 the old mill."
    ).replace(" ", "%20")
    assert links == [
        [f"https://news.example/road?page=1&part=2#story:~:text={words}"],
        [],
        ["https://archive.example/20230602/road.pdf"],
        [],
    ]
    assert "The passage at news.example · not archived" in wordings.nth(0).inner_text()
    assert "Archived copy, 3 June 2023" in wordings.nth(2).inner_text()
    page = open_page(odd.address("statements/hill-is-ours.html"))
    links = page.locator('.sd-wording a[href^="http"]').all()
    assert [link.inner_text() for link in links] == [
        "The passage at example.org",
        "archived copy, 5 May 2023",
    ]
    assert all("#:~:text=%D0%A8" in (link.get_attribute("href") or "") for link in links)


def test_an_event_s_passages_are_checked_and_led_to_as_wordings_are(odd, open_page):
    page = open_page(odd.address("events/battle-for-the-hill.html"))
    passages = page.locator(".sd-wording")
    assert [passage.inner_text().split("\n")[0] for passage in passages.all()] == [
        "“some dozens”",
        "“It was not said when the southern bridge would be open.”",
        "“المرتفع وما حوله”",
    ]
    told = passages.nth(1).inner_text()
    assert "Checked word for word against the text of the source" in told
    assert "The passage at news.example · not archived" in told
    link = passages.nth(1).locator('a[href^="http"]').get_attribute("href") or ""
    assert link.endswith(
        "#story:~:text=" + "It was not said when the southern bridge would be open.".replace(" ", "%20")
    )
    assert passages.nth(2).locator("[lang]").get_attribute("dir") == "rtl"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("statements/hill-is-ours", "Corrected on 2 June 2023: “Висота моя” → “Висота наша”"),
        ("events/battle-for-the-hill", "Corrected on or before 1 October 2023: one party more"),
        ("actors/minister", "Corrected on 1 October 2023: the first name"),
        ("places/the-hill", "Corrected on 2 October 2023: its height"),
        ("sources/telegram-channel", "Corrected on 3 October 2023: the day it was read"),
        ("topics/the-hill", "Corrected on 4 October 2023: the summary"),
    ],
)
def test_that_a_record_was_corrected_is_told_near_the_top(path, told, odd, open_page):
    page = open_page(odd.address(f"{path}.html"), width=390, height=844)
    note = page.locator(".sd-corrected")
    assert note.inner_text() == told
    for following in page.locator(".sd-facts, .sd-page > h2").all():
        assert bottom(note) <= following.evaluate("e => e.getBoundingClientRect().y")
    assert page.locator("h2", has_text="Corrections").count() == 1
    note.get_by_role("link").click()
    assert "/corrections/" in page.url
    assert page.locator(".sd-facts a").first.get_attribute("href") == f"../{path}.html"


def test_of_many_corrections_the_newest_come_first_and_the_others_are_led_to(odd, open_page):
    page = open_page(odd.address("claims/hill-is-held.html"))
    lines = page.locator(".sd-corrected p").all_inner_texts()
    assert [line.partition(":")[0] for line in lines] == [
        "Corrected on 1 September 2023, 10",
        "Corrected about August 2023",
        "Corrected in July 2023",
        "All 4 corrections",
    ]
    assert lines[1].endswith(": <b>a</b> *stop* at the end")
    page.get_by_role("link", name="All 4 corrections").click()
    assert page.evaluate("document.querySelector(':target').textContent") == "Corrections"
    assert page.locator("#corrections + ul li").count() == 4


def test_a_record_without_corrections_has_no_note(odd, open_page):
    assert open_page(odd.address("claims/losses-are-low.html")).locator(".sd-corrected").count() == 0


def test_a_source_s_page_gives_its_own_wording(odd, open_page):
    page = open_page(odd.address("sources/chinese-paper.html"))
    assert page.locator('.sd-list a [lang="zh-Hans"]').inner_text() == "“所有车队将经北桥通过，无需护送。”"


def test_custody_is_told_openly(odd, open_page):
    page = open_page(odd.address("sources/second-agency.html"))
    facts = dict(fact.inner_text().split("\n", 1) for fact in page.locator(".sd-facts li").all())
    assert facts["Archived"] == "Not archived"
    assert facts["Held"].startswith("Its text; SHA-256 of the text ")
    page.goto(odd.address("sources/telegram-channel.html"))
    facts = dict(fact.inner_text().split("\n", 1) for fact in page.locator(".sd-facts li").all())
    assert facts["Archived"] == "archive.example/20230504/a, 5 May 2023"
    assert facts["Held"] == "Nothing, so that no quotation from it can be checked here"


def test_a_hash_is_shown_short_and_can_be_had_whole(odd, open_page):
    page = open_page(odd.address("sources/second-agency.html"))
    held = sha256((odd_site.RECORDS / "texts" / "road.txt").read_bytes()).hexdigest()
    hash_ = page.locator(".sd-hash")
    assert hash_.get_attribute("title") == held
    code = hash_.locator("code")
    assert code.evaluate("e => e.clientWidth * 2 < e.scrollWidth && e.clientHeight < 40")
    code.dblclick()
    assert page.evaluate("getSelection().toString().trim()") == held
    page.emulate_media(media="print")
    assert code.evaluate("e => e.scrollWidth <= e.clientWidth")


@pytest.mark.parametrize(
    ("path", "columns", "two_sided"),
    [
        ("timeline/-0043.html", 1, 0),
        ("timeline/2023-05.html", 0, 1),
        ("statements/hill-is-ours.html", 2, 0),
        ("topics/the-hill.html", 0, 1),
    ],
)
def test_all_on_one_side_is_one_column(path, columns, two_sided, odd, open_page):
    """What has no other side leaves no empty half of the page."""
    page = open_page(odd.address(path))
    assert page.locator(".sd-timeline--one").count() == columns
    assert page.locator(".sd-sides").count() == two_sided


def test_a_claim_without_deeds_says_so_on_the_front_page(odd, open_page):
    page = open_page(odd.address())
    assert "No event among these records belongs to it." in page.locator(".sd-done").inner_text()


def test_markup_in_a_title_is_text_to_the_search(odd, open_page):
    page = open_page(odd.address())
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("signs of every sort")
    title = page.locator(".sd-search__title").first
    title.wait_for()
    assert title.inner_text() == "Agency: <b>“No”</b> & other *words* with `signs` of every sort"
    assert page.locator(".sd-search__results b").count() == 0


def test_the_timeline_says_in_which_language_words_are(odd, open_page):
    page = opened(open_page, odd.address("timeline/index.html"))
    words = page.locator("said-and-done .pane .words[lang]")
    found = words.evaluate_all("all => all.map(({ lang, dir, textContent }) => [lang, dir, textContent])")
    assert ["uk", "auto", "“Шановні громадяни! Висота наша. Так і буде.”"] in found
