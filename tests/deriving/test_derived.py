"""What points at a record stands with it: one corpus in which everything points at something."""

import pytest

from generator.deriving import derive, status_of_claim
from generator.judging import corpus_of
from generator.vocabulary.dates import parse_date
from tests.small_corpus import small_corpus

CORPUS = """
source: book
title: A book
kind: official-report
published: 2022-03-02
publisher: press
---
source: chapter
title: A chapter
kind: official-report
published: 2022-03-02
part_of: book
publisher: press
---
actor: press
name: Press
kind: outlet
---
actor: north
name: North
kind: state
labels: [{label: The northerners, used_by: chapter}]
---
actor: minister
name: Minister
kind: person
member_of: [north]
roles: [{title: Minister, of: north}, {title: Envoy, of: north}]
---
place: square
name: Square
kind: site
within: town
labels: [{label: The square, used_by: minister}]
---
place: town
name: Town
kind: settlement
---
topic: border
title: The border
---
topic: troops
title: Troops
part_of: border
---
claim: leaving
text: Troops are leaving.
kind: factual
about: [march, north]
topics: [troops]
opposes: [coming]
narrows: [moving]
implies: [moving]
---
claim: coming
text: Troops are coming.
kind: factual
---
claim: moving
text: Troops are moving.
kind: factual
about: [march]
opposes: [staying]
---
claim: staying
text: Troops will stay.
kind: prediction
outcome: {result: open, on: 2022-03-01, source: chapter}
---
event: march
title: March
kind: troop-movement
when: 2022-02-17
where: square
parties: [{actor: north, role: agent}, {actor: north, role: host}]
claims: [moving, coming]
part_of: crisis
related: [talks]
sources: [{source: chapter}]
topics: [troops]
---
event: crisis
title: Crisis
kind: state
when: 2022
sources: [{source: chapter}]
---
event: talks
title: Talks
kind: meeting
when: 2022-02-18
sources: [{source: chapter}, {source: chapter, passage: they talked}]
---
statement: late
speaker: minister
on_behalf_of: north
said: 2022-02-19
mode: direct
wordings: [{source: chapter, quote: words that are late}, {source: chapter, quote: other words}]
answers: [early]
repeats: [early]
retracts: early
about: [talks, march]
---
statement: early
speaker: minister
said: 2022-02-18
mode: direct
origin: book
venue: {place: square, event: talks}
wordings: [{source: chapter, quote: words that are early}]
stances: [{claim: moving, stance: asserts}, {claim: coming, stance: denies}]
topics: [troops]
---
correction: second
record: statement/late
on: 2022-04-02
what: a → b
why: A slip.
severity: typo
---
correction: first
record: statement/late
on: 2022-04-03
what: b → c
why: Another slip.
severity: typo
"""


@pytest.fixture(scope="module")
def derived():
    return derive(small_corpus(CORPUS))


def names(records):
    return [record.id for record in records]


def test_statements(derived):
    early, late = derived.statements["early"], derived.statements["late"]
    assert names(early.answered_by) == names(early.repeated_by) == names(early.retracted_by) == ["late"]
    assert late.answered_by == late.repeated_by == late.retracted_by == ()
    assert names(late.corrections) == ["second", "first"]
    assert early.corrections == ()
    assert [(one.position.claim, one.position.stance) for one in early.positions] == [
        ("moving", "asserts"),
        ("coming", "denies"),
    ]
    assert early.role
    assert early.role.title == "Minister"
    assert [one.record.id for one in early.before] == ["march"]


def test_claims(derived):
    leaving, coming, moving = (derived.claims[id_] for id_ in ("leaving", "coming", "moving"))
    assert names(leaving.opposing) == ["coming"]
    assert names(coming.opposing) == ["leaving"]
    assert names(moving.opposing) == ["staying"]
    assert names(leaving.wider) == names(leaving.implies) == ["moving"]
    assert names(moving.narrower) == names(moving.implied_by) == ["leaving"]
    assert names(leaving.events) == names(coming.events) == names(moving.events) == ["march"]
    assert names(moving.statements) == ["early"]
    assert leaving.statements == leaving.positions == ()
    assert moving.positions[0].position.side.whole == {"minister", "north"}


