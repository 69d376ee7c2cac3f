"""A short form of `make suites`: some of our own, and that each way to fail is found."""

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.suites import running
from tests.suites.cases import MISTAKEN, TOLD, cases_in, of_bytes
from tests.suites.dates import dates_in, misjudged
from tests.suites.looking import findings, misread, run
from tests.suites.own import own_cases
from tests.suites.running import Run, check

#: Of each kind the ones that would do most harm.
CHOSEN = {
    "60 KB of brackets",
    "1 MiB of keys in question marks",
    "10 MB of brackets",
    "a billion laughs",
    "a quoted text that is not closed",
    "bytes that are no text",
    "overrides of direction",
    "many documents",
    "many mappings",
    "many texts in a long line with a comment",
    "an item many times",
    "digits in fields of a statement",
    "an address of dots in fields of a source",
    "a pipe",
    "a device without an end",
    "a link to standard input",
    "folders in folders",
    "a name of two lines",
    "a text that is a device",
}
SOUND = of_bytes("sound", b"title: a\n", refused=False)
GOOD = Run(1, False, 0.5, 0.5, 50, f"{TOLD}found x; expected y\n", "2 sound records: 1 problem\n")


def test_the_chosen_are_there():
    names = [case.name for case in own_cases()]
    assert set(names) >= CHOSEN
    assert len(names) == len(set(names)) > 250


@pytest.mark.slow
@pytest.mark.parametrize(
    "case", [case for case in own_cases() if case.name in CHOSEN], ids=lambda case: case.name
)
def test_hostile(case):
    assert list(findings(case, run(case))) == []


@pytest.mark.parametrize(
    ("ran", "told"),
    [
        (replace(GOOD, late=True), "did not end"),
        (replace(GOOD, status=-11), "ended with the status -11"),
        (
            replace(GOOD, stderr=f"{GOOD.stderr}Traceback (most recent call last):\nMemoryError\n"),
            "MemoryError",
        ),
        (replace(GOOD, seconds=1.5), "took 1.50 s"),
        (replace(GOOD, megabytes=300), "took 300 MB"),
        (replace(GOOD, stdout=""), "is not told"),
        (replace(GOOD, stdout=f"{GOOD.stdout}content/topics/hostile.yml: SD101 x\n"), "without a place"),
        (replace(GOOD, stdout=f"{GOOD.stdout}content/topics/hostile.yml:9:1: SD101 x\n"), "does not have"),
        (replace(GOOD, stderr="0 sound records: 1 problem\n"), "is lost"),
    ],
)
def test_what_goes_wrong_is_found(ran, told):
    assert list(findings(SOUND, GOOD)) == []
    (finding,) = findings(SOUND, ran)
    assert told in finding


def test_what_should_be_refused_and_is_not_is_found():
    assert list(findings(replace(SOUND, refused=True), GOOD)) == ["not refused"]


def test_what_is_misread_is_found():
    case = of_bytes("a", b'a: [1, 2.50, null, "x"]\n', refused=False, holds='{"a": [1, 2.5, null, "x"]}')
    assert list(misread(case)) == []
    assert list(misread(replace(case, holds='{"a": [1, 2.5, null, "y"]}')))
    assert list(misread(replace(case, holds='{"a": [1, 2.5, null, "x"]} 1')))


def test_a_check_that_hangs_is_ended(tmp_path, monkeypatch):
    hanging = tmp_path / "timeline"
    hanging.write_text("#!/bin/sh\necho begun\nsleep 60\n", encoding="utf-8")
    hanging.chmod(0o755)
    monkeypatch.setattr(running, "_TIMELINE", hanging)
    monkeypatch.setattr(running, "PATIENCE", 0.5)
    ran = check(tmp_path)
    assert (ran.late, ran.status, ran.stdout) == (True, -9, "begun\n")


def test_memory_is_measured(tmp_path, monkeypatch):
    """Not that of this process, which is larger than a check may be."""
    taking = tmp_path / "timeline"
    taking.write_text("#!/usr/bin/env python3\nbytearray(100_000_000)\n", encoding="utf-8")
    taking.chmod(0o755)
    monkeypatch.setattr(running, "_TIMELINE", taking)
    ours = bytearray(300_000_000)
    assert 95 < check(tmp_path).megabytes < 200
    assert ours


def test_lists_and_files_are_read(tmp_path: Path):
    rows = [
        {"id": "A", "yaml": "a: 1\n", "fail": True},
        {"name": "b", "b64": base64.b64encode(b"\xff").decode(), "json": "1"},
    ]
    (tmp_path / "list.json").write_text(json.dumps(rows), encoding="utf-8")
    (tmp_path / "no-list.json").write_bytes(b"[" * 100_000)
    (tmp_path / "z.yml").write_bytes(MISTAKEN[1])
    cases = list(cases_in(tmp_path))
    assert [(case.name, case.refused) for case in cases] == [
        ("list/0-A", True),
        ("list/1-b", False),
        ("no-list.json", False),
        ("z.yml", False),
    ]
    assert [case.data for case in cases[:2]] == [b"a: 1\n", b"\xff"]


def test_dates_of_lists_are_judged(tmp_path: Path):
    rows = [
        {"edtf": "2022", "valid": ["a"], "invalid": []},
        {"edtf": "2022", "valid": [], "invalid": ["a"]},
        {"edtf": "2022-02-30", "valid": [], "invalid": ["a"]},
        {"edtf": "2001-26", "valid": ["a"], "invalid": []},
        {"edtf": "nothing of a date", "valid": ["a"], "invalid": []},
    ]
    (tmp_path / "dates.json").write_text(json.dumps(rows), encoding="utf-8")
    assert [misjudged(row) for row in dates_in(tmp_path)] == [
        None,
        "'2022': taken, and no suite calls it valid",
        None,
        None,
        "'nothing of a date': refused without the name of its form",
    ]
