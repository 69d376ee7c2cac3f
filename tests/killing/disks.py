"""Builds on a disk that is full, or that may not be written to.

The disk is a file system in memory (tmpfs) of a size of our own, which who is root may mount, or who may make
a namespace of users and mounts (`unshare`).
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.killing.project import Project, findings_of_end

#: Root may write where permissions say that nobody may, unless it gives that right away.
_WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
_ROOM = 512


def may_mount() -> bool:
    """Whether this process may mount a file system."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    tried = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
    return tried.returncode == 0


@contextmanager
def small_disk(folder: Path) -> Iterator[Callable[[int | None, bool], None]]:
    """A disk in the place of an empty folder, and what makes it larger (kibibytes) or read-only."""

    def mount(*options: str) -> None:
        subprocess.run(["mount", *options, str(folder)], check=True)

    def resize(kibibytes: int | None, read_only: bool = False) -> None:
        size = f"{kibibytes}k" if kibibytes else f"{_ROOM}m"
        mount("-o", f"remount,size={size},{'ro' if read_only else 'rw'}")

    mount("-t", "tmpfs", "-o", f"size={_ROOM}m", "tmpfs")
    try:
        yield resize
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill_disks(
    folder: Path, records: int, expected: list[str], times: int, seed: int, tell: Callable[[str], None]
) -> tuple[Counter[str], list[str]]:
    """Build where there is room for a part of what changes only, from nothing to all but a little."""
    chance = random.Random(seed)
    found: list[str] = []
    counts: Counter[str] = Counter()
    with small_disk(folder) as resize:
        project = Project(folder / "project", records)
        (folder / "temporary").mkdir()
        needed = _needed(project, folder / "kept")
        for number in range(times):
            project.forget()
            project.edit(0)
            project.build()
            project.edit(1)
            # The last tenth is where the search index is written.
            share = chance.uniform(0, 0.9) if number % 2 else chance.uniform(0.85, 1.01)
            resize(_used(folder) + int(share * needed), False)
            running = project.start(environment={"TMPDIR": str(folder / "temporary")})
            said, status = running.communicate()[1], running.returncode
            resize(None, False)
            now = findings_of_end(status, said)
            counts["full disks that were told" if status else "disks with room enough"] += 1
            if project.hash() != expected[0 if status else 1]:
                now.append("what is published is neither the old site nor the new one")
            now += [f"it left {name}" for name in project.left()]
            status, said = project.build()
            if status or project.hash() != expected[1]:
                now.append(f"the next build ended with the status {status} or gave other bytes: {said}")
            found += [f"with {share:.3f} of the room that it needs: {finding}" for finding in now]
        found += _read_only(project, expected, resize, counts)
    tell(f"{sum(counts.values())} full or read-only disks, {len(found)} findings")
    return counts, found


def _needed(project: Project, kept: Path) -> int:
    """Kibibytes that the second edition takes beside the first, with which it shares what has not changed."""
    project.edit(0)
    project.build()
    shutil.copytree(project.site, kept, copy_function=os.link)
    project.edit(1)
    project.build()
    needed = _used(kept, project.site) - _used(kept)
    shutil.rmtree(kept)
    return needed


def _used(*folders: Path) -> int:
    """Kibibytes of disk that folders take together; a file with several names counts once."""
    said = subprocess.run(["du", "-skc", *map(str, folders)], capture_output=True, text=True, check=True)
    return int(said.stdout.splitlines()[-1].split()[0])


def _read_only(
    project: Project, expected: list[str], resize: Callable[[int | None, bool], None], counts: Counter[str]
) -> Iterator[str]:
    """Build where the disk, the folder of the site, the site or the cache may not be written to."""
    for what in ("the disk", "the folder of the site", "the site", "the cache"):
        project.forget()
        project.edit(0)
        project.build()
        project.edit(1)
        place = {"the site": project.site, "the cache": project.folder / ".cache" / "said-and-done"}
        at = place.get(what, project.folder)
        if what == "the disk":
            resize(None, True)
        else:
            at.chmod(0o555)
        status, said = project.build("content", before=_WITHOUT_RIGHTS)
        if what == "the disk":
            resize(None, False)
        else:
            at.chmod(0o755)
        counts[f"read-only: {what}"] += 1
        yield from (f"{what} is read-only: {finding}" for finding in findings_of_end(status, said))
        if status == 0 and what != "the cache":
            yield f"{what} is read-only, and the build succeeded"
        if project.hash() != expected[0 if status else 1]:
            yield f"{what} is read-only: what is published is neither the old site nor the new one"
        status, said = project.build()
        if status or project.hash() != expected[1]:
            yield f"{what} was read-only: the next build ended with {status} or gave other bytes: {said}"
        yield from (f"{what} was read-only: left {name}" for name in project.left())
