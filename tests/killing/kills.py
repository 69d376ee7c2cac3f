"""Builds that are killed, with all their processes, at moments chosen by chance."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.killing.project import Project

#: Every so many builds there is no site and no cache before; every so many the scripts are made anew.
_FIRST: Final = 8
_SCRIPTS: Final = 5
_LOOK: Final = 0.0005


@dataclass(slots=True)
class Kills:
    """What was done and found: counts by the moment of the kill and by what was published then."""

    counts: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)


def _workspaces(project: Project) -> list[Path]:
    return list(project.folder.glob(".site.said-and-done-*"))


def _holds(name: str) -> Callable[[Project, int | None], bool]:
    return lambda project, _: any((workspace / "new" / name).exists() for workspace in _workspaces(project))


#: What is waited for, and for how many seconds at most a build is then let run on. The last three are short
#: against the whole, and would be hit seldom by chance alone.
_SIGNS: Final[Mapping[str, tuple[Callable[[Project, int | None], bool], float]]] = {
    "its folder": (lambda project, _: bool(_workspaces(project)), 0.5),
    "its pages": (_holds("claims"), 0.5),
    "its search": (_holds("pagefind"), 0.1),
    "being whole": (_holds(".said-and-done"), 0.01),
    "being published": (lambda project, before: _inode(project.site) not in (before, None), 0.2),
}


def _inode(site: Path) -> int | None:
    try:
        return site.stat().st_ino
    except FileNotFoundError:
        return None


def kill_builds(
    project: Project, expected: list[str], kills: int, seed: int, tell: Callable[[str], None]
) -> Kills:
    """Kill so many builds; each is followed by one that is not killed."""
    chance = random.Random(seed)
    done = Kills()
    project.forget()
    project.edit(0)
    started = time.monotonic()
    project.build()
    seconds = time.monotonic() - started
    edition, attempt = 0, 0
    while done.counts["kills"] < kills:
        attempt += 1
        if attempt % _FIRST == 0:
            project.forget()
        if attempt % _SCRIPTS == 0:
            shutil.rmtree(project.folder / ".cache" / "scripts", ignore_errors=True)
        before = project.hash()
        edition = 1 - edition
        project.edit(edition)
        sign = chance.choice(["its start", "its start", *_SIGNS])
        most = seconds if sign == "its start" else _SIGNS[sign][1]
        found = _killed(project, sign, chance.uniform(0, most), done.counts)
        after = project.hash()
        if after not in (before, expected[edition]):
            found.append("what is published is neither the old site nor the new one")
        done.counts[
            "then published: " + ("the new one" if after == expected[edition] else "the old one or none")
        ] += 1
        found += _afterwards(project, expected[edition])
        done.findings += [f"attempt {attempt}, killed after {sign}: {finding}" for finding in found]
        if attempt % 20 == 0:
            tell(f"{done.counts['kills']} of {kills} kills, {len(done.findings)} findings")
    return done


def _killed(project: Project, sign: str, delay: float, counts: Counter[str]) -> list[str]:
    """Start a build, wait for a sign and some time more, and kill it."""
    there = (project.site / "index.html").is_file()
    gone = False
    before = _inode(project.site)
    running = project.start()
    seen = time.monotonic() if sign == "its start" else None
    while running.poll() is None:
        if there and not (project.site / "index.html").is_file():
            gone = True
        if seen is None and _SIGNS[sign][0](project, before):
            seen = time.monotonic()
        if seen is not None and time.monotonic() - seen >= delay:
            break
        time.sleep(_LOOK)
    ended = running.poll() is not None
    kill_group(running)
    said = running.communicate()[1]
    if ended and running.returncode:
        return [f"ended by itself with the status {running.returncode}: {said}"]
    counts["ended before it was killed" if ended else "kills"] += 1
    if not ended:
        counts[f"killed after {sign}"] += 1
    return ["the old site was gone for a moment"] if gone else []


def kill_group(running: subprocess.Popen[str]) -> None:
    """Kill a build with all its processes, and wait until they are gone."""
    try:
        while True:
            os.killpg(running.pid, signal.SIGKILL)
            running.poll()
            time.sleep(_LOOK)
    except ProcessLookupError:
        pass


def _afterwards(project: Project, expected: str) -> list[str]:
    """What is wrong with the builds that follow."""
    found = []
    status, said = project.build()
    if status:
        found.append(f"the next build ended with the status {status}: {said}")
    if project.hash() != expected:
        found.append("the next build gave other bytes")
    found += [f"the next build left {name}" for name in project.left()]
    status, said = project.build()
    if status or "nothing has changed" not in said:
        found.append(f"a build of nothing new ended with the status {status}: {said}")
    if project.hash() != expected:
        found.append("a build of nothing new gave other bytes")
    return found
