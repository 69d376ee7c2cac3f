"""The timeline after an in-site click, where a site has Material's `navigation.instant`."""

import subprocess
import sys

import pytest

from tests.browser import timeline_page as timeline
from tests.browser.timeline_page import ready, shows, summary
from tests.hosts.small import SETTINGS, write_project

PAGE = "# Home\n\nTo [the timeline](timeline/index.md), or to [another page](other.md).\n"
OTHER = "# Another\n\n```said-and-done\nshow: timeline\ntype: statement\n```\n"


@pytest.fixture(scope="module")
def instant(serve, tmp_path_factory):
    """A small site with instant navigation, which asks for the site's address, served there."""
    folder = tmp_path_factory.mktemp("instant")
    (folder / "site").mkdir()
    served = serve(folder / "site")
    write_project(folder)
    settings = SETTINGS.replace("  font: false\n", "  font: false\n  features: [navigation.instant]\n")
    (folder / "mkdocs.yml").write_text(f"site_url: {served.root}\n{settings}", encoding="utf-8")
    (folder / "content/pages/index.md").write_text(PAGE, encoding="utf-8")
    (folder / "content/pages/other.md").write_text(OTHER, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", folder / "mkdocs.yml"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return served


@pytest.fixture
def page(open_page, instant, page_watch):
    """The home page, once it can go elsewhere without being loaded anew; `stays` is lost if it is."""
    page = open_page(instant.address())
    page.wait_for_load_state("networkidle")
    page.evaluate("window.stays = true")
    yield page
    page.wait_for_load_state("networkidle")
    # Material takes a feed or Markdown twin (`rel=alternate`) for another language: its sitemap is asked for.
    assert all(entry.startswith("404") and entry.endswith("/sitemap.xml") for entry in page_watch.missing)
    assert all("404" in error for error in page_watch.errors)
    page_watch.missing.clear()
    page_watch.errors.clear()


def go(page, name: str):
    page.get_by_role("link", name=name).click()
    ready(page)
    assert page.evaluate("window.stays === true"), "the page was loaded anew"


def test_it_comes_to_life_after_a_click(page, instant):
    go(page, "the timeline")
    assert page.url == instant.address(timeline.PATH)
    assert summary(page) == "1 record: 1 said, 0 done"
    page.go_back()
    page.get_by_role("heading", name="Home").wait_for()
    assert page.locator("said-and-done").count() == 0
    go(page, "another page")
    assert summary(page) == "1 record: 1 said, 0 done"


def test_back_leads_through_its_views_and_then_off_the_page(page, instant):
    go(page, "the timeline")
    timeline.narrow(page)
    timeline.facet(page, "How reported").locator("label").first.click()
    page.wait_for_url("**?mode=indirect")
    page.evaluate(f"window.kept = {timeline.ELEMENT}")
    page.go_back()
    page.wait_for_url(instant.address(timeline.PATH))
    shows(page, "1 record")
    page.go_forward()
    page.wait_for_url("**?mode=indirect")
    assert page.evaluate(f"window.kept === {timeline.ELEMENT}"), "a step within the timeline is no other page"
    page.go_back()
    page.go_back()
    page.get_by_role("heading", name="Home").wait_for()
    assert page.evaluate("window.stays === true")
