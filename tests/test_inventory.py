"""Everything that the seed article holds is in the content: 112 of 112 facts, traced to record and field.

The list of the facts is this test's own (``inventory.yml``), and the records are read here by a loader of a
few lines that keeps every value as the text that was written: what the project's own reader makes of a record
cannot hide that a fact is missing.
"""

from __future__ import annotations

import copy
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.reading import read_content

HERE = Path(__file__).resolve().parent
CONTENT = HERE.parent / "content"
TYPES = {
    "sources": "source",
    "actors": "actor",
    "places": "place",
    "claims": "claim",
    "events": "event",
    "statements": "statement",
    "topics": "topic",
    "corrections": "correction",
}
KINDS = {
    "source": 7,
    "actor": 20,
    "label": 2,
    "place": 8,
    "statement": 30,
    "event": 14,
    "claim": 19,
    "quantity": 7,
    "ignored": 5,
}

Raw = dict[str, Any]
Records = Mapping[str, Raw]


def documents(path: Path) -> list[Raw]:
    """All documents of a file, every scalar as text."""
    # BaseLoader makes text, lists and mappings, and nothing else.
    return list(yaml.load_all(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def load(content: Path) -> Records:
    """Every record below ``content``, by ``type/id``."""
    records: dict[str, Raw] = {}
    for folder, type_ in TYPES.items():
        for path in sorted((content / folder).rglob("*.y*ml")):
            for record in documents(path):
                key = f"{type_}/{record.get('id', path.stem)}"
                assert key not in records, f"{key} stands twice, the second time in {path.name}"
                records[key] = record
    return records


def digest(text: str) -> str:
    """The first 16 digits of SHA-256 over the words of a text joined by single spaces."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def value_at(value: Any, path: str) -> Any:
    """What stands at a path such as ``wordings.0.quote``; None where it leads nowhere."""
    for step in path.split("."):
        if isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            return None
    return value


def matches(found: Any, expected: Any) -> bool:
    """Whether an item of a list is the expected one: equal, or a mapping with at least its keys."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return all(found.get(key) == value for key, value in expected.items())
    return bool(found == expected)


def holds(found: Any, expected: Any) -> bool:
    """Whether a field's value is as the list of facts says; see the head of ``inventory.yml``."""
    if not isinstance(expected, dict):
        return bool(found == expected)
    ((how, what),) = expected.items()
    if how == "digest":
        return isinstance(found, str) and digest(found) == what
    if how == "mentions":
        return isinstance(found, str) and what in " ".join(found.split())
    if how == "contains":
        return isinstance(found, list) and any(matches(item, what) for item in found)
    if how == "only":
        return isinstance(found, list) and len(found) == len(what) and all(map(matches, found, what))
    raise ValueError(f"no such way to compare: {how}")


def stances_on(records: Records, claim: str) -> dict[str, set[str]]:
    """Who takes which stance on a claim, over all statements."""
    stances: dict[str, set[str]] = {}
    for key, record in records.items():
        if key.startswith("statement/"):
            for taken in record.get("stances", []):
                if taken["claim"] == claim:
                    stances.setdefault(taken["stance"], set()).add(record["speaker"])
    return stances


def stands_for(records: Records, claim: str) -> dict[str, str]:
    """Speakers who take a stance on a claim on behalf of somebody, and on whose."""
    return {
        record["speaker"]: record["on_behalf_of"]
        for record in records.values()
        if "on_behalf_of" in record and any(taken["claim"] == claim for taken in record.get("stances", []))
    }


def faults(fact: Raw, records: Records) -> Iterator[str]:
    """What of a fact the records do not have."""
    record = records.get(fact["record"])
    if record is None:
        yield f"there is no {fact['record']}"
        return
    for path, expected in fact.get("fields", {}).items():
        found = value_at(record, path)
        if not holds(found, expected):
            which = f" (digest {digest(found)})" if isinstance(found, str) else ""
            yield f"{fact['record']}: {path} is {found!r}{which}, not {expected!r}"
    for path in fact.get("absent", []):
        if value_at(record, path) is not None:
            yield f"{fact['record']}: {path} must not be there"
    if "stances" in fact:
        claim = fact["record"].removeprefix("claim/")
        expected_stances = {stance: set(speakers) for stance, speakers in fact["stances"].items()}
        if stances_on(records, claim) != expected_stances:
            yield f"{claim}: {stances_on(records, claim)}, not {expected_stances}"
        if stands_for(records, claim) != fact.get("on_behalf", {}):
            yield f"{claim}: on behalf {stands_for(records, claim)}, not {fact.get('on_behalf', {})}"


FACTS: list[Raw] = yaml.load((HERE / "inventory.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
FACTS_BY_ID = {fact["id"]: fact for fact in FACTS}


@pytest.fixture(scope="module")
def records() -> Records:
    return load(CONTENT)


def test_the_list_holds_112_facts():
    assert len(FACTS) == len(FACTS_BY_ID) == 112
    assert Counter(fact["kind"] for fact in FACTS_BY_ID.values()) == KINDS


@pytest.mark.parametrize("id_", FACTS_BY_ID)
def test_the_content_holds(id_, records):
    assert list(faults(FACTS_BY_ID[id_], records)) == []


def test_112_of_112_are_traced(records):
    traced = [id_ for id_, fact in FACTS_BY_ID.items() if not list(faults(fact, records))]
    assert len(traced) == 112


def test_who_is_not_named_is_an_actor_of_kind_unnamed(records):
    nameless = [r["speaker"] for r in records.values() if value_at(r, "attribution.as") == "none"]
    assert len(nameless) == 2
    assert {records[f"actor/{speaker}"]["kind"] for speaker in nameless} == {"unnamed"}


def test_nothing_printed_in_translation_is_called_original(records):
    wordings = [wording for record in records.values() for wording in record.get("wordings", [])]
    assert wordings
    assert not [wording for wording in wordings if wording.get("fidelity") == "original"]


def test_the_projects_reader_finds_the_same_records(records):
    reading = read_content(CONTENT)
    assert reading.problems == ()
    assert {f"{record.type}/{record.id}" for record, _ in reading.records} == set(records)


def altered(value: Any) -> Iterator[Any]:
    """Every way to spoil one text in a value: each text in it changed, one at a time."""
    if isinstance(value, str):
        yield f"{value}, or not"
        return
    for key in range(len(value)) if isinstance(value, list) else list(value):
        for changed in altered(value[key]):
            spoilt = copy.copy(value)
            spoilt[key] = changed
            yield spoilt


@pytest.mark.parametrize("id_", FACTS_BY_ID)
def test_each_comparison_can_fail(id_, records):
    """Whatever one changes in what a fact demands, the content no longer meets it."""
    fact = FACTS_BY_ID[id_]
    assert list(faults({**fact, "record": "source/none"}, records))
    assert list(faults({**fact, "absent": list(fact["fields"])}, records))
    for part in ("fields", "stances", "on_behalf"):
        for path, expected in fact.get(part, {}).items():
            for changed in altered(expected):
                spoilt = {**fact, part: {**fact[part], path: changed}}
                assert list(faults(spoilt, records)), f"{path}: {changed!r} passes as well"
