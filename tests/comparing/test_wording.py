"""What a proposed correction says: old → new, and how much it matters."""

import pytest

from generator.comparing import Change, FieldChange, Kind, Weight
from generator.comparing.wording import narrowed, severity, what


def field(old, new, kind="text", weight=Weight.MEANING, path="text"):
    return FieldChange(path, old, new, kind, weight)


def change(*fields, kind=Kind.CHANGED):
    return Change(kind, "claim", "a", fields)


def test_old_and_new_of_every_field():
    fields = field("16 February", "17 February", path="said"), field("a", "b", path="stances[c].stance")
    assert what([change(*fields)]) == "said: 16 February → 17 February; stances[c].stance: a → b"


def test_what_is_not_there_is_said_so():
    assert (
        what([change(field(None, "new"), field("old", None))])
        == "text: (nothing) → new; text: old → (nothing)"
    )


def test_what_only_says_more_is_left_out():
    assert what([change(field(None, "more", weight=Weight.MORE), field("a", "b"))]) == "text: a → b"


def test_a_removed_record():
    assert what([change(kind=Kind.REMOVED)]) == "the whole record → removed"


def test_a_short_text_is_told_whole():
    old, new = "a b c d e f g h i j k l", "a b c d e f g h i j k m"
    assert what([change(field(old, new))]) == f"text: {old} → {new}"


def test_of_long_texts_the_words_around_the_change_are_told():
    words = [f"word{number}" for number in range(40)]
    old, new = " ".join(words), " ".join([*words[:20], "not", *words[20:]])
    told = what([change(field(old, new))])
    assert told == (
        "text: … word15 word16 word17 word18 word19 word20 word21 word22 word23 word24 …"
        " → … word15 word16 word17 word18 word19 not word20 word21 word22 word23 word24 …"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a b", "a c", ("a b", "a c")),
        ("a", "a a", ("a", "a a")),
        ("1 2 3 4 5 6 7 x", "1 2 3 4 5 6 7 y", ("… 3 4 5 6 7 x", "… 3 4 5 6 7 y")),
        ("x 1 2 3 4 5 6 7", "y 1 2 3 4 5 6 7", ("x 1 2 3 4 5 …", "y 1 2 3 4 5 …")),
        # No word is counted at both ends.
        (
            "1 2 3 x 4 5 6 7 8 9",
            "1 2 3 x y x 4 5 6 7 8 9",
            ("1 2 3 x 4 5 6 7 8 …", "1 2 3 x y x 4 5 6 7 8 …"),
        ),
    ],
)
def test_common_words_at_the_ends_go(old, new, expected):
    assert narrowed(old, new) == expected


def test_a_very_long_text_is_cut():
    assert len(what([change(field("old " * 500, "new " * 500))])) < 1_000


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (field("The troops leave", "The troops leave."), "typo"),
        (field("nato", "NATO"), "typo"),
        (field("Ukriane", "Ukraine"), "substantive"),
        (field("1.5 million", "15 million"), "substantive"),
        (field("in 2022 –5 degrees", "in 2022 5 degrees"), "substantive"),
        (field("direct", "Direct", kind="choice"), "substantive"),
        (field("16 February", "17 February", kind="date (EDTF)"), "substantive"),
        (field("An old note", "A new note", weight=Weight.MORE), "clarification"),
        (field("A note", None, weight=Weight.MORE), "substantive"),
        (field(None, "A title"), "substantive"),
    ],
)
def test_how_much_it_matters(changed, expected):
    assert severity([change(changed)]) == expected


def test_the_gravest_counts():
    typo, note = field("a", "A"), field("a", "b", weight=Weight.MORE)
    assert severity([change(typo, note)]) == "clarification"
    assert severity([change(typo), change(kind=Kind.REMOVED)]) == "substantive"
