"""A git repository of a test's own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Git = Callable[..., str]

#: As on a machine without settings of its own, so that no hook or signature of a developer's takes part.
SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"} | {
    f"GIT_{who}_{what}": "somebody@example.org"
    for who in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs git in a new repository in ``tmp_path``, and gives what it prints."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str, given: bytes = b"") -> str:
        command = ["git", "-C", str(tmp_path), *arguments]
        return subprocess.run(command, input=given, capture_output=True, check=True).stdout.decode().strip()

    run("init", "--quiet", "--initial-branch=main")
    return run


@pytest.fixture
def commit(git: Git, tmp_path: Path) -> Callable[[dict[str, str]], str]:
    """Writes files and commits all that is in the folder; gives the commit's id."""

    def run(files: dict[str, str]) -> str:
        for name, text in files.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message=one")
        return git("rev-parse", "HEAD")

    return run
