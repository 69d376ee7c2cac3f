"""What becomes of a position. Every case: what one speaker says of one claim, and what stands of it."""

import pytest

from generator.deriving import derive
from generator.judging import corpus_of
from generator.vocabulary.dates import parse_date
from tests.small_corpus import small_corpus

GROUND = """
source: paper
title: A paper
kind: news-report
published: 2022-03-01
---
actor: north
name: North
kind: state
---
actor: ministry
name: Ministry
kind: government
member_of: [north]
---
claim: troops-leave
text: Troops are leaving.
kind: factual
---
claim: other
text: Something else is so.
kind: factual
"""


def said(id_, on, stance, speaker="north", claim="troops-leave", more=""):
    return f"""
statement: {id_}
speaker: {speaker}
said: {on}
mode: indirect
wordings: [{{source: paper, quote: words of {id_}}}]
stances: [{{claim: {claim}, stance: {stance}}}]
{more}
"""


def fates(*words):
    texts = [said(f"s{number}", *parts) for number, parts in enumerate(words)]
    return [one.fate for one in in_written_order(derive(small_corpus(GROUND, *texts)))]


def in_written_order(derived):
    positions = derived.claims["troops-leave"].positions
    return sorted(positions, key=lambda one: one.position.statement.id)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # The same again, or a weaker word of the same bearing, ends nothing.
        ([("2022-02-01", "asserts"), ("2022-02-02", "predicts")], ["stands", "stands"]),
        ([("2022-02-01", "doubts"), ("2022-02-02", "sees-no-evidence")], ["stands", "stands"]),
        # Another bearing, surely later.
        ([("2022-02-01", "asserts"), ("2022-02-02", "denies")], ["changed", "stands"]),
        ([("2022-02-01", "asserts"), ("2022-02-02", "doubts")], ["changed", "stands"]),
        ([("2022-02-01", "denies"), ("2022-02-02", "acknowledges")], ["changed", "stands"]),
        ([("2022-02-01T09:00Z", "asserts"), ("2022-02-01T10:00Z", "denies")], ["changed", "stands"]),
        # There and back.
        (
            [("2022-02-01", "asserts"), ("2022-02-02", "denies"), ("2022-02-03", "asserts")],
            ["changed", "changed", "stands"],
        ),
        # An order that is open.
        ([("2022-02-01", "asserts"), ("2022-02-01", "denies")], ["stands", "stands"]),
        ([('"[..2022-02-02]"', "asserts"), ("2022-02-02", "denies")], ["stands", "stands"]),
        ([("2022-02", "asserts"), ("2022-02-02", "denies")], ["stands", "stands"]),
        ([("2022-02-01~", "asserts"), ("2022-02-02", "denies")], ["stands", "stands"]),
        # Silence takes nothing back, and is not taken back.
        ([("2022-02-01", "asserts"), ("2022-02-02", "withholds")], ["stands", "stands"]),
        ([("2022-02-01", "withholds"), ("2022-02-02", "asserts")], ["stands", "stands"]),
        (
            [("2022-02-01", "withholds"), ("2022-02-02", "asserts"), ("2022-02-03", "denies")],
            ["stands", "changed", "stands"],
        ),
        # One later word is enough, whatever other words leave open.
        (
            [("2022-02-01", "asserts"), ("2022-02-03", "denies"), ('"[..2022-02-03]"', "denies")],
            ["changed", "stands", "stands"],
        ),
        (
            [("2022-02-02", "asserts"), ("2022-02", "denies"), ("2022-02-03", "denies")],
            ["changed", "stands", "stands"],
        ),
        # A retraction ends all that was not surely said after it.
        ([("2022-02-01", "asserts"), ("2022-02-02", "retracts")], ["retracted", "stands"]),
        ([("2022-02-01", "denies"), ("2022-02-02", "retracts")], ["retracted", "stands"]),
        ([("2022-02-02", "asserts"), ("2022-02-02", "retracts")], ["retracted", "stands"]),
        ([("2022-02-02", "asserts"), ('"[..2022-02-02]"', "retracts")], ["retracted", "stands"]),
        ([("2022-02-03", "asserts"), ("2022-02-02", "retracts")], ["stands", "stands"]),
        (
            [("2022-02-02", "asserts"), ("2022-02-01", "retracts"), ("2022-02-03", "retracts")],
            ["retracted", "stands", "stands"],
        ),
        (
            [("2022-02-02", "asserts"), ("2022-02-03", "retracts"), ("2022-02-01", "retracts")],
            ["retracted", "stands", "stands"],
        ),
        (
            [("2022-02-02", "asserts"), ('"[2022-02-01..]"', "retracts"), ("2022-02-01", "retracts")],
            ["retracted", "stands", "stands"],
        ),
        (
            [("2022-02-02", "asserts"), ('"[..2022-02-05]"', "retracts"), ("2022-02-01", "retracts")],
            ["retracted", "stands", "stands"],
        ),
        # What was retracted changes nothing any more.
        (
            [("2022-02-01", "asserts"), ("2022-02-02", "denies"), ("2022-02-02", "retracts")],
            ["retracted", "retracted", "stands"],
        ),
    ],
)
def test_fates(words, expected):
    assert fates(*words) == expected


