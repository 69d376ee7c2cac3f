"""The page of a source's coverage, opened from the disk as its curator does."""

import pytest
from click.testing import CliRunner

from generator.hosts.command import main
from tests.hosts.harbour import write_harbour


@pytest.fixture
def coverage_page(tmp_path):
    content = write_harbour(tmp_path)
    out = tmp_path / "out.html"
    options = ["--text", str(tmp_path / "article.txt"), "--content", str(content), "--html", str(out)]
    assert CliRunner().invoke(main, ["coverage", "news", *options]).exit_code == 0
    return out.as_uri()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [360, 1440])
def test_it_reads_well(coverage_page, open_page, axe, dark, width):
    page = open_page(coverage_page, dark=dark, width=width)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(23, 22, 20)" if dark else "rgb(253, 252, 248)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert axe(page) == []


def test_a_link_leads_to_what_is_left(coverage_page, open_page):
    page = open_page(coverage_page, height=400)
    page.get_by_role("link", name="Line 6").first.click()
    sentence = page.locator(".sentence:target")
    assert "Nobody was hurt." in sentence.inner_text()
    assert "Left" in sentence.inner_text()
    page.wait_for_function(
        "() => document.querySelector(':target').getBoundingClientRect().top < innerHeight"
    )
