"""The same content gives the same site, byte for byte, wherever and whenever it is built."""

import os
import shutil
from pathlib import Path

import pytest

from tests.hosts.small import tree

#: What must not matter: the seed of hashes, the time zone, the language, the day, a dumb terminal.
ELSEWHERE = {
    "PYTHONHASHSEED": "4711",
    "TZ": "Asia/Kathmandu",
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "tr_TR.UTF-8",
    "SOURCE_DATE_EPOCH": "86400",
    "TERM": "dumb",
}


def test_two_builds_are_alike(built: Path, timeline, repository, tmp_path):
    copy = tmp_path / "elsewhere" / "copy"
    for name in ("content", "theme"):
        shutil.copytree(repository / name, copy / name)
    shutil.copy(repository / "mkdocs.yml", copy)
    run = timeline("build", "--out", "other", cwd=copy, env={**os.environ, **ELSEWHERE})
    assert run.returncode == 0, run.stdout + run.stderr
    one, other = tree(built), tree(copy / "other")
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []


@pytest.mark.parametrize("name", ["pagefind/pagefind-entry.json", "index.html", "404.html"])
def test_what_is_compared_is_there(built: Path, name):
    assert name in tree(built)
