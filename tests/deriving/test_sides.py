import pytest

from generator.deriving.sides import one_side, sides_of
from generator.vocabulary.dates import parse_date
from tests.small_corpus import small_corpus

ACTORS = """
actor: russia
name: Russia
kind: state
member_of: [union]
---
actor: ministry
name: Ministry
kind: government
member_of: [russia]
---
actor: minister
name: Minister
kind: person
roles:
  - {title: Minister, of: ministry, from: 2020, to: 2022}
  - {title: Chair of the union, of: union, from: 2023}
  - {title: Poet}
---
actor: beginner
name: Beginner
kind: person
roles: [{title: Clerk, of: ministry, from: 2020}]
---
actor: veteran
name: Veteran
kind: person
roles: [{title: Clerk, of: ministry, to: 2020}]
---
actor: britain
name: Great Britain
kind: state
member_of: [union]
---
actor: union
name: Union
kind: organisation
---
actor: envoy
name: Envoy
kind: person
member_of: [union]
"""


@pytest.fixture(scope="module")
def actors():
    return small_corpus(ACTORS).actors


def side(actors, *ids, on="2021"):
    return sides_of(actors, ids).on(ids, parse_date(on))


def test_memberships_and_offices_are_followed_to_the_end(actors):
    found = side(actors, "minister")
    assert found.whole == {"minister", "ministry", "russia", "union"}
    assert found.home == {"minister", "ministry", "russia"}


@pytest.mark.parametrize(
    ("on", "ids"),
    [
        ("2019", {"minister"}),
        ("2024", {"minister", "union"}),
        ("2022/2023", {"minister", "ministry", "russia", "union"}),
    ],
)
def test_offices_count_on_their_days(actors, on, ids):
    assert side(actors, "minister", on=on).whole == ids


def test_one_known_end_of_an_office_is_enough(actors):
    days = ("2019", "2020", "2021")
    assert ["ministry" in side(actors, "beginner", on=day).whole for day in days] == [False, True, True]
    assert ["ministry" in side(actors, "veteran", on=day).whole for day in days] == [True, True, False]


def test_who_speaks_for_another_is_on_that_side_too(actors):
    assert side(actors, "envoy", "britain").whole == {"envoy", "britain", "union"}


def test_an_actor_without_record_stands_for_itself(actors):
    assert side(actors, "nobody").whole == {"nobody"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("minister", "ministry", True),
        ("minister", "russia", True),
        ("russia", "britain", False),
        ("ministry", "britain", False),
        ("union", "britain", True),
        ("envoy", "britain", True),
        ("envoy", "union", True),
    ],
)
def test_two_states_of_one_union_are_two_sides(actors, one, other, same):
    assert one_side(side(actors, one), side(actors, other)) is same
    assert one_side(side(actors, other), side(actors, one)) is same


def test_a_circle_of_members_ends():
    # A mistake that the rules report; it must not hang whoever reads the records in spite of it.
    two = "actor: a\nname: A\nkind: organisation\n---\nactor: b\nname: B\nkind: organisation\n"
    actors = dict(small_corpus(two).actors)
    actors["a"] = actors["a"].model_copy(update={"member_of": ("b",)})
    actors["b"] = actors["b"].model_copy(update={"member_of": ("a",)})
    assert side(actors, "a").whole == side(actors, "b").whole == {"a", "b"}
