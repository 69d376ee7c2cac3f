"""The exit door: every page as Markdown, with theme and settings, for any builder of MkDocs sites.

Nothing of this program is needed to build what is written here. The folder holds ``docs/`` (all pages,
people's prose among them), ``theme/`` and ``mkdocs.yml``, which is the site's own without the plugin.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from generator.producing import Production
from generator.producing.addresses import TIMELINE_DATA
from generator.publishing.bundling import scripts
from generator.publishing.feeds import FEEDS, autodiscovery, corrections_feeds, entry_of
from generator.publishing.folder import replacing, write
from generator.publishing.frames import names_for_frames, pages_for_frames
from generator.publishing.prose import HOME, ProseProblem, check_place, filled, home
from generator.publishing.settings import (
    for_any_builder,
    pages_folder,
    read_settings,
    site_address,
    theme_folder,
)
from generator.publishing.stamping import front_matter, names
from generator.publishing.theme import is_published


def render_folder(production: Production, prose: Path, config: Path, folder: Path) -> int:
    """Write the folder, in place of one written before; returns the number of files in ``docs/``.

    Raises `ProseProblem`, `SettingsProblem`, `BundleError` or `NotPublished`, and leaves what was there as it
    was.
    """
    settings = read_settings(config)
    # A navigation was written for the pages beside the settings, and for no other folder's.
    own = prose.is_dir() and os.path.realpath(pages_folder(settings, config)) == os.path.realpath(prose)
    theme = theme_folder(settings, config)
    name, address = str(settings.get("site_name", "Said & Done")), site_address(settings)
    feeds = autodiscovery(name, address)
    made = scripts(theme) if theme is not None else ()
    with replacing(folder) as new:
        count = write(new / "docs", _prose(production, prose, name))
        count += write(new / "docs", _pages(production))
        count += write(new / "docs", ((name, made()) for name, made in production.files))
        count += write(new / "docs", production.timeline(True))
        count += write(new / "docs", pages_for_frames(theme))
        count += write(new / "docs", corrections_feeds(map(entry_of, production.corrections), name, address))
        if theme is not None:
            write(new / "theme", _theme(theme))
            write(new / "theme", made)
        write(new, [("mkdocs.yml", for_any_builder(settings, theme=theme is not None, nav=own, feeds=feeds))])
    return count


def _pages(production: Production) -> Iterator[tuple[str, bytes]]:
    for page in production.pages:
        yield f"{page.address}.md", f"---\n{front_matter(page)}\n---\n{page.markdown}".encode()


def _prose(production: Production, prose: Path, site_name: str) -> Iterator[tuple[str, bytes]]:
    """People's pages with their blocks filled in, and what lies beside them."""
    taken = names(production.plans, ()) | {name for name, _ in (*production.files, *FEEDS)}
    taken |= {f"{TIMELINE_DATA}/", *names_for_frames()}
    for file in sorted(file for file in prose.rglob("*") if file.is_file()):
        name = file.relative_to(prose).as_posix()
        if any(part.startswith(".") for part in name.split("/")):
            continue
        check_place(file, [name], taken, prose.parent)
        page = name.endswith(".md")
        yield name, filled(_text(file), production.blocks, name, file).encode() if page else file.read_bytes()
    if not (prose / HOME).is_file():
        yield HOME, filled(home(site_name), production.blocks, HOME, prose / HOME).encode()


def _theme(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        name = file.relative_to(folder).as_posix()
        if is_published(name):
            yield name, file.read_bytes()


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ProseProblem(f"{file}: found bytes that are not UTF-8; expected UTF-8") from None
