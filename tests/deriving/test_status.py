"""Every kind of status, as small corpora that a contributor could have written."""

import pytest

from generator.deriving import derive
from tests.small_corpus import small_corpus

GROUND = """
source: paper
title: A paper
kind: news-report
published: 2022-02-18
---
source: agency
title: An agency
kind: agency
published: 2022-02-19
---
actor: north
name: North
kind: state
---
actor: north-ministry
name: Ministry of the North
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
actor: red-cross
name: Red Cross
kind: organisation
---
actor: someone
name: Someone not named
kind: unnamed
---
claim: shells
text: Northern guns are firing.
kind: factual
---
event: shelling
title: Shelling
kind: shelling
when: 2022-02-17
parties:
  - {actor: north, role: agent}
  - {actor: south, role: target}
claims: [shells]
"""


def said(id_, speaker, stance, on="2022-02-17", source="paper", claim="shells", more=""):
    return f"""
statement: {id_}
speaker: {speaker}
said: {on}
mode: indirect
wordings:
  - {{source: {source}, quote: words of {id_}}}
stances:
  - {{claim: {claim}, stance: {stance}}}
{more}
"""


def statuses(*texts, claim="shells"):
    """The statuses of the claim and of its event, which rests on it alone and names the same parties."""
    derived = derive(small_corpus(GROUND, *texts))
    on_claim, on_event = derived.claims[claim].status, derived.events["shelling"].status
    assert on_claim == on_event
    return on_claim


def kind(*texts):
    return statuses(*texts).kind


# unaddressed


def test_nobody_speaks_of_it():
    found = statuses()
    assert (found.kind, found.because) == ("unaddressed", ())
    assert found.sentence == "Nobody in these records takes a stance on it."


def test_denied_and_left_open_but_asserted_by_nobody():
    found = statuses(said("a", "north", "denies"), said("b", "observers", "withholds"))
    assert found.kind == "unaddressed"
    assert found.sentence == "Asserted by nobody in these records; denied by North; left open by Observers."
    assert found.because == ("a", "b")


# undisputed


def test_asserted_by_an_outsider():
    found = statuses(said("a", "observers", "asserts"))
    assert (found.kind, found.because) == ("undisputed", ("a",))
    assert found.sentence == "Asserted by Observers; nobody in these records doubts or denies it."


@pytest.mark.parametrize("stance", ["asserts", "asserts-as-possible", "predicts", "acknowledges"])
def test_four_stances_affirm(stance):
    assert kind(said("a", "observers", stance)) == "undisputed"


def test_to_leave_it_open_is_neither_doubt_nor_denial():
    assert kind(said("a", "observers", "asserts"), said("b", "south", "withholds")) == "undisputed"


def test_both_sides_agree():
    assert kind(said("a", "north", "acknowledges"), said("b", "south", "asserts")) == "undisputed"


# announced


def test_only_the_agent_asserts_its_own_act():
    found = statuses(said("a", "north", "asserts"), said("b", "north-ministry", "predicts"))
    assert (found.kind, found.because) == ("announced", ("a", "b"))
    assert found.sentence == (
        "Asserted or predicted only by the side whose act it is: North and Ministry of the North (of North)."
    )


def test_who_speaks_on_behalf_of_the_agent_announces():
    assert kind(said("a", "red-cross", "asserts", more="on_behalf_of: north")) == "announced"


def test_an_outsider_who_says_the_same_ends_the_announcement():
    assert kind(said("a", "north", "asserts"), said("b", "observers", "asserts")) == "undisputed"


def test_hearsay_adds_nobody_to_the_announcement():
    found = statuses(
        said("a", "north", "asserts"), said("b", "observers", "asserts", more="attribution: {as: hearsay}")
    )
    assert found.kind == "announced"
    assert found.sentence == (
        "Asserted only by the side whose act it is: North; asserted only as hearsay, put down to Observers."
    )


def test_the_agent_by_hearsay_has_announced_nothing():
    assert kind(said("a", "north", "asserts", more="attribution: {as: hearsay}")) == "alleged"


# alleged


