"""A builder's site becomes whole: pages for shells, a sitemap, an index."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from generator.producing import Production
from generator.producing.page import Forward, Page, Plan
from generator.publishing.policy import HEADER_FILES, PolicyError
from generator.publishing.shell import CONTENT, DESCRIPTION, HEAD, SHELL_NAME, TITLE, ShellError
from generator.publishing.site import begun, folders, reserved
from generator.publishing.watching import unwatched

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">'
SHELL = (
    f'<html>{POLICY}<title>{TITLE}</title><meta content="{DESCRIPTION}">{HEAD}<body>{CONTENT}</body></html>'
)
PAGES = (
    Page("claims/b", "claim", "B", "b", ("# B\n",)),
    Page("claims/a", "claim", "A", "a", ("# A\n",), updated="2022-02-17"),
    Page("events/c", "event", "C", "c", ("# C\n",)),
)
PRODUCTION = Production(tuple(map(Plan.of, PAGES)), (Forward("claims/old", "claims/a", "A"),), {}, 3)


@pytest.fixture
def site(tmp_path):
    for folder in folders(PRODUCTION):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{SHELL_NAME}.html").write_text(SHELL, encoding="utf-8")
    return tmp_path


def complete(site, production, prose, *, watch=unwatched, **options) -> None:
    begun(site, production, prose, **options).all(watch)


def names(site) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_shells_become_pages(site):
    complete(site, PRODUCTION, [], site_url=None, search=False)
    pages = {f"{page.address}{suffix}" for page in PAGES for suffix in (".html", ".md")}
    assert names(site) == pages | {"claims/old.html", *HEADER_FILES}
    assert "<h1>A</h1>" in (site / "claims" / "a.html").read_text(encoding="utf-8")


def test_the_sitemap_lists_the_pages_of_people_too(site):
    complete(site, PRODUCTION, ["index.html", "guide/a.html"], site_url="https://example.org/x", search=False)
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    listed = [line.split(">")[1].partition("<")[0] for line in sitemap.splitlines() if "<loc>" in line]
    expected = ["claims/a", "claims/b", "events/c", "guide/a", "index"]
    assert listed == [f"https://example.org/x/{name}.html" for name in expected]
    assert sitemap.count("<lastmod>2022-02-17</lastmod>") == 1


def test_a_part_of_a_large_sitemap_is_made_when_it_is_asked_for(site, monkeypatch):
    monkeypatch.setattr("generator.publishing.sitemap.MOST_ADDRESSES", 2)
    rest = begun(site, PRODUCTION, [], site_url="https://example.org/x", search=False)
    assert rest.make("sitemap-2.xml")
    assert {"sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"} <= names(site)
    rest.all()


def test_what_is_reserved_is_all_that_is_written(site):
    before = names(site)
    production = replace(
        PRODUCTION,
        files=(("report/balance.json", lambda: b"{}"),),
        timeline=lambda words: [("data/timeline/manifest.json", b"{}")],
    )
    scripts = [("assets/javascripts/site.js", b"")]
    complete(site, production, [], site_url="https://example.org/", search=False, scripts=scripts)
    taken = reserved(production, scripts)
    below = {name for name in taken if name.endswith("/")}
    assert below == {"data/timeline/"}
    assert names(site) - before == taken - below | {"data/timeline/manifest.json"}


@pytest.mark.parametrize("search", [True, False])
def test_words_are_indexed_for_the_timeline_where_there_is_a_search(site, search):
    production = replace(PRODUCTION, timeline=lambda words: [(f"data/timeline/{words}.json", b"{}")])
    complete(site, production, [], site_url=None, search=search)
    assert [file.name for file in (site / "data/timeline").iterdir()] == [f"{search}.json"]


def test_the_index_is_made_if_asked_for(site):
    complete(site, PRODUCTION, [], site_url=None, search=True)
    assert (site / "pagefind" / "pagefind.js").is_file()


def test_who_watches_sees_each_step(site):
    phases, steps = [], []

    @contextmanager
    def watch(what, total=None):
        phases.append((what, total))
        yield lambda: steps.append(what)

    complete(site, PRODUCTION, [], site_url=None, search=False, watch=watch)
    assert phases == [("Writing pages", 4)]
    assert steps == ["Writing pages"] * 4


def test_a_shell_that_is_missing_is_told(site):
    (site / "events" / f"{SHELL_NAME}.html").unlink()
    with pytest.raises(ShellError, match="events: found no shell"):
        complete(site, PRODUCTION, [], site_url=None, search=False)


def test_a_shell_that_lacks_a_mark_is_told(site):
    (site / "claims" / f"{SHELL_NAME}.html").write_text("<html>", encoding="utf-8")
    with pytest.raises(ShellError, match="no place for"):
        complete(site, PRODUCTION, [], site_url=None, search=False)


def test_a_theme_without_a_policy_is_told(site):
    for folder in folders(PRODUCTION):
        (site / folder / f"{SHELL_NAME}.html").write_text(SHELL.replace(POLICY, ""), encoding="utf-8")
    with pytest.raises(PolicyError, match="found a page without a content-security policy"):
        complete(site, PRODUCTION, [], site_url=None, search=False)


class TestOnDemand:
    @pytest.fixture
    def rest(self, site):
        production = replace(
            PRODUCTION,
            files=(("report/balance.json", lambda: b"{}"),),
            timeline=lambda words: [("data/timeline/a/b.json", b"1"), ("data/timeline/c.json", b"2")],
        )
        return begun(site, production, [], site_url=None, search=True)

    def test_what_is_quickly_made_is_there_and_no_page(self, site, rest):
        assert names(site) == {"claims/old.html", *HEADER_FILES}

    @pytest.mark.parametrize(
        ("asked", "made"),
        [
            ("claims/a.html", {"claims/a.html", "claims/a.md"}),
            ("claims/a.md", {"claims/a.html", "claims/a.md"}),
            ("report/balance.json", {"report/balance.json"}),
            ("data/timeline/c.json", {"data/timeline/a/b.json", "data/timeline/c.json"}),
        ],
    )
    def test_a_file_is_made_with_what_belongs_to_it_and_no_other(self, site, rest, asked, made):
        before = names(site)
        assert rest.make(asked)
        assert names(site) - before == made
        assert rest.make(asked)  # it is there: who asks at the same time finds it
        assert names(site) - before == made

    @pytest.mark.parametrize(
        "asked", ["", "claims", "claims/z.html", "claims/old.html", "../claims/a.html", "data"]
    )
    def test_nothing_else_is_made(self, site, rest, asked):
        before = names(site)
        assert not rest.make(asked)
        assert names(site) == before

    def test_the_index_waits_for_all_pages(self, site, rest):
        rest.make("claims/a.html")
        assert rest.make("pagefind/pagefind.js")
        assert {"claims/b.html", "events/c.html", "pagefind/pagefind.js"} <= names(site)
        assert rest.make("claims/b.html")
        assert not rest.make("pagefind/nothing.js")

    def test_the_index_page_of_a_folder_is_found_without_its_name(self, site):
        plans = (*map(Plan.of, PAGES), Plan.of(Page("claims/index", "index", "C", "c", ("# C\n",))))
        rest = begun(site, replace(PRODUCTION, plans=plans), [], site_url=None, search=False)
        assert rest.make("claims")
        assert "claims/index.html" in names(site)
