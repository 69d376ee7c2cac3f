"""The scripts of a site: what they are made of, how small they are, and what is told without them."""

import gzip
import json
import shutil
from pathlib import Path

import pytest

from generator.publishing import bundling
from generator.publishing.bundling import SCRIPTS, BundleError, has_scripts, script_names, scripts
from generator.publishing.theme import FOLDER_OF_SCRIPTS, SOURCES, is_published

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"


def packed(*scripts: bytes) -> int:
    """Bytes on their way to a reader, each script compressed by itself."""
    return sum(len(gzip.compress(script, 9)) for script in scripts)


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return dict(scripts(THEME))


@pytest.fixture
def project(tmp_path):
    """A theme with scripts of its own making, and the packages beside it."""
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme, ignore=shutil.ignore_patterns("fonts"))
    (tmp_path / "node_modules").mkdir()
    for name in ("@esbuild", *(folder.name for folder in (ROOT / "node_modules").glob("d3-*"))):
        (tmp_path / "node_modules" / name).symlink_to(ROOT / "node_modules" / name)
    return tmp_path


def kept(project: Path) -> list[Path]:
    return sorted((project / ".cache" / "scripts").glob("*"))


def test_all_scripts_are_made(made):
    assert set(made) == script_names()
    assert all(made.values())


def test_a_page_without_a_timeline_loads_two_kilobytes(made):
    assert packed(made[f"{FOLDER_OF_SCRIPTS}/palette.js"], made[f"{FOLDER_OF_SCRIPTS}/site.js"]) <= 2000


def test_the_timeline_is_sixty_kilobytes_at_most(made):
    assert packed(made[f"{FOLDER_OF_SCRIPTS}/timeline.js"]) <= 60_000


def test_every_source_is_kept_back_and_every_script_of_the_theme_is_a_source():
    there = {file.relative_to(THEME).as_posix() for file in (THEME / FOLDER_OF_SCRIPTS).glob("*.js")}
    assert there == SOURCES
    assert not any(is_published(script.source) for script in SCRIPTS.values())


def test_pages_load_what_is_made():
    frame = (THEME / "frame.html").read_text(encoding="utf-8")
    for name in ("palette", "site"):
        assert f"{FOLDER_OF_SCRIPTS}/{name}.js" in frame


def test_the_licence_of_each_package_is_published(project):
    element = project / "theme" / "timeline" / "element.js"
    element.write_text('import { select } from "d3-selection";\nwindow.x = select;\n', encoding="utf-8")
    made = dict(scripts(project / "theme"))
    script = made[f"{FOLDER_OF_SCRIPTS}/timeline.js"].decode()
    assert script.endswith("/*! With d3-selection; their licences: licences.txt */\n")
    licences = made[f"{FOLDER_OF_SCRIPTS}/licences.txt"].decode()
    assert "d3-selection 3.0.1" in licences
    assert "Mike Bostock" in licences
    assert "d3" not in dict(made)[f"{FOLDER_OF_SCRIPTS}/site.js"].decode()


def test_what_was_made_is_kept_and_taken_again(project, monkeypatch):
    made = scripts(project / "theme")
    assert len(kept(project)) == 1
    monkeypatch.setattr(bundling, "bundle", None)  # not called again
    assert scripts(project / "theme") == made


@pytest.mark.parametrize("damage", [b"", b"{", b'["a"]', b"\xff"])
def test_what_was_kept_and_is_damaged_is_made_anew(project, damage):
    made = scripts(project / "theme")
    (file,) = kept(project)
    file.write_bytes(damage)
    assert scripts(project / "theme") == made
    assert json.loads(file.read_bytes())


@pytest.mark.parametrize("change", ["timeline/civil.js", "assets/javascripts/palette.js", "timeline/new.js"])
def test_another_source_is_kept_apart(project, change):
    scripts(project / "theme")
    with (project / "theme" / change).open("a", encoding="utf-8") as file:
        file.write("// changed\n")
    scripts(project / "theme")
    assert len(kept(project)) == 2


def test_other_packages_are_kept_apart(project):
    scripts(project / "theme")
    (project / "node_modules" / ".package-lock.json").write_text("{}", encoding="utf-8")
    scripts(project / "theme")
    assert len(kept(project)) == 2


def test_where_nothing_can_be_kept_the_scripts_are_made_all_the_same(project):
    (project / ".cache").write_text("a file", encoding="utf-8")
    assert {name for name, _ in scripts(project / "theme")} == script_names()


def test_nothing_is_left_beside_what_is_kept(project):
    scripts(project / "theme")
    assert [file.suffix for file in kept(project)] == [".json"]


def test_the_place_of_a_theme_does_not_matter(project, made):
    assert dict(scripts(project / "theme")) == made


def test_a_theme_that_brings_its_own_scripts_gets_none(tmp_path):
    (tmp_path / "main.html").touch()
    assert not has_scripts(tmp_path)
    assert scripts(tmp_path) == ()


def test_a_fault_in_a_script_is_told(project):
    (project / "theme" / "timeline" / "element.js").write_text('import "./nowhere.js";\n', encoding="utf-8")
    with pytest.raises(BundleError, match=r"Could not resolve.*nowhere\.js") as error:
        scripts(project / "theme")
    assert "expected no fault in them" in str(error.value)
    assert kept(project) == []


def test_a_script_that_is_missing_is_told(project):
    (project / "theme" / "timeline" / "element.js").unlink()
    with pytest.raises(BundleError, match=r"element\.js"):
        scripts(project / "theme")


def test_without_esbuild_it_is_told_how_to_get_it(project, monkeypatch):
    (project / "node_modules" / "@esbuild").unlink()
    monkeypatch.setattr("generator.publishing.esbuild.__file__", str(project / "a" / "b" / "esbuild.py"))
    with pytest.raises(BundleError, match="found no esbuild in node_modules/ beside it or above") as error:
        scripts(project / "theme")
    assert "try `make site`, or `.ci/setup scripts`" in str(error.value)


def test_for_another_machine_it_is_told_how_to_get_it(project, monkeypatch):
    monkeypatch.setattr("platform.machine", lambda: "abacus")
    with pytest.raises(BundleError, match="found no esbuild for this machine"):
        scripts(project / "theme")


def test_an_esbuild_that_does_not_run_is_told(project):
    packages = project / "node_modules" / "@esbuild"
    packages.unlink()
    shutil.copytree(ROOT / "node_modules" / "@esbuild", packages)
    (program,) = packages.rglob("esbuild")
    program.write_bytes(b"no program")
    with pytest.raises(BundleError, match="in running it"):
        scripts(project / "theme")
