"""The block of dates: each in words, with what its drawing is made from, and told where it is none."""

from typing import Any

import pytest

from generator.producing.blocks import BlockProblem, Setting
from generator.producing.markdown import environment, rendered
from generator.producing.pages.shown_dates import attributes, dates
from generator.producing.phrases import when
from generator.producing.timeline.dates import placed
from generator.publishing.html import to_html
from generator.vocabulary.dates import Date, parse_date
from tests.conftest import ROOT
from tests.pinned.dates import DATES


def shown(value: str, line: int = 7) -> dict[str, Any]:
    return dates({"dates": Setting(line, "dates", value)})


def html(value: str) -> str:
    return to_html(rendered(environment({"when": when}).get_template("show_dates.md"), shown(value)))


def test_each_date_is_shown_as_written_in_words_and_drawn():
    made = html("2022-02-17~ | [..2022-02-17]")
    assert made.count("<li>") == 2
    assert "about 17 February 2022" in made
    assert 'shape="within" precision="day" start="o" end="" at="1645056000" e0="1645056000"' in made


def test_a_mapping_is_written_as_in_a_record():
    (one,) = shown('{start: "[..2022-02-17]", end: ".."}')["dates"]
    assert one.date == parse_date({"start": "[..2022-02-17]", "end": ".."})
    assert one.attributes["start"] == "w<"
    assert "s0" not in one.attributes


def test_a_date_without_a_place_has_words_and_no_drawing():
    made = html('{start: "..", end: ".."}')
    assert "without known beginning or end" in made
    assert "said-and-done-date" not in made


@pytest.mark.parametrize(
    "text", ["2022", "2022-02-XX", "-0043", "Y-13000", "2014/..", "[2022-02-15..]", "2022-24"]
)
def test_a_drawing_is_made_from_what_the_timeline_has(text):
    date = parse_date(text)
    place, made = placed(date), attributes(date)
    assert tuple(made[name] for name in ("shape", "precision", "start", "end")) == place.kind
    assert tuple(int(made[name]) for name in ("s0", "s1", "e0", "e1") if name in made) == place.bounds


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2022 | 17 Feb 2022", "17 Feb 2022"),
        ("2022-02-30", "2022-02-30"),
        ("{start: x, end: y}", '"x"'),
        ("|", "|"),
    ],
)
def test_what_is_no_date_is_told_with_its_line(value, found):
    with pytest.raises(BlockProblem) as raised:
        shown(value)
    assert raised.value.line == 7
    assert found in raised.value.found


def test_other_settings_and_none_are_told():
    with pytest.raises(BlockProblem, match="the setting actor"):
        dates({"dates": Setting(2, "dates", "2022"), "actor": Setting(3, "actor", "x")})
    with pytest.raises(BlockProblem, match="without dates"):
        dates({})


def test_the_page_of_examples_has_every_row_of_the_formats_table():
    page = (ROOT / "content/pages/dates.md").read_text(encoding="utf-8")
    lists = [line.removeprefix("dates: ") for line in page.splitlines() if line.startswith("dates: ")]
    there = {_drawn(one.date) for value in lists for one in shown(value)["dates"]}
    plain = [parse_date(text.strip('"')) for text in DATES if not text.startswith("{")]
    # Of each shape every combination of marks; precisions differ in nothing but the length of the line.
    assert {_drawn(date) for date in plain} - there == set()


def _drawn(date: Date) -> tuple[str, str, str]:
    shape, _, start, end = placed(date).kind
    return shape, start.rstrip("+-"), end
