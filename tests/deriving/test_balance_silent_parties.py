"""Parties to an event that say nothing on it."""

import pytest

from generator.deriving import derive
from generator.deriving.balance.silent_parties import SilentParty, silent_parties
from tests.small_corpus import small_corpus

GROUND = """
actor: north
name: North
kind: state
---
actor: minister
name: Minister
kind: person
roles: [{title: Minister, of: north, from: 2022-01-01, to: 2022-12-31}]
---
actor: south
name: South
kind: state
---
actor: watcher
name: Watcher
kind: organisation
---
source: paper
title: A paper
kind: news-report
published: 2023-03-01
---
claim: leaving
text: Troops are leaving.
kind: factual
---
claim: legal
text: The march is legal.
kind: evaluation
about: [march]
---
event: march
title: March
kind: troop-movement
when: 2022-02-17
parties: [{actor: north, role: agent}, {actor: south, role: target}, {actor: watcher, role: observer}]
claims: [leaving]
"""


def says(id_, speaker, more, said="2022-02-17"):
    return f"""statement: {id_}
speaker: {speaker}
said: {said}
mode: indirect
wordings: [{{source: paper, quote: words of {id_}}}]
{more}
"""


def asked(*statements):
    corpus = small_corpus(GROUND, *statements)
    return silent_parties(corpus, derive(corpus))


def silent(*statements):
    return [one.actor for one in asked(*statements).found]


def test_nobody_has_spoken():
    found = asked()
    assert (found.events, found.parties) == (1, 2)
    assert found.found == (
        SilentParty("march", "north", ("agent",), False),
        SilentParty("march", "south", ("target",), False),
    )


@pytest.mark.parametrize(
    "on_it",
    [
        "about: [march]",
        "stances: [{claim: leaving, stance: denies}]",
        "stances: [{claim: leaving, stance: withholds}]",
        "stances: [{claim: legal, stance: asserts}]",
    ],
)
def test_a_statement_on_it_or_on_a_claim_about_it_is_heard(on_it):
    assert silent(says("a", "south", on_it)) == ["north"]


def test_somebody_who_belongs_to_a_party_speaks_for_it_while_in_office():
    assert silent(says("a", "minister", "about: [march]")) == ["south"]
    assert silent(says("a", "minister", "about: [march]", said="2023-02-01")) == ["north", "south"]


def test_speaking_on_behalf_of_a_party_is_speaking_for_it():
    assert silent(says("a", "watcher", "about: [march]\non_behalf_of: south")) == ["north"]


def test_a_statement_on_something_else_is_not():
    assert silent(says("a", "south", "topics: []")) == ["north", "south"]


def test_speaking_there_on_other_matters_is_marked():
    found = asked(says("a", "south", "venue: {event: march}"), says("b", "north", "about: [march]"))
    assert found.found == (SilentParty("march", "south", ("target",), True),)


def test_a_state_does_not_speak_for_its_minister():
    talks = """event: talks
title: Talks
kind: meeting
when: 2022-02-17
parties:
  - {actor: minister, role: participant}
  - {actor: minister, role: host}
  - {actor: minister, role: mediator}
sources: [{source: paper}]
"""
    found = asked(talks, says("a", "north", "about: [talks, march]"), says("b", "south", "about: [march]"))
    assert (found.events, found.parties) == (2, 3)
    assert found.found == (SilentParty("talks", "minister", ("host", "participant"), False),)
