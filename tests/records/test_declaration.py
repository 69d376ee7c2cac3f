"""What the declaration says of each record type: schema, reference page and blank record derive from it."""

import pytest

from generator.records import RECORD_TYPES, Actor, Event, Source, Statement
from generator.records.declaration import EACH, Reference, dates, field_at, fields_of, references, texts
from generator.vocabulary.dates import parse_date

STATEMENT = Statement.model_validate(
    {
        "id": "a",
        "speaker": "b",
        "said": {"edtf": "2022", "basis": "inferred", "note": "why"},
        "mode": "direct",
        "wordings": [{"source": "c", "quote": "one"}, {"source": "d", "quote": ["two", "three"]}],
        "stances": [{"claim": "e", "stance": "asserts", "note": "f"}],
        "venue": {"place": "g", "name": "h"},
        "retracts": "i",
        "quantities": [{"of": "j", "words": "k", "as_of": "2021"}],
    }
)


@pytest.mark.parametrize("type_", RECORD_TYPES)
def test_every_field_is_described_and_found_by_its_path(type_):
    for field in fields_of(type_):
        assert field.description.endswith((".", "…")), field.path
        assert field_at(type_, tuple(step for step in field.path if step != EACH)) is field
        assert field_at(type_, tuple(0 if step == EACH else step for step in field.path)) is field
        assert (field.meaning.kind == "choice") == bool(field.choices)
        assert (field.meaning.kind == "reference") == bool(field.meaning.targets)
        targets = {other.type for other in RECORD_TYPES}
        assert set(field.meaning.targets) <= targets
    assert field_at(type_, ("no-such-field",)) is None


def test_paths_are_those_of_yaml():
    paths = {field.path: field for field in fields_of(Actor)}
    assert paths["roles", EACH, "from"].attribute == "from_"
    assert paths["roles", EACH, "from"].depth == 1
    assert paths["roles", EACH, "from"].name == "from"
    assert paths["roles",].many
    assert not paths["id",].required
    assert paths["name",].required
    assert {field.path for field in fields_of(Event) if field.required and not field.depth} == {
        ("title",),
        ("kind",),
        ("when",),
    }
    assert field_at(Source, ("held", "sha256")).required  # type: ignore[union-attr]


def test_references_with_their_places():
    assert [*references(STATEMENT)] == [
        Reference(("speaker",), ("actor",), "b"),
        Reference(("wordings", 0, "source"), ("source",), "c"),
        Reference(("wordings", 1, "source"), ("source",), "d"),
        Reference(("venue", "place"), ("place",), "g"),
        Reference(("stances", 0, "claim"), ("claim",), "e"),
        Reference(("retracts",), ("statement",), "i"),
    ]
    assert [reference.id for reference in references(STATEMENT, "source")] == ["c", "d"]


def test_texts_with_their_places():
    assert dict(texts(STATEMENT)) == {
        ("wordings", 0, "quote", 0): "one",
        ("wordings", 1, "quote", 0): "two",
        ("wordings", 1, "quote", 1): "three",
        ("stances", 0, "note"): "f",
        ("venue", "name"): "h",
        ("quantities", 0, "of"): "j",
        ("quantities", 0, "words"): "k",
    }


def test_dates_with_their_places():
    assert [(path, date.text) for path, date in dates(STATEMENT)] == [
        (("said",), "2022"),
        (("quantities", 0, "as_of"), "2021"),
    ]
    actor = {
        "id": "a",
        "name": "b",
        "kind": "person",
        "roles": [{"title": "c", "from": "2020", "to": "2021"}],
    }
    assert dict(dates(Actor.model_validate(actor))) == {
        ("roles", 0, "from"): parse_date("2020"),
        ("roles", 0, "to"): parse_date("2021"),
    }
