"""A small project to build, and the current folder in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts.small import write_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a small project of its own, which is the current folder too."""
    folder = write_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder
