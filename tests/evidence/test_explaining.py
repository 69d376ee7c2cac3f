"""Verdicts in words."""

import pytest

from generator.evidence import (
    Difference,
    Outcome,
    Quotation,
    Reason,
    Trace,
    Verdict,
    check,
    explained,
    parting,
    quotation_of,
    word_for_word,
)
from generator.records.statement import Wording
from tests.evidence.held_both import held_both


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words(reason):
    quotation = Quotation(("one {} two", "three"), prefix="before", suffix="after")
    for segment in (None, 1):
        told = explained(Verdict(Outcome.FAILED, reason, segment), quotation)
        assert told is not None
        assert told.found
        assert told.expected
        assert "…" not in told.expected


def test_the_words_are_those_that_the_reason_is_about():
    held, _ = held_both("a “b c d” e", "en")
    quotation = Quotation(("b c d", "e {} f"))
    told = explained(check(quotation, held), quotation)
    assert told is not None
    assert told.found == '"e {} f", which the source does not have in this form'
    quotation = Quotation(("b c d",), prefix="z")
    told = explained(check(quotation, held), quotation)
    assert told is not None
    assert told.found == 'the prefix "z", which does not stand before these words'


def test_what_differs_is_told_word_for_word():
    found = [Difference("had", "has", "she"), Difference("", "not", "we have"), Difference("really", "")]
    told = (
        '"had" (after "she") where the source has "has", nothing (after "we have") where the source has "not"'
    )
    assert word_for_word(found[:2]) == told.replace('", nothing', '" and nothing')
    assert word_for_word(found) == f'{told} and "really" where the source has nothing'
    assert word_for_word([found[0]] * 7).endswith('where the source has "has" and 2 more differences')


def test_where_a_fingerprint_and_a_quotation_part():
    assert parting(Trace(0, "b c d", "a", "")) == 'of it the source has "b c d", without "a" before it'
    told = 'of it the source has "b c d", without "a" before it and "e" behind it'
    assert parting(Trace(0, "b c d", "a", "e")) == told


def test_nothing_is_said_of_what_is_right():
    held, _ = held_both("a “b c d” e", "en")
    assert explained(check(Quotation(("b c d",)), held), Quotation(("b c d",))) is None


def test_a_wording_gives_a_quotation():
    wording = Wording.model_validate(
        {"source": "s", "quote": ["a", "b"], "prefix": "p", "suffix": "q", "elision_reviewed_by": "me"}
    )
    assert quotation_of("fragment", wording) == Quotation(
        ("a", "b"), "fragment", "p", "q", elision_reviewed=True
    )
    assert not quotation_of("direct", Wording.model_validate({"source": "s", "quote": "a"})).elision_reviewed
