"""Every field of the format is decided upon: whether a change of it changes what a record says."""

from pathlib import Path

import pytest
import yaml

from generator.comparing.weights import Weight, listed_in_the_table, weighed, weight_of
from generator.records import RECORD_TYPES, Event, Source, Statement
from generator.records.declaration import EACH, fields_of

#: Every scalar as text, since a field is called `on`.
DECIDED = yaml.load((Path(__file__).parent / "weights.yml").read_text("utf-8"), Loader=yaml.BaseLoader)


def names(type_) -> dict[str, str]:
    return {
        ".".join(step for step in field.path if step != EACH): str(weight_of(type_, field))
        for field in fields_of(type_)
    }


@pytest.mark.parametrize("type_", RECORD_TYPES, ids=lambda type_: type_.type)
def test_each_field_has_been_decided_upon(type_):
    decided = {name: weight for weight, listed in DECIDED[type_.type].items() for name in listed}
    assert sum(map(len, DECIDED[type_.type].values())) == len(decided), "a field is listed twice"
    assert names(type_) == decided


def test_the_table_names_only_fields_that_there_are():
    known = {(type_.type, name) for type_ in RECORD_TYPES for name in names(type_)}
    everywhere = set.intersection(*(set(names(type_)) for type_ in RECORD_TYPES))
    assert listed_in_the_table() <= known | {("", name) for name in everywhere}


def test_what_is_below_a_field_of_upkeep_is_upkeep():
    assert names(Source)["archived.on"] == names(Source)["archived"] == Weight.UPKEEP


def test_what_is_upkeep_is_not_told():
    assert {"held", "aliases", "id"}.isdisjoint(node.field.name for node in weighed(Source))
    (wordings,) = (node for node in weighed(Statement) if node.field.name == "wordings")
    parts = {node.field.name: node for node in wordings.parts}
    assert "prefix" not in parts
    assert parts["quote"].in_order
    assert not wordings.in_order


def test_a_default_says_nothing():
    event = {"id": "a", "title": "b", "kind": "other", "when": "2022", "claims": ["c"]}
    nodes = {node.field.name: node for node in weighed(Event)}
    assert nodes["sources"].of(Event.model_validate(event)) is None
    assert nodes["claims"].of(Event.model_validate(event)) == ("c",)
    (wordings,) = (node for node in weighed(Statement) if node.field.name == "wordings")
    (fidelity,) = (node for node in wordings.parts if node.field.name == "fidelity")
    wording = {"source": "s", "quote": "q"}
    statement = {"id": "a", "speaker": "b", "said": "2022", "mode": "direct", "wordings": [wording]}
    assert fidelity.of(Statement.model_validate(statement).wordings[0]) is None
