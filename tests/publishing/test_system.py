"""Exchanging and locking folders, as the system does it."""

import multiprocessing
import sys
from pathlib import Path

import pytest

from generator.publishing.system import exchange, locked, unlock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="flock and renameat2 are not there")


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "file").write_text(text, encoding="utf-8")
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges")
def test_two_folders_change_places(tmp_path):
    one, other = folder(tmp_path / "one", "1"), folder(tmp_path / "other", "2")
    assert exchange(one, other)
    assert (one / "file").read_text() == "2"
    assert (other / "file").read_text() == "1"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges")
def test_an_exchange_with_nothing_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        exchange(folder(tmp_path / "one", "1"), tmp_path / "other")


def test_what_is_locked_cannot_be_locked_again_before_it_is_given_back(tmp_path):
    lock = locked(tmp_path)
    with pytest.raises(BlockingIOError):
        locked(tmp_path)
    unlock(lock)
    unlock(locked(tmp_path))


def hold(path: str, held, end) -> None:
    locked(Path(path))
    held.set()
    end.wait()


def test_a_lock_ends_with_its_process(tmp_path):
    context = multiprocessing.get_context("spawn")
    held, end = context.Event(), context.Event()
    process = context.Process(target=hold, args=(str(tmp_path), held, end))
    process.start()
    assert held.wait(30)
    with pytest.raises(BlockingIOError):
        locked(tmp_path)
    process.kill()
    process.join()
    unlock(locked(tmp_path))


def test_what_is_no_folder_is_not_locked(tmp_path):
    with pytest.raises(FileNotFoundError):
        locked(tmp_path / "gone")
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(OSError, match="link"):
        locked(tmp_path / "link")
