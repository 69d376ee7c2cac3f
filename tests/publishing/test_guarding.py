"""The last line of defence: nothing honest is touched, and what is not ours loses its teeth."""

from pathlib import Path

import pytest

from generator.hosts.checking import judged
from generator.hosts.making import produced
from generator.publishing.guarding import _CLEANER, ELEMENTS, guarded, only_ours
from generator.publishing.html import html_pieces, to_html
from tests.attack.trees import pieces
from tests.bench.made_up import write_corpus
from tests.conftest import ROOT

CONTENTS = {"the demonstration": ROOT / "content", "odd records": ROOT / "tests/browser/odd"}


def contents(content: Path) -> list[str]:
    return [to_html(page.markdown) for page in produced(judged(content)).pages]


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_what_templates_write_passes(content):
    assert [html for html in contents(content) if not only_ours(html)] == []


@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_the_list_leaves_honest_content_as_it_is(content):
    for html in contents(content):
        assert pieces(_CLEANER.clean(html)) == pieces(html)


@pytest.mark.slow
def test_made_up_records_pass(tmp_path):
    write_corpus(tmp_path, 300)
    for page in produced(judged(tmp_path)).pages:
        pieces = html_pieces(page.pieces)
        assert guarded(pieces) == "".join(pieces)


@pytest.mark.parametrize(
    "html",
    [
        "<p>a &lt;b&gt; &amp; c</p>",
        '<p><a href="../claims/a.html">x</a> <a href="?sel=a:b&amp;to=1">y</a> <a href="#a">z</a></p>',
        '<a href="https://example.org/a:b">x</a>',
        '<p class="a b">x<br /></p>\n<hr />',
    ],
)
def test_what_is_ours_is_not_touched(html):
    assert guarded((html,)) == guarded(("", html, "")) == html


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ('<p onclick="alert(1)">a</p>', "<p>a</p>"),
        ('<p class="a" style="color: red">a</p>', '<p class="a">a</p>'),
        ("<p><img src=x onerror=alert(1)>a</p>", "<p>a</p>"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="java&#115;cript&colon;alert(1)">a</a>', "<a>a</a>"),
        ('<a href="java\nscript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ("<a href='javascript:alert(1)'>a</a>", "<a>a</a>"),
        ("<p>a<!-- b --></p>", "<p>a</p>"),
        ("<svg><p>a</p></svg>", "<p>a</p>"),
        ("<P>a</P>", "<p>a</p>"),
        ("a < b", "a &lt; b"),
    ],
)
def test_what_is_not_ours_loses_its_teeth(html, kept):
    assert not only_ours(html)
    assert guarded((html,)) == kept
    assert guarded(("", html, "")) == kept  # as a block that many pages show


@pytest.mark.parametrize(
    "tag", ["script", "style", "iframe", "img", "svg", "math", "base", "meta", "form", "input"]
)
def test_nothing_active_is_on_the_list(tag):
    assert tag not in ELEMENTS
    assert not only_ours(f"<{tag}>")


def test_a_long_text_is_looked_at_once():
    assert not only_ours("<p " * 200_000)
    assert only_ours("<p>" * 200_000)
