"""The pyramid of levels, and what it is built by."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from generator.producing.timeline.importance import importance
from generator.producing.timeline.levels import CHUNK, levels_of, nodes, span


@given(st.lists(st.integers(0, 9), max_size=1500))
def test_each_node_holds_the_most_important_that_no_node_above_holds(importances):
    levels = levels_of(importances)
    left = set(range(len(importances)))
    for level in range(max(levels, default=0) + 1):
        width = span(len(importances), level)
        by_node = defaultdict(list)
        for number in left:
            by_node[number // width].append(number)
        for members in by_node.values():
            members.sort(key=lambda number: (-importances[number], number))
            taken = {number for number in members if levels[number] == level}
            assert taken == set(members[:CHUNK])
            left -= taken
    assert not left


@given(st.lists(st.integers(0, 3), max_size=700))
def test_every_record_is_in_the_node_that_covers_it(importances):
    levels = levels_of(importances)
    found = nodes(levels)
    assert sorted(number for numbers in found.values() for number in numbers) == list(range(len(levels)))
    for (level, node), numbers in found.items():
        width = span(len(levels), level)
        assert numbers == sorted(numbers)
        assert all(number // width == node for number in numbers)


def test_what_is_disputed_comes_before_what_nobody_disputes(data):
    events = data.corpus.events
    points = {id_: importance(event, data.corpus, data.derived) for id_, event in events.items()}
    assert points["march"] > points["meeting"]


def test_words_quoted_with_stances_come_before_words_reported(data):
    statements = data.corpus.statements
    points = {id_: importance(one, data.corpus, data.derived) for id_, one in statements.items()}
    assert points["anna-denies"] > points["north-asserts"]
