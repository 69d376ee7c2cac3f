"""The wordings of a statement side by side: which are compared, what is marked, and what is told in words."""

import html

import pytest

from generator.producing.quoting import NO_MARKS
from generator.producing.wordings import MOST_TOLD, any_marked, beside_each_other, in_rows
from generator.records import Wording


def wording(*segments):
    return Wording.model_validate({"source": "paper", "quote": list(segments)})


def beside(*wordings, page="en"):
    """Each given as its language and its segments."""
    return beside_each_other(
        [wording(*segments) for _, *segments in wordings], [language for language, *_ in wordings], page
    )


def marked(one):
    return [one.wording.quote[segment][start:end] for segment, start, end in one.marks.spans]


def lacking(one):
    """What stands before each place at which another wording has more."""
    return [one.wording.quote[segment][:place] for segment, place in one.marks.gaps]


def told(one):
    return html.unescape(one.told.striptags())


def test_both_wordings_show_what_is_theirs_alone():
    first, second = beside(
        ("en", "We are leaving the town."), ("en", "We will not be leaving the whole town.")
    )
    assert marked(first) == ["are"]
    assert lacking(first) == ["We are leaving the"]
    assert marked(second) == ["will not be", "whole"]
    assert lacking(second) == []
    assert told(first) == ""
    assert told(second) == (
        "Differs from the first wording in English in 2 places:"
        " here “will not be”, there “are”; only here “whole”"
    )


def test_the_first_is_marked_where_any_other_differs_and_each_other_by_itself():
    first, second, third = beside(
        ("en", "Troops are leaving the town today."),
        ("en", "Troops were leaving the town today."),
        ("en", "Troops are leaving the town."),
    )
    assert marked(first) == ["are", "today"]
    assert (marked(second), marked(third)) == (["were"], [])
    assert lacking(third) == ["Troops are leaving the town"]
    assert told(third).endswith("in 1 place: only there “today”")


def test_words_that_differ_in_a_row_are_marked_as_one():
    first, _ = beside(("en", "We all go home, he says."), ("en", "We go to him, he says."))
    assert marked(first) == ["all", "home"]
    first, _ = beside(("en", "We all go home, he says."), ("en", "Some of them go home, he says."))
    assert marked(first) == ["We all"]


def test_other_languages_stand_unmarked():
    rows = beside(
        ("uk", "Ми йдемо"), ("en", "We are going"), ("ar", "نحن ذاهبون"), (None, "We go"), (None, "We")
    )
    assert all(one.marks == NO_MARKS and not one.told for one in rows)
    assert not any_marked(rows)


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [("en", "en-GB", True), ("zh-Hans", "zh-Hant", False), ("sr", "sr-Latn", True), ("uk", "ru", False)],
)
def test_one_language_is_the_same_language_in_the_same_script(one, other, compared):
    assert any_marked(beside((one, "a b c d"), (other, "a b c e"))) is compared


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("We «go» home", "The same words as the first wording in English"),
        ("They had left", "Other words than the first wording in English throughout"),
        (
            " ".join(map(str, range(2000))),
            "Too long to be compared word by word with the first wording in English",
        ),
    ],
)
def test_what_is_told_where_nothing_is_marked(second, expected):
    rows = beside(("en", "We “go” home"), ("en", second))
    assert told(rows[1]) == expected
    assert not any_marked(rows)


def test_what_was_left_out_is_told_of():
    rows = beside(("en", "We go home today and stay there."), ("en", "We go home", "and stay there."))
    assert told(rows[1]) == "The same words as the first wording in English, as far as both have them"


def test_of_many_differences_the_first_are_told():
    one = " ".join(f"same{number} a{number} same" for number in range(8))
    other = " ".join(f"same{number} b{number} same" for number in range(8))
    second = beside(("en", one), ("en", other))[1]
    assert told(second).startswith(
        "Differs from the first wording in English in 8 places: here “b0”, there “a0”;"
    )
    assert told(second).count("there “") == MOST_TOLD
    assert told(second).endswith("; and 3 more")


def test_words_told_are_escaped_and_say_their_language():
    second = beside(("ar", "نحن <b>لا</b> نذهب *اليوم*"), ("ar", "نحن <i>لا</i> نذهب *اليوم*"))[1]
    assert "<b>" not in second.told
    assert '<span lang="ar" dir="rtl">“i”</span>' in second.told
    second = beside(("ar", "a b c d"), ("ar", "a b c e"), page="ar")[1]
    assert "<span" not in second.told


def test_those_of_a_language_stand_together_and_those_alone_with_their_like():
    def row(*languages):
        besides = beside(*((language, f"word {number}") for number, language in enumerate(languages)))
        return [[one.number for one in row] for row in in_rows(besides)]

    assert row("en") == [[0]]
    assert row("uk", "en", "ar") == [[0, 1, 2]]
    assert row("uk", "en", "uk", "ar", "en-GB", None, None) == [[0, 2], [1, 4], [3, 5, 6]]
    assert row("uk", "en", "en", "ar") == [[0], [1, 2], [3]]
