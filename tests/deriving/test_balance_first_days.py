"""Dates on the first of a month or a year: when they are more than chance."""

from datetime import date, timedelta

import pytest

from generator.deriving.balance.first_days import LEAST_DATES, exact_day, first_days
from generator.judging import corpus_of
from generator.records import Event, Source, Statement
from generator.vocabulary.dates import parse_date
from tests.small_corpus import small_corpus


def events(*whens):
    return corpus_of(_event(number, when) for number, when in enumerate(whens))


def _event(number, when):
    fields = {"id": f"e{number}", "title": "Event", "kind": "other", "when": when}
    return Event.model_validate({**fields, "sources": [{"source": "paper"}]})


def every_day(number, start=date(2021, 1, 15)):
    return [(start + timedelta(days=day)).isoformat() for day in range(number)]


def sample(*whens):
    return next(sample for sample in first_days(events(*whens)) if sample.type == "event")


@pytest.mark.parametrize(
    ("expression", "period"),
    [
        ("2022-02-01", "2022-02-01"),
        ("2022-02-01T10:00+01:00", "2022-02-01"),
        ("2022-02-01T00:30+01:00", "2022-02-01"),
        ("-0043-03-15", "-0043-03-15"),
        ("2022-02-01~", None),
        ("2022-02-01?", None),
        ("2022-02", None),
        ("2022", None),
        ("2022-02-XX", None),
        ("2022-02-01/2022-02-17", None),
        ("[2022-02-01..2022-02-17]", None),
        ("2022-02-01/..", None),
    ],
)
def test_only_a_day_without_any_doubt_counts(expression, period):
    point = exact_day(parse_date(expression))
    assert (point and point.period) == period


def test_the_days_of_a_year_are_chance():
    found = sample(*every_day(365))
    assert (found.dates, found.days) == (365, 365)
    assert (found.month.records.found, found.month.records.expected) == (12, 11.99)
    assert (found.year.records.found, found.year.records.expected) == (1, 1.0)
    assert not found.month.records.beyond_chance
    assert not found.year.records.beyond_chance
    assert found.month.records.probability == pytest.approx(0.55, abs=0.05)


def test_months_entered_as_their_first_day_are_not():
    found = sample(
        *every_day(40), *(f"{year}-{month:02}-01" for year in (2018, 2019) for month in range(2, 7))
    )
    assert found.month.records.beyond_chance
    assert found.month.days.beyond_chance
    # 1 February 2021 lies among the forty days.
    assert found.month.records.found == 11
    assert [day for day, _ in found.month.on][:2] == ["2018-02-01", "2018-03-01"]
    assert not found.year.records.beyond_chance
    assert found.year.on == ()


def test_years_entered_as_their_first_day_are_not():
    found = sample(*every_day(40), *(f"{year}-01-01" for year in range(2010, 2014)))
    assert found.year.records.beyond_chance
    assert [day for day, _ in found.year.on] == [f"{year}-01-01" for year in range(2010, 2014)]
    assert found.year.on[0][1] == ("e40",)
    # The first of a year is the first of a month too.
    assert found.month.records.found == 5


def test_one_busy_first_day_shows_in_the_records_and_not_in_the_days():
    found = sample(*every_day(40), *["2022-03-01"] * 20)
    assert found.month.records.beyond_chance
    assert not found.month.days.beyond_chance
    assert len(found.month.on[-1][1]) == 20


def test_days_too_few_to_ask_are_not_asked():
    found = sample(*["2022-03-01"] * 40)
    assert found.month.records.beyond_chance
    assert (found.days, found.month.days) == (1, None)


def test_of_a_small_sample_nothing_is_said():
    few, enough = sample(*["2022-01-01"] * (LEAST_DATES - 1)), sample(*["2022-01-01"] * LEAST_DATES)
    assert (few.dates, few.month, few.year) == (LEAST_DATES - 1, None, None)
    assert enough.month.records.beyond_chance
    assert enough.year.records.beyond_chance


def test_dates_that_say_how_exact_they_are_are_no_sample():
    assert sample(*["2022-01-01~"] * 50).dates == 0


def test_each_type_is_a_sample_of_its_own():
    corpus = small_corpus(
        "actor: north\nname: North\nkind: state\n",
        "source: paper\ntitle: A paper\nkind: news-report\npublished: 2022-03-01\n",
        """
statement: a
speaker: north
said: 2022-02-01
mode: indirect
wordings: [{source: paper, quote: words}]
""",
    )
    assert [(one.type, one.dates, one.days) for one in first_days(corpus)] == [
        ("statement", 1, 1),
        ("event", 0, 0),
        ("source", 1, 1),
    ]
    assert {Statement.type, Event.type, Source.type} == {one.type for one in first_days(corpus)}
