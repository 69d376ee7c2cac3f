"""What a status was on an earlier day: only what had surely been reported by then counts."""

import pytest

from generator.deriving import derive, status_of_claim, status_of_event
from generator.vocabulary.dates import parse_date
from tests.small_corpus import small_corpus

CORPUS = """
source: first
title: First
kind: news-report
published: 2022-02-10
---
source: second
title: Second
kind: news-report
published: 2022-02-12
---
source: third
title: Third
kind: news-report
published: 2022-02-14
---
source: some-time
title: Some time
kind: dataset
published: "[2022-02-09..]"
---
source: vague
title: Vague
kind: news-report
published: 2022-02
---
actor: north
name: North
kind: state
---
actor: east
name: East
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
event: march
title: March
kind: troop-movement
when: 2022-02-01
claims: [troops-leave]
---
event: meeting
title: Meeting
kind: meeting
when: 2022-02-01
sources: [{source: second}, {source: first}, {source: some-time}]
---
statement: a
speaker: north
said: 2022-02-01
mode: indirect
wordings: [{source: first, quote: words of a}, {source: third, quote: more words of a}]
stances: [{claim: troops-leave, stance: asserts}]
---
statement: b
speaker: east
said: 2022-02-02
mode: indirect
wordings: [{source: first, quote: words of b}, {source: second, quote: more words of b}]
stances: [{claim: troops-leave, stance: asserts}]
---
statement: c
speaker: south
said: 2022-02-03
mode: indirect
wordings: [{source: third, quote: words of c}]
stances: [{claim: troops-leave, stance: denies}]
---
statement: d
speaker: south
said: 2022-02-04
mode: indirect
wordings: [{source: vague, quote: words of d}]
stances: [{claim: troops-leave, stance: withholds}]
retracts: c
"""


@pytest.fixture(scope="module")
def derived():
    return derive(small_corpus(CORPUS))


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2022-02-09", "unaddressed"),
        ("2022-02-10", "undisputed"),
        ("2022-02-11", "undisputed"),
        ("2022-02-12", "corroborated"),
        ("2022-02-14", "disputed"),
        ("2022-02-27", "disputed"),
        ("2022-02-28", "corroborated"),
        ("2022-02", "corroborated"),
        ("2022-02-14/..", "corroborated"),
    ],
)
def test_the_status_on_a_day(derived, day, kind):
    as_of = parse_date(day)
    assert status_of_claim(derived.evidence, "troops-leave", as_of).kind == kind
    event = derived.evidence.corpus.events["march"]
    assert status_of_event(derived.evidence, event, as_of).kind == kind


def test_the_status_now(derived):
    assert derived.claims["troops-leave"].status.kind == "corroborated"
    assert status_of_claim(derived.evidence, "troops-leave") == derived.claims["troops-leave"].status


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2022-02-09", "Nobody in these records takes a stance on it."),
        ("2022-02-11", "Reported in “First”; nobody in these records doubts or denies it."),
        ("2022-02-12", "Reported in “Second” and “First”; nobody in these records doubts or denies it."),
    ],
)
def test_an_event_without_claims_on_a_day(derived, day, sentence):
    event = derived.evidence.corpus.events["meeting"]
    assert status_of_event(derived.evidence, event, parse_date(day)).sentence == sentence


def test_a_claim_that_nobody_knows(derived):
    assert status_of_claim(derived.evidence, "nowhere").kind == "unaddressed"
