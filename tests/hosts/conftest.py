"""A small project to build, and the current folder in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hosts.harbour import write_harbour
from tests.hosts.small import write_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a small project of its own, which is the current folder too."""
    folder = write_project(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def harbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The content folder of the harbour's records; the article lies beside it, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return write_harbour(tmp_path).relative_to(tmp_path)
