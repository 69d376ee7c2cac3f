"""Two builds of two editions to one site, begun within a build's time of each other."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from tests.killing.project import EDITIONS, Project, findings_of_end


def build_together(
    project: Project, expected: list[str], pairs: int, seed: int, tell: Callable[[str], None]
) -> list[str]:
    """Run so many pairs; returns what was wrong."""
    chance = random.Random(seed)
    found: list[str] = []
    project.forget()
    started = time.monotonic()
    project.build("content-0")
    seconds = time.monotonic() - started
    for number in range(pairs):
        if number % 3 == 0:
            project.forget()
        order = chance.sample(EDITIONS, 2)
        first = project.start(f"content-{order[0]}", "--again")
        time.sleep(chance.uniform(0, seconds / 3))
        second = project.start(f"content-{order[1]}", "--again")
        ends = [(running.communicate()[1], running.returncode) for running in (first, second)]
        now = [finding for said, status in ends for finding in findings_of_end(status, said)]
        if all(status for _, status in ends):
            now.append(f"neither build succeeded: {ends}")
        if project.hash() not in expected:
            now.append("what is published is neither edition")
        now += [f"they left {name}" for name in project.left()]
        for edition in order:
            project.build(f"content-{edition}")
            if project.hash() != expected[edition]:
                now.append(f"the next build of edition {edition} gave other bytes")
        found += [f"pair {number}: {finding}" for finding in now]
    tell(f"{pairs} pairs of builds, {len(found)} findings")
    return found
