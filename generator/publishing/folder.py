"""Putting a finished site in its place: the old one stays whole until the new one is complete.

A build writes into a folder beside the site, which takes the site's place in the end: by one rename where the
system can exchange two folders (Linux, renameat2(2) with RENAME_EXCHANGE), else by two, the first of which is
undone by the next build if it was killed between them. Nothing that this program did not make is ever
removed: a folder with other contents is refused.

A page that comes out as it was is not written anew: the new site has it as a second name of the same file (a
hard link). That costs the disk less, and what copies a site elsewhere by the times of files takes only what
has changed.

What a killed build leaves beside the site is removed by the next one. A build that still runs is told from
one that was killed by the lock (flock(2)) that it holds on its folder, which the system takes away from it
with its life.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.publishing.system import clear_up, exchange, locked, unlock

#: Stands in every site that this program made.
MARK = ".said-and-done"
_MARK_TEXT = "This folder was made by Said & Done and is replaced as a whole by the next build.\n"

#: Another build may take a new folder, before it is locked, for one that was left behind; then we try again.
_ATTEMPTS = 10


#: Device and number of a folder, which it keeps when it is renamed (stat(2)).
Identity = tuple[int, int]


class NotPublished(Exception):
    """A folder cannot take a site; the message says where, what was found and what to try."""


@dataclass(slots=True)
class Replacement:
    """A new site in the making: write into ``folder``, then `finish` or `discard`; either ends it.

    Who does not wait for the removal of the old site calls `put_in_place`, and `discard` when there is time.
    """

    site: Path
    _workspace: Path | None
    _lock: int | None
    _is_placed: bool = False

    @property
    def folder(self) -> Path:
        """Where the new site is written."""
        assert self._workspace is not None, "the new site is finished or discarded"
        return self._workspace / "new"

    def finish(self) -> Identity | None:
        """Put the new site in its place, and remove the old one; returns what tells it from others there."""
        if self._workspace is None:
            return None
        try:
            return self.put_in_place()
        finally:
            self.discard()

    def put_in_place(self) -> Identity:
        """Put the new site in its place, and keep the old one until `discard`, which has to follow."""
        assert self._workspace is not None, "the new site is finished or discarded"
        with _told(self.site):
            (self.folder / MARK).write_text(_MARK_TEXT, encoding="utf-8")
            published = identity(self.folder)
            check_ours(self.site)
            _put_in_place(self._workspace, self.site)
            self._is_placed = True
            return published

    def discard(self) -> None:
        """Remove the new site, or the old one whose place it has taken."""
        workspace, self._workspace = self._workspace, None
        if workspace is not None:
            with contextlib.suppress(OSError):
                if self._is_placed:
                    shutil.rmtree(workspace, ignore_errors=True)
                else:
                    _remove(workspace, self.site)
            unlock(self._lock)


def begin(site: Path) -> Replacement:
    """A replacement for a site, which may not exist yet. A link is followed: what it leads to is replaced."""
    site = Path(os.path.realpath(site))
    with _told(site):
        site.parent.mkdir(parents=True, exist_ok=True)
        # What killed builds left; a move that one of them did not end is undone.
        clear_up(site.parent, _prefix(site), lambda left: _remove(left, site))
        check_ours(site)
        for _ in range(_ATTEMPTS):
            # In the folder where the site is, so that a rename never copies.
            workspace = Path(tempfile.mkdtemp(prefix=_prefix(site), dir=site.parent))
            with contextlib.suppress(FileNotFoundError, BlockingIOError):
                lock = locked(workspace)
                (workspace / "new").mkdir()
                return Replacement(site, workspace, lock)
        raise NotPublished(f"{site}: found another build that clears up at every moment; try once more")


@contextlib.contextmanager
def replacing(site: Path) -> Iterator[Path]:
    """A folder to write a new site into; it takes the place of ``site`` unless something is raised."""
    new = begin(site)
    try:
        yield new.folder
    except BaseException:
        new.discard()
        raise
    new.finish()


def identity(site: Path) -> Identity:
    """What tells the folder that is a site now from those that take its place."""
    found = site.stat()
    return found.st_dev, found.st_ino


def check_ours(site: Path) -> None:
    """Raise `NotPublished` unless ``site`` is absent, empty or made by this program."""
    with _told(site):
        names = {entry.name for entry in site.iterdir()} if site.is_dir() else None
    if not site.exists():
        return
    if names is None:
        raise NotPublished(f"{site}: found a file; expected a folder, or nothing; try another name")
    if os.path.ismount(site):
        raise NotPublished(
            f"{site}: found a disk's mount point; expected a folder that can be replaced as a whole;"
            " try a folder in it"
        )
    if names and (MARK not in names or ".git" in names):
        what = "a git repository" if ".git" in names else "a folder with other contents"
        raise NotPublished(
            f"{site}: found {what}; expected a new or empty folder, or a site made by this program;"
            " try another folder"
        )


@contextlib.contextmanager
def _told(site: Path) -> Iterator[None]:
    """Tell an error of the file system as what it means for the site."""
    try:
        yield
    except OSError as error:
        raise NotPublished(
            f"{site}: found “{error.strerror or error}”; expected a place where folders can be made and"
            " renamed; what was there before is as it was"
        ) from error


def _prefix(site: Path) -> str:
    return f".{site.name}.said-and-done-"


def _remove(workspace: Path, site: Path) -> None:
    """Remove a workspace; an old site in it goes back to its place first, if nothing has come there."""
    old = workspace / "old"
    if old.is_dir() and not site.exists():
        old.rename(site)
    shutil.rmtree(workspace, ignore_errors=True)


def _put_in_place(workspace: Path, site: Path) -> None:
    """Move the new site to where the old one is; the old one is left in the workspace."""
    new = workspace / "new"
    if site.exists() and exchange(new, site):
        return
    if site.exists():
        site.rename(workspace / "old")
    new.rename(site)


def write(folder: Path, files: Iterable[tuple[str, bytes]], before: Path | None = None) -> int:
    """Write new files below a folder, given by name and bytes; returns how many.

    A file of that name and with the same bytes below the folder ``before`` gets its new name beside the old
    one. A name that is taken is an error (`FileExistsError`): no page may silently take another's place.
    """
    made: set[str] = set()
    count = 0
    for name, data in files:
        parent = name.rpartition("/")[0]
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        if before is None or not _taken_over(f"{before}/{name}", f"{folder}/{name}", data):
            with open(f"{folder}/{name}", "xb") as file:  # noqa: PTH123  # 50,000 Path objects cost a second
                file.write(data)
        count += 1
    return count


_FLAGS = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_BINARY", "O_CLOEXEC", "O_NOFOLLOW", "O_NONBLOCK")
)


def _taken_over(old: str, new: str, data: bytes) -> bool:
    """Give a file that holds these bytes a second name; False where it does not, or cannot have two."""
    try:
        descriptor = os.open(old, _FLAGS)
    except OSError:
        return False
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_size != len(data):
            return False
        if os.read(descriptor, len(data)) != data:
            return False
        os.link(old, new, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        return False
    finally:
        os.close(descriptor)
    return True
