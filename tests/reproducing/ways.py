"""Copies of the project, and all in which their builds may differ."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.conftest import ROOT
from tests.site_hash import site_hash

_ZONES: Final = ("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Pago_Pago")
#: One that a machine lacks counts too: programs then fall back in ways of their own.
_LANGUAGES: Final = ("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "ja_JP.eucJP")
_MASKS: Final = (0o022, 0o002, 0o027, 0o077)
_FOLDERS: Final = ("clone", "a folder with spaces", "Ünïcode-папка", "deep/er/and/deeper", "site", "content")
#: What a build of the site is made by, as far as it lies in the repository.
_PROGRAM: Final = (
    "generator",
    "theme",
    "pyproject.toml",
    "CHANGELOG.md",
    "package.json",
    "package-lock.json",
)
_EPOCH: Final = "1645056000"


@dataclass(frozen=True, slots=True)
class Way:
    """How one build is made; ``order`` seeds the order in which the files are."""

    number: int
    folder: str
    order: int
    mask: int
    environment: dict[str, str]

    def __str__(self) -> str:
        """All of it on one line."""
        said = " ".join(f"{name}={value}" for name, value in self.environment.items())
        return f"{self.number}: folder “{self.folder}”, order {self.order}, umask {self.mask:03o}, {said}"


def ways(builds: int, seed: int) -> Iterator[Way]:
    """As many ways, drawn by chance."""
    chance = random.Random(seed)
    for number in range(builds):
        environment = {
            "PYTHONHASHSEED": str(chance.randrange(1, 2**32)),
            "TZ": _ZONES[number % len(_ZONES)],
            "LC_ALL": _LANGUAGES[number % len(_LANGUAGES)],
            "SAID_AND_DONE_PROCESSES": str(number % 4 + 1),
            "SOURCE_DATE_EPOCH": _EPOCH,
        }
        mask = _MASKS[number % len(_MASKS)]
        yield Way(number, _FOLDERS[number % len(_FOLDERS)], chance.randrange(10**6), mask, environment)


def built(way: Way, above: Path, content: Path) -> str:
    """Copy the project and the content below a folder, build there, and give the hash of the site.

    Raises `RuntimeError` where the build fails.
    """
    copy = above / str(way.number) / way.folder
    _copy(copy, content, random.Random(way.order))
    ran = subprocess.run(
        [sys.executable, "-m", "generator.hosts", "build", "content", "--out", "out"],
        cwd=copy,
        env={**os.environ, **way.environment},
        umask=way.mask,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    hash_ = site_hash(copy / "out")
    if ran.returncode or hash_ is None:
        raise RuntimeError(f"{way}: the build failed: {ran.stdout}{ran.stderr}")
    return hash_


def _copy(copy: Path, content: Path, chance: random.Random) -> None:
    """Every file of program and content, made in an order of chance: some disks list them in that order."""
    names = [(name, ROOT / name) for place in _PROGRAM for name in _files(ROOT, place)]
    names += [(f"content/{name}", content / name) for name in _files(content, "")]
    names.append(("mkdocs.yml", ROOT / "mkdocs.yml"))
    chance.shuffle(names)
    for name, file in names:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy / name)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")


def _files(folder: Path, place: str) -> Iterator[str]:
    at = folder / place
    for path in [at] if at.is_file() else sorted(at.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()
