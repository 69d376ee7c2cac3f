"""What must hold of every corpus, whatever it says."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from generator.deriving import contrast, derive, entries_within
from generator.judging import corpus_of
from generator.records import Actor, Claim, Event, Source, Statement
from generator.records.statement import StanceKind

DATES = (
    "2022-02-01",
    "2022-02-02",
    "2022-02-02T10:00Z",
    "2022-02",
    "[..2022-02-02]",
    "2022-02-02~",
    "2022/..",
)
ACTORS = ("north", "ministry", "south", "observers", "someone")
CLAIMS = ("one", "two")
ATTRIBUTIONS = (None, {"as": "hearsay"}, {"as": "own-words"})

GROUND = (
    Source.model_validate(
        {"id": "paper", "title": "A paper", "kind": "news-report", "published": "2022-02-03"}
    ),
    Source.model_validate({"id": "agency", "title": "Agency", "kind": "agency", "published": "2022-02-04"}),
    Actor.model_validate({"id": "north", "name": "North", "kind": "state"}),
    Actor.model_validate(
        {"id": "ministry", "name": "Ministry", "kind": "government", "member_of": ["north"]}
    ),
    Actor.model_validate({"id": "south", "name": "South", "kind": "state"}),
    Actor.model_validate({"id": "observers", "name": "Observers", "kind": "organisation"}),
    Actor.model_validate({"id": "someone", "name": "Someone", "kind": "unnamed"}),
    Claim.model_validate({"id": "one", "text": "One thing is so.", "kind": "factual"}),
    Claim.model_validate({"id": "two", "text": "Another is so.", "kind": "factual", "opposes": ["one"]}),
    Claim.model_validate({"id": "far", "text": "Far away.", "kind": "factual"}),
    Event.model_validate(
        {
            "id": "march",
            "title": "March",
            "kind": "troop-movement",
            "when": "2022-02-01",
            "claims": ["one", "two"],
            "parties": [{"actor": "north", "role": "agent"}, {"actor": "south", "role": "target"}],
        }
    ),
)


@st.composite
def statements(draw):
    count = draw(st.integers(0, 7))
    return tuple(
        Statement.model_validate(
            {
                "id": f"s{number}",
                "speaker": draw(st.sampled_from(ACTORS)),
                "said": draw(st.sampled_from(DATES)),
                "mode": "indirect",
                "attribution": draw(st.sampled_from(ATTRIBUTIONS)),
                "wordings": [
                    {"source": draw(st.sampled_from(("paper", "agency"))), "quote": f"words {number}"}
                ],
                "stances": [
                    {"claim": claim, "stance": draw(st.sampled_from(get_args(StanceKind)))}
                    for claim in draw(st.sets(st.sampled_from(CLAIMS)))
                ],
                "retracts": draw(st.sampled_from((None, None, None, f"s{(number + 1) % count}"))),
            }
        )
        for number in range(count)
    )


def statuses(derived):
    return {id_: facts.status for id_, facts in (*derived.claims.items(), *derived.events.items())}


@given(statements(), st.randoms())
def test_the_order_of_records_does_not_matter(said, chance):
    records = [*GROUND, *said]
    corpus = corpus_of(records)
    chance.shuffle(records)
    shuffled = corpus_of(records)
    # Not even if the mappings themselves are in another order.
    folders: dict[str, Any] = {
        f"{type_}s": MappingProxyType(dict(chance.sample([*of_type.items()], len(of_type))))
        for type_ in ("source", "actor", "claim", "event", "statement")
        for of_type in [shuffled.of(type_)]
    }
    assert statuses(derive(corpus)) == statuses(derive(replace(shuffled, **folders)))
    assert derive(corpus).statements == derive(shuffled).statements


@given(statements(), st.sampled_from(ACTORS), st.sampled_from(DATES), st.sampled_from(get_args(StanceKind)))
def test_an_unrelated_statement_changes_no_status(said, speaker, on, stance):
    unrelated = {
        "id": "unrelated",
        "speaker": speaker,
        "said": on,
        "mode": "direct",
        "wordings": [{"source": "paper", "quote": "about something else"}],
        "stances": [{"claim": "far", "stance": stance}],
    }
    before = statuses(derive(corpus_of([*GROUND, *said])))
    after = statuses(derive(corpus_of([*GROUND, *said, Statement.model_validate(unrelated)])))
    assert {**after, "far": before["far"]} == before


@given(statements())
def test_without_stances_nothing_is_addressed(said):
    silent = (statement.model_copy(update={"stances": ()}) for statement in said)
    derived = derive(corpus_of([*GROUND, *silent]))
    assert {status.kind for status in statuses(derived).values()} == {"unaddressed"}


@given(statements())
def test_a_status_says_why(said):
    derived = derive(corpus_of([*GROUND, *said]))
    for status in statuses(derived).values():
        assert status.sentence.endswith(".")
        assert status.sentence[0].isupper()
        named = {part.statement for part in status.reason if not isinstance(part, str) and part.statement}
        assert named <= set(status.because)
        assert bool(status.because) or status.sentence == "Nobody in these records takes a stance on it."
        assert list(status.because) == [one.id for one in derived.dated if one.id in status.because]


@given(statements())
def test_every_position_is_told_once_and_changes_lead_forward(said):
    derived = derive(corpus_of([*GROUND, *said]))
    stances = sum(len(statement.stances) for statement in said)
    for facts in (derived.claims, derived.actors, derived.statements):
        assert sum(len(one.positions) for one in facts.values()) == stances
    for claim in derived.claims.values():
        for change in claim.changes:
            before, after = change.before.statement.said, change.after.statement.said
            assert before.latest is not None
            assert after.earliest is not None
            assert before.latest < after.earliest
            assert change.before.stance != change.after.stance
            assert change.before.actor == change.after.actor


@given(statements())
def test_every_dated_record_is_in_exactly_one_period(said):
    derived = derive(corpus_of([*GROUND, *said]))
    years = [key for key, period in derived.periods.items() if period.whole is None]
    filed = [record.id for key in years for record in entries_within(derived.periods, key)]
    assert sorted(filed) == sorted(record.id for record in derived.dated)
    assert sum(derived.periods[key].total for key in years) == len(filed)


@given(statements())
def test_deriving_changes_nothing_and_repeats_itself(said):
    corpus = corpus_of([*GROUND, *said])
    assert derive(corpus) == derive(corpus)
    assert contrast(corpus, derive(corpus)) == contrast(corpus, derive(corpus))
