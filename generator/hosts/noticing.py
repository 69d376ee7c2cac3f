"""Changes in a content folder noticed while its site is served.

MkDocs looks through all that it watches twice a second. With tens of thousands of files one look takes longer
than that, so that it never stops, and takes from the build that it has asked for. Here a look is cheap, and
the next one comes the later the longer one takes. Looking works in every kind of folder; what systems tell
of changes by themselves does not reach through mounted ones.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Protocol, cast

from watchdog.events import FileModifiedEvent
from watchdog.observers.api import BaseObserver, EventEmitter

#: Seconds between two looks at least, as MkDocs has it, and in times of what a look takes of a processor.
_LEAST, _REST = 0.5, 8
#: Of a file: kind, number, size and time of its last change (stat(2)).
_Seen = dict[str, tuple[int, int, int, int]]


class Server(Protocol):
    """As much of MkDocs' server as is needed."""

    observer: Any

    def watch(self, path: str) -> None:
        """Have the observer tell of changes there, and build anew for each."""


def notice(server: Server, folder: Path, but_for: Path) -> BaseObserver:
    """Have a server build its site anew when a file below ``folder`` comes, goes or changes, but for what is
    below another folder. Ends when what is returned is stopped."""
    emitter = partial(_Emitter, but_for=os.path.realpath(but_for))
    observer = BaseObserver(cast("type[EventEmitter]", emitter), timeout=_LEAST)
    theirs, server.observer = server.observer, observer
    try:
        server.watch(str(folder))
    finally:
        server.observer = theirs
    observer.start()
    return observer


class _Emitter(EventEmitter):
    """Looks again and again, and tells of one change however many there are: the site is built as a whole."""

    def __init__(self, *given: Any, but_for: str, **named: Any) -> None:
        super().__init__(*given, **named)
        self._but_for = but_for
        self._before: _Seen = {}
        self._took = 0.0

    def on_thread_start(self) -> None:
        """Remember what is there before the first look."""
        self._before = self._look()

    def queue_events(self, timeout: float) -> None:
        """Wait, and look once."""
        if self.stopped_event.wait(max(timeout, _REST * self._took)):
            return
        before, self._before = self._before, self._look()
        if self._before != before:
            self.queue_event(FileModifiedEvent(str(self.watch.path)))

    def _look(self) -> _Seen:
        start = time.thread_time()
        try:
            return seen(self.watch.path, self._but_for)
        except OSError:  # a disk that is away for a moment; a build would find nothing there
            return self._before
        finally:
            self._took = time.thread_time() - start


def seen(folder: str | Path, but_for: str = "") -> _Seen:
    """Every file below a folder by its path, as it is now, hidden ones left out, as in reading.

    Links are not followed, and what goes or cannot be read meanwhile is left out. Raises `OSError` where the
    folder itself cannot be listed.
    """
    found: _Seen = {}
    left: list[str] = []
    with os.scandir(os.path.realpath(folder)) as entries:
        _add_all(entries, found, left, but_for)
    while left:
        with suppress(OSError), os.scandir(left.pop()) as entries:
            _add_all(entries, found, left, but_for)
    return found


def _add_all(entries: Iterable[os.DirEntry[str]], found: _Seen, left: list[str], but_for: str) -> None:
    for entry in entries:
        if not entry.name.startswith("."):
            _add(entry, found, left, but_for)


def _add(entry: os.DirEntry[str], found: _Seen, left: list[str], but_for: str) -> None:
    try:
        if entry.is_dir(follow_symlinks=False):
            if entry.path != but_for:
                left.append(entry.path)
            return
        now = entry.stat(follow_symlinks=False)
    except OSError:
        return
    found[entry.path] = now.st_mode, now.st_ino, now.st_size, now.st_mtime_ns
