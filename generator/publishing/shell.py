"""A shell is a complete page of the theme with marked places; pages are made by stamping into the places.

The host builds one shell for each folder of pages, as an ordinary page whose title, description, head and
content are the marks below. It is cut at the marks once; a page is then the pieces joined with what belongs
between them, which is some thousand times cheaper than sending each page through a template engine of the
host.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

#: File name of a shell in its folder, without suffix. No record can have it: ids hold no underscore.
SHELL_NAME = "_shell"

TITLE = "said-and-done-mark-title"
DESCRIPTION = "said-and-done-mark-description"
HEAD = "said-and-done-mark-head"
CONTENT = "said-and-done-mark-content"
_ADDRESS = f"{SHELL_NAME}.html"
_MARKS = (TITLE, DESCRIPTION, HEAD, CONTENT, _ADDRESS)
_CUT = re.compile("|".join(re.escape(mark) for mark in sorted(_MARKS, key=len, reverse=True)))
#: The theme writes the mark for the head as an element of its own, so that other builders ignore it.
_HEAD_ELEMENT = re.compile(rf'<meta name="{HEAD}"[^>]*>')
#: Lines without text, and the indentation of others: a template leaves kilobytes of them to each page.
_BLANK = re.compile(r"\s*\n\s*")
#: Where white space is text (HTML, sections 4.4.3 and 4.10.11), or not ours to touch.
_KEPT = re.compile(r"<(pre|textarea|script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_CONTENT_ELEMENT = re.compile(rf"<p>\s*{CONTENT}\s*</p>|{CONTENT}")


@dataclass(frozen=True, slots=True)
class Shell:
    """A shell cut at its marks: ``pieces`` of HTML and the marks between them."""

    pieces: tuple[str, ...]
    marks: tuple[str, ...]

    def stamp(self, *, title: str, description: str, head: str, content: str, name: str) -> str:
        """A whole page. ``title``, ``description`` and ``name`` are text, ``head`` and ``content`` HTML."""
        values: Mapping[str, str] = {
            TITLE: escape(title),
            DESCRIPTION: escape(description),
            HEAD: head,
            CONTENT: content,
            _ADDRESS: f"{escape(name)}.html",
        }
        parts = [self.pieces[0]]
        for mark, piece in zip(self.marks, self.pieces[1:], strict=True):
            parts.append(values[mark])
            parts.append(piece)
        return "".join(parts)


class ShellError(Exception):
    """A shell lacks a mark, so the theme would lose part of every page."""


def cut(html: str) -> Shell:
    """Cut a shell page at its marks."""
    html = _close(_CONTENT_ELEMENT.sub(CONTENT, _HEAD_ELEMENT.sub(HEAD, html)))
    pieces, marks, start = [], [], 0
    for match in _CUT.finditer(html):
        pieces.append(html[start : match.start()])
        marks.append(match[0])
        start = match.end()
    missing = [mark for mark in (TITLE, DESCRIPTION, HEAD, CONTENT) if mark not in marks]
    if missing:
        raise ShellError(f"the theme's page has no place for {', '.join(missing)}")
    return Shell((*pieces, html[start:]), tuple(marks))


def _close(html: str) -> str:
    """HTML that means the same, one line break in place of each stretch of white space with a line break."""
    parts, start = [], 0
    for kept in _KEPT.finditer(html):
        parts += [_BLANK.sub("\n", html[start : kept.start()]), kept[0]]
        start = kept.end()
    return "".join([*parts, _BLANK.sub("\n", html[start:])])
