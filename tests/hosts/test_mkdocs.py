"""The MkDocs plugin: what MkDocs renders, what is stamped, and that a failure publishes nothing."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.utils import CountHandler
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.hosts.mkdocs import BuildFailed, SaidAndDone, build_site
from generator.publishing.searching import SearchError
from generator.publishing.shell import SHELL_NAME
from generator.publishing.site import Rest
from tests.hosts.small import add_error, add_warning, no_esbuild, tree, write_project


def mkdocs(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def page(project: Path, name: str, text: str) -> None:
    file = project / "content" / "pages" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def built(project: Path) -> list[str]:
    """Build the site of a project; returns what MkDocs said."""
    said: list[str] = []
    folders = project / "mkdocs.yml", project / "content", project / "site"
    build_site(*folders, say=said.append, tell=lambda problems: None)
    return said


def refused(project: Path) -> list[str]:
    """What MkDocs said when it refused to build a project."""
    said: list[str] = []
    with pytest.raises(BuildFailed):
        build_site(project / "mkdocs.yml", project / "content", project / "site", say=said.append)
    assert not [name for name in left(project) if "site" in name]
    return said


def left(project: Path) -> list[str]:
    return sorted(path.name for path in project.iterdir())


def html(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def first(file: Path, selector: str) -> LexborNode:
    node = html(file).css_first(selector)
    assert node is not None, f"{file}: no {selector}"
    return node


def links(file: Path) -> set[str | None]:
    return {node.attributes["href"] for node in html(file).css("article a[href]")}


class TestMkdocsItself:
    def test_a_strict_build_replaces_the_site(self, project):
        built(project)
        (project / "site" / "stale.html").touch()
        ran = mkdocs("build", "--strict")
        assert ran.returncode == 0, ran.stderr
        assert (project / "site" / "claims" / "troops-leave.html").is_file()
        assert not (project / "site" / "stale.html").exists()
        assert left(project) == ["content", "mkdocs.yml", "site"]

    def test_broken_content_publishes_nothing_and_is_told_once(self, project):
        built(project)
        before = tree(project / "site")
        told = add_error(project / "content")
        ran = mkdocs("build")
        assert ran.returncode == 1
        assert ran.stderr.count(told) == 1
        assert "ERROR   -  content: found 1 problem; expected none; nothing was published" in ran.stderr
        assert "Traceback" not in ran.stderr
        assert tree(project / "site") == before
        assert left(project) == ["content", "mkdocs.yml", "site"]

    def test_a_warning_is_told_and_stops_in_strict_mode(self, project):
        told = add_warning(project / "content")
        built(project)
        before = tree(project / "site")
        ran = mkdocs("build", "--strict")
        assert (ran.returncode, ran.stderr.count(told)) == (1, 1)
        assert tree(project / "site") == before
        assert left(project) == ["content", "mkdocs.yml", "site"]


#: What a record may be called without being taken for a mark.
ODD = "said-and-done-mark-content _shell.html said-and-done-block-0-"
GUIDE = """\
# Guide

before
```said-and-done
show: counts
```
after

