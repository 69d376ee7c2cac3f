"""`mkdocs serve` as a process of its own, asked as a browser asks it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

#: Seconds after which something that should come does not come any more; a busy machine takes long.
LIMIT = 90


def until(condition: Callable[[], bool], what: str) -> None:
    """Ask again and again."""
    end = time.monotonic() + LIMIT
    while not condition():
        assert time.monotonic() < end, f"{what} did not come"
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as attempt:
        attempt.bind(("127.0.0.1", 0))
        port: int = attempt.getsockname()[1]
        return port


def _hear_interruptions() -> None:
    """A shell lets its background jobs, and whatever they start, ignore SIGINT (POSIX, XCU 2.11)."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Server:
    """A running `mkdocs serve`."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.address = f"127.0.0.1:{free_port()}"
        self.log = folder.parent / "serve.log"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address, *options]
        environment = {
            **os.environ,
            "TMPDIR": str(folder.parent),
            "PYTHONUNBUFFERED": "1",
            "PYTHONFAULTHANDLER": "1",
        }
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(  # no other thread of ours runs
                command, cwd=folder, env=environment, stdout=log, stderr=log, preexec_fn=_hear_interruptions
            )

    def says(self, text: str) -> bool:
        assert self.process.poll() is None, self.log.read_text(encoding="utf-8")
        return text in self.log.read_text(encoding="utf-8")

    def page(self, name: str) -> str:
        """What a browser gets; nothing where there is no such page."""
        try:
            with urlopen(f"http://{self.address}/{name}", timeout=LIMIT) as answer:
                data: bytes = answer.read()
        except HTTPError:
            return ""
        return data.decode()

    def shows(self, name: str, text: str) -> bool:
        return text in self.page(name)

    def end(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGABRT)  # tells where each thread is
            self.process.wait(LIMIT)
            raise AssertionError(
                f"it does not end when asked to:\n{self.log.read_text(encoding='utf-8')}"
            ) from None
