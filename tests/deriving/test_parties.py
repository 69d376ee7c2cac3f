"""Who counts as acting, as opponent and as involved, by role and kind of event."""

from typing import get_args

import pytest

from generator.deriving.parties import Parties, parties_of
from generator.records.event import PartyRole
from tests.small_corpus import small_corpus

ACTOR = "actor: {id}\nname: Somebody\nkind: state\n"
ROLES = ("agent", "target", "host", "participant", "mediator", "observer", "affected")


def parties(kind, *roles):
    corpus = small_corpus(
        "source: paper\ntitle: A paper\nkind: news-report\npublished: 2022-03-01\n",
        *(ACTOR.format(id=role) for role in roles),
        f"""
event: something
title: Something
kind: {kind}
when: 2022-02-17
sources: [{{source: paper}}]
parties: [{", ".join(f"{{actor: {role}, role: {role}}}" for role in roles)}]
""",
    )
    return parties_of(corpus.events.values())


def test_every_role_is_known():
    assert set(get_args(PartyRole)) == set(ROLES)


@pytest.mark.parametrize("kind", ["fighting", "shelling", "ceasefire-violation", "casualties"])
def test_in_fighting_participants_face_each_other(kind):
    found = parties(kind, *ROLES)
    assert found.agents == {"agent"}
    assert found.opponents == {"target", "participant", "affected"}
    assert found.involved == {"agent", "target", "host", "participant", "affected"}


@pytest.mark.parametrize("kind", ["meeting", "agreement", "troop-movement", "ceasefire", "disaster"])
def test_elsewhere_they_do_not(kind):
    found = parties(kind, *ROLES)
    assert found.opponents == {"target", "affected"}
    assert found.involved == {"agent", "target", "host", "participant", "affected"}


def test_who_is_affected_faces_nobody_where_nobody_acts():
    found = parties("disaster", "affected", "target")
    assert found.opponents == {"target"}
    assert found.involved == {"affected", "target"}


def test_no_event_no_parties():
    assert parties_of([]) == Parties()
