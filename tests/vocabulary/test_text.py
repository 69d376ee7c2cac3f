"""Small questions about text."""

import pytest

from generator.vocabulary.text import percent


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [(31, 33, 94), (1, 2, 50), (1, 1000, 1), (999, 1000, 99), (0, 5, 0), (5, 5, 100), (0, 0, 100)],
)
def test_a_share_is_all_or_nothing_only_where_it_is(part, whole, share):
    assert percent(part, whole) == share
