"""The report as a page for readers, and as JSON."""

import json
import re

import pytest

from generator.deriving import derive
from generator.deriving.balance import EvidenceCounts, as_json, balance, default_words, in_languages
from generator.judging import Quotations
from generator.producing.evidence import Evidence
from generator.producing.functions import Functions
from generator.producing.markdown import environment
from generator.producing.pages import report
from generator.producing.pages.report_dates import chance
from generator.publishing.html import to_html
from tests.small_corpus import small_corpus

GROUND = """
actor: north
name: North *state*
kind: state
---
actor: south
name: South
kind: state
---
source: paper
title: A paper
kind: news-report
published: 2022-03-01
---
claim: leaving
text: Troops of the regime <are> leaving.
kind: factual
about: [north]
---
event: march
title: March
kind: troop-movement
when: 2022-02-17
parties: [{actor: north, role: agent}]
claims: [leaving]
sources: [{source: paper}]
---
event: rumour
title: Rumour
kind: other
when: 2022-02-17
claims: [leaving]
"""
SAYS = """
statement: words
speaker: south
said: 2022-02-17
mode: indirect
wordings: [{source: paper, quote: They are not leaving}]
stances: [{claim: leaving, stance: denies}]
"""


def made(*documents, counts=None, language="en"):
    corpus = small_corpus(*documents)
    derived = derive(corpus)
    found = balance(corpus, derived, in_languages(default_words(), [language]), counts)
    functions = Functions(corpus, derived, Evidence.of(Quotations((), (), {})), depth=1, language=language)
    return report.report_page(environment(functions.table()), functions, found), found


def section(page, heading):
    return page.markdown.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def test_where_it_lies():
    page, _ = made(GROUND)
    assert (page.address, page.folder, page.kind) == ("report/balance", "report", "report")
    assert "[the same as JSON](balance.json)" in page.markdown
    assert report.JSON_NAME == "report/balance.json"


def test_every_line_at_the_top_leads_to_its_section():
    page, _ = made(GROUND, SAYS)
    html = to_html(page.markdown)
    led = re.findall(r'href="#([^"]+)"', html)
    assert len(led) == 7
    assert [id_ for id_ in led if f'<h2 id="{id_}">' not in html] == []
    assert html.count("<h2") == len(led)


def test_who_speaks_and_who_does_not():
    told = section(made(GROUND, SAYS)[0], "Claims with one side only")
    assert "Doubted or denied only: [South](../actors/south.md)" in told
    assert "Silent: [North &#42;state&#42;](../actors/north.md)" in told
    assert "Of 1 claim, none has two sides" in told


def test_what_rests_on_one_source_stands_under_it():
    told = section(made(GROUND, SAYS)[0], "Events on one source")
    assert "### [A paper](../sources/paper.md)" in told
    assert told.index("[A paper]") < told.index("[March](../events/march.md)")
    alone = section(made(GROUND)[0], "Events on one source")
    assert alone.index("No source at all") < alone.index("[Rumour](../events/rumour.md)")


def test_statements_stand_under_what_is_known_of_their_sources():
    told = section(made(GROUND, SAYS)[0], "Statements without a primary source")
    assert "| that print these statements | 0 | 0 | 1 |" in told
    assert told.index("is not recorded:") < told.index("They are not leaving")


def test_silent_parties_with_their_roles():
    told = section(made(GROUND, SAYS)[0], "Parties without a statement")
    assert "Silent: [North &#42;state&#42;](../actors/north.md) (agent)" in told
    there = SAYS.replace("south", "north").replace("stances: [{claim: leaving, stance: denies}]", "")
    told = section(made(GROUND, f"{there}venue: {{event: march}}\n")[0], "Parties without a statement")
    assert "(agent; spoke there on other matters)" in told


def test_loaded_words_with_their_reason_and_place():
    told = section(made(GROUND)[0], "Loaded words in our own voice")
    assert "**regime** denies that those who govern may" in told
    assert "Text of the claim [Troops of the regime &#60;are&#62; leaving]" in told


