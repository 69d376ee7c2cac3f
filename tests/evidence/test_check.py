"""The quotation rule, case by case, from a text and from its fingerprint."""

import re

import pytest

from generator.evidence import (
    Outcome,
    Place,
    Quotation,
    Reason,
    check,
    fingerprint,
    read_fingerprint,
    read_text,
)
from tests.evidence.held_both import held_both

TEXT = (
    "Ferry To Stay Until May\n\n"
    "“We have not promised to close the ferry, and we will keep our word,” Ada Fenn said. The ferry’s "
    "owner wasn't there. "
    "“The bridge,” she wrote, “will open in May.” Her deputy called it a “ruse.” He had told them: "
    "“They said ‘no one will "
    "wait for you’ and then they left for good.” 7,000 drivers wait – or do not wait – each day.\n\n"
    "“We will keep our word,” the owner said later. The well-known mayor laughed at the de-escalation "
    "of it all. Cars wait at "
    "the gate. Cars wait at the pier. He spoke of ‘war’ and of “peace talks”.\n\n"
    "“This quotation never ends, he said, and so it goes on.\n\n"
    "The last word was a question – why? – and no answer came.\n"
)
DIRECT = [
    "We have not promised to close the ferry, and we will keep our word,",
    "We have not promised to close the ferry, and we will keep our word",
    "we will keep our word",
    "ruse.",
    "ruse",
    "war",
    "peace talks",
    "will open in May.",
    "They said 'no one will wait for you' and then they left for good.",
    "no one will wait for you",
    "and then they left",
]
INDIRECT = [
    "Ferry To Stay Until May",
    "The ferry's owner wasn't there",
    "7,000 drivers wait - or do not wait - each day.",
    "He spoke of 'war' and of \"peace talks\".",
    "said. The ferry’s owner",
    "This quotation never ends, he said",
    "Ada Fenn said",
]
#: Segments, mode, other fields, and the reason for which they fail.
FAILED = [
    (["We have promised to close the ferry"], "direct", {}, Reason.NOT_FOUND),
    (["We have not promised to close the ferry and we will keep our word"], "direct", {}, Reason.NOT_FOUND),
    (["we have not promised to close the ferry"], "direct", {}, Reason.NOT_FOUND),
    (["e have not promised to close the ferry"], "direct", {}, Reason.NOT_FOUND),
    (["We have not promised toclose the ferry"], "direct", {}, Reason.NOT_FOUND),
    (["We have not […] close the ferry"], "direct", {}, Reason.NOT_FOUND),
    (["“We have not promised to close the ferry"], "direct", {}, Reason.ACROSS_MARKS),
    (["escalation of it all"], "indirect", {}, Reason.INSIDE_WORD),
    (["known mayor laughed at"], "indirect", {}, Reason.INSIDE_WORD),
    (["000 drivers wait"], "indirect", {}, Reason.INSIDE_WORD),
    (["said. The ferry"], "indirect", {}, Reason.INSIDE_WORD),
    (["owner wasn"], "indirect", {}, Reason.TOO_SHORT),
    (["The ferry's owner wasn"], "indirect", {}, Reason.INSIDE_WORD),
    (["ruse"], "indirect", {}, Reason.TOO_SHORT),
    (["word"], "direct", {}, Reason.TOO_SHORT),
    (["our word,"], "direct", {}, Reason.TOO_SHORT),
    (["peace"], "direct", {}, Reason.TOO_SHORT),
    (["well-known mayor"], "indirect", {}, Reason.TOO_SHORT),
    (["– why? –"], "indirect", {}, Reason.TOO_SHORT),
    (["!?…"], "indirect", {}, Reason.TOO_SHORT),
    (["will keep our word", "We have not promised"], "direct", {}, Reason.WRONG_ORDER),
    (["promised to close the", "close the ferry, and"], "direct", {}, Reason.WRONG_ORDER),
    (["The ferry's owner wasn't there."], "direct", {}, Reason.NOT_QUOTED),
    (["The ferry's owner wasn't there."], "fragment", {}, Reason.NOT_QUOTED),
    (['our word," Ada Fenn said'], "direct", {}, Reason.ACROSS_MARKS),
    (["We have not promised", "will open in May."], "direct", {}, Reason.ACROSS_MARKS),
    (["We have not promised", "The ferry's owner wasn't"], "direct", {}, Reason.NOT_QUOTED),
    (["no one will wait for you' and then"], "direct", {}, Reason.ACROSS_MARKS),
    (["They said 'no one will"], "direct", {}, Reason.ACROSS_MARKS),
    (["no one will wait", "and then they left"], "direct", {}, Reason.ACROSS_MARKS),
    (["' and then they left"], "direct", {}, Reason.ACROSS_MARKS),
    (['keep our word," Ada Fenn said', "and then they left"], "direct", {}, Reason.ACROSS_MARKS),
    (["we will keep our word"], "direct", {"prefix": "so that"}, Reason.PREFIX),
    (["we will keep our word"], "direct", {"prefix": "the ferry"}, Reason.PREFIX),
    (["we will keep our word"], "direct", {"prefix": "erry, and"}, Reason.PREFIX),
    (["we will keep our word"], "direct", {"prefix": "the ferry,and"}, Reason.PREFIX),
    (["laughed at the"], "indirect", {"prefix": "known mayor"}, Reason.PREFIX),
    (["laughed at the"], "indirect", {"prefix": "well-known mayor"}, None),
    (["laughed at the"], "indirect", {"suffix": "de"}, Reason.SUFFIX),
    (["laughed at the"], "indirect", {"suffix": "de-escalation"}, None),
    (["we will keep our word"], "direct", {"suffix": "of honour"}, Reason.SUFFIX),
    (["we will keep our word"], "direct", {"suffix": ", Ada Fen"}, Reason.SUFFIX),
    (["Cars wait at the"], "indirect", {}, Reason.FOUND_TWICE),
    (["Cars wait at the"], "indirect", {"suffix": "gate. Cars"}, None),
    (["will keep our word,"], "direct", {}, Reason.FOUND_TWICE),
    (["will keep our word,"], "indirect", {"prefix": "ferry, and we"}, None),
    (["We have not promised", "we will keep our word"], "direct", {}, None),
    (["7,000 drivers wait", "wait – each day."], "indirect", {}, Reason.NEGATION),
    (["The ferry's owner wasn't", "owner said later"], "indirect", {}, Reason.NEGATION),
    (["7,000 drivers wait", "wait – each day."], "indirect", {"elision_reviewed": True}, None),
]
PASSED = [
    (["We have not promised", "close the ferry"], {}),
    (["We have not promised", "keep our word,"], {}),
    (["They said 'no one will wait for you' and", "left for good."], {}),
    (["we will keep our word"], {"prefix": "the ferry, and"}),
    (["we will keep our word"], {"suffix": ",” Ada Fenn"}),
    (["we will keep our word,"], {"suffix": "Ada Fenn"}),
    (["We will keep our word,"], {"suffix": "the owner"}),
    (["will open in May."], {"prefix": "she wrote,"}),
    (["will open in May."], {"prefix": 'she wrote, "', "suffix": "Her deputy"}),
    (["ruse"], {"prefix": "called it a"}),
    (["no one will wait"], {"prefix": "They said"}),
    (["no one will wait"], {"prefix": "They said '"}),
]


