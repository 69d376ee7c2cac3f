"""The binomial tail, beside the same sum in fractions."""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.deriving.balance.chance import tail


def exactly(found, of, probability):
    chance = Fraction(probability)
    return float(
        sum(comb(of, k) * chance**k * (1 - chance) ** (of - k) for k in range(max(found, 0), of + 1))
    )


@given(st.integers(0, 200), st.integers(-1, 201), st.sampled_from([12 / 365.25, 1 / 365.25, 0.5]))
def test_it_is_the_exact_tail(of, found, probability):
    assert tail(found, of, probability) == pytest.approx(
        exactly(found, of, probability), rel=1e-9, abs=1e-300
    )


@given(st.integers(1, 50_000), st.floats(0, 1), st.sampled_from([12 / 365.25, 1 / 365.25]))
def test_more_is_never_likelier(of, share, probability):
    found = int(of * share)
    # But for the last digits of logarithms.
    assert 0.0 <= tail(found + 1, of, probability) <= tail(found, of, probability) + 1e-8 <= 1.0 + 1e-8


def test_too_few_of_very_many_are_not_too_many():
    # The probability of exactly one is below the least number that a float holds.
    assert tail(1, 1_000_000, 12 / 365.25) == 1.0


def test_what_is_too_small_for_a_number_is_none():
    assert tail(5_000, 5_000, 1 / 365.25) == 0.0
    assert tail(0, 0, 0.5) == 1.0
