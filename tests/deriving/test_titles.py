import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.deriving import derive, shortened
from generator.deriving.titles import MOST_CHARACTERS
from tests.small_corpus import small_corpus

GROUND = """
source: paper
title: A paper
kind: news-report
published: 2022-03-01
---
actor: minister
name: A Minister
kind: person
---
actor: someone
name: Someone not named
kind: unnamed
"""


def title(quote, mode="direct", speaker="minister", more=""):
    statement = f"""
statement: words
speaker: {speaker}
said: 2022-02-17
mode: {mode}
wordings: [{{source: paper, quote: {quote}}}]
{more}
"""
    return derive(small_corpus(GROUND, statement)).statements["words"].title


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("direct", "A Minister: “troops have left”"),
        ("fragment", "A Minister: “troops have left”"),
        ("indirect", "A Minister, as reported: troops have left"),
        ("characterisation", "A Minister, in the source’s words: troops have left"),
        ("absence", "A Minister, silence noted: troops have left"),
        ("editorial", "A Minister, editorial voice: troops have left"),
    ],
)
def test_only_quotations_stand_in_quotation_marks(mode, expected):
    assert title("troops have left", mode) == expected


@pytest.mark.parametrize(
    ("as_", "expected"),
    [
        ("implied", "A Minister (implied): “troops have left”"),
        ("hearsay", "A Minister (hearsay): “troops have left”"),
        ("none", "A Minister (not attributed): “troops have left”"),
        ("own-words", "A Minister: “troops have left”"),
    ],
)
def test_an_unsure_speaker_is_called_so(as_, expected):
    assert title("troops have left", more=f"attribution: {{as: {as_}}}") == expected


def test_a_speaker_not_named_needs_no_such_word():
    found = title("troops have left", "indirect", "someone", "attribution: {as: none}")
    assert found == "Someone not named, as reported: troops have left"


def test_a_title_given_stands():
    assert title("troops have left", more="title: The minister on troops") == "The minister on troops"


def test_segments_are_joined_by_an_ellipsis():
    assert title("[the troops have, left the border]") == "A Minister: “the troops have … left the border”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We are leaving,", "We are leaving"),
        ("We are leaving:", "We are leaving"),
        ("We are leaving.", "We are leaving."),
        ("We are leaving!", "We are leaving!"),
        ("one\n two\t three", "one two three"),
        ("one two three", "one two…"),
        ("one two, three", "one two…"),
        ("one two — three", "one two…"),
        ("one two. three", "one two…"),
        ("four twothree five", "four…"),
        ("onetwothreefour", "onetwothr…"),
        ("o twothreefourfive", "o twothre…"),
        ("four five six", "four five…"),
        ("four fivee six", "four…"),
        ("我们正在撤离我们的部队今天", "我们正在撤离我们的…"),
    ],
)
def test_long_words_are_cut_between_words(text, expected):
    assert shortened(text, 9 if "…" in expected else 65) == expected


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("abcde\u0301\u0302fghij", 6, "abcd…"),
        ("abcde\u0301fghij", 5, "abcd…"),
        ("a" + "\u0301" * 20, 5, "a…"),
        ("\u0301" * 20, 5, "\u0301…"),
    ],
)
def test_a_letter_is_not_cut_from_its_marks(text, most, expected):
    assert shortened(text, most) == expected


def test_what_just_fits_is_not_cut():
    assert shortened("four five", 9) == "four five"
    assert shortened("x" * 65) == "x" * 65
    assert shortened("x" * 66) == "x" * 65 + "…"


@given(st.text(max_size=300))
def test_a_title_is_never_much_longer_than_its_limit(text):
    words = shortened(text)
    assert len(words) <= MOST_CHARACTERS + 1
    assert " ".join(text.split()).startswith(words.removesuffix("…"))
    assert words.endswith("…") or len(words) <= MOST_CHARACTERS
    if words.endswith("…") and len(words) > 1 and not text.strip().startswith(words):
        rest = " ".join(text.split())[len(words) - 1 :]
        assert not rest or unicodedata.category(rest[0])[0] != "M" or len(words) == 2
