"""The pyramid of levels, and what it is built by."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from generator.producing.timeline.importance import importance
from generator.producing.timeline.levels import CHUNK, levels_of, nodes, ranked, span

ORDERS = st.integers(0, 1500).flatmap(lambda count: st.permutations(range(count)))


@given(ORDERS)
def test_each_node_holds_the_first_that_no_node_above_holds(order):
    levels = levels_of(order)
    left, last = list(order), max(levels, default=0)
    for level in range(last + 1):
        width = span(len(order), level)
        by_node = defaultdict(list)
        for number in left:
            by_node[number // width].append(number)
        for members in by_node.values():
            taken = [number for number in members if levels[number] == level]
            assert taken == members[:CHUNK] or (level == last and taken == members)
        left = [number for number in left if levels[number] != level]
    assert not left


@given(ORDERS)
def test_every_record_is_in_the_node_that_covers_it(order):
    levels = levels_of(order)
    found = nodes(levels)
    assert sorted(number for numbers in found.values() for number in numbers) == list(range(len(levels)))
    for (level, node), numbers in found.items():
        width = span(len(levels), level)
        assert numbers == sorted(numbers)
        assert all(number // width == node for number in numbers)


def test_lanes_take_turns_and_the_most_important_of_each_come_first():
    order = ranked([9, 9, 9, 1, 5], [0, 0, 0, 1, 1])
    assert [number < 3 for number in order] == [True, False, True, False, True]
    assert [number for number in order if number >= 3] == [4, 3]
    assert ranked([1, 2, 3], [1, 1, 1]) == [2, 1, 0]


def test_of_equals_the_first_lie_all_over_time():
    first = ranked([7] * 10_000, [0] * 10_000)[:50]
    assert {number // 1000 for number in first} == set(range(10))


def test_what_is_disputed_comes_before_what_nobody_disputes(data):
    events = data.corpus.events
    points = {id_: importance(event, data.corpus, data.derived) for id_, event in events.items()}
    assert points["march"] > points["meeting"]


def test_words_quoted_with_stances_come_before_words_reported(data):
    statements = data.corpus.statements
    points = {id_: importance(one, data.corpus, data.derived) for id_, one in statements.items()}
    assert points["anna-denies"] > points["north-asserts"]
