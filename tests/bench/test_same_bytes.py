"""However many processes build a site of 3,000 records, its bytes are the same."""

import os
import sys
from pathlib import Path

import pytest

from generator.working import ENVIRONMENT
from tests.bench.made_up import write_corpus
from tests.hosts.small import tree

RECORDS = 3000


@pytest.fixture(scope="module")
def made_up(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("made-up")
    write_corpus(folder / "content", RECORDS)
    return folder


def built(timeline, repository: Path, folder: Path, name: str, count: int) -> dict[str, bytes]:
    run = timeline(
        "build",
        str(folder / "content"),
        "--out",
        str(folder / name),
        "--no-search",
        cwd=repository,
        env={**os.environ, ENVIRONMENT: str(count)},
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return tree(folder / name)


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.mark.skipif(sys.platform != "linux", reason="processes are shared out on Linux alone")
def test_a_build_in_several_processes_is_the_same(timeline, repository, made_up):
    one = built(timeline, repository, made_up, "one", 1)
    assert len(one) > 2 * RECORDS
    assert differing(one, built(timeline, repository, made_up, "many", 3)) == []
