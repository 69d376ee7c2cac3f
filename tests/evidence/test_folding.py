"""What is folded, and that nothing else is; and the way back into the original."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence.folding import fold, fold_with_offsets

FOLDED = [
    ("cafe\u0301", "café"),
    ("\u1112\u1161\u11ab", "한"),
    ("a\u00a0\u2009\n\tb", "a b"),
    ("  a\r\n\r\nb\u3000", "a b"),
    ("“a” „a‟ «a» »a« 「a」 『a』 ＂a＂ 〝a〟", '"a" "a" "a" "a" "a" "a" "a" "a"'),
    ("‘a’ ‚a‛ ‹a› ＇a＇ `a´ п\u02bcять", "'a' 'a' 'a' 'a' 'a' п'ять"),
    ("a\u2010b\u2011c\u2013d\u2014e\u2015f\u2212g\ufe63h\uff0d", "a-b-c-d-e-f-g-h-"),
    ("a -- b —— c - d---e", "a - b - c - d-e"),
    ("so…", "so..."),
    ("so . . . and", "so ... and"),
    ("so.\u00a0. . and", "so... and"),
    ("……", "......"),
]
KEPT = [
    "Case and Order",
    "a, b; c: d. e! f? (g) [h] {i}",
    "a. . b",
    "... . .",
    ". ... .",
    "zero\u200bwidth\ufeff",
    "soft\u00adhyphen",
    "wave\u301cdash\u3030",
    "superscript\u207bminus",
    "，。、；：？！",
    "ﬁligature ① ² ½",
    "ألف ألـف",
    "ё е й и",
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_shapes_are_folded(text, folded):
    assert fold(text) == folded
    assert fold_with_offsets(text).text == folded


@pytest.mark.parametrize("text", KEPT)
def test_nothing_else_is_folded(text):
    assert fold(text) == text


def test_one_stroke_and_two_stay_apart():
    assert fold("‘a’") != fold("“a”")


def test_white_space_is_the_property_of_that_name():
    spaces = {chr(code) for code in range(sys.maxunicode + 1) if fold(f"a{chr(code)}b") == "a b"}
    # str.isspace() has the four separators U+001C to U+001F besides, which are controls.
    assert spaces == {one for one in map(chr, range(sys.maxunicode + 1)) if one.isspace()} - set(
        "\x1c\x1d\x1e\x1f"
    )


@given(st.text())
def test_both_ways_of_folding_give_the_same(text):
    assert fold_with_offsets(text).text == fold(text)


@given(st.text(alphabet=" .-–—…\"'“a\u0301e\n\u1112\u1161\u11ab"))
def test_both_ways_of_folding_give_the_same_where_there_is_much_to_fold(text):
    assert fold_with_offsets(text).text == fold(text)


@given(st.text(alphabet=" .-–—…\"'“a\u0301e\n\u1112\u1161\u11ab"))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="ab .-–—…\"'“é\n"))
def test_offsets_lead_back(text):
    folded = fold_with_offsets(text)
    assert len(folded.starts) == len(folded.text) + 1
    assert list(folded.starts) == sorted(folded.starts)
    for place, character in enumerate(folded.text):
        start, end = folded.starts[place], folded.starts[place + 1]
        assert 0 <= start <= end <= len(text)
        if start < end:
            assert character in fold(f"a{text[start:end]}a")


def test_an_offset_is_that_of_the_first_character_folded():
    folded = fold_with_offsets("\n“cafe\u0301”  —— so")
    assert folded.text == '"café" - so'
    assert [folded.starts[folded.text.index(one)] for one in ("c", "é", "-", "s")] == [2, 5, 10, 13]
    assert folded.starts[-1] == 15
