"""Copies asked for, and written into the records as the archive named them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.custody import Archival, ArchivalOutcome, Archive, archival_summary, archive_sources
from generator.reading import read_content
from tests.custody.misbehaving import answer

FILE = """\
# Sources of the port.
id: news
title: Harbour closed
kind: news-report
published: 2022-02-15
url: https://a.example/news
# as printed
licence: All rights reserved.
---
id: kept
title: Kept
kind: op-ed
published: 2022
url: https://a.example/kept
archived:
  # by hand
  url: https://archive.example/1
  on: 2022-02-16
---
id: spoken
title: Spoken
kind: broadcast
published: 2022
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/all.yml").write_text(FILE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def service(server) -> Archive:
    for id_, moment in (("news", "20220217093015"), ("kept", "20230101000000")):
        copy = f"/web/{moment}/https://a.example/{id_}"
        server.on(f"/save/https://a.example/{id_}", answer(b"", Content_Location=copy))
    return Archive(f"{server.base}/save/", f"{server.base}/available?url=", frozenset({server.key}))


def archived(content, asker, service, **more):
    reading = read_content(content)
    assert reading.problems == ()
    return archive_sources(reading, asker, service, **more)


def test_a_copy_is_written_and_the_rest_stays(content, server, asker, service):
    file = content / "sources/all.yml"
    before = file.read_text(encoding="utf-8")
    told: list[Archival] = []
    outcomes = archived(content, asker, service, tell=told.append)
    assert [one.outcome for one in outcomes] == ["archived", "archived before", "no address"]
    assert not any(one.failed for one in outcomes)
    assert archival_summary(outcomes) == "3 sources: 1 archived, 1 archived before, 1 no address"
    assert list(outcomes) == told
    copy = f"{server.base}/web/20220217093015/https://a.example/news"
    assert outcomes[0].message == f"{file.as_posix()}: source/news: archived: {copy} of 2022-02-17"
    lines = f"archived:\n  url: {copy}\n  on: 2022-02-17\n"
    assert file.read_text(encoding="utf-8") == before.replace(
        "a.example/news\n", f"a.example/news\n{lines}", 1
    )
    assert read_content(content).problems == ()


def test_again_replaces_the_copy_and_keeps_the_comment(content, server, asker, service):
    outcomes = archived(content, asker, service, only={"kept"}, again=True)
    assert [one.outcome for one in outcomes] == ["archived"]
    text = (content / "sources/all.yml").read_text(encoding="utf-8")
    copy = f"{server.base}/web/20230101000000/https://a.example/kept"
    assert f"archived:\n  # by hand\n  url: {copy}\n  on: 2023-01-01\n" in text
    assert server.paths == ["/save/https://a.example/kept"]


def test_without_an_answer_nothing_is_written(content, server, asker, service):
    before = (content / "sources/all.yml").read_bytes()
    server.on("/save/https://a.example/news", answer(b"<p>Saving page</p>"))
    (outcome, *_) = archived(content, asker, service)
    assert outcome.outcome is ArchivalOutcome.NO_COPY
    assert outcome.failed
    assert outcome.found.startswith("the archive's answer names no copy; ")
    assert (content / "sources/all.yml").read_bytes() == before


def test_an_older_copy_is_said_to_be_one(content, server, asker, service):
    server.on("/save/https://a.example/news", answer(b""))
    url = f"{server.base}/web/20200101000000/https://a.example/news"
    said = f'{{"archived_snapshots": {{"closest": {{"available": true, "status": "200", "url": "{url}"}}}}}}'
    server.on("/available?url=https%3A%2F%2Fa.example%2Fnews", answer(said.encode()))
    (outcome, *_) = archived(content, asker, service)
    assert (outcome.outcome, outcome.found) == (ArchivalOutcome.OLDER_COPY, f"{url} of 2020-01-01")


def test_an_archive_that_wants_no_more_is_left_alone(content, server, asker, service):
    server.on("/save/https://a.example/news", answer(b"", "429 Too Many", Retry_After="7200"))
    outcomes = archived(content, asker, service, again=True)
    assert [one.outcome for one in outcomes] == ["not archived", "not archived", "no address"]
    assert outcomes[1].found == "the archive was given up in this run (the archive answers 429)"
    assert len(server.asked) == 1


def test_a_file_that_was_changed_meanwhile_is_left_to_people(content, server, asker, service):
    reading = read_content(content)
    file = content / "sources/all.yml"
    changed = file.read_text(encoding="utf-8").replace("Harbour closed", "Harbour open")
    file.write_text(changed, encoding="utf-8")
    (outcome, *_) = archive_sources(reading, asker, service)
    assert outcome.outcome is ArchivalOutcome.NOT_WRITTEN
    copy = f"{server.base}/web/20220217093015/https://a.example/news"
    assert outcome.proposal == f"writing it by hand: archived: {{url: {copy}, on: 2022-02-17}}"
    assert file.read_text(encoding="utf-8") == changed
