"""Items of a list find what they became."""

from hypothesis import given
from hypothesis import strategies as st

from generator.comparing.pairing import pairs


def paired(old, new):
    return list(pairs(old, new, tuple))


def test_items_that_say_the_same_are_no_change_in_any_order():
    assert paired([("a", 1), ("b", 2)], [("b", 2), ("a", 1)]) == []


def test_an_item_is_known_by_its_first_field():
    assert paired([("a", 1), ("b", 2)], [("b", 3), ("a", 1)]) == [(("b", 2), ("b", 3))]


def test_then_by_all_the_others():
    assert paired([("a", 1)], [("b", 1)]) == [(("a", 1), ("b", 1))]


def test_what_is_left_is_gone_or_new():
    assert paired([("a", 1)], [("b", 2)]) == [(("a", 1), None), (None, ("b", 2))]
    assert paired([], [("b", 2)]) == [(None, ("b", 2))]


def test_items_with_one_first_field_go_in_their_order():
    assert paired([("a", 1), ("a", 2), ("a", 3)], [("a", 2), ("a", 4)]) == [
        (("a", 1), ("a", 4)),
        (("a", 3), None),
    ]
    assert paired([("a", 1), ("a", 2)], [("a", 3), ("a", 4)]) == [
        (("a", 1), ("a", 3)),
        (("a", 2), ("a", 4)),
    ]


ITEMS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 2)), max_size=6)


@given(ITEMS, ITEMS)
def test_every_item_is_told_once_unless_it_stays(old, new):
    found = paired(old, new)
    gone = sorted(one for one, _ in found if one is not None)
    come = sorted(other for _, other in found if other is not None)
    staying = sorted(old)
    for item in gone:
        staying.remove(item)
    assert sorted([*staying, *come]) == sorted(new)
    assert all(one != other for one, other in found)
