"""What is proposed for a quotation that failed."""

import random
import string

import pytest

from generator.evidence import Difference, nearest_passage, nearest_passages, read_text, traced
from tests.evidence.held_both import held_both
from tests.evidence.texts import CHINESE, CURLY, RUSSIAN, SINGLE

TEXT = CURLY.text
CASES = [
    (
        "We’ve heard the mayor’s promises before, but so far we have seen a single well-built pier",
        "We’ve heard the mayor’s promises before, but so far we have not seen a single well-built pier",
        [("", "not", "we have")],
    ),
    (
        "nobody in that office said that the bridge would open in May",
        "Nobody in this office said that the bridge would open in May",
        [("nobody", "Nobody"), ("that", "this", "Nobody in")],
    ),
    (
        "Nobody in this office really said, that the bridge would open in May",
        "Nobody in this office said that the bridge would open in May",
        [("really", "", "this office"), (",", "", "office said")],
    ),
    ("ouncil met on Tuesday", "council met on Tuesday", [("ouncil", "council")]),
    ("built pier,” councillor", "well-built pier,” councillor", [("built", "well-built")]),
    (
        "we haven't seen a single well - built pier",
        "we have not seen a single well-built pier",
        [("haven't", "have not", "we"), ("well - built", "well-built", "a single")],
    ),
    ("Nobody in this office . said", "Nobody in this office said", [(".", "", "this office")]),
    (
        "The mayor answered within the hour .",
        "The mayor answered within the hour.",
        [("hour .", "hour.", "within the")],
    ),
    (
        "About 7.000 drivers cross the river",
        "About 7,000 drivers cross the river",
        [("7.000", "7,000", "About")],
    ),
]


@pytest.mark.parametrize(("quote", "passage", "differences"), CASES)
def test_the_nearest_passage_and_what_differs(quote, passage, differences):
    found = nearest_passage(quote, read_text(TEXT, "en"))
    assert found is not None
    assert found.text == passage
    assert list(found.differences) == [Difference(*one) for one in differences]
    before = TEXT[: TEXT.index(passage)]
    assert (found.line, found.column) == (before.count("\n") + 1, len(before) - before.rfind("\n"))


def test_other_scripts():
    found = nearest_passage("我们从来没有答应在夏天关闭渡口", read_text(CHINESE.text, "zh"))
    assert found is not None
    assert (found.text, found.differences) == (
        "我们从来没有答应在春天关闭渡口",
        (Difference("夏", "春", "应在"),),
    )
    found = nearest_passage("Мы видели ни одного по-настоящему готового моста", read_text(RUSSIAN.text, "ru"))
    assert found is not None
    assert found.differences == (Difference("", "не", "Мы"),)


TWICE = "The ferry left the harbour on Monday. The ferry left the old harbour on Tuesday. It was late."


def test_passages_that_are_near_do_not_overlap():
    found = nearest_passages("The ferry leaves the harbour on Tuesday", read_text(TWICE, "en"), most=3)
    assert [(one.text, round(one.likeness, 2)) for one in found] == [
        ("The ferry left the old harbour on Tuesday", 0.75),
        ("The ferry left the harbour on Monday", 0.71),
    ]
    nearest = nearest_passage("The ferry leaves the harbour on Tuesday", read_text(TWICE, "en"))
    assert nearest == found[0]
    assert nearest_passages("Nothing like it", read_text(TWICE, "en"), most=3) == ()


def test_nothing_before_or_behind_the_words_is_taken_in():
    quote = "The The inqui ry's chairman asked for 12 000 pages of logs."
    found = nearest_passage(quote, read_text(SINGLE.text, "en"))
    assert found is not None
    assert found.text == "The inquiry's chairman asked for 12 000 pages of logs."


@pytest.mark.parametrize(
    ("quote", "sure"),
    [
        ("The ferry left the harbour on Monday!", True),
        ("A ferry left the harbour on Monday", True),
        ("ferry left the harbour on Sunday!", True),
        ("ferry left the harbour on Monday evening", False),
        ("ferry left the harbour today in the rain", False),
        ("Really: The ferry left the harbour on Monday", False),
        ("erry left the harbour on Monday", True),
    ],
)
def test_whether_a_passage_ends_where_the_quotation_does(quote, sure):
    found = nearest_passage(quote, read_text(TWICE, "en"))
    assert found is not None
    assert found.sure_ends is sure, found


@pytest.mark.parametrize(
    "quote",
    [
        "Something else altogether was written there",
        "",
        "!!",
        "They all met on Tuesday for quite another thing",
    ],
)
def test_nothing_is_near(quote):
    assert nearest_passage(quote, read_text(TEXT, "en")) is None


def test_a_long_text_is_searched_in_time_in_proportion():
    rng = random.Random(7)
    words = ["".join(rng.choices(string.ascii_lowercase[:8], k=3)) for _ in range(100_000)]
    quote = [*words[70_000:70_400], "end"]
    quote[200] = "other"
    found = nearest_passage(" ".join(quote), read_text(" ".join(words)))
    assert found is not None
    assert found.place.start == 70_000


def test_how_far_a_quotation_stands_in_the_source():
    for held in held_both(TEXT, "en"):
        found = traced("We’ve heard the mayor’s promises before, and so far we have not", held)
        assert found is not None
        assert (found.before, found.found, found.after) == (
            "",
            "We've heard the mayor's promises before,",
            "and",
        )
        assert held.structure.home(found.place, found.place + 3) == 0
        found = traced("Somebody in this office said that the bridge", held)
        assert found is not None
        assert (found.before, found.found, found.after) == (
            "Somebody",
            "in this office said that the bridge",
            "",
        )
        assert traced("nothing of that kind", held) is None
        assert traced("two words", held) is None