[a](../claims/troops-leave.md#in-print) [b][1] `[c](../claims/troops-leave.md)` [home](../index.md)

[1]: ../events/index.md
"""


@dataclass(frozen=True)
class Built:
    """A site, what MkDocs said, and the pages that went through its loop."""

    site: Path
    said: list[str]
    rendered: list[str]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site of 2,000 records with odd names and prose that links to them."""
    project = write_project(tmp_path_factory.mktemp("whole"))
    settings = "site_url: https://example.org/x/\nnav:\n  - index.md\n  - Everything: timeline/index.md\n"
    (project / "mkdocs.yml").write_text(
        f"{settings}  - guide/a.md\n{(project / 'mkdocs.yml').read_text(encoding='utf-8')}", encoding="utf-8"
    )
    page(project, "guide/a.md", GUIDE)
    topics = "---\n".join(f"id: topic-{number}\ntitle: {ODD} {number}\n" for number in range(2000))
    (project / "content" / "topics").mkdir()
    (project / "content" / "topics" / "all.yml").write_text(topics, encoding="utf-8")
    rendered = []
    render = mkdocs_build._build_page

    def counted(page: Any, *arguments: Any, **options: Any) -> None:
        rendered.append(page.file.src_uri)
        render(page, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mkdocs_build, "_build_page", counted)
        said = built(project)
    return Built(project / "site", said, rendered)


class TestPages:
    def test_only_prose_and_shells_go_through_the_page_loop(self, whole):
        assert len(list((whole.site / "topics").glob("topic-*.html"))) == 2000
        shells = [name for name in whole.rendered if name.endswith(f"/{SHELL_NAME}.md")]
        assert sorted(set(whole.rendered) - set(shells)) == ["embed/timeline.md", "guide/a.md", "index.md"]
        folders = {path.parent.name for path in whole.site.glob("*/*.md")}
        assert sorted(shells) == sorted(f"{folder}/{SHELL_NAME}.md" for folder in folders)

    def test_no_shell_is_left(self, whole):
        assert not list(whole.site.rglob(f"{SHELL_NAME}*"))
        pages = [
            file for file in whole.site.glob("*/*.html") if file.parent.name not in ("topics", "timeline")
        ]
        texts = [file.read_text(encoding="utf-8") for file in pages]
        assert len(texts) > 50
        assert not [text for text in texts if "said-and-done-mark" in text or f"{SHELL_NAME}.html" in text]

    def test_a_record_that_looks_like_a_mark_is_text(self, whole):
        file = whole.site / "topics" / "topic-7.html"
        assert first(file, "h1").text() == f"{ODD} 7"
        assert first(file, "title").text().startswith(f"{ODD} 7 ")

    def test_prose_links_to_records_in_every_way_of_writing(self, whole):
        assert whole.said == []
        guide = whole.site / "guide" / "a.html"
        assert {"../claims/troops-leave.html#in-print", "../events/index.html"} <= links(guide)
        assert first(guide, "article code").text() == "[c](../claims/troops-leave.md)"

    def test_the_navigation_may_name_a_generated_page(self, whole):
        hrefs = [node.attributes["href"] for node in html(whole.site / "guide" / "a.html").css("nav a")]
        assert hrefs.count("../timeline/index.html") >= 2

    def test_a_block_is_put_in_its_place(self, whole):
        guide = whole.site / "guide" / "a.html"
        text = re.sub(r"\s+", " ", first(guide, "article").text()).strip()
        assert text.startswith("Guide before 1 statement ·")
        assert "../statements/index.html" in links(guide)

    def test_a_broken_link_in_prose_is_told(self, project):
        page(project, "index.md", "# Home\n\n[a](claims/no-such-claim.md)\n")
        said = built(project)
        assert len(said) == 1
        assert "'claims/no-such-claim.md', but the target is not found" in said[0]

    def test_a_home_page_is_made_where_there_is_none(self, project):
        (project / "content" / "pages" / "index.md").unlink()
        page(project, "about.md", "# About\n")
        built(project)
        assert "A test" in first(project / "site" / "index.html", "h1").text()

    @pytest.mark.parametrize(
        "name", ["claims/troops-leave.md", "actors/the-minister.html", "sitemap.xml", "corrections/feed.xml"]
    )
    def test_a_page_may_not_take_a_records_place(self, project, name):
        page(project, name, "x")
        told = f"content/pages/{name}: found a page that the generator makes; expected another name"
        assert refused(project) == [f"error: {told}"]

    def test_a_link_out_of_the_content_is_refused(self, project):
        (project / "secret.md").write_text("# secret", encoding="utf-8")
        (project / "content" / "pages" / "a.md").symlink_to(project / "secret.md")
        told = "content/pages/a.md: found a link out of content; expected a file in it"
        assert refused(project) == [f"error: {told}"]


class TestSite:
    def test_the_sitemap_lists_what_there_is(self, whole):
        sitemap = (whole.site / "sitemap.xml").read_text(encoding="utf-8")
        listed = re.findall("<loc>https://example.org/x/(.*)</loc>", sitemap)
        files = {file.relative_to(whole.site).as_posix() for file in whole.site.rglob("*.html")}
        assert set(listed) == files - {"404.html", "actors/the-minister.html", "embed/timeline.html"}
        assert not (whole.site / "sitemap.xml.gz").exists()

    def test_a_page_knows_its_own_address(self, whole):
        canonical = first(whole.site / "claims" / "troops-leave.html", 'link[rel="canonical"]')
        assert canonical.attributes["href"] == "https://example.org/x/claims/troops-leave.html"

    def test_an_old_address_leads_on(self, whole):
        assert "../actors/minister.html" in (whole.site / "actors" / "the-minister.html").read_text()

    def test_the_timeline_is_there_with_its_data_and_its_script(self, whole):
        timeline = first(whole.site / "timeline" / "index.html", "said-and-done")
        assert timeline.attributes == {"data": "../data/timeline/", "address": None}
        manifest = json.loads((whole.site / "data" / "timeline" / "manifest.json").read_bytes())
        assert manifest["records"] == 1
        assert manifest["words"] is None  # nor is there a search
        assert (whole.site / "assets" / "javascripts" / "timeline.js").stat().st_size
        assert not (whole.site / "timeline" / "element.js").exists()
        assert not (whole.site / "assets" / "javascripts" / "search.js").exists()

    def test_a_frame_on_another_site_shows_the_timeline_alone(self, whole):
        page = whole.site / "embed" / "timeline.html"
        assert first(page, "said-and-done").attributes.keys() == {"data", "address", "embedded"}
        assert first(page, 'meta[name="robots"]').attributes["content"] == "noindex"
        assert first(page, "script").attributes["src"] == "../assets/javascripts/timeline.js"
        assert "default-src 'none'" in page.read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        "name", ["data/timeline/mine.json", "embed/timeline.md", "assets/javascripts/site.js"]
    )
    def test_a_file_may_not_take_the_timelines_place(self, project, name):
        file = project / "content" / "pages" / name
        file.parent.mkdir(parents=True)
        file.touch()
        told = f"{file.relative_to(project)}: found a page that the generator makes; expected another name"
        assert refused(project) == [f"error: {told}"]

    def test_without_esbuild_nothing_is_published_and_it_is_told_at_once(self, project, monkeypatch):
        monkeypatch.setattr("generator.publishing.bundling.packages_near", no_esbuild)
        monkeypatch.setattr("generator.hosts.mkdocs.judged", None)  # no work is begun
        assert refused(project) == ["error: theme: found no esbuild"]

    def test_the_themes_tests_stay_at_home(self, whole):
        assert not list(whole.site.rglob("*.test.js"))
        assert not (whole.site / "tests").exists()

    def test_without_an_address_there_is_no_sitemap(self, project):
        built(project)
        assert not list((project / "site").glob("sitemap*"))

    @pytest.mark.parametrize("name", ["index", "guide/a", "claims/troops-leave", "timeline/index", "404"])
    def test_every_page_leads_programs_to_the_feeds(self, whole, name):
        links = html(whole.site / f"{name}.html").css('link[rel="alternate"][type^="application/"]')
        found = {link.attributes["type"]: link.attributes["href"] for link in links}
        top = "/x/" if name == "404" else "../" * name.count("/")
        assert found == {
            "application/atom+xml": f"{top}corrections/feed.xml",
            "application/feed+json": f"{top}corrections/feed.json",
        }
        assert {link.attributes["title"] for link in links} == {"A test: corrections"}
        assert all(
            (whole.site / name).is_file() for name in ("corrections/feed.xml", "corrections/feed.json")
        )

    def test_the_corrections_page_shows_them(self, whole):
        assert {"feed.xml", "feed.json"} <= links(whole.site / "corrections" / "index.html")
        assert not {"feed.xml", "feed.json"} & links(whole.site / "claims" / "index.html")

    def test_without_an_address_nothing_leads_to_feeds(self, project):
        built(project)
        assert "feed." not in (project / "site" / "corrections" / "index.html").read_text(encoding="utf-8")
        assert "feed." not in (project / "site" / "index.html").read_text(encoding="utf-8")

    def test_an_index_that_cannot_be_made_publishes_nothing(self, project, monkeypatch):
        settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
        (project / "mkdocs.yml").write_text(settings.replace("{search: false}", "{}"), encoding="utf-8")
        monkeypatch.setattr("pagefind.service.get_executable", lambda: "/bin/false")
        told = "the search index: found “nothing”; expected Pagefind to make one"
        assert refused(project) == [f"error: {told}"]


