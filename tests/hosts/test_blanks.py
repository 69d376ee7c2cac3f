"""Blank records are written beside the others, and never over them."""

import pytest

from generator.hosts import blanks
from generator.hosts.blanks import NotWritten, write_blank
from generator.records import Claim, Statement, Topic
from tests.hosts.small import tree, write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path / "content")


def test_a_blank_record_is_written_with_its_schema(content):
    file = write_blank(Statement, "minister-denies", content)
    assert file == content / "statements" / "minister-denies.yml"
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../schema/statement.schema.json"


def test_a_folder_for_the_type_is_made(content):
    (content / "claims" / "troops-leave.yml").unlink()
    (content / "claims").rmdir()
    assert write_blank(Claim, "a", content).is_file()


@pytest.mark.parametrize(
    "id_", ["Minister", "a--b", "-a", "a b", "../a", "", "con", "index", "a" * 97, "a\n", "é"]
)
def test_an_id_that_cannot_be_one_is_refused(content, id_):
    before = tree(content)
    with pytest.raises(NotWritten, match="found the id"):
        write_blank(Claim, id_, content)
    assert tree(content) == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("taken.yml", ""),
        ("2022/deep/taken.yaml", ""),
        ("several.yml", "id: other\n---\nid: taken\ntext: x\n"),
        ("several.yml", "id: 'taken'  \r\ntext: x\r\n"),
    ],
)
def test_an_id_that_another_record_has_is_refused(content, name, text):
    file = content / "claims" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(NotWritten, match=rf"{file.name}: found a claim with the id taken; expected"):
        write_blank(Claim, "taken", content)
    assert file.read_bytes().decode() == text


def test_an_id_of_another_type_or_a_part_of_one_is_free(content):
    (content / "claims" / "several.yml").write_text("id: taken-by-me\n---\nid: not-taken\n", encoding="utf-8")
    assert write_blank(Claim, "taken", content).is_file()
    assert write_blank(Claim, "troops-are-leaving", content).is_file()


def test_no_folder_of_records_is_made_up(tmp_path):
    with pytest.raises(NotWritten, match="found no such folder; expected the records' folder"):
        write_blank(Claim, "a", tmp_path / "contnet")
    assert list(tmp_path.iterdir()) == []


def test_no_record_is_written_over(content, monkeypatch):
    monkeypatch.setattr(blanks, "_file_of", lambda folder, id_: None)  # it came while we looked
    before = tree(content)
    with pytest.raises(NotWritten):
        write_blank(Claim, "troops-leave", content)
    assert tree(content) == before


def test_a_disk_that_cannot_be_written_is_told(content):
    (content / "topics").touch()
    with pytest.raises(NotWritten, match="expected to be able to write there"):
        write_blank(Topic, "a", content)
