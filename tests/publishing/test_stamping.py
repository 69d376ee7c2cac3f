"""Pages become HTML, twins and forwards, whatever their titles hold."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.producing.page import Forward, Page, Plan
from generator.publishing.shell import CONTENT, DESCRIPTION, HEAD, SHELL_NAME, TITLE, cut
from generator.publishing.stamping import files, forward, front_matter, names, stamped, twin

SHELL = cut(
    f'<html><head><title>{TITLE}</title><meta name="description" content="{DESCRIPTION}">{HEAD}</head>'
    f'<body><a href="{SHELL_NAME}.html">x</a>{CONTENT}</body></html>'
)
NASTY = [
    '"><script>alert(1)</script>',
    "</title><script>",
    "&lt;b&gt; & &amp;",
    "said-and-done-mark-content",
    f"{SHELL_NAME}.html",
    "{{ 7*7 }} {% raw %}",
    "--- \n--- # : [a, b]",
    "back\\slash \\u0041 \\n",
    "emoji 😀 and \u2028 and \x85",
]
PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1)


def page(title: str = "T", address: str = "claims/a", **values: Any) -> Page:
    return Page(address, "claim", title, title, ("# T\n",), **values)


def parsed(data: bytes) -> LexborHTMLParser:
    return LexborHTMLParser(data.decode())


def text(html: LexborHTMLParser, selector: str) -> str:
    node = html.css_first(selector)
    assert node is not None, selector
    return str(node.text())


def attribute(html: LexborHTMLParser, selector: str, name: str) -> str | None:
    node = html.css_first(selector)
    assert node is not None, selector
    return node.attributes[name]


@pytest.mark.parametrize("title", NASTY)
def test_title_description_and_filters_are_shown_as_written(title):
    html = parsed(stamped(page(title, filters=(("actor", title),), date=title), SHELL))
    assert text(html, "title") == title
    assert attribute(html, 'meta[name="description"]', "content") == title
    assert attribute(html, "meta[data-pagefind-filter]", "content") == title
    assert attribute(html, "meta[data-pagefind-filter]", "data-pagefind-filter") == "actor[content]"
    assert attribute(html, 'meta[name="sd:date"]', "content") == title
    assert html.css("script") == []


def test_the_address_of_the_shell_becomes_the_pages():
    html = parsed(stamped(page(), SHELL))
    assert attribute(html, "body > a", "href") == "a.html"
    assert attribute(html, 'link[rel="alternate"]', "href") == "a.md"


def test_only_a_page_that_says_something_of_its_own_is_found_by_search():
    assert b"data-pagefind-body" in stamped(page(), SHELL)
    assert b"data-pagefind-body" not in stamped(page(searched=False), SHELL)


def matter(data: str) -> Any:
    return yaml.safe_load(data.split("---\n")[1])


@pytest.mark.parametrize("title", NASTY)
def test_the_twins_front_matter_says_the_title_as_written(title):
    assert matter(twin(page(title)).decode())["title"] == title


@given(PRINTABLE)
def test_any_title_is_yaml(title):
    lines = front_matter(page(title))
    assert yaml.safe_load(lines)["title"] == title
    assert len(lines.splitlines()) == len(front_matter(page()).splitlines())


@pytest.mark.parametrize("title", NASTY)
def test_a_forward_leads_on(title):
    html = parsed(forward(Forward("claims/old", "claims/a", title)))
    assert attribute(html, 'meta[http-equiv="refresh"]', "content") == "0; url=../claims/a.html"
    assert attribute(html, "body a", "href") == "../claims/a.html"
    assert text(html, "body a") == title
    assert html.css("script") == []


def test_the_names_are_those_of_the_files():
    pages = [page(), page(address="events/b")]
    forwards = [Forward("claims/old", "claims/a", "T")]
    written = files(pages, forwards, {"claims": SHELL, "events": SHELL})
    assert {name for name, _ in written} == names(map(Plan.of, pages), forwards)