#: Troops are in a claim of the small project.
WORDS = "en:\n  ours: {why: is not a word of ours, words: [troops]}\n"


def with_setting(project: Path, setting: str, theme: str = "") -> None:
    file = project / "mkdocs.yml"
    text = file.read_text(encoding="utf-8").replace("{search: false}", f"{{search: false, {setting}}}")
    file.write_text(text.replace("  font: false\n", f"  font: false\n{theme}"), encoding="utf-8")


def report(project: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((project / "site" / "report" / "balance.json").read_text("utf-8"))
    return found


class TestLoadedWords:
    def test_a_list_in_the_content_folder_is_read(self, project):
        (project / "content" / "loaded-words.yml").write_text(WORDS, encoding="utf-8")
        built(project)
        assert [found["group"] for found in report(project)["loaded_words"]] == ["ours"]
        assert "is not a word of ours" in (project / "site" / "report" / "balance.html").read_text("utf-8")

    def test_one_that_the_settings_name_is_read_from_beside_them(self, project, monkeypatch):
        (project / "lists").mkdir()
        (project / "lists" / "words.yml").write_text(WORDS, encoding="utf-8")
        with_setting(project, "loaded_words: lists/words.yml")
        monkeypatch.chdir("/")
        built(project)
        assert [found["written"] for found in report(project)["loaded_words"]] == ["Troops"]

    @pytest.mark.parametrize("command", ["build", "serve"])
    def test_a_mistake_in_it_is_told_with_its_place_and_publishes_nothing(self, project, command):
        built(project)
        (project / "words.yml").write_text(f"{WORDS}english: {{}}\n", encoding="utf-8")
        with_setting(project, "loaded_words: words.yml")
        before = tree(project / "site")
        ran = mkdocs(command)
        assert ran.returncode == 1
        assert ran.stderr.count('words.yml:3:1: SD208 found "english"') == 1
        assert tree(project / "site") == before

    def test_one_that_is_not_there_is_told(self, project):
        with_setting(project, "loaded_words: words.yml")
        told: list[Any] = []
        with pytest.raises(BuildFailed):
            build_site(project / "mkdocs.yml", project / "content", project / "site", tell=told.extend)
        assert [(problem.path, problem.code) for problem in told] == [("words.yml", "SD113")]

    def test_two_lists_are_one_too_many(self, project):
        for name in ("words.yml", "content/loaded-words.yml"):
            (project / name).write_text(WORDS, encoding="utf-8")
        with_setting(project, "loaded_words: words.yml")
        told: list[Any] = []
        with pytest.raises(BuildFailed):
            build_site(project / "mkdocs.yml", project / "content", project / "site", tell=told.extend)
        assert [(problem.path, problem.code) for problem in told] == [("content/loaded-words.yml", "SD112")]

    def test_words_are_looked_for_in_the_language_of_the_theme(self, project):
        words = f"{WORDS}de:\n  unsere: {{why: ist keins von uns, words: [leaving]}}\n"
        (project / "content" / "loaded-words.yml").write_text(words, encoding="utf-8")
        with_setting(project, "content: content", theme="  language: de\n")
        built(project)
        assert [found["language"] for found in report(project)["loaded_words"]] == ["de"]
        statement = project / "site" / "statements" / "troops-are-leaving.html"
        assert first(statement, "html").attributes["lang"] == "de"

    def test_a_language_without_a_list_is_told(self, project):
        with_setting(project, "content: content", theme="  language: sv\n")
        built(project)
        assert report(project)["loaded_words_asked"] == 0
        told = (project / "site" / "report" / "balance.html").read_text(encoding="utf-8")
        assert "There is no list of such words in Swedish, so none was looked for." in told


class TestEvents:
    """What MkDocs and other plugins may do to us."""

    def build(self, command: Any = "build", *, strict: bool = False) -> Path:
        config = load_config("mkdocs.yml", strict=strict)
        config.plugins.on_startup(command=command, dirty=False)
        try:
            mkdocs_build.build(config)
        finally:
            config.plugins.on_shutdown()
        return Path(config.site_dir)

    @pytest.mark.parametrize("strict", [False, True])
    def test_who_asks_for_the_folder_afterwards_gets_the_site(self, project, strict):
        assert self.build("gh-deploy", strict=strict) == project / "site"

    def test_an_interruption_after_the_last_event_publishes_nothing(self, project, monkeypatch):
        def interrupted(handler):
            raise KeyboardInterrupt

        monkeypatch.setattr(CountHandler, "get_counts", interrupted)  # by which the strict mode decides
        with pytest.raises(KeyboardInterrupt):
            self.build(strict=True)
        assert left(project) == ["content", "mkdocs.yml"]

    def test_what_another_plugin_raises_publishes_nothing(self, project, monkeypatch):
        def broken(self, output, **arguments):
            raise ZeroDivisionError

        monkeypatch.setattr(SaidAndDone, "on_post_page", broken, raising=False)
        with pytest.raises(ZeroDivisionError):
            self.build()
        assert left(project) == ["content", "mkdocs.yml"]

    def test_a_site_that_cannot_take_its_place_is_told(self, project, monkeypatch):
        def in_the_way(self, env, **arguments):
            (project / "site").mkdir()
            (project / "site" / "thesis.txt").touch()

        monkeypatch.setattr(SaidAndDone, "on_env", in_the_way)
        with pytest.raises(Abort, match="BuildError"):
            self.build()
        assert left(project / "site") == ["thesis.txt"]

    def test_the_plugin_is_found_by_its_name(self, project):
        plugin = load_config("mkdocs.yml").plugins["said-and-done"]
        assert isinstance(plugin, BasePlugin)
        assert isinstance(plugin, SaidAndDone)


@pytest.mark.parametrize("error", [SearchError("no index"), OSError(28, "no index", "a.html")])
def test_a_page_that_cannot_be_made_when_asked_for_is_told(tmp_path, monkeypatch, caplog, error):
    def fails(_rest: Rest, _name: str) -> bool:
        raise error

    plugin = SaidAndDone()
    plugin._rest = Rest(tmp_path, {}, search=True)
    monkeypatch.setattr(Rest, "make", fails)
    assert not plugin._make("pagefind/pagefind.js")
    assert re.search("pagefind/pagefind.js: .*no index", caplog.text)
