"""What is surely meant by a quotation that failed, and what only a person can tell."""

from collections import Counter
from dataclasses import replace

import pytest

from generator.evidence import Quotation, check, read_text
from generator.evidence.correcting import Corrected, Unsure, corrected, weighs
from tests.evidence.mutations import plain, reworded
from tests.evidence.texts import ARTICLES, CURLY

TEXT = CURLY.text
HELD = read_text(TEXT, "en")


def correction(*segments: str, mode="direct", text=TEXT, **more) -> Corrected | Unsure:
    quotation = Quotation(segments, mode, **more)
    assert not check(quotation, read_text(text, "en")).checked
    return corrected(quotation, read_text(text, "en"))


@pytest.mark.parametrize(
    ("mode", "quote", "words"),
    [
        (
            "direct",
            "Nobody in that office said that the bridge would open in May,",
            "Nobody in this office said that the bridge would open in May,",
        ),
        ("direct", "obody in this office said that the bridge", "Nobody in this office said that the bridge"),
        ("indirect", "The council met on Tuesday.", "The river council met on Tuesday."),
        ("indirect", "river council met on Monday.", "river council met on Tuesday."),
        ("indirect", "The river council met on Tuesday!", "The river council met on Tuesday."),
        ("indirect", "About 7.000 drivers cross the river", "About 7,000 drivers cross the river"),
    ],
)
def test_what_is_surely_meant(mode, quote, words):
    found = correction(quote, mode=mode)
    assert isinstance(found, Corrected), found
    assert found.quotation.segments == (words,)
    (passage,) = found.passages
    assert passage is not None
    assert passage.text == words


def test_lines_of_the_text_are_no_part_of_the_words():
    found = correction("One two tree four five.", mode="indirect", text="One two\n  three four\nfive. Six.")
    assert isinstance(found, Corrected)
    assert found.quotation.segments == ("One two three four five.",)


def test_segments_are_corrected_one_by_one():
    segments = ("We’ve heard the mayors promises", "we have seen a single well-built pier,")
    found = correction(*segments, elision_reviewed=True)
    assert isinstance(found, Corrected)
    assert found.quotation.segments == (
        "We’ve heard the mayor’s promises",
        "we have not seen a single well-built pier,",
    )
    right = ("We’ve heard the mayor’s promises before,", segments[1])
    found = correction(*right)
    assert isinstance(found, Corrected)
    assert found.quotation.segments[0] == right[0]
    assert [passage is None for passage in found.passages] == [True, False]


NEAR_TWICE = "The old ferry left the harbour on Monday. The new ferry left the harbour on Monday."
LAMP = "I came home at nine and the lamp was out. “Nobody was there,” he said."
NEAREST = "with the nearest words of the source in it, "


@pytest.mark.parametrize(
    ("reason", "options", "segments"),
    [
        ("no passage of the source is near enough", {}, ("The bridge will be open in the summer,",)),
        ("no passage of the source is near enough", {}, ("Nobody at that office told them",)),
        (
            "several passages are near, in line 1 of",
            {"text": NEAR_TWICE},
            ("The big ferry left the harbour on Monday.",),
        ),
        ("where it begins and ends", {}, ("The river council met on Tuesday evening",)),
        ("where it begins and ends", {}, ("The The river council met on Tuesday.",)),
        ("where it begins and ends", {}, ("river The council met on Tuesday.",)),
        ("where it begins and ends", {}, ("Council Sees No End To Dispute Bridge",)),
        ("where it begins and ends", {"text": LAMP}, ("I came home at nine and the lamp out. was",)),
        ("where it begins and ends", {}, ("Theriver council met on Tuesday.",)),
        ("where it begins and ends", {}, ("The river council met on Tuesday.?",)),
        ("it is too long", {}, ("and so on " * 150,)),
        ("fewer than three words", {}, ("teh bridge",)),
        ("the segments do not stand in this order", {}, ("bridge would open", "Nobody in this office")),
        (
            f"{NEAREST}the segments do not stand in this order",
            {},
            ("bridge would open in May", "We’ve heard that mayor’s promises before"),
        ),
        ("the source has these words more than once", {"text": "a b c d. a b c e."}, ("a b c",)),
        (
            f"{NEAREST}the source has these words outside of quotation marks",
            {"mode": "direct"},
            ("The river council meets on Tuesday.",),
        ),
        (
            "what is left out between the segments holds a negation",
            {"mode": "direct"},
            ("so far we have", "seen a single well-built pier,"),
        ),
    ],
)
def test_what_only_a_person_can_tell(reason, options, segments):
    found = correction(*segments, **{"mode": "indirect", **options})
    assert isinstance(found, Unsure), found
    assert found.reason.startswith(reason) or reason in found.reason


def test_a_passage_that_may_not_be_quoted_so_is_not_meant():
    """The reporter's words are as near as the speaker's, and a direct quotation can only be the latter."""
    text = "The old ferry left the harbour on Monday. “The new ferry left the harbour on Monday,” she said."
    found = correction("The big ferry left the harbour on Monday", text=text)
    assert isinstance(found, Corrected)
    assert found.quotation.segments == ("The new ferry left the harbour on Monday",)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_of_wrong_words_no_others_are_made_than_the_true_ones(article):
    """Whatever is done to one word or mark: what is proposed passes, and has no words but the true ones."""
    held = read_text(article.text, article.language)
    outcomes: Counter[str] = Counter()
    for quotation in article.true():
        (true,) = quotation.segments
        for kind, words in reworded(true):
            wrong = replace(quotation, segments=(words,))
            if quotation.mode == "fragment" or kind in ("swapped", "reversed") or check(wrong, held).checked:
                continue
            found = corrected(wrong, held)
            outcomes[type(found).__name__] += 1
            if isinstance(found, Corrected):
                assert check(found.quotation, held).checked
                assert plain(found.quotation.segments[0]) in plain(true), (kind, words)
    assert outcomes["Corrected"] > outcomes["Unsure"]


@pytest.mark.parametrize(
    ("old", "new", "does"),
    [
        ("we have seen it", "we have not seen it", True),
        ("we have not seen it", "we had not seen it", False),
        ("7,000 people", "70,000 people", True),
        ("two people", "two persons", False),
    ],
)
def test_whether_more_may_rest_on_a_difference(old, new, does):
    assert weighs(old, new, "en") is does