@pytest.fixture(params=["text", "fingerprint"])
def held(request):
    return read_text(TEXT, "en") if request.param == "text" else read_fingerprint(fingerprint(TEXT, "en"))


@pytest.mark.parametrize("words", DIRECT)
@pytest.mark.parametrize("mode", ["direct", "fragment"])
def test_quoted_words_are_quoted(held, words, mode):
    assert check(Quotation((words,), mode), held).outcome is Outcome.CHECKED


@pytest.mark.parametrize("words", INDIRECT)
@pytest.mark.parametrize("mode", ["indirect", "characterisation", "absence", "editorial"])
def test_other_words_may_stand_anywhere(held, words, mode):
    assert check(Quotation((words,), mode), held).outcome is Outcome.CHECKED


@pytest.mark.parametrize(("segments", "mode", "more", "reason"), FAILED)
def test_reasons(held, segments, mode, more, reason):
    verdict = check(Quotation(tuple(segments), mode, **more), held)
    assert verdict.reason is reason
    assert verdict.outcome is (Outcome.CHECKED if reason is None else Outcome.FAILED)


@pytest.mark.parametrize(("segments", "more"), PASSED)
def test_segments_prefixes_and_suffixes(held, segments, more):
    assert check(Quotation(tuple(segments), "direct", **more), held).checked


def _columns(words, line):
    return [found.start() + 1 for found in re.finditer(words, TEXT.splitlines()[line])]


def test_places_are_those_of_the_segments():
    held = read_text(TEXT, "en")
    verdict = check(Quotation(("We have not promised", "keep our word")), held)
    assert [held.text(place.start, place.end) for place in verdict.places] == [
        "We have not promised",
        "keep our word",
    ]
    assert held.position(verdict.places[1].start) == (3, TEXT.splitlines()[2].index("keep our word") + 1)
    twice = check(Quotation(("Cars wait at the",), "indirect"), held)
    assert [held.position(place.start) for place in twice.places] == [
        (5, at) for at in _columns("Cars wait at the", 4)
    ]
    gap = check(Quotation(("7,000 drivers wait", "wait – each day."), "indirect"), held)
    assert (gap.segment, [held.text(place.start, place.end) for place in gap.places]) == (0, ["– or do not"])


def test_the_segment_that_fails_is_named(held):
    verdict = check(Quotation(("We have not promised", "keep our vow")), held)
    assert (verdict.reason, verdict.segment) == (Reason.NOT_FOUND, 1)


def test_nothing_held_is_not_checkable():
    verdict = check(Quotation(("three true words",)), None)
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_CHECKABLE, Reason.NOTHING_HELD)


