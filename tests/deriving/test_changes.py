"""Changes of position. Every case: what one speaker says of one claim, and from where to where it moved."""

import pytest

from generator.deriving import derive
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
actor: south
name: South
kind: state
---
claim: troops-leave
text: Troops are leaving.
kind: factual
---
claim: other
text: Something else is so.
kind: factual
"""


def said(id_, on, stance, speaker="north", claim="troops-leave"):
    return f"""
statement: {id_}
speaker: {speaker}
said: {on}
mode: indirect
wordings: [{{source: paper, quote: words of {id_}}}]
stances: [{{claim: {claim}, stance: {stance}}}]
"""


def changes(*words):
    derived = derive(small_corpus(GROUND, *(said(f"s{n}", *parts) for n, parts in enumerate(words))))
    return [
        (change.before.statement.id, change.after.statement.id)
        for change in derived.claims["troops-leave"].changes
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([("2022-02-01", "asserts"), ("2022-02-02", "denies")], [("s0", "s1")]),
        ([("2022-02-02", "denies"), ("2022-02-01", "asserts")], [("s1", "s0")]),
        ([("2022-02-01", "asserts"), ("2022-02-02", "asserts-as-possible")], [("s0", "s1")]),
        ([("2022-02-01", "asserts"), ("2022-02-02", "withholds")], [("s0", "s1")]),
        ([("2022-02-01", "asserts"), ("2022-02-02", "retracts")], [("s0", "s1")]),
        ([("2022-02-01", "asserts"), ("2022-02-02", "asserts")], []),
        # There and back: two changes, each from the one before.
        (
            [("2022-02-01", "asserts"), ("2022-02-02", "denies"), ("2022-02-03", "asserts")],
            [("s0", "s1"), ("s1", "s2")],
        ),
        # From the last of several like words to the first of the others.
        (
            [
                ("2022-02-01", "asserts"),
                ("2022-02-02", "asserts"),
                ("2022-02-03", "denies"),
                ("2022-02-04", "denies"),
            ],
            [("s1", "s2")],
        ),
        # Two new words of one day are one change.
        (
            [("2022-02-01", "asserts"), ("2022-02-02", "denies"), ("2022-02-02", "denies")],
            [("s0", "s1")],
        ),
        # An order that the dates leave open.
        ([("2022-02-01", "asserts"), ("2022-02-01", "denies")], []),
        ([("2022-02", "asserts"), ("2022-02-03", "denies")], []),
        ([('"[..2022-02-03]"', "asserts"), ("2022-02-03", "denies")], []),
        ([("2022-02-01~", "asserts"), ("2022-02-03", "denies")], []),
        ([("2022-02-01/..", "asserts"), ("2022-02-03", "denies")], []),
        # A window that has ended by then.
        ([('"[..2022-02-03]"', "asserts"), ("2022-02-04", "denies")], [("s0", "s1")]),
        ([("2022-02-03", "asserts"), ('"[2022-02-04..]"', "denies")], [("s0", "s1")]),
        # Nobody knows whether the denial in that month was the last word before, or came after.
        ([("2022-02-01", "asserts"), ("2022-02", "denies"), ("2022-02-05", "asserts")], []),
        ([("2022-01-05", "asserts"), ("2022-01", "denies"), ("2022-02-05", "denies")], []),
        ([('"[..2022-01-05]"', "asserts"), ("2022-01-05", "denies"), ("2022-02-05", "denies")], []),
        ([("2022-01", "asserts"), ("2022-01-05", "denies"), ("2022-02-05", "denies")], []),
        ([("2022-01-05", "denies"), ('"[..2022-01-05]"', "asserts"), ("2022-02-05", "denies")], []),
        # The same day, be it at other hours, is no later day.
        ([("2022-02-01T09:00Z", "asserts"), ("2022-02-01T15:00Z", "denies")], []),
        ([("2022-02-01T09:00Z", "asserts"), ("2022-02-02T08:00Z", "denies")], [("s0", "s1")]),
    ],
)
def test_changes(words, expected):
    assert changes(*words) == expected


def test_another_speaker_or_claim_is_no_change():
    assert changes(("2022-02-01", "asserts"), ("2022-02-02", "denies", "south")) == []
    assert changes(("2022-02-01", "asserts"), ("2022-02-02", "denies", "north", "other")) == []


def test_changes_stand_with_their_claim_actor_and_statements_in_order_of_time():
    words = [
        said("a", "2022-02-01", "asserts"),
        said("b", "2022-02-05", "denies"),
        said("c", "2022-02-02", "asserts", "south"),
        said("d", "2022-02-03", "denies", "south"),
        said("e", "2022-02-01", "asserts", "north", "other"),
        said("f", "2022-02-02", "denies", "north", "other"),
    ]
    derived = derive(small_corpus(GROUND, *words))
    assert [change.after.statement.id for change in derived.claims["troops-leave"].changes] == ["d", "b"]
    assert [change.after.statement.id for change in derived.actors["north"].changes] == ["f", "b"]
    (change,) = derived.claims["other"].changes
    assert derived.statements["e"].changes == derived.statements["f"].changes == (change,)
    assert derived.actors["south"].changes == derived.statements["c"].changes
