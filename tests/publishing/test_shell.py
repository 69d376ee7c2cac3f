"""A shell is cut at its marks once, and what is stamped into it is never searched for marks again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.shell import CONTENT, DESCRIPTION, HEAD, SHELL_NAME, TITLE, ShellError, cut

HTML = (
    f"<html><head><title>{TITLE} · Site</title>"
    f'<meta name="description" content="{DESCRIPTION}"><meta property="og:title" content="{TITLE}">'
    f'<link rel="canonical" href="https://example.org/claims/{SHELL_NAME}.html">{HEAD}</head>'
    f"<body><p>{CONTENT}</p></body></html>"
)
EMPTY = {"title": "", "description": "", "head": "", "content": "", "name": ""}


def stamp(**values: str) -> str:
    return cut(HTML).stamp(**{**EMPTY, **values})


def test_each_mark_is_replaced_wherever_it_stands():
    page = stamp(title="A", description="B", head="<meta>", content="<h1>C</h1>", name="d")
    assert page == (
        '<html><head><title>A · Site</title><meta name="description" content="B">'
        '<meta property="og:title" content="A">'
        '<link rel="canonical" href="https://example.org/claims/d.html"><meta></head>'
        "<body><h1>C</h1></body></html>"
    )


@pytest.mark.parametrize("mark", [TITLE, DESCRIPTION, HEAD, CONTENT, f"{SHELL_NAME}.html"])
@pytest.mark.parametrize("place", ["title", "description", "content"])
def test_a_mark_in_what_is_stamped_is_text(mark, place):
    values = {"title": "T", "description": "D", "content": "<p>C</p>", "head": "<meta H>", "name": "n"}
    page = stamp(**{**values, place: f"before {mark} after"})
    plain = stamp(**{**values, place: "before @ after"})
    assert page == plain.replace("before @ after", f"before {mark} after")


@given(st.text(), st.text())
def test_title_and_description_are_escaped(title, description):
    page = stamp(title=title, description=description)
    assert page.count("<") == stamp().count("<")
    assert page.count('"') == stamp().count('"')


def test_a_title_like_a_replacement_pattern_is_text():
    assert r"<title>\1 \g<0> ·" in stamp(title=r"\1 \g<0>").replace("&lt;", "<").replace("&gt;", ">")


def test_the_paragraph_round_the_content_goes():
    assert "<p>" not in cut(HTML).stamp(**{**EMPTY, "content": "<div></div>"})


def test_the_mark_of_the_head_may_be_an_element():
    as_element = HTML.replace(HEAD, f'<meta name="{HEAD}" content="">')
    assert cut(as_element) == cut(HTML)


@pytest.mark.parametrize("mark", [TITLE, DESCRIPTION, HEAD, CONTENT])
def test_a_theme_that_drops_a_mark_is_told(mark):
    with pytest.raises(ShellError, match=mark):
        cut(HTML.replace(mark, ""))


def test_lines_without_text_are_left_out_but_where_white_space_is_text():
    kept = "<pre>one\n\n  two</pre>", "<textarea>\n\n  a</textarea>", "<script>a;\n\n  b</script>"
    html = f"<head>\n\n  \n{TITLE}{DESCRIPTION}{HEAD}</head>\n   <p>a\n   b {CONTENT} {' '.join(kept)}\n\n\n"
    made = cut(html).stamp(title="t", description="d", head="", content="c", name="n")
    assert made == f"<head>\ntd</head>\n<p>a\nb c {' '.join(kept)}\n"
