"""Small content folders, written and checked: for the cases here and for the examples in the catalogue."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from generator.judging import judge
from generator.reading import read_content
from generator.vocabulary.problems import Problem

HERE = Path(__file__).parent
#: A small content folder without a mistake, into which each case is laid.
BASE = HERE / "base"
#: One content folder for each code, holding only what is broken, and what the check prints of it.
CASES = sorted(folder for folder in (HERE / "cases").iterdir() if folder.is_dir())


@contextmanager
def within(folder: Path) -> Iterator[None]:
    """Run from a folder, as the command does: problems name files relative to it."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def lay_base(folder: Path) -> Path:
    """A content folder in ``folder``, with the base in it."""
    shutil.copytree(BASE, folder / "content")
    return folder / "content"


def lay(content: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files into a content folder."""
    for name, text in files.items():
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)


def check(folder: Path) -> tuple[Problem, ...]:
    """All problems of ``folder/content``."""
    with within(folder):
        return judge(read_content(Path("content"))).problems


def printed(problem: Problem) -> str:
    """A problem as the command prints it."""
    return f"{problem.path}:{problem.line}:{problem.column}: {problem.code} {problem.message}"
