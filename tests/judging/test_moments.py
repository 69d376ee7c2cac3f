"""One date is before another only where that is sure."""

import pytest

from generator.judging.moments import surely_before
from generator.vocabulary.dates import parse_date


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2022-02-16", "2022-02-17"),
        ("2021", "2022-01"),
        ("2022-02-16/2022-02-17", "2022-02-18"),
        ("[..2022-02-16]", "2022-02-17"),
        ("../2022-02-16", "2022-02-17/.."),
        ("2022-02-17T09:00Z", "2022-02-17T12:00+01:00"),
        ("2022-02-15", "2022-02-17T12:00+01:00"),
        ("-0043", "0001"),
        ("2022-02-XX", "2022-03"),
    ],
)
def test_sure(one, other):
    assert surely_before(parse_date(one), parse_date(other))
    assert not surely_before(parse_date(other), parse_date(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2022-02-17", "2022-02-17"),
        ("2022-02", "2022-02-17"),
        ("2022-02-16~", "2022-02-17"),
        ("2022-02-16", "2022-02-17?"),
        ("2022-02-16/2022-02-17%", "2022-02-18"),
        ("2022-02-16/..", "2022-02-18"),
        ("2022-02-16", "../2022-02-18"),
        ("[2022-02-16..]", "2022-02-18"),
        ("2022-02-17", "2022-02-18T09:00+01:00"),
        ("2022-02-17", "2022-02-17T23:00-10:00"),
        ("2022-02-17T23:00-10:00", "2022-02-17"),
    ],
)
def test_not_sure(one, other):
    assert not surely_before(parse_date(one), parse_date(other))
