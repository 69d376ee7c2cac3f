"""The pages leave by an open door: other builders make the same site of them, without this program."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

pytestmark = pytest.mark.doors

#: What only one of the builders writes: the link to the Markdown twin, and the mark of a heading.
NOT_COMPARED = ".sd-colophon, .headerlink"


def html_files(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*.html")}


def article_text(file: Path) -> str:
    article = LexborHTMLParser(file.read_text(encoding="utf-8")).css_first("article")
    assert article is not None, f"{file}: no article"
    for node in article.css(NOT_COMPARED):
        node.decompose()
    # A builder that colours code puts each sign into an element of its own; white space then tells nothing.
    return re.sub(r"\s+", "", article.text())


@pytest.fixture(scope="session")
def rendered(timeline, tmp_path_factory):
    folder = tmp_path_factory.mktemp("doors") / "rendered"
    run = timeline("render", str(folder))
    assert run.returncode == 0, run.stderr
    return folder


@pytest.fixture(scope="session")
def by_properdocs(rendered, tmp_path_factory):
    site = tmp_path_factory.mktemp("properdocs") / "site"
    build([*module("properdocs"), "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(site)], rendered)
    return site


@pytest.fixture(scope="session")
def by_zensical(rendered):
    build([*module("zensical"), "build"], rendered)
    return rendered / "site"


def module(name: str) -> list[str]:
    return [str(Path(sys.executable).parent / name)]


def build(command: list[str], folder: Path) -> None:
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("builder", ["by_properdocs", "by_zensical"])
def test_another_builder_makes_the_same_addresses(built, builder, request):
    assert html_files(request.getfixturevalue(builder)) == html_files(built)


@pytest.mark.parametrize("builder", ["by_properdocs", "by_zensical"])
def test_another_builder_makes_the_same_text(built, builder, request):
    theirs = request.getfixturevalue(builder)
    pages = sorted(html_files(built) - {"404.html"})
    assert len(pages) > 100
    differing = [page for page in pages if article_text(theirs / page) != article_text(built / page)]
    assert differing == []


def test_nothing_of_this_program_is_needed(rendered):
    assert "said-and-done" not in (rendered / "mkdocs.yml").read_text(encoding="utf-8")
    assert not list(rendered.rglob("*.py"))
