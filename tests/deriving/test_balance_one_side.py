"""Claims with one side: who speaks, and who does not."""

import pytest

from generator.deriving import derive
from generator.deriving.balance.one_side import OneSided, one_sided_claims
from tests.small_corpus import small_corpus

GROUND = """
actor: north
name: North
kind: state
---
actor: ministry
name: Ministry
kind: government
member_of: [north]
---
actor: south
name: South
kind: state
---
actor: observers
name: Observers
kind: organisation
---
source: paper
title: A paper
kind: news-report
published: 2022-03-01
---
claim: leaving
text: Troops of North are leaving.
kind: factual
about: [march, north]
---
claim: coming
text: Troops of North are coming.
kind: factual
opposes: [leaving]
---
event: march
title: March
kind: troop-movement
when: 2022-02-17
parties: [{actor: north, role: agent}, {actor: south, role: affected}, {actor: observers, role: observer}]
claims: [leaving]
"""


def says(id_, speaker, stance, claim="leaving", said="2022-02-17", more=""):
    return f"""statement: {id_}
speaker: {speaker}
said: {said}
mode: indirect
wordings: [{{source: paper, quote: words of {id_}}}]
stances: [{{claim: {claim}, stance: {stance}}}]
{more}
"""


def asked(*statements):
    corpus = small_corpus(GROUND, *statements)
    return one_sided_claims(corpus, derive(corpus))


def leaving(*statements):
    return next((one for one in asked(*statements).found if one.claim == "leaving"), None)


def test_who_speaks_and_who_is_silent():
    found = leaving(says("a", "ministry", "asserts"))
    # The ministry speaks for its state; observers are asked for nothing.
    assert found == OneSided("leaving", "for", ("ministry",), ("south",), ())


def test_a_state_does_not_speak_for_its_ministry_but_a_claim_is_about_the_state():
    assert leaving(says("a", "north", "asserts")).silent == ("south",)
    assert leaving(says("a", "observers", "asserts")).silent == ("north", "south")


@pytest.mark.parametrize("stance", ["asserts", "predicts", "asserts-as-possible", "acknowledges"])
@pytest.mark.parametrize("other", ["denies", "counters", "doubts", "sees-no-evidence"])
def test_whoever_affirms_and_whoever_does_not_are_two_sides(stance, other):
    assert leaving(says("a", "north", stance)).side == "for"
    assert leaving(says("b", "south", other)).side == "against"
    both = asked(says("a", "north", stance), says("b", "south", other))
    assert both.two_sided == 1
    assert not both.found


def test_whoever_withholds_is_heard_but_takes_no_side():
    found = leaving(says("a", "north", "asserts"), says("b", "south", "withholds"))
    assert found == OneSided("leaving", "for", ("north",), (), ())
    only = asked(says("b", "south", "withholds"))
    assert (only.claims, only.two_sided, only.unaddressed, only.found) == (2, 0, 2, ())


def test_what_was_given_up_is_no_side():
    found = leaving(
        says("a", "north", "asserts", said="2022-02-17"), says("b", "north", "denies", said="2022-02-18")
    )
    assert found == OneSided("leaving", "against", ("north",), ("south",), ())


def test_speaking_for_somebody_is_being_heard():
    found = leaving(says("a", "observers", "asserts", more="on_behalf_of: south"))
    assert found.silent == ("north",)


def test_those_whom_a_claim_names_are_concerned_party_or_not():
    sale = """claim: selling
text: North sells to Watchers.
kind: factual
about: [observers, march]
"""
    (found,) = asked(sale, says("a", "north", "asserts", claim="selling")).found
    assert found.silent == ("observers", "south")


def test_the_other_side_may_speak_elsewhere():
    elsewhere = says("b", "south", "asserts", claim="coming")
    assert leaving(says("a", "north", "asserts"), elsewhere).elsewhere == ("coming",)
    # It opposes on its own claim what is denied here: that is no other side.
    assert leaving(says("a", "south", "denies"), elsewhere).elsewhere == ()
    assert leaving(says("a", "north", "asserts"), says("b", "south", "denies", "coming")).elsewhere == ()


def test_speakers_are_in_order_of_time_and_each_once():
    found = leaving(
        says("a", "north", "denies", said="2022-02-19"),
        says("b", "south", "doubts", said="2022-02-18"),
        says("c", "observers", "sees-no-evidence", said="2022-02-17"),
        says("d", "observers", "doubts", said="2022-02-20"),
    )
    assert found.speakers == ("observers", "south", "north")
