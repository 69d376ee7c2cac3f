"""What is kept for the next build is whole, and what a killed one left of it is removed."""

import sys
from pathlib import Path

import pytest

from generator.publishing.keeping import keep
from generator.publishing.system import locked, unlock


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_text_takes_the_place_of_another(tmp_path):
    file = tmp_path / "cache" / "a.json"
    for text in ("one", "other, and longer", ""):
        keep(file, text)
        assert file.read_text(encoding="utf-8") == text
        assert names(file.parent) == ["a.json"]


def test_where_nothing_can_be_kept_nothing_is(tmp_path):
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    keep(tmp_path / "cache" / "a.json", "text")
    assert names(tmp_path) == ["cache"]


def test_what_cannot_be_written_whole_is_not_there(tmp_path, monkeypatch):
    keep(tmp_path / "a.json", "before")
    write = Path.write_text

    def full(file, text, **how):
        write(file, text[:3], **how)
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    keep(tmp_path / "a.json", "afterwards")
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == "before"
    assert names(tmp_path) == ["a.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="no locks there")
def test_what_a_killed_build_left_is_removed_and_what_another_writes_is_not(tmp_path):
    for name in (".new-left", ".new-held"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.json").write_text("half", encoding="utf-8")
    lock = locked(tmp_path / ".new-held")
    keep(tmp_path / "a.json", "text")
    assert names(tmp_path) == [".new-held", "a.json"]
    unlock(lock)
    keep(tmp_path / "a.json", "text")
    assert names(tmp_path) == ["a.json"]
