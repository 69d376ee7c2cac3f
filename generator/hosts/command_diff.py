"""The command that tells what changed in meaning between two editions."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.comparing import NotCompared, compare, corpus_at
from generator.comparing.telling import as_text, headline
from generator.comparing.telling_json import as_json
from generator.comparing.telling_markdown import as_markdown
from generator.hosts.console import FAILED, fail, say
from generator.hosts.formats import logged, printable
from generator.hosts.options import content_option
from generator.hosts.summary import write_summary
from generator.producing.markdown import escape
from generator.vocabulary.text import without_commands


@click.command()
@click.argument("old")
@click.argument("new")
@content_option(click.Path(path_type=Path), "Folder of the records within a revision.")
@click.option("--format", "format_", type=click.Choice(["text", "github", "json"]), default="text")
def diff(old: str, new: str, content: Path, format_: str) -> None:
    """List the records whose meaning changed from OLD to NEW, and the corrections that are missing.

    Each is a folder of records or a git revision. The exit status is 1 if a correction is missing.
    """
    try:
        today = datetime.now(UTC).date().isoformat()
        comparison = compare(corpus_at(old, content), corpus_at(new, content), on=today)
    except NotCompared as error:
        fail(str(error))
    if format_ == "json":
        click.echo(without_commands(as_json(comparison)))
    else:
        for line in as_text(comparison, logged):
            click.echo(line)
        if format_ == "github":
            write_summary(as_markdown(comparison, lambda text: str(escape(printable(text)))))
    say(headline(comparison))
    if comparison.missing or comparison.new.errors:  # what could not be read was not compared
        sys.exit(FAILED)
