"""A short form of `make kill`, and that each way to break a site is found."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.killing import project as projects
from tests.killing.kills import kill_builds
from tests.killing.project import Project, findings_of_end, reference
from tests.killing.together import build_together

#: Builds that write into the site itself, step by step.
CARELESS = """\
#!{python} -IS
import pathlib, shutil, time
shutil.rmtree("site", ignore_errors=True)
for name in ("index.html", "a.html", "b.html"):
    time.sleep(0.05)
    pathlib.Path("site").mkdir(exist_ok=True)
    pathlib.Path("site", name).write_text(pathlib.Path("content/edition").read_text())
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="folders are exchanged in one step on Linux alone")
def test_killed_builds_leave_the_old_site_or_the_new_one(tmp_path):
    expected = reference(tmp_path / "reference", 40)
    assert len(set(expected)) == 2
    done = kill_builds(Project(tmp_path / "project", 40), expected, kills=2, seed=5, tell=print)
    assert done.findings == []
    assert done.counts["kills"] == 2


@pytest.fixture
def careless(tmp_path, monkeypatch) -> Project:
    command = tmp_path / "timeline"
    command.write_text(CARELESS.format(python=sys.executable), encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setattr(projects, "_TIMELINE", command)
    made = Project(tmp_path / "project", 40)
    for edition in projects.EDITIONS:
        (made.folder / f"content-{edition}" / "edition").write_text(str(edition), encoding="utf-8")
    return made


def test_what_a_careless_build_breaks_is_found(careless):
    done = kill_builds(careless, ["one", "other"], kills=4, seed=1, tell=print)
    found = "\n".join(done.findings)
    for finding in (
        "neither the old site nor the new one",
        "gone for a moment",
        "the next build gave other bytes",
        "a build of nothing new ended",
    ):
        assert finding in found


def test_what_two_careless_builds_break_is_found(careless):
    found = "\n".join(build_together(careless, ["one", "other"], pairs=1, seed=1, tell=print))
    assert "what is published is neither edition" in found
    assert "gave other bytes" in found


def test_what_is_left_is_found(careless):
    careless.forget()
    assert careless.left() == []
    for name in (".site.said-and-done-x/new", ".cache/said-and-done/half", ".cache/scripts"):
        (careless.folder / name).mkdir(parents=True)
    assert careless.left() == [".cache/said-and-done/half", ".site.said-and-done-x"]


@pytest.mark.parametrize(
    ("status", "said", "found"),
    [
        (0, "", []),
        (1, "site: found “No space left on device”", []),
        (1, " ", ["failed without a word"]),
        (-9, "x", ["ended with the status -9"]),
        (1, "Traceback (most recent call last):\nOSError\n", ["a traceback: OSError"]),
    ],
)
def test_how_a_build_may_end(status, said, found):
    assert findings_of_end(status, said) == found


def test_an_edition_is_brought_to_the_content(careless):
    for edition in projects.EDITIONS:
        careless.edit(edition)
        names = {path.name for path in Path(careless.folder, "content", "topics").glob("only-*")}
        assert names == {f"only-in-edition-{edition}.yml"}
