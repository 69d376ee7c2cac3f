"""The exit door: a folder that any builder of MkDocs sites can build."""

import pytest
import yaml

from generator.hosts.checking import judged
from generator.hosts.making import produced
from generator.publishing.bundling import script_names
from generator.publishing.folder import NotPublished
from generator.publishing.prose import ProseProblem
from generator.publishing.rendering import render_folder
from generator.publishing.settings import SettingsProblem
from tests.hosts.small import tree, write_project


@pytest.fixture(scope="module")
def production(tmp_path_factory):
    folder = write_project(tmp_path_factory.mktemp("production"))
    return produced(judged(folder / "content"))


@pytest.fixture
def project(tmp_path):
    return write_project(tmp_path)


@pytest.fixture
def render(production, project):
    def run() -> dict[str, bytes]:
        pages = project / "content" / "pages"
        count = render_folder(production, pages, project / "mkdocs.yml", project / "out")
        files = tree(project / "out")
        assert count == len([name for name in files if name.startswith("docs/")])
        return files

    return run


def test_the_folder_holds_pages_theme_and_settings(render):
    files = render()
    assert {"mkdocs.yml", "theme/main.html", "docs/index.md", "docs/claims/troops-leave.md"} <= set(files)
    settings = yaml.safe_load(files["mkdocs.yml"])
    assert settings["plugins"] == []
    assert settings["docs_dir"] == "docs"
    assert settings["theme"]["custom_dir"] == "theme"


def test_the_themes_tests_stay_at_home(project, render):
    for name in ("main.html", "a.test.js", "tests/a.js"):
        (project / "looks" / name).parent.mkdir(exist_ok=True)
        (project / "looks" / name).touch()
    settings = "site_name: x\ntheme: {name: material, custom_dir: looks}\n"
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert [name for name in render() if name.startswith("theme/")] == ["theme/main.html"]


def test_the_timeline_goes_along_for_any_builder(render):
    files = render()
    assert "docs/data/timeline/manifest.json" in files
    assert yaml.safe_load(files["docs/embed/timeline.md"].split(b"---\n")[1])["template"] == "embed.html"
    scripts = {name for name in files if name.startswith("theme/assets/javascripts/")}
    assert scripts == {f"theme/{name}" for name in script_names()}
    assert not [name for name in files if name.startswith("theme/timeline/")]


def test_a_timeline_in_prose_is_html_with_all_that_it_holds(project, render):
    block = "# A\n\n```said-and-done\nshow: timeline\nactor: minister\n```\n"
    (project / "content" / "pages" / "index.md").write_text(block, encoding="utf-8")
    home = render()["docs/index.md"].decode()
    before, element = home.split("<said-and-done ")
    assert before == "# A\n\n\n\n<div>\n"
    assert element.startswith('data="data/timeline/" actor="minister">\n<ol ')
    assert '<a href="statements/troops-are-leaving.html">' in element
    assert element.rstrip().endswith("</said-and-done>\n</div>")


def test_pages_bear_their_front_matter(render):
    page = render()["docs/claims/troops-leave.md"].decode()
    matter = yaml.safe_load(page.split("---\n")[1])
    assert matter["title"] == "Troops are leaving"
    assert matter["kind"] == "claim"


def test_blocks_in_prose_are_filled_and_links_stay_markdown(render):
    home = render()["docs/index.md"].decode()
    assert "```" not in home
    assert "1 statement" in home
    assert "[the claim](claims/troops-leave.md)" in home


def test_what_lies_beside_the_pages_comes_along(project, render):
    (project / "content" / "pages" / "guide").mkdir()
    (project / "content" / "pages" / "guide" / "a.png").write_bytes(b"\x89PNG")
    (project / "content" / "pages" / ".hidden").touch()
    files = render()
    assert files["docs/guide/a.png"] == b"\x89PNG"
    assert "docs/.hidden" not in files


def test_a_home_page_is_made_where_there_is_none(project, render):
    (project / "content" / "pages" / "index.md").unlink()
    assert render()["docs/index.md"].decode().startswith("# A test\n")


def test_a_byte_order_mark_goes(project, render):
    (project / "content" / "pages" / "index.md").write_text("# A", encoding="utf-8-sig")
    assert render()["docs/index.md"] == b"# A"


def test_a_navigation_is_kept_for_its_own_pages_alone(project, render):
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8") + "nav: [index.md]\n"
    settings.write_text(text, encoding="utf-8")
    assert "nav" in yaml.safe_load(render()["mkdocs.yml"])
    settings.write_text(text.replace("content/pages", "other"), encoding="utf-8")
    assert "nav" not in yaml.safe_load(render()["mkdocs.yml"])


def test_it_replaces_what_was_rendered_before_and_nothing_else(project, render):
    render()
    (project / "out" / "stale.md").touch()
    assert "stale.md" not in render()
    (project / "out" / ".said-and-done").unlink()
    with pytest.raises(NotPublished):
        render()


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.md", b"\xff", r"a\.md: found bytes that are not UTF-8; expected UTF-8"),
        (
            "a.md",
            b"x\n```said-and-done\nshow: x\n```\n",
            r"a\.md:2:1: found show: x; expected show: contrast",
        ),
        ("claims/index.md", b"", r"claims/index\.md: found a page that the generator makes"),
        ("data/timeline/a", b"", r"data/timeline/a: found a page that the generator makes"),
        ("embed/timeline.md", b"", r"embed/timeline\.md: found a page that the generator makes"),
        ("corrections/feed.xml", b"", r"corrections/feed\.xml: found a page that the generator makes"),
    ],
)
def test_a_page_that_cannot_be_rendered_is_told_and_leaves_what_was_there(project, render, name, data, told):
    before = render()
    file = project / "content" / "pages" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    with pytest.raises(ProseProblem, match=told):
        render()
    assert tree(project / "out") == before
    assert sorted(path.name for path in project.iterdir()) == ["content", "mkdocs.yml", "out"]


def test_feeds_are_written_where_the_site_has_an_address(project, render):
    assert not [name for name in render() if "feed" in name]
    settings = project / "mkdocs.yml"
    settings.write_text(f"site_url: https://example.org/x/\n{settings.read_text('utf-8')}", encoding="utf-8")
    files = render()
    assert b"https://example.org/x/corrections/feed.xml" in files["docs/corrections/feed.xml"]
    feeds = yaml.safe_load(files["mkdocs.yml"])["extra"]["corrections_feeds"]
    assert [feed["href"] for feed in feeds] == ["corrections/feed.xml", "corrections/feed.json"]
    assert {f"docs/{feed['href']}" for feed in feeds} <= set(files)


def test_settings_that_cannot_be_read_are_told(project, render):
    (project / "mkdocs.yml").write_text("a: [", encoding="utf-8")
    with pytest.raises(SettingsProblem):
        render()
