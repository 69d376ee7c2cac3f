"""The words of a wording as readers see them: whole, in their marks and language, and escaped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.producing.quoting import LONGEST_EXCERPT, Marks, excerpt, in_language, quoted
from generator.publishing.html import to_html
from generator.records import Wording
from tests.producing.test_markdown import by_python_markdown

NASTY = "<b>*bold*</b> [x](y) `c` {{ 7 }} & “q” 1. - # $"


def wording(*segments, **fields):
    return Wording.model_validate({"source": "paper", "quote": list(segments), **fields})


def parsed(markdown, render=to_html):
    body = LexborHTMLParser(render(f"> {markdown}\n")).body
    assert body is not None
    return body


def shown(markdown):
    return parsed(markdown).text(strip=True)


def test_words_stand_in_marks_where_the_source_quotes():
    assert shown(quoted(wording("We go.", "And stay."), "direct")) == "“We go. … And stay.”"
    assert shown(quoted(wording("We go."), "indirect")) == "We go."


@pytest.mark.parametrize("render", [to_html, by_python_markdown])
@pytest.mark.parametrize("mode", ["direct", "indirect"])
@pytest.mark.parametrize("text", [NASTY, f"- {NASTY}", "1. We go", "# We", "+ a", "<mark>x</mark>", "a\n\nb"])
def test_words_are_shown_as_written_with_marks_in_them(text, mode, render):
    marks = Marks(tuple((0, at, at + 1) for at in range(0, len(text) - 1, 2)), ((0, 0), (0, len(text))))
    found = parsed(quoted(wording(text), mode, marks), render)
    plain = f"“{text}”" if mode == "direct" else text
    assert found.text().strip() == plain
    assert len(found.css("mark.sd-differs")) == len(marks.spans)
    assert len(found.css("mark.sd-lacks")) == 2
    assert {node.tag for node in found.css("blockquote *")} == {"p", "mark"}


def test_insertions_stand_in_brackets_in_whatever_is_marked():
    one = wording("It’s “here” now", "and <then>", insertions=[{"after": "It's", "text": "*all*"}])
    assert shown(quoted(one, "direct")) == "“It’s [*all*] “here” now … and <then>”"
    found = parsed(quoted(one, "direct", Marks(((0, 0, 10), (1, 4, 10)))))
    assert [mark.text() for mark in found.css("mark")] == ["It’s [*all*] “here", "<then>"]
    assert shown(excerpt(one, "direct")) == "“It’s [*all*] “here” now … and <then>”"


def test_an_excerpt_is_cut_at_a_word():
    assert shown(excerpt(wording("word " * 100), "direct")).endswith("word…”")
    assert len(shown(excerpt(wording("word " * 100), "indirect"))) <= LONGEST_EXCERPT


@pytest.mark.parametrize(
    ("language", "page", "attributes"),
    [
        ("ar", "en", {"lang": "ar", "dir": "rtl"}),
        ("uk", "en", {"lang": "uk", "dir": "ltr"}),
        ("sr-Latn", "sr-Cyrl", {"lang": "sr-Latn", "dir": "ltr"}),
        ("pa-Arab", "pa-Guru", {"lang": "pa-Arab", "dir": "rtl"}),
        ("en", "de", {"lang": "en", "dir": "ltr"}),
        ("en-GB", "en", None),
        ("de", "de-AT", None),
        (None, "en", None),
    ],
)
def test_words_say_their_language_where_it_is_not_that_of_the_page(language, page, attributes):
    span = parsed(in_language(quoted(wording("x"), "direct"), language, page)).css_first("span")
    assert (span and span.attributes) == attributes


TEXT = st.text(st.characters(codec="utf-8", categories=["L", "M", "N", "P", "S"]), min_size=1, max_size=30)


@given(TEXT, st.lists(st.tuples(st.integers(0, 29), st.integers(1, 9)), max_size=3))
def test_any_words_are_shown_as_written(text, spans):
    sound, end = [], 0
    for start, length in sorted(spans):
        if end <= start and start + length <= len(text):
            sound.append((0, start, start + length))
            end = start + length
    assert parsed(quoted(wording(text), "direct", Marks(tuple(sound)))).text().strip() == f"“{text}”"
