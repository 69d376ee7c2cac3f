"""People's pages, so far as the generated ones concern them: links, and a home page to begin with."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath

from generator.producing.addresses import ELEMENT
from generator.producing.blocks import BlockMaker, BlockProblem, replace_blocks
from generator.publishing.html import to_html

HOME = "index.md"

_HOME = """# {name}

```said-and-done
show: contrast
```

```said-and-done
show: counts
```
"""

_MARK = re.compile(r"<p>said-and-done-block-(\d+)-</p>|said-and-done-block-(\d+)-")
#: Whatever may be a link to a page's Markdown, in any way of writing links.
_TARGET = re.compile(r"[^\s()<>\[\]\"']+?\.md\b")


class ProseProblem(Exception):
    """A page that somebody wrote cannot be published; the message says where, what was found and expected."""


def home(site_name: str) -> str:
    """The home page of a content folder that has none."""
    return _HOME.format(name=site_name)


def mentioned(text: str, name: str, addresses: Collection[str]) -> set[str]:
    """The addresses of generated pages that a page may link to: rather one too many than one too few.

    ``name`` is the page's own, within the folder of the pages.
    """
    folder = dirname(name)
    near = {normpath(join(folder, target[0])).removesuffix(".md") for target in _TARGET.finditer(text)}
    return {address for address in near if address in addresses}


def check_place(file: Path, names: Collection[str], taken: Collection[str], content: Path) -> None:
    """Raise `ProseProblem` for a file that would take a generated page's place, or that lies elsewhere.

    ``names`` are what it becomes in the site; of those ``taken``, one with a slash at its end is a folder. A
    link out of the content folder would let whoever sends pages publish any file of the machine that builds
    them.
    """
    if any(_is_taken(name, taken) for name in names):
        raise ProseProblem(f"{file}: found a page that the generator makes; expected another name")
    if not os.path.realpath(file).startswith(os.path.realpath(content) + os.sep):
        raise ProseProblem(f"{file}: found a link out of {content}; expected a file in it")


def _is_taken(name: str, taken: Collection[str]) -> bool:
    folders = [f"{name[:end]}/" for end, letter in enumerate(name) if letter == "/"]
    return any(one in taken for one in (name, *folders))


def filled(text: str, makers: Mapping[str, BlockMaker], name: str, file: Path) -> str:
    """A page with its blocks filled in, as Markdown; ``name`` is its own in the folder of the pages."""
    return _replaced(text, makers, name, file, _for_any_builder)


def _for_any_builder(block: str) -> str:
    """A block as Markdown. One that holds an element of our own comes as HTML: Python-Markdown takes such an
    element for part of a paragraph, and would close it before what it holds.
    """
    is_ours = f"<{ELEMENT}" in block
    return f"\n\n<div>\n{to_html(block)}</div>\n\n" if is_ours else f"\n\n{block}\n\n"


def _replaced(
    text: str, makers: Mapping[str, BlockMaker], name: str, file: Path, put: Callable[[str], str]
) -> str:
    try:
        return replace_blocks(text, makers, name.count("/"), put)
    except BlockProblem as problem:
        raise ProseProblem(f"{file}:{problem}") from None


class KeptBlocks:
    """Blocks of pages, kept from the Markdown extensions that are at work on the pages."""

    def __init__(self) -> None:
        self._html: list[str] = []

    def keep(self, text: str, makers: Mapping[str, BlockMaker], name: str, file: Path) -> str:
        """The page with a mark for each block."""
        return _replaced(text, makers, name, file, self._mark)

    def _mark(self, block: str) -> str:
        self._html.append(to_html(block))
        return f"\n\nsaid-and-done-block-{len(self._html) - 1}-\n\n"

    def put_back(self, html: str) -> str:
        """The page's HTML with the blocks for their marks."""
        return _MARK.sub(lambda match: self._html[int(match[1] or match[2])], html)
