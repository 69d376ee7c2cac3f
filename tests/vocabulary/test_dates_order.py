"""Dates in order, the pages on which they are filed, and the languages in which they are written."""

from __future__ import annotations

import random

import pytest

from generator.vocabulary.dates import enclosing_periods, parse_date, words
from generator.vocabulary.dates.moments import years
from generator.vocabulary.dates.points import MOST_DIGITS_OF_A_YEAR


def test_by_earliest_then_by_width() -> None:
    in_order = [
        "../-0043",  # without a start: by the end
        "[..2022-02-17]",
        "../..",
        "Y-13000",
        "-0043",
        "0000",
        "202X",
        "2020/..",
        "2022-01-01",
        "2022-01",
        "2022-01-01/2022-03-15",
        "2022",
        "[2022-01-01..]",
        "2022-02-17T00:30+01:00",  # still 16 February in UTC
        "2022-02-17",
        "Y12345",
    ]
    shuffled = random.Random(2022).sample(in_order, len(in_order))
    assert sorted(shuffled, key=lambda text: parse_date(text).sort_key) == in_order


@pytest.mark.parametrize(
    ("page", "wider"),
    [
        ("2022-02-17", ("2022-02", "2022")),
        ("2022-02", ("2022",)),
        ("2022", ()),
        ("-0043-03-15", ("-0043-03", "-0043")),
        ("-0043", ()),
        ("Y-13000", ()),
    ],
)
def test_pages_lie_in_wider_pages(page: str, wider: tuple[str, ...]) -> None:
    assert enclosing_periods(page) == wider


def test_every_moment_is_exact_in_javascript() -> None:
    farthest = 10**MOST_DIGITS_OF_A_YEAR - 1
    assert max(map(abs, years(-farthest, farthest))) < 2**53


def test_the_locale_is_that_of_a_language_with_phrases() -> None:
    date = parse_date("2022-02-17")
    assert words(date, "en_US") == words(date, "en-GB") == words(date) == "17 February 2022"
    with pytest.raises(LookupError, match="no words for dates in 'xx'; there are: en"):
        words(date, "xx")
