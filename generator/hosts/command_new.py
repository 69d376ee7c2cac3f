"""The command that writes a blank record."""

from __future__ import annotations

from pathlib import Path

import click

from generator.hosts.blanks import NotWritten, write_blank
from generator.hosts.console import fail
from generator.hosts.options import content_option
from generator.records import RECORD_TYPES
from generator.records.blank import blank

_TYPES = {type_.type: type_ for type_ in RECORD_TYPES}


@click.command()
@click.argument("type_", metavar="TYPE", type=click.Choice(list(_TYPES)))
@click.argument("id_", metavar="[ID]", required=False)
@content_option(click.Path(path_type=Path))
def new(type_: str, id_: str | None, content: Path) -> None:
    """Write a blank record of TYPE, with its comments.

    With an ID it becomes a file below the content folder, without one it is printed.
    """
    if id_ is None:
        click.echo(blank(_TYPES[type_]), nl=False)
        return
    try:
        click.echo(write_blank(_TYPES[type_], id_, content).as_posix())
    except NotWritten as error:
        fail(str(error))
