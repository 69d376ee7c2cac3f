import pytest

from generator.deriving import derive, entries_within
from generator.deriving.periods import calendar_order, period_kind
from tests.small_corpus import small_corpus

DATES = {
    "ice": "Y-13000",
    "battle": "-0043",
    "war": "2014/..",
    "year": "2022",
    "month": "2022-02",
    "day": "2022-02-17",
    "time": "2022-02-17T09:20+01:00",
    "until": '"[..2022-02-17]"',
    "next": "2022-02-18",
    "march": "2022-03-01",
    "season": "2023-21",
}
SOURCE = "source: paper\ntitle: A paper\nkind: news-report\npublished: 2024\n"


@pytest.fixture(scope="module")
def derived():
    events = [
        f"event: {id_}\ntitle: An event\nkind: other\nwhen: {when}\nsources: [{{source: paper}}]\n"
        for id_, when in DATES.items()
    ]
    words = """
statement: words
speaker: north
said: 2022-02-17
mode: direct
wordings: [{source: paper, quote: words}]
---
actor: north
name: North
kind: state
"""
    return derive(small_corpus(SOURCE, words, *events))


def ids(records):
    return [record.id for record in records]


def test_every_day_month_and_year_that_holds_anything_from_the_oldest_on(derived):
    assert list(derived.periods) == [
        "Y-13000",
        "-0043",
        "2014",
        "2022",
        "2022-02",
        "2022-02-17",
        "2022-02-18",
        "2022-03",
        "2022-03-01",
        "2023",
    ]
    assert list(map(period_kind, derived.periods))[2:7] == ["year", "year", "month", "day", "day"]


def test_a_record_is_filed_once_under_the_most_exact_period(derived):
    filed = {key: ids(period.entries) for key, period in derived.periods.items() if period.entries}
    assert filed == {
        "Y-13000": ["ice"],
        "-0043": ["battle"],
        "2014": ["war"],
        "2022": ["year"],
        "2022-02": ["month"],
        "2022-02-17": ["until", "day", "words", "time"],
        "2022-02-18": ["next"],
        "2022-03-01": ["march"],
        "2023": ["season"],
    }


def test_periods_hold_one_another(derived):
    year, month, day = (derived.periods[key] for key in ("2022", "2022-02", "2022-02-17"))
    assert (year.parts, month.parts, day.parts) == (("2022-02", "2022-03"), ("2022-02-17", "2022-02-18"), ())
    assert (year.whole, month.whole, day.whole) == (None, "2022", "2022-02")
    assert (year.total, month.total, day.total) == (8, 6, 4)
    assert ids(entries_within(derived.periods, "2022")) == [
        "year",
        "month",
        "until",
        "day",
        "words",
        "time",
        "next",
        "march",
    ]


def test_periods_know_the_nearest_of_their_kind(derived):
    near = {key: (period.earlier, period.later) for key, period in derived.periods.items()}
    assert near["Y-13000"] == (None, "-0043")
    assert near["2022"] == ("2014", "2023")
    assert near["2022-03"] == ("2022-02", None)
    assert near["2022-02-18"] == ("2022-02-17", "2022-03-01")


def test_nothing_dated_nothing_filed():
    assert dict(derive(small_corpus(SOURCE)).periods) == {}


def test_years_are_ordered_as_numbers():
    keys = ["Y-13000", "-9999", "-0043", "0000", "0999", "2022", "2022-02", "2022-02-28", "2022-10", "Y12000"]
    assert sorted(sorted(keys), key=calendar_order) == keys