def test_events(derived):
    march, crisis, talks = (derived.events[id_] for id_ in ("march", "crisis", "talks"))
    assert names(march.statements) == ["early", "late"]
    assert names(march.about) == ["leaving"]
    assert [one.position.claim for one in march.positions] == ["moving", "coming"]
    assert names(crisis.parts) == ["march"]
    assert names(march.related) == ["talks"]
    assert names(talks.related) == ["march"]
    assert names(talks.said_there) == ["early"]
    assert names(talks.statements) == ["late"]
    assert talks.first_reported
    assert talks.first_reported.source == "chapter"


def test_actors(derived):
    north, minister, press = (derived.actors[id_] for id_ in ("north", "minister", "press"))
    assert names(minister.statements) == ["early", "late"]
    assert names(north.spoken_for) == ["late"]
    assert north.statements == ()
    assert names(north.events) == ["march"]
    assert names(north.claims) == ["leaving"]
    assert names(north.members) == ["minister"]
    assert [(one.actor.id, one.role.title) for one in north.holders] == [
        ("minister", "Minister"),
        ("minister", "Envoy"),
    ]
    assert names(press.published) == ["book", "chapter"]
    assert [(one.record.id, one.label.label) for one in minister.labels_used] == [("square", "The square")]
    assert [one.position.claim for one in minister.positions] == ["moving", "coming"]


def test_places_sources_and_topics(derived):
    square, town, border, troops = (
        derived.places["square"],
        derived.places["town"],
        derived.topics["border"],
        derived.topics["troops"],
    )
    assert names(town.parts) == ["square"]
    assert names(square.events) == ["march"]
    assert names(square.statements) == ["early"]
    book, chapter = derived.sources["book"], derived.sources["chapter"]
    assert names(book.parts) == ["chapter"]
    assert names(book.first_made_here) == ["early"]
    assert names(chapter.statements) == ["early", "late"]
    assert names(chapter.events) == ["crisis", "march", "talks"]
    assert names(chapter.outcomes) == ["staying"]
    assert [(one.record.id, one.label.label) for one in chapter.labels_used] == [("north", "The northerners")]
    assert names(border.parts) == ["troops"]
    assert names(troops.claims) == ["leaving"]
    assert names(troops.events) == ["march"]
    assert names(troops.statements) == ["early"]


@pytest.mark.parametrize(
    "key", ["source/book", "actor/north", "place/town", "claim/moving", "event/talks", "topic/border"]
)
def test_corrections_stand_with_what_they_correct(key):
    correction = (
        f"correction: third\nrecord: {key}\non: 2022-04-02\nwhat: a → b\nwhy: A slip.\nseverity: typo\n"
    )
    derived = derive(small_corpus(CORPUS, correction))
    type_, id_ = key.split("/")
    assert names(getattr(derived, f"{type_}s")[id_].corrections) == ["third"]


def test_every_record_has_facts(derived):
    corpus = small_corpus(CORPUS)
    for type_ in ("source", "actor", "place", "claim", "event", "statement", "topic"):
        assert list(getattr(derived, f"{type_}s")) == list(corpus.of(type_))


def test_references_that_lead_nowhere_are_left_out():
    corpus = small_corpus(CORPUS)
    for type_ in ("source", "actor", "place", "claim", "event", "statement", "topic"):
        # Every type is missing in turn, as in a folder with mistakes that somebody wants to see all the same.
        derived = derive(corpus_of(record for record in corpus if record.type != type_))
        assert not getattr(derived, f"{type_}s")
    for missing in corpus:
        derived = derive(corpus_of(record for record in corpus if record is not missing))
        claims = [facts for facts in derived.claims.values() if missing in (*facts.opposing, *facts.wider)]
        assert not claims
        known = status_of_claim(derived.evidence, "moving", parse_date("2022-03-02"))
        assert known.kind in ("withdrawn", "announced", "undisputed", "unaddressed")
    lone = derive(corpus_of(record for record in corpus if record.type == "statement"))
    assert lone.statements["early"].title == "minister: “words that are early”"
    assert lone.statements["early"].first_reported is None
    assert lone.statements["early"].role is None
