"""The command that writes the pages as Markdown, for other builders."""

from __future__ import annotations

from pathlib import Path

import click

from generator.hosts.checking import judged, own_words, refusal
from generator.hosts.console import ended_by_signals, fail, say, tell, watch
from generator.hosts.making import page_settings, produced
from generator.hosts.options import CONFIG, content_option, expect
from generator.publishing.bundling import BundleError
from generator.publishing.folder import NotPublished, check_ours
from generator.publishing.prose import ProseProblem
from generator.publishing.rendering import render_folder
from generator.publishing.settings import (
    SettingsProblem,
    language,
    loaded_words,
    read_settings,
    site_address,
)
from generator.vocabulary.text import counted


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@content_option()
@CONFIG
def render(folder: Path, content: Path, config: Path) -> None:
    """Write every page as Markdown into FOLDER, with a theme and settings, for any builder of MkDocs sites.

    For instance ``properdocs build`` or ``zensical build`` in that folder.
    """
    expect(config)
    with ended_by_signals():
        try:
            check_ours(folder)  # before the work, not after
            site = read_settings(config)
            words = own_words(content, loaded_words(site, config))
            judgement = judged(content, watch, words)
            tell(judgement.problems)
            refused = refusal(judgement, content, strict=False)
            if refused:
                fail(refused)
            settings = page_settings(language(site), words, feeds=site_address(site) is not None)
            count = render_folder(produced(judgement, watch, settings), content / "pages", config, folder)
        except (BundleError, NotPublished, ProseProblem, SettingsProblem) as error:
            fail(str(error))
    say(f"{folder}: {counted(count, 'file')}")
