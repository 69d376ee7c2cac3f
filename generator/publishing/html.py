"""A page's Markdown becomes HTML: by cmark, the reference implementation of CommonMark, in C."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.publishing.cmark import render

#: What tells Python-Markdown that there is Markdown inside an HTML block; CommonMark needs no telling. Text
#: cannot be taken for it: cmark writes a quotation mark in text as a reference.
_MARKDOWN_INSIDE = (' markdown="1"', ' markdown="block"')
#: A link to another page's Markdown, as cmark writes it. Links within the site are relative: no colon.
_TWIN_LINK = re.compile(r'(<a href="[^":?#]*)\.md(?=(?:[?#][^"]*)?">)')
#: A heading of a template's own words. One with a record's words is a link, and gets no id that could repeat.
_HEADING = re.compile(r"<h2>([A-Z][a-z, ]+)</h2>")


#: Stands in Markdown for blocks that are rendered by themselves: to cmark a block of HTML like any other
#: (CommonMark, section 4.6), which no text of a record can write.
_JOINT = "<!---->"
#: Blocks of which what becomes of them is kept, by each process.
MOST_KEPT = 131_072


def html_pieces(pieces: Sequence[str]) -> list[str]:
    """The HTML of a page's Markdown in the same pieces (`producing.page.Page`).

    A block between blank lines, with no list or quotation around it, becomes the same HTML in each page: a
    blank line ends paragraphs and blocks of HTML (CommonMark 0.31, sections 4.6 and 4.8).
    """
    own = pieces[::2]
    some = [text for text in own if text]
    parts = to_html(f"\n\n{_JOINT}\n\n".join(some)).split(f"{_JOINT}\n")
    if len(parts) != len(some):  # a joint is not where we put it, whatever did that: there is no telling
        return [to_html("".join(pieces))]
    left = iter(parts)
    made = list(pieces)
    made[::2] = [next(left) if text else "" for text in own]
    made[1::2] = map(_shared_html, pieces[1::2])
    return made


@lru_cache(maxsize=MOST_KEPT)
def _shared_html(block: str) -> str:
    return to_html(block)


def to_html(markdown: str) -> str:
    """The HTML of a page's Markdown, its links leading to HTML pages and its headings to be linked to."""
    # Raw HTML passes: only templates can write it, since record text reaches them escaped.
    html = render(markdown)
    for attribute in _MARKDOWN_INSIDE:
        html = html.replace(attribute, "")
    html = _HEADING.sub(_with_id, html)
    # Cut and joined: links are many, and a replacement that has groups is ten times as slow.
    parts = _TWIN_LINK.split(html)
    parts[1::2] = [f"{link}.html" for link in parts[1::2]]
    return "".join(parts)


def _with_id(match: re.Match[str]) -> str:
    slug = match[1].lower().replace(",", "").replace(" ", "-")
    return f'<h2 id="{slug}">{match[1]}</h2>'


_TAG = re.compile(r"</?(?:div|span|small|ol|li|time|p|mark|said-and-done)(?: [^>]*)?>")
_BLANK_LINES = re.compile(r"\n{3,}")


def without_wrappers(pieces: Sequence[str]) -> str:
    """A page's Markdown without the elements that are there for its style only.

    Text of a record cannot be taken for an element: its angle brackets are character references.
    """
    plain = list(pieces)
    plain[::2] = map(_plain, pieces[::2])
    plain[1::2] = map(_shared_plain, pieces[1::2])
    return "\n\n".join(filter(None, plain)) + "\n"


def _plain(markdown: str) -> str:
    return _BLANK_LINES.sub("\n\n", _TAG.sub("", markdown)).strip() if markdown else ""


_shared_plain = lru_cache(maxsize=MOST_KEPT)(_plain)
