"""What holds for every date, shown on dates and on texts that hypothesis makes up."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.vocabulary.dates import (
    Date,
    DateError,
    certainty,
    certainty_note,
    enclosing_periods,
    machine,
    parse_date,
    words,
    words_with_basis,
)
from generator.vocabulary.dates.moments import days_from_civil, days_in_month
from tests.fuzzing.bounds import bounded
from tests.vocabulary.made_up_dates import (
    damaged,
    expressions,
    letters,
    long_year_numbers,
    plain,
    records_dates,
    scraps,
)
from tests.vocabulary.writing_dates import rewritten

EPOCH = dt.date(1970, 1, 1).toordinal()
MINUTES_OF_OFFSETS = st.integers(-12 * 60, 14 * 60)


def read(value: str | Mapping[str, object]) -> Date | DateError:
    try:
        with bounded():
            return parse_date(value)
    except DateError as error:
        return error


def bounds(text: str) -> tuple[int, int]:
    date = parse_date(text)
    assert date.earliest is not None
    assert date.latest is not None
    return date.earliest, date.latest


@given(records_dates)
def test_every_date_of_the_profile_can_be_read_and_shown(value: Any) -> None:
    date = parse_date(value)
    for part in (date, date.start, date.end):
        assert part.earliest is None or part.latest is None or part.earliest <= part.latest
    for end in (date.start, date.end):
        assert end.open == (end.precision is None)
    assert words(date)
    assert words_with_basis(date).startswith(words(date))
    assert certainty_note(date) in words_with_basis(date)
    assert certainty(date) in ("exact", "approximate", "uncertain", "window", "open")
    assert machine(date) in (None, date.text)


@given(records_dates)
def test_a_date_is_a_value(value: Any) -> None:
    date = parse_date(value)
    twin = pickle.loads(pickle.dumps(date))
    assert parse_date(value) == date == twin
    assert hash(date) == hash(twin)


@given(records_dates)
def test_a_page_is_a_date_and_lies_in_wider_pages(value: Any) -> None:
    page = parse_date(value).period
    if page is None:
        return
    assert parse_date(page).period == page
    first, last = bounds(page)
    for wider in enclosing_periods(page):
        assert bounds(wider)[0] <= first <= last <= bounds(wider)[1]


@given(expressions)
def test_nothing_is_added_and_nothing_lost(text: str) -> None:
    assert rewritten(parse_date(text)) == text


@given(st.one_of(st.text(), letters, damaged))
def test_a_text_is_a_date_or_refused(text: str) -> None:
    date = read(text)
    if isinstance(date, Date):
        assert rewritten(date) == text
        assert words(date)
        return
    assert date.found
    assert date.expected
    assert date.key is None
    if date.try_ and not date.try_.startswith("{"):
        parse_date(date.try_.strip('"'))


@given(scraps)
def test_a_mapping_is_a_date_or_refused(value: dict[str, object]) -> None:
    date = read(value)
    if isinstance(date, Date):
        assert date.basis == value.get("basis", "source")
        assert date.note == value.get("note")
    else:
        assert date.key is None or date.key in value


@given(st.dates(), st.dates())
def test_order_is_that_of_datetime(one: dt.date, other: dt.date) -> None:
    first, second = parse_date(one.isoformat()), parse_date(other.isoformat())
    assert (first.sort_key < second.sort_key) == (one < other)
    assert (bounds(first.text)[1] < bounds(second.text)[0]) == (one < other)


@given(st.datetimes(dt.datetime(1, 1, 2), dt.datetime(9999, 12, 30)), MINUTES_OF_OFFSETS)  # noqa: DTZ001
def test_a_time_is_that_of_datetime(naive: dt.datetime, minutes: int) -> None:
    zone = dt.timezone(dt.timedelta(minutes=minutes))
    local = naive.replace(microsecond=0, tzinfo=zone)
    since = local - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    assert bounds(local.isoformat()) == (since.days * 86_400 + since.seconds,) * 2


@given(st.dates())
def test_days_are_those_of_datetime(day: dt.date) -> None:
    assert days_from_civil(day.year, day.month, day.day) == day.toordinal() - EPOCH
    assert bounds(day.isoformat()) == tuple(86_400 * (day.toordinal() - EPOCH) + rest for rest in (0, 86_399))


@given(long_year_numbers, st.integers(1, 12))
def test_months_and_years_join(year: int, month: int) -> None:
    """Also beyond the years of datetime: a month ends where the next begins, 400 years have 146,097 days."""
    first = days_from_civil(year, month, 1)
    following = days_from_civil(year, month + 1, 1) if month < 12 else days_from_civil(year + 1, 1, 1)
    assert following - first == days_in_month(year, month)
    assert days_from_civil(year + 400, month, 1) - first == 146_097


@given(plain)
def test_of_two_that_begin_together_the_wider_comes_later(text: str) -> None:
    date = parse_date(text)
    for wider in map(parse_date, enclosing_periods(text)):
        assert wider.earliest != date.earliest or date.sort_key < wider.sort_key
    assert parse_date(f"../{text}").sort_key < date.sort_key < parse_date(f"{text}/..").sort_key
