"""Pages that are shown in frames of other sites: nothing but what the frame is for.

The builder renders them, as it does people's pages, from a template of the theme; a theme without that
template has none. They are not to be found by search, and no sitemap lists them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.producing.addresses import TIMELINE

_TEMPLATE: Final = "embed.html"
_FOLDER: Final = "embed"
_MATTER: Final = f"---\ntitle: Timeline\ntemplate: {_TEMPLATE}\n---\n"


def pages_for_frames(theme: Path | None) -> list[tuple[str, bytes]]:
    """The pages as Markdown, by the name of the file."""
    if theme is None or not (theme / _TEMPLATE).is_file():
        return []
    return [(f"{_FOLDER}/{TIMELINE}.md", _MATTER.encode())]


def names_for_frames() -> frozenset[str]:
    """The names that they have, as files and in the site."""
    return frozenset(f"{_FOLDER}/{TIMELINE}{suffix}" for suffix in (".md", ".html"))
