"""`mkdocs serve` shows each change of a record, and what there was before while a record is broken."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.publishing.site import LEAST_PAGES
from tests.hosts.server import Server, until
from tests.hosts.small import add_error


@pytest.fixture
def serve(project: Path) -> Iterator[Callable[..., Server]]:
    servers = []

    def start(*options: str) -> Server:
        servers.append(Server(project, *options))
        until(lambda: servers[-1].says("Serving on"), "the server")
        return servers[-1]

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.process.kill()
            server.process.wait()


@pytest.mark.slow
def test_each_change_is_shown_and_a_broken_record_takes_nothing_away(project, serve):
    server = serve()
    claim = project / "content" / "claims" / "troops-leave.yml"
    sound = claim.read_text(encoding="utf-8")
    assert server.shows("claims/troops-leave.html", "Troops are leaving")

    claim.write_text(sound.replace("are leaving", "are staying"), encoding="utf-8")
    until(lambda: server.shows("claims/troops-leave.html", "Troops are staying"), "the change")

    told = add_error(project / "content")
    until(lambda: server.says(told), "the problem")
    until(lambda: server.says("The pages shown are those from before."), "the comfort")
    assert server.shows("claims/troops-leave.html", "Troops are staying")
    assert server.shows("index.html", "1 statement")

    claim.write_text(sound.replace("are leaving", "have left"), encoding="utf-8")
    until(lambda: server.shows("claims/troops-leave.html", "Troops have left"), "the mended record")

    deep = project / "content" / "topics" / "new" / "deep"
    deep.mkdir(parents=True)
    (deep / "brand-new.yml").write_text("title: Brand new\n", encoding="utf-8")
    until(lambda: server.shows("topics/brand-new.html", "Brand new"), "the new folder's record")

    page = project / "content" / "pages" / "index.md"
    page.write_text("```said-and-done\nshow: nothing\n```\n", encoding="utf-8")
    until(lambda: server.says("content/pages/index.md:1:1: found show: nothing"), "the page's problem")
    until(lambda: server.shows("topics/brand-new.html", "Brand new"), "the page from before")

    server.end()
    assert sorted(path.name for path in project.iterdir()) == ["content", "mkdocs.yml"]
    assert [path.name for path in project.parent.iterdir() if "said-and-done" in path.name] == []


@pytest.mark.parametrize("options", [("--no-livereload",), ("--strict", "--clean")])
def test_the_site_is_there_however_it_is_served(serve, options):
    assert serve(*options).shows("claims/troops-leave.html", "Troops are leaving")


@pytest.mark.slow
def test_pages_of_a_large_site_are_made_when_somebody_looks(project, serve):
    add_topics(project)
    server = serve()
    assert list(sites(project).rglob("topic-*.html")) == []
    assert server.shows("topics/topic-3.html", "Topic 3")
    assert server.shows("sitemap.xml", "topics/topic-5.html")
    claim = project / "content" / "claims" / "troops-leave.yml"
    sound = claim.read_text(encoding="utf-8")
    claim.write_text(sound.replace("are leaving", "are staying"), encoding="utf-8")
    until(lambda: server.shows("claims/troops-leave.html", "Troops are staying"), "the change")
    assert list(sites(project).rglob("topic-*.html")) == []
    assert server.shows("topics/topic-7.html", "Topic 7")
    assert server.shows("topics/topic-7.md", 'title: "Topic 7"')
    assert server.shows("topics/", "Topic 9")
    assert server.shows("report/balance.json", "{")
    assert server.shows("data/timeline/manifest.json", "{")
    assert server.page("topics/topic-none.html") == ""
    assert [file.name for file in sites(project).rglob("topic-*.html")] == ["topic-7.html"]

    told = add_error(project / "content")
    until(lambda: server.says(told), "the problem")
    until(lambda: server.says("The pages shown are those from before."), "the comfort")
    assert server.shows("topics/topic-8.html", "Topic 8")
    server.end()


def test_where_no_page_can_be_made_later_all_are_made_at_once(project, serve):
    add_topics(project)
    serve("--no-livereload")
    assert len(list(sites(project).rglob("topic-*.html"))) == LEAST_PAGES


def add_topics(project: Path) -> None:
    """As many as make a site large."""
    topics = project / "content" / "topics"
    topics.mkdir(exist_ok=True)
    for number in range(LEAST_PAGES):
        (topics / f"topic-{number}.yml").write_text(f"title: Topic {number}\n", encoding="utf-8")


def sites(project: Path) -> Path:
    """The folder in which the server keeps the site."""
    (folder,) = project.parent.glob("mkdocs_*")
    return folder
