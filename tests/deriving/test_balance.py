"""The whole balance: of the records shown on the site, as JSON, and whatever the order of records."""

import json
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.deriving import derive
from generator.deriving.balance import (
    CoveredSource,
    EvidenceCounts,
    as_json,
    balance,
    default_words,
    in_languages,
)
from generator.judging import corpus_of, judge
from generator.reading import read_content
from generator.records import Event
from tests.deriving.test_properties import GROUND, statements

ENGLISH = in_languages(default_words(), ["en"])
#: Two events more, for an order to be lost.
EVENTS = [
    Event.model_validate(
        {
            "id": id_,
            "title": "A regime",
            "kind": "meeting",
            "when": "2022-02-01",
            "parties": [{"actor": "observers", "role": "host"}, {"actor": "south", "role": "participant"}],
            "sources": [{"source": "paper"}],
        }
    )
    for id_ in ("talks", "more-talks")
]
CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def content():
    corpus = judge(read_content(CONTENT)).corpus
    return balance(corpus, derive(corpus), ENGLISH, None)


@given(statements(), st.randoms())
def test_the_order_of_records_does_not_matter(said, chance):
    records = [*GROUND, *EVENTS, *said]
    corpus = corpus_of(records)
    chance.shuffle(records)
    shuffled = corpus_of(records)
    # Not even if the mappings themselves are in another order.
    folders: dict[str, Any] = {
        f"{type_}s": MappingProxyType(dict(chance.sample([*of_type.items()], len(of_type))))
        for type_ in ("source", "actor", "claim", "event", "statement")
        for of_type in [shuffled.of(type_)]
    }
    shuffled = replace(shuffled, **folders)
    one, other = (balance(each, derive(each), ENGLISH, None) for each in (corpus, shuffled))
    assert one == other
    assert json.dumps(as_json(one)) == json.dumps(as_json(other))


@given(statements())
def test_every_claim_event_and_statement_is_answered_for(said):
    corpus = corpus_of([*GROUND, *said])
    found = balance(corpus, derive(corpus), ENGLISH, None)
    claims, events, sources = found.claims, found.events, found.sources
    assert claims.two_sided + claims.unaddressed + len(claims.found) == claims.claims == len(corpus.claims)
    assert events.several + len(events.found) + len(events.without) == events.events == len(corpus.events)
    assert sum(map(len, sources.by_nearness.values())) == sources.statements == len(corpus.statements)
    assert len(found.parties.found) <= found.parties.parties


def test_the_records_shown_on_the_site(content):
    """One article, so one source for everything, and the primary sources that it names unread."""
    assert content.quotations is None
    assert (len(content.claims.found), content.claims.two_sided, content.claims.unaddressed) == (17, 3, 0)
    assert {one.side for one in content.claims.found} == {"for"}
    assert len(content.events.found) == content.events.events == 14
    assert {one.source for one in content.events.found} == {
        "nato-sees-no-evidence-of-russian-troops-withdrawing"
    }
    assert {kind: len(ids) for kind, ids in content.sources.by_nearness.items()} == {
        "printed": 0,
        "named": 7,
        "own-voice": 4,
        "secondary": 18,
        "unknown": 1,
    }
    assert all(sample.month is None for sample in content.dates)
    # “Ruse” is a speaker's word, and the claim says it in ours.
    assert {(one.id, one.written) for one in content.words} == {("russia-pursues-a-ruse", "ruse")}


def test_both_who_met_are_told_and_who_spoke_there(content):
    met = [one for one in content.parties.found if one.event == "lavrov-meets-di-maio"]
    assert [(one.actor, one.spoke_there) for one in met] == [
        ("luigi-di-maio", False),
        ("sergei-lavrov", True),
    ]


def test_the_other_side_of_the_build_up_speaks_of_the_withdrawal(content):
    build_up = next(one for one in content.claims.found if one.claim == "russia-increases-forces")
    assert build_up.elsewhere == ("russia-withdraws-troops",)
    assert build_up.silent == ("russia",)


def test_the_sentence_on_quotations():
    counts = EvidenceCounts(checked=1_200, not_checkable=33, failed=1, total=1_234)
    assert counts.sentence == "Checked 1,200 of 1,234, not checkable 33, failed 1"


def keys(value):
    if isinstance(value, dict):
        return {key: keys(inner) for key, inner in value.items()}
    return [keys(value[0])] if isinstance(value, list) and value else type(value).__name__


def test_the_keys_of_the_json(content):
    counts = EvidenceCounts(checked=20, not_checkable=3, failed=1, total=24)
    covered = (CoveredSource("news", words=3, in_records=1, ignored=1),)
    written = json.loads(json.dumps(as_json(replace(content, quotations=counts, coverage=covered))))
    assert keys(written) == {
        "version": "int",
        "quotations": {
            "checked": "int",
            "not_checkable": "int",
            "failed": "int",
            "total": "int",
            "sentence": "str",
        },
        "coverage": [
            {"source": "str", "words": "int", "in_records": "int", "ignored": "int", "percent": "int"}
        ],
        "one_sided_claims": {
            "claims": "int",
            "two_sided": "int",
            "one_sided": "int",
            "unaddressed": "int",
            "found": [
                {"claim": "str", "side": "str", "speakers": ["str"], "silent": ["str"], "elsewhere": "list"}
            ],
        },
        "one_source_events": {
            "events": "int",
            "several": "int",
            "one": "int",
            "none": "int",
            "found": [{"event": "str", "source": "str"}],
            "without": "list",
        },
        "primary_sources": {
            "statements": "int",
            "without": "int",
            "printing": {"primary": "int", "secondary": "int", "unknown": "int"},
            "origins": {"primary": "int", "secondary": "int", "unknown": "int"},
            "by_nearness": {
                "printed": "list",
                "named": ["str"],
                "own-voice": ["str"],
                "secondary": ["str"],
                "unknown": ["str"],
            },
        },
        "silent_parties": {
            "events": "int",
            "parties": "int",
            "silent": "int",
            "found": [{"event": "str", "actor": "str", "roles": ["str"], "spoke_there": "bool"}],
        },
        "first_days": [
            {
                "of": "str",
                "dates": "int",
                "different_days": "int",
                "first_of_month": "NoneType",
                "first_of_year": "NoneType",
            }
        ],
        "loaded_words": [
            {
                "record": "str",
                "field": "str",
                "word": "str",
                "written": "str",
                "context": "str",
                "language": "str",
                "group": "str",
                "why": "str",
            }
        ],
        "loaded_words_asked": "int",
    }
    assert written["one_sided_claims"]["found"][0]["claim"].startswith("claim/")
