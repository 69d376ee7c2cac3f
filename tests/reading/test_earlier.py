"""Files that hold what they held are not read again, and every change is seen."""

import os

import pytest

from generator.reading import Earlier, Reading, content, read_content
from generator.records import Topic


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "topics").mkdir()
    for name in ("a", "b", "c"):
        (tmp_path / "topics" / f"{name}.yml").write_text(f"title: {name}\n", encoding="utf-8")
    (tmp_path / "topics" / "wrong.yml").write_text("titel: x\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def read(monkeypatch):
    """The names of the files that were read since."""
    names = []
    whole = content._read_file

    def told(folder, found, path):
        names.append(found.path.rpartition("/")[2])
        return whole(folder, found, path)

    monkeypatch.setattr(content, "_read_file", told)
    return names


def topics(reading: Reading) -> list[Topic]:
    return [record for record, _ in reading.records if isinstance(record, Topic)]


def test_what_holds_the_same_is_not_read_again(folder, read):
    earlier = Earlier()
    first = read_content(folder, earlier)
    assert len(read) == 4
    read.clear()
    for file in (folder / "topics").iterdir():
        os.utime(file, (0, 0))
    assert read_content(folder, earlier) == first == read_content(folder)
    assert read == ["a.yml", "b.yml", "c.yml", "wrong.yml"]  # by the last, which knows nothing earlier


def test_a_change_is_seen_whatever_the_clock_says(folder, read):
    earlier = Earlier()
    read_content(folder, earlier)
    read.clear()
    file = folder / "topics" / "b.yml"
    times = file.stat()
    file.write_text("title: B\n", encoding="utf-8")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert [topic.title for topic in topics(read_content(folder, earlier))] == ["a", "B", "c"]
    assert read == ["b.yml"]


def test_files_come_and_go(folder):
    earlier = Earlier()
    read_content(folder, earlier)
    (folder / "topics" / "a.yml").unlink()
    (folder / "topics" / "wrong.yml").write_text("title: right\n", encoding="utf-8")
    (folder / "topics" / "d.yml").symlink_to("/dev/null")
    reading = read_content(folder, earlier)
    assert reading == read_content(folder)
    assert [record.id for record, _ in reading.records] == ["b", "c", "wrong"]
    assert [problem.path for problem in reading.problems] == [(folder / "topics" / "d.yml").as_posix()]


def test_a_file_that_becomes_a_link_is_refused(folder):
    earlier = Earlier()
    read_content(folder, earlier)
    outside = folder.parent / f"{folder.name}-outside.yml"
    (folder / "topics" / "a.yml").rename(outside)
    (folder / "topics" / "a.yml").symlink_to(outside)
    reading = read_content(folder, earlier)
    assert reading == read_content(folder)
    assert [record.id for record, _ in reading.records] == ["b", "c"]
