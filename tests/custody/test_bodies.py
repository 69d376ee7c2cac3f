"""Bytes become text: which encoding they are in, and what of a page a reader sees."""

from __future__ import annotations

from time import monotonic

import pytest

from generator.custody.answers import Page, Unreadable
from generator.custody.bodies import Text, decoded, text_of_answer
from generator.custody.visible import text_of_page, visible

RUSSIAN = "Россия отводит войска"


def page(body: bytes, content_type: str = "text/html") -> Page:
    return Page("https://a.example/", "https://a.example/", None, content_type, body)


@pytest.mark.parametrize(
    ("body", "declared", "expected"),
    [
        (RUSSIAN.encode(), None, RUSSIAN),
        (RUSSIAN.encode(), "windows-1251", RUSSIAN),  # declared wrongly: it is UTF-8
        (RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN),
        (RUSSIAN.encode("koi8-r"), "KOI8-R", RUSSIAN),
        (RUSSIAN.encode("utf-16"), "iso-8859-1", RUSSIAN),
        ("\ufeff" + RUSSIAN, "iso-8859-1", RUSSIAN),
        ("“é”".encode("cp1252"), "utf-8", "“é”"),
        ("“é”".encode("cp1252"), "iso-8859-1", "“é”"),
        ("“é”".encode("cp1252"), None, "“é”"),
        ("日本".encode("shift_jis"), "Shift_JIS", "日本"),
        ("日本".encode("iso2022_jp"), "iso-2022-jp", "日本"),
        (b"a\r\nb\rc", None, "a\nb\nc"),
        # A page of UTF-8 in which a machine has cut one letter in two is still that.
        (("é" * 20).encode() + b"\xc3.", "utf-8", "é" * 20 + "\ufffd."),
    ],
)
def test_the_encoding_that_the_bytes_show(body, declared, expected):
    assert decoded(body if isinstance(body, bytes) else body.encode(), declared, html=False) == expected


@pytest.mark.parametrize(
    "name", ["idna", "punycode", "unicode_escape", "rot13", "zlib", "../os", "undefined", "mbcs"]
)
def test_what_is_no_encoding_of_the_web_is_not_used(name):
    assert decoded("“é”".encode("cp1252"), name, html=False) == "“é”"


def test_an_encoding_that_the_page_declares():
    head = '<meta charset="windows-1251">'
    assert decoded((head + RUSSIAN).encode("cp1251"), None, html=True) == head + RUSSIAN
    assert decoded((head + RUSSIAN).encode("cp1251"), None, html=False) != head + RUSSIAN


def test_what_a_reader_sees():
    html = """<!doctype html><html><head><title>T</title><style>p {}</style></head><body>
      <noscript>enable scripts</noscript><script>var p = "<p>no</p>"</script>
      <h1>Head<em>line</em></h1>
      <p>One &amp; two,<br>three &lt;b&gt;&nbsp;four</p>
      <p hidden>hidden <b>bold</b></p><div style="color: red; DISPLAY : none">none <div>in</div> still</div>
      <p>so&shy;ft <del>struck</del><s>out</s> end<p>unclosed
      <table><tr><td>cell</td><td>next</td></tr></table>
      <!-- comment --><textarea>typed</textarea><select><option>choice</select>
      <p title="a > b" style="display:none > ;x">gone</p>tail</body></html>"""
    assert text_of_page(html).split("\n") == [
        "Headline",
        "One & two,",
        "three <b> four",
        "soft end",
        "unclosed",
        "cell",
        "next",
        "tail",
    ]


def test_the_page_is_read_by_a_program_of_its_own():
    assert visible("<p>“Zürich”</p><p>\ud800 日本</p>") == "“Zürich”\n? 日本"


def test_a_page_that_takes_too_long_is_given_up():
    begun = monotonic()
    assert visible("<div>" * 300_000, seconds=0.3) is None
    assert monotonic() - begun < 3


def test_what_is_not_text():
    assert text_of_answer(page(b"%PDF-1.7", "application/pdf")) == Unreadable(
        "it is application/pdf, not text"
    )
    assert isinstance(text_of_answer(page(b"\x89PNG\0\0", "text/plain")), Unreadable)
    assert isinstance(text_of_answer(page(b"\x89PNG\0\0", "")), Unreadable)
    assert isinstance(text_of_answer(page(b"x", "image/png; charset=\x1b[2J")), Unreadable)


def test_a_page_that_does_not_say_what_it_is():
    assert text_of_answer(page(b" <!DOCTYPE html><p>Hello", "")) == Text(("Hello",), plain=False)
    assert text_of_answer(page(b"Hello\n\nworld\nwide", "")) == Text(("Hello", "world\nwide"), plain=True)


def test_a_type_that_is_none_is_read_as_text():
    assert text_of_answer(page(b"<p>Hello", "nonsense")) == Text(("<p>Hello",), plain=True)


def test_the_charset_of_the_header_is_used():
    body = RUSSIAN.encode("cp1251")
    assert text_of_answer(page(body, 'text/plain; charset="Windows-1251"')) == Text((RUSSIAN,), plain=True)
