"""One value written into a record's file: all of it or nothing."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from generator.custody import NotEdited, rewriting, write_field
from generator.reading import Origin, read_content
from generator.records import Record, Source

COPY = {"url": "https://web.archive.org/web/20220217093015/https://a.example/", "on": "2022-02-17"}
ONE = """\
title: A
kind: op-ed
published: 2022  # about
url: https://a.example/
held:
  text: a.txt
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
"""
SEVERAL = "id: first\n" + ONE + "---\n# the second\nid: second\n" + ONE


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "sources/2022").mkdir(parents=True)
    (tmp_path / "sources/2022/alone.yml").write_text(ONE, encoding="utf-8")
    (tmp_path / "sources/several.yml").write_text(SEVERAL, encoding="utf-8")
    return tmp_path


def read(content: Path, id_: str) -> tuple[Record, Origin]:
    return next(found for found in read_content(content).records if found[0].id == id_)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_record_is_as_it_was_but_for_the_value(content):
    record, origin = read(content, "second")
    written = write_field(record, origin, ("archived",), COPY)
    assert written == read(content, "second")[0]
    assert isinstance(written, Source)
    assert written.archived is not None
    assert written.archived.url == COPY["url"]
    head, tail = SEVERAL[: SEVERAL.rindex("held:")], SEVERAL[SEVERAL.rindex("held:") :]
    expected = f"{head}archived:\n  url: {COPY['url']}\n  on: {COPY['on']}\n{tail}"
    assert (content / "sources/several.yml").read_text(encoding="utf-8") == expected


def test_a_record_named_by_its_file_in_windows_lines_with_a_mark(content):
    file = content / "sources/2022/alone.yml"
    file.write_bytes(codecs.BOM_UTF8 + ONE.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    record, origin = read(content, "alone")
    write_field(record, origin, ("archived",), COPY)
    data = file.read_bytes()
    assert data.startswith(codecs.BOM_UTF8 + b"title: A\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == ONE.count("\n") + 3
    assert file.stat().st_mode & 0o777 == 0o640
    assert _names(file.parent) == ["alone.yml"]


def test_a_link_stays_a_link(content):
    (content / "sources/real.yml").write_text(ONE, encoding="utf-8")
    (content / "sources/2022/alone.yml").unlink()
    (content / "sources/2022/alone.yml").symlink_to("../real.yml")
    record, origin = read(content, "alone")
    write_field(record, origin, ("archived",), COPY)
    assert (content / "sources/2022/alone.yml").is_symlink()
    assert "archived:" in (content / "sources/real.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("archived",), {"url": "ftp://a.example/", "on": "2022"}),
        (("archived",), {"url": "https://a.example/", "on": "yesterday"}),
        (("archived",), {"url": "https://a.example/"}),
        (("archived",), {**COPY, "more": "x"}),
        (("id",), "other"),
        (("title",), ""),
        (("nonsense",), "x"),
    ],
)
def test_what_would_not_be_the_same_record_is_not_written(content, path, value):
    record, origin = read(content, "second")
    with pytest.raises(NotEdited):
        write_field(record, origin, path, value)
    assert (content / "sources/several.yml").read_text(encoding="utf-8") == SEVERAL


def test_a_file_that_has_changed_since_is_left_alone(content):
    record, origin = read(content, "second")
    file = content / "sources/several.yml"
    for changed in (SEVERAL.replace("title: A", "title: B"), f"{ONE}", "id: [", ""):
        file.write_text(changed, encoding="utf-8")
        with pytest.raises(NotEdited):
            write_field(record, origin, ("archived",), COPY)
        assert file.read_text(encoding="utf-8") == changed
    file.unlink()
    with pytest.raises(NotEdited):
        write_field(record, origin, ("archived",), COPY)


def test_a_file_that_changes_in_the_last_moment_is_left_alone(content, monkeypatch):
    record, origin = read(content, "second")
    file = content / "sources/several.yml"
    real = os.fsync

    def meanwhile(descriptor):
        file.write_text("somebody else's", encoding="utf-8")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(NotEdited):
        write_field(record, origin, ("archived",), COPY)
    assert file.read_text(encoding="utf-8") == "somebody else's"
    assert _names(file.parent) == ["2022", "several.yml"]


def test_what_is_not_read_back_is_undone(content, monkeypatch):
    record, origin = read(content, "second")
    real, calls = rewriting._read, []

    def forgetful(*arguments):
        calls.append(1)
        return None if len(calls) == 3 else real(*arguments)

    monkeypatch.setattr(rewriting, "_read", forgetful)
    with pytest.raises(NotEdited, match="as it was"):
        write_field(record, origin, ("archived",), COPY)
    assert (content / "sources/several.yml").read_text(encoding="utf-8") == SEVERAL


def test_a_full_or_closed_folder_loses_nothing(content, monkeypatch):
    record, origin = read(content, "second")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotEdited, match="No space"):
        write_field(record, origin, ("archived",), COPY)
    assert (content / "sources/several.yml").read_text(encoding="utf-8") == SEVERAL
    assert _names(content / "sources") == ["2022", "several.yml"]
