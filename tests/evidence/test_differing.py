"""Two wordings compared, word for word, in several scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.differing import MOST_COMPARED, compare, words_of


def told(one, other):
    """The differences, each as the words of either side."""
    segments = ([one] if isinstance(one, str) else one, [other] if isinstance(other, str) else other)
    return [
        (" ".join(word.folded for word in difference.one), " ".join(word.folded for word in difference.other))
        for difference in compare(*segments).differences
    ]


@pytest.mark.parametrize(
    ("one", "other", "differences"),
    [
        ("Troops are leaving today.", "Troops are leaving today.", []),
        ("Troops are leaving today.", "Troops will be leaving today.", [("are", "will be")]),
        ("Troops are not leaving.", "Troops are leaving.", [("not", "")]),
        ("Troops are leaving.", "Some troops are leaving.", [("Troops", "Some troops")]),
        ("Troops are leaving now.", "Troops are leaving now!", [(".", "!")]),
        ("We don't say 7,000 left.", "We don’t say 8,000 left.", [("7,000", "8,000")]),
        ("He said: “No -- not now.”", "He  said: «No — not\nnow.»", []),
        ("Вони не йдуть звідси.", "Вони йдуть звідси.", [("не", "")]),
        ("القوات لا تنسحب من هنا", "القوات تنسحب من هنا", [("لا", "")]),
        ("部队不会从北桥撤离。", "部队会从南桥撤离。", [("不", ""), ("北", "南")]),
        ("部隊は北へ行く。", "部隊は南へ行く。", [("北", "南")]),
        ("कल सेना लौटेगी", "आज सेना लौटेगी", [("कल", "आज")]),
        ("cafe\u0301 and bar closed", "café and bar closed", []),
    ],
)
def test_what_differs(one, other, differences):
    assert told(one, other) == differences
    assert told(other, one) == [(there, here) for here, there in differences]


@pytest.mark.parametrize(
    ("one", "other", "differences"),
    [
        (["We go home", "and stay there."], "We go home on Monday and stay there.", []),
        (["We go home", "and stay there."], "We go home and stay there.", []),
        (["We go home", "and stay there."], "We go home on Monday and live there.", [("stay", "live")]),
        (["We go home", "and stay there."], ["We go home", "and live there."], [("stay", "live")]),
        (["We go home", "and stay there."], "We go back and stay there.", [("home ", "back")]),
    ],
)
def test_what_is_left_out_may_have_been_anything(one, other, differences):
    assert told(one, other) == differences


def test_words_know_where_they_stand():
    segments = ["We  don’t go", "— “home”"]
    standing = [segments[word.segment][word.start : word.end] for word in words_of(segments)]
    assert standing == ["We", "don’t", "go", "", "—", "“", "home", "”"]
    assert [word.left_out for word in words_of(segments)] == [not text for text in standing]


def test_words_that_one_has_not_are_told_by_their_place():
    (difference,) = compare(["We go home today."], ["We go today."]).differences
    assert (difference.one_at, difference.other_at) == (2, 2)
    (difference,) = compare(["We go today."], ["We go home today."]).differences
    assert (difference.one_at, difference.other_at) == (2, 2)


def test_other_words_throughout_are_not_told_apart():
    assert compare(["We are leaving the town."], ["We are leaving the city."]).told_apart
    assert not compare(["The height is ours"], ["We hold that hill, friends"]).told_apart


def test_a_difference_in_a_long_text_is_found_and_too_long_ones_are_not_compared():
    text = [f"word{number}" for number in range(3 * MOST_COMPARED)]
    changed = [*text[:1500], "other", *text[1501:]]
    assert told(" ".join(text), " ".join(changed)) == [("word1500", "other")]
    last = [text[-1], *text[1:-1], text[0]]
    comparison = compare([" ".join(text)], [" ".join(last)])
    assert (comparison.alike, comparison.told_apart, comparison.differences) == (None, False, ())


WORDINGS = st.lists(
    st.lists(st.sampled_from(["we", "go", "home", ",", "не", "部队", "لا"]), min_size=1).map(" ".join),
    min_size=1,
    max_size=3,
)


@given(WORDINGS, WORDINGS)
def test_differences_rebuild_the_other_wording(one, other):
    """Put in the place of what differs, the other's words make of the one the other: nothing is lost."""
    comparison = compare(one, other)
    made, done = list[str](), 0
    for difference in comparison.differences:
        made += [word.folded for word in comparison.one[done : difference.one_at]]
        made += [word.folded for word in difference.other]
        done = difference.one_at + len(difference.one)
    made += [word.folded for word in comparison.one[done:]]
    if len(one) == len(other) == 1:
        assert made == [word.folded for word in comparison.other]
    assert (compare(one, one).differences, compare(one, one).alike) == ((), 1.0)
