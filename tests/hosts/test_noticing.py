"""What a look at a content folder notices, and that a server is told of it."""

import os
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import pytest

from generator.hosts.noticing import notice, seen


@pytest.fixture
def content(tmp_path):
    for name in ("claims/a.yml", "claims/deep/b.yml", "pages/index.md"):
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("one", encoding="utf-8")
    return tmp_path / "content"


def _put(file: Path, text: str) -> None:
    """At one moment: a look may come at any."""
    new = file.with_name(f".{file.name}")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def _same_size_and_time(file: Path) -> None:
    before = file.stat()
    new = file.with_name(".new")
    new.write_text("two", encoding="utf-8")
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(file)


CHANGES = {
    "other words": lambda content: (content / "claims/a.yml").write_text("longer", encoding="utf-8"),
    "another file in its place": lambda content: _same_size_and_time(content / "claims/deep/b.yml"),
    "a new file": lambda content: (content / "claims/c.yml").write_text("", encoding="utf-8"),
    "a file less": lambda content: (content / "claims/deep/b.yml").unlink(),
    "another name": lambda content: (content / "claims").rename(content / "events"),
    "a link": lambda content: (content / "claims/link.yml").symlink_to("a.yml"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_each_change_is_seen(content, change):
    before = seen(content)
    assert seen(content) == before
    change(content)
    assert seen(content) != before


def test_what_another_watches_is_left_out(content):
    before = seen(content, str(content / "pages"))
    (content / "pages/new.md").write_text("", encoding="utf-8")
    assert seen(content, str(content / "pages")) == before
    assert seen(content) != before


def test_hidden_files_and_a_folder_that_goes_are_left_out(content):
    before = seen(content)
    (content / ".git").mkdir()
    (content / ".git/index").write_text("", encoding="utf-8")
    (content / "claims/.a.yml.swp").write_text("", encoding="utf-8")
    assert seen(content) == before
    with pytest.raises(OSError, match="none"):
        seen(content / "none")


class Server:
    """As much of MkDocs' server as is asked: whatever is told of a folder comes into a queue."""

    def __init__(self) -> None:
        self.observer: Any = object()
        self.told: Queue[str] = Queue()

    def watch(self, path: str) -> None:
        self.observer.schedule(self, path, recursive=True)

    def dispatch(self, event) -> None:
        assert not event.is_directory, "MkDocs builds nothing for these"
        self.told.put(event.src_path)


def test_a_server_is_told_once_of_each_change(content):
    server: Any = Server()
    theirs = server.observer
    observer = notice(server, content, content / "pages")
    try:
        assert server.observer is theirs
        for text in ("longer", "longer still"):
            _put(content / "claims/a.yml", text)
            assert server.told.get(timeout=30) == str(content)
        (content / "pages/index.md").write_text("longer", encoding="utf-8")
        with pytest.raises(Empty):
            server.told.get(timeout=1.5)
    finally:
        observer.stop()
    observer.join(30)
    assert not observer.is_alive()
