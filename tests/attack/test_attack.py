"""A short form of `make attack`: some of our strings in every field of text, in every output and browser."""

import json

import pytest

from tests.attack import articles, editions, logs
from tests.attack.browsing import browse
from tests.attack.building import lay
from tests.attack.comparing import compare
from tests.attack.given import OWN, strings_in
from tests.attack.refusing import never
from tests.attack.running import attack, chosen
from tests.attack.slots import ALL_SLOTS
from tests.attack.tables import read_back, run_by_spreadsheets
from tests.attack.twins import batches, twins_of
from tests.attack.using import Shown, rows_of
from tests.browser import chromium
from tests.browser.driving import driven
from tests.conftest import missing

#: One of ours that asks another host, wherever it comes to life.
ASKS = "<img src=https://attacker.invalid/pixel>"
#: A prime: the choice goes through all the lists.
STRINGS = tuple(dict.fromkeys([*strings_in(OWN)[::17], ASKS]))
#: Those that commands tell, where no site needs to be built.
TOLD = tuple(dict.fromkeys([*strings_in(OWN / "terminals_and_logs.json"), *STRINGS]))


@pytest.fixture(scope="module")
def laid(tmp_path_factory):
    return lay(tmp_path_factory.mktemp("attack"), STRINGS)


@pytest.fixture(scope="module")
def attacked(laid):
    return laid.build(attacked=True)


@pytest.fixture(scope="module")
def harmless(laid):
    return laid.build(attacked=False)


@pytest.fixture(scope="module")
def unescaped(laid):
    return laid.build(attacked=True, escaped=False)


@pytest.fixture(scope="module")
def chrome():
    if chromium.find() is None:
        missing("no browser found", chromium.CURE)
    with driven() as browser:
        yield browser


def test_what_no_text_may_hold_is_refused_at_its_field(laid):
    assert laid.refused.findings == []
    fields = {slot.name for slots in ALL_SLOTS.values() for slot in slots}
    bad = [number for number, string in enumerate(STRINGS) if never(string)]
    assert bad
    titles = {number for name, number in laid.refused.at if name == "topic.title"}
    assert titles == set(bad)
    assert {name for name, _ in laid.refused.at} == fields


@pytest.mark.slow
def test_the_site_is_its_harmless_twin_with_the_strings_in_it(laid, attacked, harmless):
    found = compare(attacked, harmless, laid.twins)
    assert found.findings == []
    assert (found.active, found.pages > 400) == (0, True)
    twins = zip(STRINGS, laid.twins.twins, strict=True)  # a host that is a number is its own twin
    taken = {number for number, (string, twin) in enumerate(twins) if not never(string) and twin != string}
    for place in ("page", "title", "head", "Markdown twin", "JSON", "search"):
        assert taken - found.shown[place] == set(), place
    assert found.shown["feed"]


@pytest.mark.slow
def test_without_escaping_the_comparison_finds_what_comes_to_life(laid, unescaped, harmless):
    found = compare(unescaped, harmless, laid.twins)
    assert found.active > 100
    assert any("more <script>" in finding for finding in found.findings)


@pytest.mark.browser
@pytest.mark.slow
def test_nothing_runs_in_a_browser(chrome, attacked):
    browsed = browse(chrome, attacked, chosen(attacked, 25))
    assert browsed.seen.findings() == []
    assert browsed.shown.findings == []
    count = len(rows_of(attacked))
    assert browsed.shown.times["address"]
    assert browsed.shown.times["value of a filter"] > 10
    for place in ("timeline list", "timeline card", "search result", "CSV", "SVG"):
        assert browsed.shown.times[place] >= count > 0, place


def test_a_record_that_is_not_shown_is_a_finding():
    """So no run can leave a string out in silence."""
    shown = Shown()
    rows = {name: {"type": "event", "title": name} for name in ("a", "b")}
    shown.row("card", rows["a"])
    shown.all_of("card", rows, ["a"])
    assert shown.texts["card"] == {"a"}
    assert len(shown.findings) == 1
    assert "'b'" in shown.findings[0]


@pytest.mark.browser
@pytest.mark.slow
def test_without_escaping_the_policy_alone_lets_nothing_run(chrome, unescaped):
    browsed = browse(chrome, unescaped, chosen(unescaped, 40), tools=False)
    assert browsed.seen.executed == []
    assert browsed.seen.requested == []
    assert browsed.seen.reported, "they did come to life"