def test_how_many_words_were_looked_for():
    page, found = made(GROUND)
    told = section(page, "Loaded words in our own voice")
    assert found.words_asked > 100
    assert f"the site’s own choice: {found.words_asked} entries in English." in told
    page, found = made(GROUND, language="sv")
    told = section(page, "Loaded words in our own voice")
    assert (found.words_asked, found.words) == (0, ())
    assert "There is no list of such words in Swedish, so none was looked for." in told
    assert "There is none." not in told
    assert '<span class="sd-count">no list</span>[Loaded words' in page.markdown


def test_the_count_of_quotations():
    assert "Nothing has been checked" in section(made(GROUND)[0], "Quotations checked")
    counts = EvidenceCounts(checked=20, not_checkable=3, failed=1, total=24)
    page, found = made(GROUND, counts=counts)
    assert "Checked 20 of 24, not checkable 3, failed 1." in section(page, "Quotations checked")
    assert json.loads(report.report_json(found))["quotations"]["failed"] == 1


def dated(*days):
    return "---\n".join(
        f"event: e{number}\ntitle: Event {number}\nkind: other\nwhen: {day}\nsources: [{{source: paper}}]\n"
        for number, day in enumerate(days)
    )


DATES = "Dates on a first day beyond chance"


def test_too_few_dates_say_nothing():
    told = section(made(GROUND, SAYS)[0], DATES)
    assert "1 of statements, 2 of events and 1 of sources. At least 30" in told
    assert "|" not in told


def test_dates_beyond_chance_are_shown_with_their_numbers_and_listed():
    page, _ = made(GROUND, dated(*["2014-01-01"] * 12, *[f"2022-03-{day}" for day in range(10, 30)]))
    told = section(page, DATES)
    row = next(line for line in told.splitlines() if line.startswith("| Events"))
    assert "| 34 on 22 days |" in row
    assert "| 12, expected 1.1 (beyond chance: less than 1 in a billion) |" in row
    assert "| 12, expected 0.1 (beyond chance: less than 1 in a billion) |" in row
    assert told.count("12</span>1 January 2014") == 2
    assert "[Event 0](../events/e0.md)" in told
    assert "; 2 others" in told
    assert "[Event 9]" not in told
    assert "of 6" in page.markdown.partition(DATES)[0].splitlines()[-1]


def test_dates_within_chance_are_not_listed():
    told = section(made(GROUND, dated(*[f"2022-03-{day:02}" for day in range(1, 31)]))[0], DATES)
    assert "1, expected 1.1 (66 in 100)" in told
    assert "than chance explains" not in told


def test_a_long_list_is_cut_and_says_so(monkeypatch):
    monkeypatch.setattr(report, "MOST_LINES", 2)
    page, found = made(GROUND, dated(*[f"2022-03-{day:02}" for day in range(10, 15)]))
    told = section(page, "Events on one source")
    assert told.partition("No source at all")[0].count("(../events/") == 2
    assert "4 more events: all are in the JSON." in told
    assert len(json.loads(report.report_json(found))["one_source_events"]["found"]) == 6


def test_an_empty_corpus_has_a_report():
    page, found = made("topic: alone\ntitle: Alone\n")
    assert page.markdown.count("There is none.") == 5
    assert json.loads(report.report_json(found))["one_sided_claims"]["claims"] == 0


@pytest.mark.parametrize(
    ("probability", "told"),
    [
        (1.0, "100 in 100"),
        (0.37, "37 in 100"),
        (0.01, "1 in 100"),
        (0.000432, "1 in 2,300"),
        (1e-8, "1 in 100,000,000"),
        (1e-30, "less than 1 in a billion"),
        (0.0, "less than 1 in a billion"),
    ],
)
def test_a_probability_in_words(probability, told):
    assert chance(probability) == told


def test_the_json_is_the_balance_in_utf_8():
    _, found = made(GROUND, SAYS, "topic: one\ntitle: Ein régime\nnote: a régime, a regime\n")
    written = report.report_json(found)
    assert json.loads(written) == as_json(found)
    assert written == report.report_json(found)
    assert "a régime, a regime".encode() in written
    assert written.endswith(b"\n")
