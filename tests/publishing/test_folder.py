"""A site takes its place whole or not at all, and nothing that is not ours is ever removed."""

import errno
import os
from pathlib import Path

import pytest

from generator.publishing import folder as module
from generator.publishing.folder import MARK, NotPublished, begin, check_ours, replacing, write
from generator.publishing.system import locked


def publish(site: Path, text: str) -> None:
    with replacing(site) as new:
        write(new, [("index.html", text.encode())])


def text_of(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def half_done(site: Path, error: type[BaseException]) -> None:
    with replacing(site) as new:
        write(new, [("index.html", b"half")])
        raise error


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture(params=["exchange", "two renames"])
def either_way(request, monkeypatch):
    if request.param == "two renames":
        monkeypatch.setattr(module, "exchange", lambda one, other: False)


@pytest.mark.usefixtures("either_way")
class TestReplacing:
    def test_a_site_appears(self, tmp_path):
        publish(tmp_path / "deep" / "site", "new")
        assert text_of(tmp_path / "deep" / "site") == "new"
        assert names(tmp_path / "deep") == ["site"]

    def test_a_site_takes_the_place_of_an_older_one(self, tmp_path):
        publish(tmp_path / "site", "old")
        (tmp_path / "site" / "stale.html").touch()
        publish(tmp_path / "site", "new")
        assert names(tmp_path / "site") == [MARK, "index.html"]
        assert text_of(tmp_path / "site") == "new"
        assert names(tmp_path) == ["site"]

    def test_an_empty_folder_is_taken(self, tmp_path):
        (tmp_path / "site").mkdir()
        publish(tmp_path / "site", "new")
        assert text_of(tmp_path / "site") == "new"
        assert names(tmp_path) == ["site"]

    @pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
    def test_whatever_is_raised_leaves_the_old_site(self, tmp_path, error):
        publish(tmp_path / "site", "old")
        with pytest.raises(error):
            half_done(tmp_path / "site", error)
        assert text_of(tmp_path / "site") == "old"
        assert names(tmp_path) == ["site"]

    def test_a_link_is_followed(self, tmp_path):
        (tmp_path / "disk").mkdir()
        (tmp_path / "site").symlink_to(tmp_path / "disk" / "html")
        publish(tmp_path / "site", "old")
        publish(tmp_path / "site", "new")
        assert (tmp_path / "site").is_symlink()
        assert text_of(tmp_path / "disk" / "html") == "new"
        assert names(tmp_path / "disk") == ["html"]

    def test_a_reader_of_the_old_site_keeps_it_to_the_end(self, tmp_path):
        publish(tmp_path / "site", "old")
        with (tmp_path / "site" / "index.html").open(encoding="utf-8") as reader:
            publish(tmp_path / "site", "new")
            assert reader.read() == "old"

    def test_a_folder_that_became_anothers_while_we_built_is_left(self, tmp_path):
        new = begin(tmp_path / "site")
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "thesis.txt").touch()
        with pytest.raises(NotPublished):
            new.finish()
        assert names(tmp_path) == ["site"]
        assert names(tmp_path / "site") == ["thesis.txt"]

    def test_the_site_can_be_read_by_others(self, tmp_path):
        before = os.umask(0o022)
        try:
            publish(tmp_path / "site", "new")
        finally:
            os.umask(before)
        assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_what_ends_twice_ends_once(tmp_path):
    new = begin(tmp_path / "site")
    write(new.folder, [("index.html", b"new")])
    new.finish()
    new.finish()
    new.discard()
    assert text_of(tmp_path / "site") == "new"


@pytest.mark.parametrize("there", ["thesis.txt", ".git", "index.html"])
def test_a_folder_with_other_contents_is_refused(tmp_path, there):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / there).touch()
    with pytest.raises(NotPublished, match=r"found a (folder with other contents|git repository); expected"):
        begin(tmp_path / "site")
    assert names(tmp_path) == ["site"]


def test_a_site_that_somebody_made_a_repository_is_refused(tmp_path):
    publish(tmp_path / "site", "old")
    (tmp_path / "site" / ".git").mkdir()
    with pytest.raises(NotPublished, match="git repository"):
        publish(tmp_path / "site", "new")


def test_a_file_is_refused(tmp_path):
    (tmp_path / "site").write_text("thesis")
    with pytest.raises(NotPublished, match="found a file"):
        begin(tmp_path / "site")


def test_a_mount_point_is_refused(tmp_path, monkeypatch):
    publish(tmp_path / "site", "old")
    monkeypatch.setattr(os.path, "ismount", lambda path: Path(path) == tmp_path / "site")
    with pytest.raises(NotPublished, match="mount point"):
        check_ours(tmp_path / "site")


@pytest.mark.parametrize("call", ["mkdir", "rename"])
def test_an_error_of_the_disk_is_told_and_leaves_the_old_site(tmp_path, monkeypatch, call):
    publish(tmp_path / "site", "old")
    monkeypatch.setattr(module, "exchange", lambda one, other: False)

    def full(self: Path, *arguments: object, **options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, call, full)
        with pytest.raises(NotPublished, match="No space left on device"):
            publish(tmp_path / "site", "new")
    assert text_of(tmp_path / "site") == "old"