@pytest.mark.browser
@pytest.mark.slow
def test_without_the_policy_either_they_run(chrome, unescaped):
    """What would be seen if a string ran: this is how we know that nothing does."""
    for file in unescaped.rglob("*.html"):
        page = file.read_bytes()
        file.write_bytes(page.replace(b'http-equiv="Content-Security-Policy"', b'name="no-policy"'))
    asking = [page for page in chosen(unescaped, 10_000) if ASKS.encode() in (unescaped / page).read_bytes()]
    assert asking
    browsed = browse(chrome, unescaped, [*chosen(unescaped, 40), *asking[:3]], tools=False)
    assert any("alert(1)" in entry for entry in browsed.seen.executed)
    assert any("a script of " in entry for entry in browsed.seen.executed)
    assert any("attacker.invalid" in entry for entry in browsed.seen.requested)


def test_logs_obey_no_string(tmp_path):
    found = logs.look(tmp_path, TOLD)
    assert found.findings == []
    forms = ("timeline check, text", "annotation", "summary")
    assert min(found.lines[form] for form in forms) > 2 * len(TOLD)
    assert found.lines["timeline check --fix"] > len(TOLD) / 2


def test_what_is_told_of_two_editions_shows_each_string_and_obeys_none(laid):
    found = editions.look(laid)
    assert found.findings == []
    fields = sum(len(slots) for slots in ALL_SLOTS.values())
    assert found.lines["strings told by timeline diff"] > fields * len(STRINGS) / 2
    assert found.lines["timeline diff"] > found.lines["proposals of timeline diff"] > 300


def test_the_coverage_of_an_article_shows_each_string_and_obeys_none(tmp_path):
    found = articles.look(tmp_path, twins_of(TOLD))
    assert found.findings == []
    taken = [string for string in TOLD if not never(string)]
    assert found.lines["pages of timeline coverage"] == len(taken) > 70


@pytest.mark.parametrize(
    "line", ["::error::x", " ::add-mask::x", "a ##[error]b", "a ##vso[task.x]b", "a\x1b[31mb", "a\u202eb"]
)
def test_a_line_that_is_obeyed_is_a_finding(line):
    found = logs.Logged()
    found.line("", line)
    found.line("", "a::b [x] #[y]")
    assert len(found.findings) == 1


@pytest.mark.parametrize("markdown", ["<b>x</b>", "a *b* c", "- a", "[a](b)", "```js\nx\n```", "##### a"])
def test_markup_in_a_summary_is_a_finding(markdown):
    found = logs.Logged()
    found.summary("", "### Heading\n\n| **a** | `b` |\n|---|---|\n| c | d |\n\n```yaml\na: b\n```\n")
    assert found.findings == []
    found.summary("", markdown)
    assert found.findings


def test_lists_of_every_shape_are_read(tmp_path):
    nested = {"a": ["one", {"b64": "dHdv", "c": None, "d": [3, True, ""]}]}
    (tmp_path / "a.json").write_text(json.dumps(nested), encoding="utf-8")
    (tmp_path / "b.txt").write_text("three\n\none\n", encoding="utf-8")
    assert set(strings_in(tmp_path)) == {"a", "one", "b64", "dHdv", "two", "c", "d", "three"}


def test_a_twin_has_the_shape_of_its_string_and_can_be_told(tmp_path):
    strings = ["<b>a</b> c.", "  x\n\ny", "https://example.org/a/", ".", "https://example.org/a/."]
    twins = twins_of(strings)
    for string, twin in zip(strings, twins.twins, strict=True):
        assert [sign.isspace() for sign in string] == [sign.isspace() for sign in twin]
        assert twins.told(f"Title: {twin}!")[0] == f"Title: {string}!"
    assert twins.twins[2].startswith("https://")
    assert twins.twins[4].endswith("/.")
    first = twins.twins[0].split()[0]
    assert twins.told(first[:4]) == ("<b>a", [0])


def test_cells_that_a_spreadsheet_runs_are_told_and_no_others():
    heading, harmless = "id,words\r\n", ["a\n\tb", "'=1", "a;'-1", "a-1", "a\n\t'=1"]
    run = ["=1", "\t=1", "a;-1", "a\n@b", 'a;"=1', "a\n\t\t=1", "＝1"]
    for text, is_run in [*((text, False) for text in harmless), *((text, True) for text in run)]:
        quoted = text.replace('"', '""')
        assert any(run_by_spreadsheets(f'{heading}x,"{quoted}"\r\n')) is is_run, text
    assert [row["words"] for row in read_back(f"{heading}x,'=1;''a\r\n")] == ["=1;'a"]


def test_no_string_is_lost_between_sites():
    strings = [f"a string of {number} words" for number in range(25)]
    assert [string for some in batches(strings, 10) for string in some] == strings
    assert attack([], None, pages=0, unescaped=0, tell=print).counts["strings"] == 0
