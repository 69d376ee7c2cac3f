"""The pages leave by an open door: other builders make the same site of them, without this program."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.publishing.bundling import script_names
from generator.publishing.feeds import FEEDS
from tests.hosts.small import write_project

pytestmark = pytest.mark.doors

#: What only one of the builders writes: the link to the Markdown twin, and the mark of a heading.
NOT_COMPARED = ".sd-colophon, .headerlink"
#: Pages that are no article: what a host shows for an address that leads nowhere, and what a frame shows.
NO_ARTICLES = {"404.html", "embed/timeline.html"}


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
    pages = sorted(html_files(built) - NO_ARTICLES)
    assert len(pages) > 100
    differing = [page for page in pages if article_text(theirs / page) != article_text(built / page)]
    assert differing == []


@pytest.fixture(scope="module")
def rendered_with_address(timeline, tmp_path_factory):
    project = write_project(tmp_path_factory.mktemp("addressed"))
    settings = project / "mkdocs.yml"
    address = 'site_url: !ENV [SITE_URL, ""]\n'
    settings.write_text(address + settings.read_text(encoding="utf-8"), encoding="utf-8")
    environment = {**os.environ, "SITE_URL": "https://example.org/x/"}
    run = timeline("render", "out", cwd=project, env=environment)
    assert run.returncode == 0, run.stderr
    return project / "out"


@pytest.mark.parametrize("builder", ["properdocs", "zensical"])
def test_another_builder_s_pages_lead_to_the_feeds_too(builder, rendered_with_address):
    """In the head of every page, prose and record alike, and visibly on that of the corrections."""
    strict = {"properdocs": ["--strict", "-f", "mkdocs.yml", "--site-dir", "site"], "zensical": []}
    build([*module(builder), "build", *strict[builder]], rendered_with_address)
    site = rendered_with_address / "site"
    for page in ("index.html", "claims/troops-leave.html", "corrections/index.html"):
        html = LexborHTMLParser((site / page).read_text(encoding="utf-8"))
        found = [
            (link.attributes["type"], urljoin(page, link.attributes["href"] or ""))
            for link in html.css('link[rel="alternate"][type^="application/"]')
        ]
        assert found == [(type_, name) for name, type_ in FEEDS], page
    links = {link.attributes["href"] for link in html.css("article a")}
    assert {"feed.xml", "feed.json"} <= links
    for name, _ in FEEDS:
        assert "https://example.org/x/corrections/" in (site / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("builder", ["by_properdocs", "by_zensical"])
def test_another_builder_shows_the_timeline(built, builder, request):
    theirs = request.getfixturevalue(builder)
    for name in ("timeline/index.html", "embed/timeline.html"):
        page = LexborHTMLParser((theirs / name).read_text(encoding="utf-8"))
        element = page.css_first("said-and-done")
        assert element is not None, name
        assert element.attributes["data"] == "../data/timeline/"
    data = (file.relative_to(built) for file in (built / "data/timeline").rglob("*") if file.is_file())
    names = sorted([*map(str, data), *script_names()])
    assert len(names) > 30
    assert [name for name in names if (theirs / name).read_bytes() != (built / name).read_bytes()] == []


@pytest.mark.parametrize("builder", ["by_properdocs", "by_zensical"])
def test_another_builder_leads_to_the_same_view_of_the_timeline(built, builder, request):
    theirs = request.getfixturevalue(builder)
    for name in ("claims/russia-withdraws-troops.html", "timeline/2022-02.html"):
        links = [
            LexborHTMLParser((site / name).read_text(encoding="utf-8")).css_first('article a[href*="?"]')
            for site in (built, theirs)
        ]
        ours, other = (link.attributes["href"] for link in links if link)
        assert ours is not None
        assert "timeline/index.html?" in ours or "index.html?" in ours
        assert other is not None
        assert other.rpartition("/")[2] == ours.rpartition("/")[2]


def test_nothing_of_this_program_is_needed(rendered):
    assert "said-and-done" not in (rendered / "mkdocs.yml").read_text(encoding="utf-8")
    assert not list(rendered.rglob("*.py"))