def test_others_end_nothing():
    denial = ("2022-02-02", "denies", "ministry")
    assert fates(("2022-02-01", "asserts"), denial) == ["stands", "stands"]
    retraction = ("2022-02-02", "retracts", "ministry")
    assert fates(("2022-02-01", "asserts"), retraction) == ["stands", "stands"]


def test_another_claim_is_another_matter():
    other = ("2022-02-02", "denies", "north", "other")
    assert fates(("2022-02-01", "asserts"), other) == ["stands"]


def test_what_ended_it_is_told():
    words = ("2022-02-01", "asserts"), ("2022-02-02", "counters"), ("2022-02-03", "asserts")
    texts = [said(id_, *parts) for id_, parts in zip("abc", words, strict=True)]
    first, _, last = derive(small_corpus(GROUND, *texts)).claims["troops-leave"].positions
    assert first.by
    assert (first.fate, first.by.id, first.into) == ("changed", "b", "counters")
    assert (last.fate, last.by, last.into) == ("stands", None, None)


def test_a_statement_that_is_taken_back_as_a_whole():
    texts = (
        said("a", "2022-02-01", "asserts"),
        said("b", "2022-02-02", "denies", claim="other", more="retracts: a"),
    )
    derived = derive(small_corpus(GROUND, *texts))
    (only,) = derived.claims["troops-leave"].positions
    assert only.by
    assert (only.fate, only.by.id, only.into) == ("retracted", "b", "retracts")
    assert derived.statements["a"].retracted_by == (only.by,)
    assert derived.statements["a"].positions == (only,)


def test_what_was_taken_back_is_not_changed_as_well():
    texts = (
        said("a", "2022-02-01", "asserts"),
        said("b", "2022-02-02", "withholds", more="retracts: a"),
        said("c", "2022-02-02", "asserts"),
        said("d", "2022-02-03", "denies"),
    )
    positions = derive(small_corpus(GROUND, *texts)).claims["troops-leave"].positions
    assert [one.fate for one in positions] == ["retracted", "stands", "changed", "stands"]


def test_a_denial_that_is_taken_back_leaves_what_was_asserted_before():
    texts = (
        said("a", "2022-02-01", "asserts"),
        said("b", "2022-02-02", "denies"),
        said("c", "2022-02-03", "withholds", more="retracts: b"),
    )
    positions = derive(small_corpus(GROUND, *texts)).claims["troops-leave"].positions
    assert [one.fate for one in positions] == ["stands", "retracted", "stands"]


@pytest.mark.parametrize(
    "change", [{"speaker": "ministry"}, {"retracts": "nowhere"}, {"said": parse_date("2022-02-01")}]
)
def test_a_retraction_that_the_rules_refuse_ends_nothing(change):
    texts = said("a", "2022-02-02", "asserts"), said("b", "2022-02-03", "withholds", more="retracts: a")
    found = derive(changed(small_corpus(GROUND, *texts), "b", change)).claims["troops-leave"].positions
    assert [one.fate for one in found] == ["stands", "stands"]


def test_what_retracts_itself_stands():
    corpus = small_corpus(GROUND, said("a", "2022-02-02", "asserts"))
    (only,) = derive(changed(corpus, "a", {"retracts": "a"})).claims["troops-leave"].positions
    assert only.fate == "stands"


def changed(corpus, id_, change):
    """The corpus with one statement changed into what the rules would refuse."""
    return corpus_of(one if one.id != id_ else one.model_copy(update=change) for one in corpus)