@pytest.mark.parametrize(
    "segments", [("This quotation never ends",), ("This quotation never", "so it goes on")]
)
def test_marks_that_do_not_pair_are_not_checkable(held, segments):
    verdict = check(Quotation(segments), held)
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_CHECKABLE, Reason.MARKS_IN_DOUBT)


def test_marks_that_do_not_pair_elsewhere_do_no_harm(held):
    assert check(Quotation(("The last word was",)), held).reason is Reason.NOT_QUOTED


def test_marks_in_doubt_inside_a_quotation():
    for held in held_both("He said “it was ‘the boys’ and the girls’ toys, all of them” again.", "en"):
        assert check(Quotation(("and the girls",)), held).reason is Reason.MARKS_IN_DOUBT
        assert check(Quotation(("it was ‘the boys’ and the girls’ toys, all",)), held).checked
        assert check(Quotation(("toys, all of them",)), held).checked


def test_a_script_that_does_not_part_words():
    text = "เขาบอกว่า “เราจะไม่ถอยทหาร วันนี้และพรุ่งนี้” เมื่อวาน"
    for held in held_both(text, "th"):
        assert check(Quotation(("เราจะไม่ถอยทหาร วันนี้และพรุ่งนี้",)), held).checked
        assert check(Quotation(("ไม่ถอยทหาร วันนี้และพรุ่งนี้",)), held).reason is Reason.WORDS_UNDIVIDED
        assert check(Quotation(("เราจะไม่ถอยทหาร วันนี้",)), held).reason is Reason.WORDS_UNDIVIDED


def test_words_that_are_too_common():
    text = "we all say so again " * 300 + "end"
    last = Quotation(("say so again",), "indirect", suffix="end")
    for held in held_both(text, "en"):
        assert check(Quotation(("say so again",), "indirect"), held).reason is Reason.FOUND_TWICE
        assert check(last, held).reason is Reason.FOUND_TWICE
    for held in held_both(text[: 20 * 200] + "end", "en"):
        assert check(last, held).checked


@pytest.mark.parametrize(
    ("text", "segments", "reason"),
    [
        ("“a b c x d e f y d e f” z", ("a b c", "d e f"), Reason.FOUND_TWICE),
        ("“a b c d e f” “a b c” “d e f”", ("a b c", "d e f"), None),
        ("“a b c d e f” “a b c d e f”", ("a b c", "d e f"), Reason.FOUND_TWICE),
        ("“a a a a a”", ("a a a", "a a"), Reason.TOO_SHORT),
        ("“a a a a a a”", ("a a a", "a a a"), None),
        ("“a a a a a a a”", ("a a a", "a a a"), Reason.FOUND_TWICE),
        ("“d e f a b c d e f”", ("a b c", "d e f"), None),
        ("“d e f ‘a b c’ g h i”", ("d e f '",), Reason.ACROSS_MARKS),
        ("“d e f ‘a b c’ g h i”", ("' g h i",), Reason.ACROSS_MARKS),
        ("“d e f ‘a b c’ g h i”", ("d e f", "' g h i"), Reason.ACROSS_MARKS),
        ("“d e f ‘a b c’ g h i”", ("d e f", "'a b c' g h i"), None),
        ("“d e f” a b c “d e f”", ("d e f",), Reason.FOUND_TWICE),
        ("d e f “d e f” d e f", ("d e f",), None),
        ("“d e f” «d e f", ("d e f",), None),
    ],
)
def test_one_place_or_several(text, segments, reason):
    for held in held_both(text, "en"):
        assert check(Quotation(segments), held).reason is reason


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("a “no,” b", "no,", True),
        ("a “no,” b", "no", True),
        ("a “no” b", "no,", False),
        ("a “no” b", "No", False),
        ("a “no no” b", "no", False),
        ("a “no no” b", "no no", True),
        ("a “no-no” b", "no-no", True),
        ("a “no-no” b", "no", False),
        ("a “– no –” b", "no", True),
        ("a “– no –” b", "– no –", True),
        ("a “no.” b “no.” c", "no.", False),
        ("a “no” b ‘no.’ c", "no.", True),
        ("a « no » b", "no", True),
        ("a « no ! » b", "no !", True),
        ("a « no ! » b", "no!", False),
        ("a 「不」 b", "不", True),
        ("a 「不是」 b", "不", False),
        ("a “no", "no", False),
        ("a “!?” b", "!?", False),
        ("a “! ? …” b", "! ? …", False),
        ("a “no yes, no” b", "no yes", False),
    ],
)
def test_spans_of_one_word_or_two(text, words, found):
    for held in held_both(text, "en"):
        assert check(Quotation((words,)), held).checked is found


def test_a_place_is_of_tokens():
    held = read_text("a “b c d” e", "en")
    assert check(Quotation(("b c d",)), held).places == (Place(2, 5),)


def test_nothing_to_find_in_an_empty_text():
    for held in held_both(""):
        assert check(Quotation(("three true words",)), held).reason is Reason.NOT_FOUND
        assert check(Quotation(("word",)), held).reason is Reason.TOO_SHORT
