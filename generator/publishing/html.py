"""A page's Markdown becomes HTML: by cmark, the reference implementation of CommonMark, in C."""

from __future__ import annotations

import re

from generator.publishing.cmark import render

#: What tells Python-Markdown that there is Markdown inside an HTML block; CommonMark needs no telling. Text
#: cannot be taken for it: cmark writes a quotation mark in text as a reference.
_MARKDOWN_INSIDE = (' markdown="1"', ' markdown="block"')
#: A link to another page's Markdown, as cmark writes it. Links within the site are relative: no colon.
_TWIN_LINK = re.compile(r'(<a href="[^":?#]*)\.md(?=(?:[?#][^"]*)?">)')
#: A heading of a template's own words. One with a record's words is a link, and gets no id that could repeat.
_HEADING = re.compile(r"<h2>([A-Z][a-z, ]+)</h2>")


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


def without_wrappers(markdown: str) -> str:
    """A page's Markdown without the elements that are there for its style only.

    Text of a record cannot be taken for an element: its angle brackets are character references.
    """
    return _BLANK_LINES.sub("\n\n", _TAG.sub("", markdown)).strip() + "\n"
