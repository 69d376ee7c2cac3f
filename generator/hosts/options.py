"""What several commands take alike."""

from __future__ import annotations

from pathlib import Path

import click

from generator.hosts.console import fail

#: The folder of the records.
CONTENT = click.Path(exists=True, file_okay=False, path_type=Path)
#: The settings of the site.
CONFIG = click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="MkDocs settings: name, theme, address.",
)


def expect(config: Path) -> None:
    """End the command where there are no settings."""
    if not config.is_file():
        fail(f"{config}: found no such file; expected the settings of the site; try --config FILE")