def test_only_a_party_about_its_opponent():
    found = statuses(said("a", "south", "asserts"))
    assert (found.kind, found.because) == ("alleged", ("a",))
    assert found.sentence == "Asserted only by a party, about its opponent’s act: South."


@pytest.mark.parametrize(
    ("speaker", "more", "words"),
    [
        ("someone", "", "Asserted without a named speaker: Someone not named."),
        ("someone", "attribution: {as: hearsay}", "Asserted without a named speaker: Someone not named."),
        ("observers", "attribution: {as: hearsay}", "Asserted only as hearsay, put down to Observers."),
        ("observers", "attribution: {as: none}", "Asserted without attribution, put down to Observers."),
    ],
)
def test_nobody_is_named(speaker, more, words):
    found = statuses(said("a", speaker, "asserts", more=more))
    assert (found.kind, found.sentence) == ("alleged", words)


@pytest.mark.parametrize("as_", ["own-words", "spokesperson", "anonymous-official", "institution", "implied"])
def test_other_attributions_name_somebody(as_):
    assert kind(said("a", "observers", "asserts", more=f"attribution: {{as: {as_}}}")) == "undisputed"


def test_a_party_and_nobody_named_are_still_only_alleging():
    found = statuses(said("a", "south", "asserts"), said("b", "someone", "predicts"))
    assert found.kind == "alleged"
    assert found.sentence == (
        "Asserted only by a party, about its opponent’s act: South; "
        "predicted without a named speaker: Someone not named."
    )


def test_who_acts_and_is_acted_upon_does_not_only_speak_of_its_opponent():
    target = "  - {actor: south, role: target}\n"
    both = GROUND.replace(target, target + target.replace("south", "north"))
    corpus = small_corpus(both, said("a", "north", "asserts"), said("b", "south", "asserts"))
    assert derive(corpus).claims["shells"].status.kind == "undisputed"


def test_one_outsider_beside_the_party_ends_the_allegation():
    assert kind(said("a", "south", "asserts"), said("b", "observers", "asserts")) == "undisputed"


# corroborated

BOTH = said("a", "observers", "asserts"), said("b", "red-cross", "asserts", source="agency")


def test_two_outsiders_in_two_sources():
    found = statuses(*BOTH)
    assert (found.kind, found.because) == ("corroborated", ("a", "b"))
    assert found.sentence == "Asserted by Observers and Red Cross, in two sources; neither is a party to it."


def test_two_outsiders_in_one_source():
    assert kind(BOTH[0], said("b", "red-cross", "asserts")) == "undisputed"


def test_one_outsider_in_two_sources():
    assert kind(BOTH[0], said("b", "observers", "asserts", source="agency")) == "undisputed"


def test_two_who_belong_to_one_another():
    spokesman = """
actor: delegate
name: Delegate
kind: person
roles: [{title: Delegate, of: observers}]
"""
    assert kind(spokesman, BOTH[0], said("b", "delegate", "asserts", source="agency")) == "undisputed"


def test_two_independent_ones_in_one_source_and_one_of_both_in_another():
    delegate = "actor: delegate\nname: Delegate\nkind: person\nmember_of: [observers, red-cross]\n"
    words = said("b", "red-cross", "asserts"), said("c", "delegate", "asserts", source="agency")
    assert kind(delegate, BOTH[0], *words) == "undisputed"


def test_who_acknowledges_it_says_that_it_is_so():
    assert kind(BOTH[0], said("b", "red-cross", "acknowledges", source="agency")) == "corroborated"


@pytest.mark.parametrize("stance", ["asserts-as-possible", "predicts"])
def test_who_only_holds_it_possible_corroborates_nothing(stance):
    assert kind(BOTH[0], said("b", "red-cross", stance, source="agency")) == "undisputed"


def test_who_is_not_named_corroborates_nothing():
    assert kind(BOTH[0], said("b", "someone", "asserts", source="agency")) == "undisputed"


@pytest.mark.parametrize("party", ["north", "south"])
def test_a_party_corroborates_nothing(party):
    assert kind(BOTH[0], said("b", party, "asserts", source="agency")) == "undisputed"


