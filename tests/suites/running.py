"""One check of one content folder, in a process of its own, with what it cost."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

_LAUNCHER = Path(__file__).with_name("launcher.py")
_TIMELINE = Path(sys.executable).with_name("timeline")
#: After so many seconds a check is taken to hang.
PATIENCE = 30


@dataclass(frozen=True, slots=True)
class Run:
    """How a check ended: its status (negative for a signal), seconds by the clock (without those in which it
    waited for a processor) and of the processor, peak megabytes, and what it printed.
    """

    status: int
    late: bool
    seconds: float
    processor: float
    megabytes: float
    stdout: str
    stderr: str


def check(folder: Path) -> Run:
    """Run `timeline check content` in a folder."""
    with tempfile.TemporaryDirectory() as other:
        cost = Path(other, "cost.json")
        launched = [sys.executable, "-I", str(_LAUNCHER), str(cost), str(PATIENCE)]
        ran = subprocess.run(
            [*launched, str(_TIMELINE), "check", "content"],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        told = json.loads(cost.read_text())
    return Run(**told, stdout=_text(ran.stdout), stderr=_text(ran.stderr))


def _text(data: bytes) -> str:
    return data.decode(errors="surrogateescape")
