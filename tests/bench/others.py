"""The same pages for other builders: the Markdown twins of a built site, with the least around them.

Hugo gets a template of one line round each article, and neither lists, feeds nor taxonomies; MkDocs our theme
as it is, without the plugin. Neither reads records, checks quotations, derives, or writes a timeline's data.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.publishing.settings import for_any_builder, read_settings

#: Without what Hugo makes beside pages: only what the twins hold is to be built.
HUGO = """\
baseURL = "https://example.org/"
title = "Made up"
uglyURLs = true
disableKinds = ["404", "home", "robotsTXT", "RSS", "section", "sitemap", "taxonomy", "term"]
[markup.goldmark.renderer]
unsafe = true
"""
TEMPLATE = (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
    '<meta name="description" content="{{ .Description }}"></head>'
    "<body><article>{{ .Content }}</article></body></html>\n"
)


def twins(site: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each page's Markdown in a built site."""
    for file in sorted(site.glob("*/*.md")):
        yield file.relative_to(site).as_posix(), file.read_text(encoding="utf-8")


def for_hugo(site: Path, folder: Path) -> int:
    """Write a folder for ``hugo``; returns the number of pages."""
    pages = list(twins(site))
    for name, text in pages:
        # index.md would be a bundle with all that lies beside it, and `kind` a word of Hugo's own.
        place = folder / "content" / name.replace("/index", "/list")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text.replace('\nkind: "', '\nsort: "', 1), encoding="utf-8")
    (folder / "layouts").mkdir()
    (folder / "layouts" / "single.html").write_text(TEMPLATE, encoding="utf-8")
    (folder / "hugo.toml").write_text(HUGO, encoding="utf-8")
    return len(pages)


def for_mkdocs(site: Path, config: Path, folder: Path) -> int:
    """Write a folder for ``mkdocs``, with our settings and theme; returns the number of pages."""
    pages = list(twins(site))
    for name, text in pages:
        place = folder / "docs" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# Made up\n", encoding="utf-8")
    shutil.copytree(config.parent / "theme", folder / "theme", ignore=shutil.ignore_patterns("*.js"))
    settings = for_any_builder(read_settings(config), theme=True, nav=False)
    (folder / "mkdocs.yml").write_bytes(settings)
    return len(pages)
