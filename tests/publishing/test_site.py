"""A builder's site becomes whole: pages for shells, a sitemap, an index."""

from contextlib import contextmanager
from dataclasses import replace

import pytest

from generator.producing import Production
from generator.producing.page import Forward, Page, Plan
from generator.publishing.policy import HEADER_FILES, PolicyError
from generator.publishing.shell import CONTENT, DESCRIPTION, HEAD, SHELL_NAME, TITLE, ShellError
from generator.publishing.site import complete, folders, reserved

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