def test_two_states_are_not_one_because_both_are_members():
    members = """
actor: east
name: East
kind: state
member_of: [union]
---
actor: west
name: West
kind: state
member_of: [union]
---
actor: union
name: Union
kind: organisation
"""
    found = statuses(members, said("a", "east", "asserts"), said("b", "west", "asserts", source="agency"))
    assert found.kind == "corroborated"
    union = said("b", "union", "asserts", source="agency")
    assert kind(members, said("a", "east", "asserts"), union) == "undisputed"


def test_three_outsiders_in_three_sources():
    third = """
source: radio
title: Radio
kind: broadcast
published: 2022-02-18
---
actor: un
name: UN
kind: organisation
"""
    found = statuses(*BOTH, third, said("c", "un", "asserts", source="radio"))
    assert (
        found.sentence
        == "Asserted by Observers, Red Cross and UN, in 3 sources; none of them is a party to it."
    )


# doubted


@pytest.mark.parametrize(
    ("stance", "words"),
    [("doubts", "doubted by South"), ("sees-no-evidence", "no evidence of it seen by South")],
)
def test_one_asserts_another_doubts(stance, words):
    found = statuses(said("a", "north", "asserts"), said("b", "south", stance))
    assert (found.kind, found.because) == ("doubted", ("a", "b"))
    assert found.sentence == f"Asserted by North; {words}."


def test_who_came_to_doubt_its_own_word():
    found = statuses(said("a", "north", "asserts"), said("b", "north", "doubts", on="2022-02-18"))
    assert (found.kind, found.because) == ("doubted", ("a", "b"))
    assert found.sentence == "Asserted by North, who later doubted it."


def test_who_came_to_doubt_while_another_asserts_or_retracts():
    doubt = said("a", "north", "asserts"), said("b", "north", "doubts", on="2022-02-18")
    found = statuses(*doubt, said("c", "south", "asserts"))
    assert (found.kind, found.sentence) == ("doubted", "Asserted by South; doubted by North.")
    found = statuses(*doubt, said("c", "south", "asserts"), said("d", "south", "retracts", on="2022-02-18"))
    assert (found.kind, found.sentence) == ("doubted", "Asserted by North, who later doubted it.")


def test_who_came_to_doubt_while_another_denies():
    later = said("b", "north", "sees-no-evidence", on="2022-02-18")
    found = statuses(said("a", "north", "asserts"), later, said("c", "south", "denies"))
    assert found.kind == "doubted"
    assert found.sentence == "Asserted by North, who later saw no evidence of it; denied by South."


# disputed


@pytest.mark.parametrize(("stance", "verb"), [("denies", "denied"), ("counters", "countered")])
def test_one_asserts_another_denies(stance, verb):
    found = statuses(
        said("a", "north", "asserts"), said("b", "south", stance), said("c", "observers", "doubts")
    )
    assert (found.kind, found.because) == ("disputed", ("a", "b"))
    assert found.sentence == f"Asserted by North; {verb} by South."


def test_two_of_one_side_differ():
    assert kind(said("a", "north", "asserts"), said("b", "north-ministry", "denies")) == "disputed"


def test_one_speaker_in_an_order_that_is_not_known():
    found = statuses(said("a", "north", "asserts"), said("b", "north", "denies"))
    assert found.kind == "disputed"
    assert found.sentence == "Asserted by North; denied by North; which of the two came last is not known."


def test_many_speakers_are_counted():
    more = [f"actor: ally-{n}\nname: Ally {n}\nkind: state\n" for n in range(5)]
    words = [said(f"s{n}", f"ally-{n}", "asserts") for n in range(5)]
    found = statuses(*more, *words, said("no", "north", "denies"))
    assert found.sentence == "Asserted by Ally 0, Ally 1, Ally 2 and 2 others; denied by North."
    assert len(found.because) == 6


# withdrawn


def test_retracted_by_a_stance():
    found = statuses(said("a", "north", "asserts"), said("b", "north", "retracts", on="2022-02-18"))
    assert (found.kind, found.because) == ("withdrawn", ("a", "b"))
    assert found.sentence == "Asserted by North, who later retracted it."


def test_retracted_by_a_later_statement():
    later = said("b", "north", "withholds", on="2022-02-18", more="retracts: a")
    assert kind(said("a", "north", "asserts"), later) == "withdrawn"


