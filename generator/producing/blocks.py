"""Blocks: places in people's prose where the generator puts something made from the records.

In a page of ``content/pages`` a fenced block marked ``said-and-done`` names what stands there, and how, one
setting a line:

    ```said-and-done
    show: timeline
    topic: diplomacy
    ```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting of a block, and the line of the page on which it stands (counted from 1)."""

    line: int
    name: str
    value: str


#: The settings of a block by name, without ``show``.
Settings = Mapping[str, Setting]
#: Makes a block's Markdown for a page that lies a number of folders deep; raises `BlockProblem`.
BlockMaker = Callable[[int, Settings], str]


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


def refuse_unknown(settings: Settings, known: tuple[str, ...], show: str) -> None:
    """Raise `BlockProblem` for a setting that a block does not know."""
    for one in settings.values():
        if one.name not in known:
            expected = f"{listed(known)} in a block with show: {show}" if known else f"show: {show} alone"
            raise BlockProblem(one.line, f"the setting {one.name}", expected, nearest(one.name, known))


def replace_blocks(
    markdown: str, makers: Mapping[str, BlockMaker], depth: int, put: Callable[[str], str]
) -> str:
    """A page's Markdown with each block replaced by ``put`` of what it shows."""

    def replaced(match: re.Match[str]) -> str:
        if match["info"].strip() != _OURS:
            return match[0]
        line = markdown.count("\n", 0, match.start()) + 1
        if match["end"] is None:
            raise BlockProblem(line, "a block without an end", f"a line {match['fence']} after it")
        settings = _settings(match["body"], line)
        show = settings.pop("show").value if "show" in settings else ""
        if show not in makers:
            found = f"show: {show}" if show else "a block without show"
            names = tuple(makers)
            raise BlockProblem(line, found, f"show: {listed(names)}", nearest(show, names))
        return put(makers[show](depth, settings))

    return _FENCE.sub(replaced, markdown)


def _settings(text: str, line: int) -> dict[str, Setting]:
    settings: dict[str, Setting] = {}
    for number, row in enumerate(text.splitlines(), start=line + 1):
        match = _SETTING.fullmatch(row)
        if match is None:
            raise BlockProblem(number, f'"{row}"', "a setting such as show: contrast")
        if match[1] in settings:
            first = settings[match[1]].line
            raise BlockProblem(number, f"{match[1]} again", f"it once; line {first} has it, too")
        settings[match[1]] = Setting(number, match[1], match[2])
    return settings
