"""Blocks: places in people's prose where the generator puts something made from the records.

In a page of ``content/pages`` a fenced block marked ``said-and-done`` names what stands there, one setting a
line:

    ```said-and-done
    show: contrast
    ```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.vocabulary.text import listed, nearest

#: Any fenced block (CommonMark, section 4.5), so that one shown inside a longer fence is left alone. What is
#: not closed reaches to the end of the page.
_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)\n(?P<body>(?:.*\n)*?)"
    r"(?:(?P<end>(?P=fence)[`~]*[ \t]*$)|(?=.*\Z))",
    re.MULTILINE,
)
_OURS = "said-and-done"
_SETTING = re.compile(r"([a-z-]+):[ \t]+(\S.*?)[ \t]*")

#: Makes a block's Markdown from its settings, for a page that lies a number of folders deep.
BlockMaker = Callable[[int], str]


@dataclass(eq=False, slots=True)  # not frozen: Python writes an exception's traceback into it
class BlockProblem(Exception):
    """A block that cannot be made: the line of the page (counted from 1) and the parts of the message."""

    line: int
    found: str
    expected: str
    proposal: str | None = None

    def __str__(self) -> str:
        try_ = f"; try {self.proposal}" if self.proposal else ""
        return f"{self.line}:1: found {self.found}; expected {self.expected}{try_}"


def replace_blocks(
    markdown: str, makers: dict[str, BlockMaker], depth: int, put: Callable[[str], str]
) -> str:
    """A page's Markdown with each block replaced by ``put`` of what it shows."""

    def replaced(match: re.Match[str]) -> str:
        if match["info"].strip() != _OURS:
            return match[0]
        line = markdown.count("\n", 0, match.start()) + 1
        if match["end"] is None:
            raise BlockProblem(line, "a block without an end", f"a line {match['fence']} after it")
        settings = dict(_settings(match["body"], line))
        show = settings.get("show")
        if show not in makers:
            found = f"show: {show}" if show else "a block without show"
            names = tuple(makers)
            raise BlockProblem(line, found, f"show: {listed(names)}", nearest(show or "", names))
        return put(makers[show](depth))

    return _FENCE.sub(replaced, markdown)


def _settings(text: str, line: int) -> Iterator[tuple[str, Any]]:
    for number, row in enumerate(text.splitlines(), start=line + 1):
        setting = _SETTING.fullmatch(row)
        if setting is None or setting[1] != "show":
            raise BlockProblem(number, f'"{row}"', "a setting such as show: contrast")
        yield setting[1], setting[2]