def test_retracted_though_another_had_denied_it():
    denial = said("c", "south", "denies")
    later = said("b", "north", "retracts", on="2022-02-18")
    assert kind(said("a", "north", "asserts"), denial, later) == "withdrawn"


def test_one_of_two_retracts():
    later = said("c", "north", "retracts", on="2022-02-18")
    found = statuses(said("a", "north", "asserts"), said("b", "north-ministry", "asserts"), later)
    assert (found.kind, found.because) == ("announced", ("b",))


def test_who_denies_later_what_it_asserted_takes_it_back():
    found = statuses(said("a", "north", "asserts"), said("b", "north", "denies", on="2022-02-18"))
    assert (found.kind, found.because) == ("withdrawn", ("a", "b"))
    assert found.sentence == "Asserted by North, who later denied it."


def test_asserted_anew_after_the_retraction():
    again = said("c", "north", "asserts", on="2022-02-19", source="agency")
    later = said("b", "north", "retracts", on="2022-02-18")
    found = statuses(said("a", "north", "asserts"), later, again)
    assert (found.kind, found.because) == ("announced", ("c",))


def test_a_denial_that_was_taken_back_is_no_assertion():
    found = statuses(said("a", "north", "denies"), said("b", "north", "retracts", on="2022-02-18"))
    assert (found.kind, found.because) == ("unaddressed", ())


# events


def test_an_event_without_claims_rests_on_its_sources():
    event = """
event: meeting
title: Meeting
kind: meeting
when: 2022-02-17
sources: [{source: paper}, {source: agency}, {source: paper, passage: the meeting}]
"""
    found = derive(small_corpus(GROUND, event)).events["meeting"].status
    assert (found.kind, found.because) == ("undisputed", ())
    assert (
        found.sentence
        == "Reported in “A paper” and “An agency”; nobody in these records doubts or denies it."
    )
    assert [part.id for part in found.reason if not isinstance(part, str)] == ["paper", "agency"]


TWO_CLAIMS = (
    GROUND.replace("claims: [shells]", "claims: [shells, dead]")
    + "---\nclaim: dead\ntext: People are dead.\nkind: factual\n"
)


@pytest.mark.parametrize("ground", [GROUND, TWO_CLAIMS])
def test_a_source_is_no_word_for_an_event_with_claims(ground):
    sourced = ground.replace("\nclaims:", "\nsources: [{source: paper}]\nclaims:")
    assert sourced != ground
    assert derive(small_corpus(sourced)).events["shelling"].status.kind == "unaddressed"


def test_an_event_is_taken_for_what_is_said_of_all_its_claims():
    corpus = small_corpus(
        TWO_CLAIMS, said("a", "south", "asserts"), said("b", "observers", "denies", claim="dead")
    )
    derived = derive(corpus)
    assert derived.claims["shells"].status.kind == "alleged"
    assert derived.claims["dead"].status.kind == "unaddressed"
    assert derived.events["shelling"].status.kind == "disputed"
    assert [one.position.claim for one in derived.events["shelling"].positions] == ["shells", "dead"]


@pytest.mark.parametrize("stance", ["denies", "doubts"])
def test_nobody_disputes_itself_over_two_claims_of_an_event(stance):
    words = said("a", "observers", "asserts"), said("b", "observers", stance, claim="dead")
    found = derive(small_corpus(TWO_CLAIMS, *words)).events["shelling"].status
    assert found.kind == "undisputed"
    assert found.sentence == "Asserted by Observers; nobody else in these records doubts or denies it."


def test_an_event_of_which_only_the_second_claim_is_asserted():
    corpus = small_corpus(TWO_CLAIMS, said("a", "observers", "asserts", claim="dead"))
    assert derive(corpus).events["shelling"].status.kind == "undisputed"


def test_events_on_one_claim_have_their_own_parties():
    other = """
event: rescue
title: Rescue
kind: other
when: 2022-02-17
parties: [{actor: south, role: agent}]
claims: [shells]
"""
    events = derive(small_corpus(GROUND, other, said("a", "north", "asserts"))).events
    assert events["shelling"].status.kind == "announced"
    assert events["rescue"].status.kind == "undisputed"


