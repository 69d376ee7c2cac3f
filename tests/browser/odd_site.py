"""The odd records beside this file, built: pages that the demonstration site has none of."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Timeline

RECORDS = Path(__file__).with_name("odd")


def build(timeline: Timeline, folder: Path) -> Path:
    """Build their site in ``folder``; returns it."""
    run = timeline("build", RECORDS, "--out", folder)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder
