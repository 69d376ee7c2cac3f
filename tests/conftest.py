"""What every test may ask for: the repository, the `timeline` command, Node.js, and hypothesis' zeal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# `quick` is what `make test` runs; with `fuzz` the tests of `make fuzz` make more than 100,000 inputs in all;
# `long` is for nights: HYPOTHESIS_PROFILE=long make pytest.
# No deadline: time is a bench's subject, and a busy machine is not a defect.
settings.register_profile("quick", max_examples=100, deadline=None, derandomize="CI" in os.environ)
settings.register_profile(
    "fuzz", max_examples=5_500, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "long", max_examples=100_000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

Timeline = Callable[..., subprocess.CompletedProcess[str]]
Node = Callable[..., subprocess.CompletedProcess[str]]


def missing(what: str, cure: str) -> NoReturn:
    """Skip a test at home, and fail it where CI is set: a check that did not run has not passed."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}: {cure}", pytrace=False)
    pytest.skip(f"{what}: {cure}")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The folder that holds content/, generator/, theme/ and mkdocs.yml."""
    return ROOT


@pytest.fixture(scope="session")
def timeline() -> Timeline:
    """Runs the `timeline` command in a process of its own: timeline("check", "content", cwd=…)."""

    def run(*arguments: str | Path, cwd: Path = ROOT, **options: Any) -> subprocess.CompletedProcess[str]:
        command = [str(Path(sys.executable).with_name("timeline")), *map(str, arguments)]
        return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, **options)

    return run


@pytest.fixture(scope="session")
def built(timeline: Timeline, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration site's folder, built once by the command that publishes it."""
    folder = tmp_path_factory.mktemp("built") / "site"
    run = timeline("build", "content", "--out", folder)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


@pytest.fixture(scope="session")
def node() -> Node:
    """Runs a tool of node_modules/ with Node.js: node("html-validate", "--formatter", "json", file)."""
    path = os.pathsep.join([str(ROOT / ".node/bin"), os.environ.get("PATH", os.defpath)])
    interpreter = shutil.which("node", path=path)
    if interpreter is None or not (ROOT / "node_modules/.bin").is_dir():
        missing("Node.js and node_modules/ are needed", "run `make pytest`, which fetches them")

    def run(tool: str, *arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
        command = [str(ROOT / "node_modules/.bin" / tool), *map(str, arguments)]
        environment = {**os.environ, "PATH": path}
        return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)

    return run