def test_a_claim_has_the_parties_of_the_events_that_it_is_about():
    claim = "claim: own\ntext: It is not over.\nkind: factual\nabout: [shelling, south]\n"
    derived = derive(small_corpus(GROUND, claim, said("a", "north", "asserts", claim="own")))
    assert derived.claims["own"].status.kind == "announced"
    assert [event.id for event in derived.claims["own"].events] == ["shelling"]
    assert derived.events["shelling"].about == (small_corpus(GROUND, claim).claims["own"],)


def test_an_event_in_many_sources():
    sources = [f"source: s{n}\ntitle: Title {n}\nkind: agency\npublished: 2022-02-18\n" for n in range(4)]
    cited = ", ".join(f"{{source: s{n}}}" for n in range(4))
    event = f"event: talks\ntitle: Talks\nkind: meeting\nwhen: 2022-02-17\nsources: [{cited}]\n"
    found = derive(small_corpus(GROUND, *sources, event)).events["talks"].status
    reported = "Reported in “Title 0”, “Title 1”, “Title 2” and 1 other source"
    assert found.sentence == f"{reported}; nobody in these records doubts or denies it."
    assert [part.type for part in found.reason if not isinstance(part, str)] == ["source"] * 3


def test_a_name_that_ends_in_a_full_stop_ends_the_sentence():
    company = "actor: company\nname: Guns Ltd.\nkind: organisation\n"
    found = statuses(company, said("a", "company", "denies"))
    assert found.sentence == "Asserted by nobody in these records; denied by Guns Ltd."


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        ("asserts", "Asserted by Observers; nobody"),
        ("predicts", "Predicted by Observers; nobody"),
        ("asserts-as-possible", "Held possible by Observers; nobody"),
        ("acknowledges", "Acknowledged by Observers; nobody"),
        ("denies", "Asserted by nobody in these records; denied by Observers."),
        ("counters", "Asserted by nobody in these records; countered by Observers."),
        ("doubts", "Asserted by nobody in these records; doubted by Observers."),
        ("sees-no-evidence", "Asserted by nobody in these records; no evidence of it seen by Observers."),
        ("withholds", "Asserted by nobody in these records; left open by Observers."),
        ("retracts", "Nobody in these records takes a stance on it."),
    ],
)
def test_every_stance_has_its_word(stance, words):
    assert statuses(said("a", "observers", stance)).sentence.startswith(words)


@pytest.mark.parametrize(
    ("stance", "expected", "words"),
    [
        ("retracts", "withdrawn", "retracted it"),
        ("denies", "withdrawn", "denied it"),
        ("counters", "withdrawn", "countered it"),
        ("doubts", "doubted", "doubted it"),
        ("sees-no-evidence", "doubted", "saw no evidence of it"),
    ],
)
def test_every_way_to_give_a_word_up_is_told(stance, expected, words):
    found = statuses(said("a", "north", "asserts"), said("b", "north", stance, on="2022-02-18"))
    assert (found.kind, found.sentence) == (expected, f"Asserted by North, who later {words}.")


def test_the_ways_in_which_nobody_is_named_are_told_apart():
    found = statuses(
        said("a", "observers", "asserts", more="attribution: {as: hearsay}"),
        said("b", "someone", "asserts"),
        said("c", "red-cross", "predicts", more="attribution: {as: none}"),
    )
    assert found.sentence.split("; ") == [
        "Asserted without a named speaker: Someone not named",
        "predicted without attribution, put down to Red Cross",
        "asserted only as hearsay, put down to Observers.",
    ]


def test_mentions_carry_the_statement_that_decides():
    found = statuses(said("a", "north", "asserts"), said("b", "north", "asserts", on="2022-02-18"))
    mention = next(part for part in found.reason if not isinstance(part, str))
    assert (mention.type, mention.id, mention.words, mention.statement) == ("actor", "north", "North", "b")
    ministry = statuses(said("a", "north-ministry", "asserts"))
    assert [part.statement for part in ministry.reason if not isinstance(part, str)] == ["a", None]
