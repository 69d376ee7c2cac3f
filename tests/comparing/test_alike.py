"""Two values say the same however they are written, and no others do."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.comparing.alike import alike
from generator.comparing.weights import weighed
from generator.records import RECORD_TYPES

TYPES = {type_.type: type_ for type_ in RECORD_TYPES}
REQUIRED: dict[str, dict[str, Any]] = {
    "source": {"id": "a", "title": "b", "kind": "agency", "published": "2022"},
    "actor": {"id": "a", "name": "b", "kind": "person"},
    "place": {"id": "a", "name": "b", "kind": "site", "lat": "1", "lon": "1"},
    "correction": {"id": "a", "record": "actor/b", "on": "2022", "what": "c", "why": "d", "severity": "typo"},
    "statement": {
        "id": "a",
        "speaker": "b",
        "said": "2022",
        "mode": "direct",
        "wordings": [{"source": "c", "quote": "d"}],
    },
}


def said(type_, renamed=None, **fields):
    record = TYPES[type_].model_validate({**REQUIRED[type_], **fields})
    return alike(weighed(TYPES[type_]), record, renamed or {})


def same(type_, one, other, renamed=None):
    return said(type_, renamed, **one) == said(type_, renamed, **other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Folded over\ntwo lines\n", "Folded over two lines"),
        ('"Quoted"', "“Quoted”"),
        ("A dash – here", "A dash - here"),
        ("Cafe\u0301", "Café"),
    ],
)
def test_shapes_of_a_text_are_no_change(one, other):
    assert same("source", {"title": one}, {"title": other})


@pytest.mark.parametrize(
    ("one", "other"),
    [("No withdrawal", "no withdrawal"), ("Left, he said", "Left he said"), ("now", "not"), ("'a'", '"a"')],
)
def test_case_wording_and_punctuation_are(one, other):
    assert not same("source", {"title": one}, {"title": other})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2022-02-17", {"edtf": "2022-02-17"}),
        ("2022-02-17", {"edtf": "2022-02-17", "basis": "source"}),
        ("2022-02-15/2022-02-17", {"start": "2022-02-15", "end": "2022-02-17"}),
        ("2022-02-17/2022-02-17", "2022-02-17"),
        ("2022-02-XX", "[2022-02-01..2022-02-28]"),
        ("2022-02-17T09:20+01:00", "2022-02-17T08:20Z"),
        ("2022-02-17%", "2022-02-17%"),
    ],
)
def test_another_expression_for_the_same_time_is_no_change(one, other):
    assert same("source", {"published": one}, {"published": other})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2022-02", "2022-02-17"),
        ("2022-02", "2022-02-01/2022-02-28"),
        ("2022-02", "2022-02-XX"),
        ("2022-02-17", "2022-02-17~"),
        ("2022-02-17", "2022-02-17?"),
        ("2022-02-17?", "2022-02-17~"),
        ("2022-02-XX", "2022-02-XX~"),
        ("[..2022-02-17]", "../2022-02-17"),
        ("2022-02-17T00:20+01:00", "2022-02-16T23:20Z"),
        ("2022-02-17T09:20Z", "2022-02-17T09:20:00Z"),
        ("2022-02-17", {"edtf": "2022-02-17", "basis": "editor"}),
        ({"start": "[2022-02-01..2022-02-28]", "end": ".."}, {"start": "2022-02", "end": ".."}),
        (
            {"edtf": "2022-02-17", "basis": "inferred", "note": "one reason"},
            {"edtf": "2022-02-17", "basis": "inferred", "note": "another"},
        ),
    ],
)
def test_another_time_or_doubt_or_reason_is(one, other):
    assert not same("source", {"published": one}, {"published": other})


def test_numbers_count_by_value_and_languages_in_any_case():
    assert same("place", {"lat": "12.0"}, {"lat": "12"})
    assert not same("place", {"lat": "12.1"}, {"lat": "12"})
    assert same("source", {"language": "en-gb"}, {"language": "en-GB"})


def test_lists_are_sets_but_for_segments_of_a_quotation():
    assert same("source", {"authors": ["a", "b"]}, {"authors": ["b", "a"]})
    assert not same("source", {"authors": ["a", "b"]}, {"authors": ["a"]})
    wordings = [[{"source": "s", "quote": quote}] for quote in (["a b", "c d"], ["c d", "a b"])]
    assert not same("statement", {"wordings": wordings[0]}, {"wordings": wordings[1]})
    two = [{"source": "s", "quote": "a"}, {"source": "t", "quote": "b"}]
    assert same("statement", {"wordings": two}, {"wordings": two[::-1]})


def test_a_record_is_the_same_under_its_new_id():
    renamed = {("actor", "old"): "new"}
    assert same("source", {"publisher": "old"}, {"publisher": "new"}, renamed)
    assert not same("source", {"publisher": "old"}, {"publisher": "new"})
    assert same("correction", {"record": "actor/old"}, {"record": "actor/new"}, renamed)
    assert not same("correction", {"record": "place/old"}, {"record": "actor/new"}, renamed)


def test_upkeep_is_not_compared():
    kept = {
        "aliases": ["b"],
        "same_as": ["https://example.org/"],
        "archived": {"url": "https://archive.example/", "on": "2022"},
        "held": {"text": "a.txt", "sha256": "0" * 64},
        "accessed": "2022",
        "ignore": ["Advertisement"],
        "licence": "CC BY 4.0",
    }
    assert same("source", {}, kept)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip))
def test_any_text_is_like_itself_with_other_white_space(text):
    spaced = text.replace(" ", " \n  ")
    assert same("source", {"title": text}, {"title": spaced})
