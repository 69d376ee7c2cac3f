"""A site stays as it is where nothing has changed, and is built again where anything has."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.hosts import command_build
from generator.hosts.command import main
from generator.publishing import unchanged
from tests.hosts.small import add_warning, tree

KEPT = "nothing has changed"


def build(*options: str) -> Result:
    result = CliRunner().invoke(main, ["build", "--no-search", *options])
    assert result.exit_code == 0, result.output
    return result


def built_anew(*options: str) -> bool:
    """Whether a build made the site anew; what it leaves is that of a build that knows of none before."""
    before = Path("site").stat().st_ino
    result = build(*options)
    anew = Path("site").stat().st_ino != before
    assert anew is (KEPT not in result.stderr)
    left = tree(Path("site"))
    build("--again")
    assert left == tree(Path("site"))
    return anew


@pytest.fixture
def folder(project) -> Path:
    build()
    return Path(project)


def test_what_has_not_changed_stays(folder):
    assert not built_anew()


def test_warnings_are_told_again(project):
    told = add_warning(project / "content")
    first, second = build(), build()
    assert KEPT in second.stderr
    assert told in second.stdout
    assert first.stdout == second.stdout


def test_what_mkdocs_says_is_said_again(folder):
    with (folder / "content" / "pages" / "index.md").open("a") as page:
        page.write("\n[x](no-such-page.md)\n")
    assert "no-such-page" in build().stderr
    again = build().stderr
    assert "no-such-page" in again
    assert KEPT in again


def test_a_site_that_another_build_has_put_there_is_not_taken_for_ours(folder, monkeypatch):
    def late(site: Path, *given: Any) -> None:
        shutil.copytree(site, "other")
        Path("other/index.html").write_text("Another edition", encoding="utf-8")
        shutil.rmtree(site)
        Path("other").rename(site)
        unchanged.note_site(site, *given)

    with monkeypatch.context() as patched:
        patched.setattr(command_build, "note_site", late)
        build("--again")
    assert Path("site/index.html").read_text(encoding="utf-8") == "Another edition"
    assert built_anew()


def same_time(file: Path, change) -> None:
    """Change a file without a trace in its time of change."""
    before = file.stat()
    change(file)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replaced(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    assert len(old) == len(new)
    same_time(file, lambda file: file.write_text(text.replace(old, new), encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("content/pages/index.md", "Home", "Hemo"),
        ("mkdocs.yml", "A test", "A tset"),
    ],
)
def test_a_change_without_a_trace_in_time_is_seen(folder, name, old, new):
    replaced(folder / name, old, new)
    assert built_anew()


def test_a_record_that_comes_or_goes_is_seen(folder):
    (folder / "content" / "topics").mkdir(exist_ok=True)
    new = folder / "content" / "topics" / "new.yml"
    new.write_text("title: New\n", encoding="utf-8")
    assert built_anew()
    new.unlink()
    assert built_anew()


def test_options_are_part_of_it(folder):
    assert built_anew("--strict")


@pytest.mark.parametrize(
    "harm",
    [
        lambda site: (site / "index.html").unlink(),
        lambda site: (site / "index.html").write_text("mine"),
        lambda site: (site / "more.html").write_text("more"),
        lambda site: shutil.rmtree(site / "claims"),
    ],
    ids=["deleted", "edited", "added", "a folder deleted"],
)
def test_a_site_that_is_not_as_it_was_left_is_built_again(folder, harm):
    harm(folder / "site")
    assert built_anew()


def test_another_program_builds_again(folder, monkeypatch):
    monkeypatch.setattr(unchanged, "_installed", lambda: {"jinja2-99.dist-info"})
    assert built_anew()


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"inputs": 1}'], ids=["empty", "cut", "list", "other"])
def test_what_is_noted_may_be_damaged(folder, damage):
    for file in (folder / ".cache" / "said-and-done").iterdir():
        file.write_text(damage)
    assert built_anew()


def test_what_is_noted_may_be_gone(folder):
    shutil.rmtree(folder / ".cache")
    assert built_anew()


def test_settings_that_bring_in_other_things_are_never_skipped(folder):
    (folder / "hook.py").write_text("", encoding="utf-8")
    with (folder / "mkdocs.yml").open("a") as settings:
        settings.write("hooks: [hook.py]\n")
    build()
    assert built_anew()


def test_variables_that_the_settings_name_are_part_of_it(folder, monkeypatch):
    with (folder / "mkdocs.yml").open("a") as settings:
        settings.write('copyright: !ENV [WHOSE, "nobody"]\n')
    build()
    assert not built_anew()
    monkeypatch.setenv("WHOSE", "ours")
    assert built_anew()


def test_the_day_that_a_build_is_given_is_part_of_it(folder, monkeypatch):
    assert not built_anew()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1645056000")
    assert built_anew()
    assert not built_anew()
