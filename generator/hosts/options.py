"""What several commands take alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.hosts.console import fail

Command = TypeVar("Command", bound=Callable[..., Any])
#: The folder of the records.
CONTENT = click.Path(exists=True, file_okay=False, path_type=Path)


def content_option(
    type_: click.Path = CONTENT, help_: str = "Folder of the records."
) -> Callable[[Command], Command]:
    """``--content``; a command for which the folder need not be there gives another type."""
    return click.option("--content", type=type_, default="content", show_default=True, help=help_)


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


def will_reload() -> bool:
    """Whether the command that runs is to show changes: `mkdocs serve`, unless told not to."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.params.get("livereload"))