def test_the_second_of_two_renames_may_fail(tmp_path, monkeypatch):
    publish(tmp_path / "site", "old")
    monkeypatch.setattr(module, "exchange", lambda one, other: False)
    rename = Path.rename

    def fails_for_the_new(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails_for_the_new)
    with pytest.raises(NotPublished):
        publish(tmp_path / "site", "new")
    assert text_of(tmp_path / "site") == "old"
    assert names(tmp_path) == ["site"]


def killed(site: Path) -> Path:
    """What a killed build leaves: a folder that no process holds a lock on."""
    new = begin(site)
    workspace, lock = new.folder.parent, new._lock
    assert lock is not None
    os.close(lock)
    return workspace


def test_what_a_killed_build_left_is_removed_by_the_next(tmp_path):
    killed(tmp_path / "site")
    assert len(names(tmp_path)) == 1
    publish(tmp_path / "site", "new")
    assert names(tmp_path) == ["site"]


def test_a_move_that_a_killed_build_began_is_undone(tmp_path):
    publish(tmp_path / "site", "old")
    workspace = killed(tmp_path / "site")
    (tmp_path / "site").rename(workspace / "old")
    begin(tmp_path / "site").discard()
    assert text_of(tmp_path / "site") == "old"
    assert names(tmp_path) == ["site"]


def test_a_build_that_still_runs_is_left_alone(tmp_path):
    one = begin(tmp_path / "site")
    write(one.folder, [("index.html", b"one")])
    publish(tmp_path / "site", "other")
    one.finish()
    assert text_of(tmp_path / "site") == "one"
    assert names(tmp_path) == ["site"]


def test_anothers_folder_beside_the_site_is_left_alone(tmp_path):
    (tmp_path / ".other.said-and-done-x").mkdir()
    publish(tmp_path / "site", "new")
    assert names(tmp_path) == [".other.said-and-done-x", "site"]


def test_a_folder_that_another_build_took_away_is_made_again(tmp_path, monkeypatch):
    calls = []

    def taken_away_once(folder: Path) -> int | None:
        calls.append(folder)
        if len(calls) == 1:
            folder.rmdir()
        return locked(folder)

    monkeypatch.setattr(module, "locked", taken_away_once)
    publish(tmp_path / "site", "new")
    assert len(set(calls)) == 2
    assert names(tmp_path) == ["site"]


def test_a_system_without_locks_publishes_too(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "locked", lambda folder: None)
    publish(tmp_path / "site", "new")
    assert names(tmp_path) == ["site"]


def test_no_file_is_written_over(tmp_path):
    with pytest.raises(FileExistsError):
        write(tmp_path, [("a/b.html", b"1"), ("a/b.html", b"2")])
    assert (tmp_path / "a" / "b.html").read_bytes() == b"1"


def test_a_file_that_comes_out_as_it_was_is_not_written_anew(tmp_path):
    old, new = tmp_path / "old", tmp_path / "new"
    write(old, [("a/same.html", b"1"), ("a/changed.html", b"2"), ("a/longer.html", b"3")])
    files = {"a/same.html": b"1", "a/changed.html": b"x", "a/longer.html": b"33", "b.html": b"4"}
    write(new, files.items(), old)
    assert {name: (new / name).read_bytes() for name in files} == files
    assert (new / "a/same.html").samefile(old / "a/same.html")
    assert not (new / "a/changed.html").samefile(old / "a/changed.html")
    assert (old / "a/changed.html").read_bytes() == b"2"


def test_a_link_of_the_old_site_is_not_taken_over(tmp_path):
    (tmp_path / "old").mkdir()
    (tmp_path / "secret").write_bytes(b"1")
    (tmp_path / "old" / "a.html").symlink_to(tmp_path / "secret")
    write(tmp_path / "new", [("a.html", b"1")], tmp_path / "old")
    assert not (tmp_path / "new" / "a.html").is_symlink()
    assert not (tmp_path / "new" / "a.html").samefile(tmp_path / "secret")


@pytest.mark.parametrize("error", [OSError(errno.EPERM, "no"), NotImplementedError()])
def test_a_disk_that_knows_no_second_names_gets_files(tmp_path, monkeypatch, error):
    def refused(*_given: object, **_named: object) -> None:
        raise error

    write(tmp_path / "old", [("a.html", b"1")])
    monkeypatch.setattr(os, "link", refused)
    write(tmp_path / "new", [("a.html", b"1")], tmp_path / "old")
    assert (tmp_path / "new" / "a.html").read_bytes() == b"1"
    assert not (tmp_path / "new" / "a.html").samefile(tmp_path / "old" / "a.html")


def test_a_name_that_is_taken_is_an_error_for_an_old_file_too(tmp_path):
    write(tmp_path / "old", [("a.html", b"1")])
    with pytest.raises(FileExistsError):
        write(tmp_path / "new", [("a.html", b"1"), ("a.html", b"1")], tmp_path / "old")
