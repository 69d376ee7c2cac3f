"""Pages become files: each page's HTML, stamped into its folder's shell, and its Markdown twin."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from generator.producing.page import Forward, Page, Plan
from generator.publishing.guarding import guarded
from generator.publishing.html import html_pieces, without_wrappers
from generator.publishing.shell import Shell


def stamped(page: Page, shell: Shell) -> bytes:
    """The page's HTML."""
    name = page.address.rpartition("/")[2]
    html = shell.stamp(
        title=page.title,
        description=page.description,
        head=_head(page, name),
        content=article(page),
        name=name,
    )
    return html.encode()


def article(page: Page) -> str:
    """What stands between header and footer; what search finds is inside it."""
    searched = " data-pagefind-body" if page.searched else ""
    name = escape(page.address.rpartition("/")[2])
    content = guarded(html_pieces(page.pieces))
    return (
        f'<div class="sd-page sd-page--{page.kind}"{searched}>\n{content}'
        f'<p class="sd-colophon" data-pagefind-ignore>{escape(page.address)} · '
        f'<a href="{name}.md" type="text/markdown">This page as Markdown</a></p>\n</div>'
    )


def _head(page: Page, name: str) -> str:
    lines = [f'<link rel="alternate" type="text/markdown" href="{escape(name)}.md">']
    if not page.searched:
        return lines[0]
    # Pagefind reads filters from elements of the head too, so that the page need not show them.
    for filter_, value in page.filters:
        kept = f'data-pagefind-filter="{filter_}[content]"'
        if filter_ == "type":
            kept += ' data-pagefind-meta="type[content]"'
        lines.append(f'<meta name="sd:{filter_}" content="{escape(value)}" {kept}>')
    if page.date:
        lines.append(
            f'<meta name="sd:date" content="{escape(page.date)}" data-pagefind-meta="date[content]">'
        )
    return "\n".join(lines)


def twin(page: Page) -> bytes:
    """The page's Markdown for readers: its title as front matter, without what is there for its style."""
    return f"---\n{front_matter(page)}\n---\n{without_wrappers(page.pieces)}".encode()


def front_matter(page: Page) -> str:
    """A page's title, description and kind, as lines of YAML."""
    matter = {"title": page.title, "description": page.description, "kind": page.kind}
    lines = [f"{key}: {_yaml_string(value)}" for key, value in matter.items()]
    # The theme shows such a page without the frame of people's pages.
    return "\n".join([*lines, "plain: true", "hide: [navigation, toc]"])


#: Characters that JSON writes as they are and YAML's quoted strings may not hold, or take for a line break.
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def _yaml_string(text: str) -> str:
    """Text in double quotes.

    JSON's strings are YAML's, but for a few characters, and for a pair of escaped surrogates, which are two
    characters to YAML; hence nothing is escaped that need not be.
    """
    return _NOT_IN_YAML.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def forward(old: Forward) -> bytes:
    """A page that leads from an old address to the new one, with and without JavaScript."""
    # Both lie one folder deep; a relative address keeps working when the site moves or is read from disk.
    to = escape(f"../{old.to}.html")
    return (
        "<!doctype html>\n"
        f'<html lang="en"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self'\">"
        f"<title>{escape(old.title)}</title>"
        f'<link rel="canonical" href="{to}"><link rel="icon" href="../assets/images/favicon.svg">'
        '<meta name="robots" content="noindex">'
        f'<meta http-equiv="refresh" content="0; url={to}"></head>'
        f'<body><p>This page has moved: <a href="{to}">{escape(old.title)}</a></p></body></html>\n'
    ).encode()


Named = Iterator[tuple[str, bytes]]


def files(pages: Iterable[Page], forwards: Iterable[Forward], shells: Mapping[str, Shell]) -> Named:
    """Every file that the pages become: its name in the site and its bytes."""
    for page in pages:
        yield f"{page.address}.html", stamped(page, shells[page.folder])
        yield f"{page.address}.md", twin(page)
    for old in forwards:
        yield f"{old.address}.html", forward(old)


def names(plans: Iterable[Plan], forwards: Iterable[Forward]) -> frozenset[str]:
    """The names of those files."""
    made = {f"{plan.address}{suffix}" for plan in plans for suffix in (".html", ".md")}
    return frozenset(made | {f"{old.address}.html" for old in forwards})
