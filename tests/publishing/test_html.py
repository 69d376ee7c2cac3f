"""What becomes of a page's Markdown on its way to HTML, and to the twin that readers get."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.hosts.checking import judged
from generator.hosts.making import produced
from generator.producing.markdown import escape
from generator.publishing.html import html_pieces, to_html, without_wrappers
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[a](../claims/b.md)", '<p><a href="../claims/b.html">a</a></p>\n'),
        ("[a](b.md#c)", '<p><a href="b.html#c">a</a></p>\n'),
        ("[a](b.md?c=d.md&#38;e)", '<p><a href="b.html?c=d.md&amp;e">a</a></p>\n'),
        ("[a](https://example.org/b.md)", '<p><a href="https://example.org/b.md">a</a></p>\n'),
        ("[a](https://example.org/?x=b.md)", '<p><a href="https://example.org/?x=b.md">a</a></p>\n'),
        ("[b.md](c.md)", '<p><a href="c.html">b.md</a></p>\n'),
    ],
)
def test_links_between_pages_lead_to_html_and_others_stay(markdown, html):
    assert to_html(markdown) == html


def test_headings_of_a_template_can_be_linked_to():
    assert (
        to_html("## What each side says of it")
        == '<h2 id="what-each-side-says-of-it">What each side says of it</h2>\n'
    )
    assert to_html("## Before, on the same claims").startswith('<h2 id="before-on-the-same-claims">')


def test_a_heading_with_a_records_words_gets_no_id():
    assert to_html("## [In print](a.md)") == '<h2><a href="a.html">In print</a></h2>\n'


def test_the_note_to_python_markdown_goes():
    source = '<ol class="x" markdown="1">\n<li markdown="block">\n\n*a*\n\n</li>\n</ol>\n'
    assert to_html(source) == '<ol class="x">\n<li>\n<p><em>a</em></p>\n</li>\n</ol>\n'


@given(st.text(max_size=40))
def test_text_cannot_write_what_is_looked_for(text):
    looked_for = f'<div markdown="1"> <a href="x.md"> <h2>In print</h2> </span> {text}'
    written = to_html(f"{escape(looked_for)}\n")
    assert 'href="' not in written
    assert "<h2" not in written
    assert 'markdown="1"' not in written
    assert "markdown=&quot;1&quot;" in written


def test_the_twin_keeps_text_and_loses_wrappers():
    item = '- <span class="y">b</span>'
    page = f'<p class="sd-kicker">Event</p>\n\n# A\n\n<div class="x" markdown="1">\n\n{item}\n\n</div>\n'
    assert without_wrappers((page,)) == "Event\n\n# A\n\n- b\n"


@given(st.text(min_size=1))
def test_the_twin_keeps_the_text_of_records(text):
    escaped = str(escape(text))
    assert without_wrappers((f"<div>\n\nx{escaped}x\n\n</div>",)) == f"x{escaped}x\n"


@pytest.mark.parametrize(
    "content", [ROOT / "content", ROOT / "tests/browser/odd"], ids=["demonstration", "odd"]
)
def test_a_page_in_pieces_is_the_page_as_a_whole(content):
    blocks = 0
    for page in produced(judged(content)).pages:
        assert "".join(html_pieces(page.pieces)) == to_html(page.markdown)
        assert without_wrappers(page.pieces) == without_wrappers((page.markdown,))
        blocks += len(page.pieces) // 2
    assert blocks > 10


def test_a_page_that_writes_the_joint_of_pieces_loses_nothing():
    pieces = ("a\n\n<!---->\n\nb", "\n\n<div>\n\nc\n\n</div>", "\n\n<!-- d\n")
    assert "".join(html_pieces(pieces)) == to_html("".join(pieces))
