"""The commands about evidence: the fingerprint of an article, and what changed between two editions."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.comparing import Comparison, NotCompared, compare, corpus_at
from generator.comparing.telling import as_text, headline
from generator.comparing.telling_json import as_json
from generator.comparing.telling_markdown import as_markdown
from generator.evidence.custody import NotText, held_lines
from generator.evidence.fingerprint import TooLong
from generator.hosts.console import FAILED, fail, say
from generator.hosts.formats import printable
from generator.producing.markdown import escape


@click.command()
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--language", help="The article's language (BCP 47, such as en): it says which words negate.")
def fingerprint(article: Path, language: str | None) -> None:
    """Print what a source's record holds of ARTICLE, a text that may not be republished.

    Put the lines into the record of the source. They hold no word of the text; they are not encryption
    either: whoever guesses three words in a row can see whether the text has them.
    """
    try:
        click.echo(held_lines(article.read_bytes(), language), nl=False)
    except NotText as error:
        fail(f"{article}: found a text in which {error}; expected UTF-8; try saving the text as UTF-8")
    except TooLong as error:
        fail(f"{article}: {error}")


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--content",
    type=click.Path(path_type=Path),
    default="content",
    show_default=True,
    help="Folder of the records within a revision.",
)
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
        click.echo(as_json(comparison))
    else:
        for line in as_text(comparison, printable):
            click.echo(line)
        if format_ == "github":
            _write_summary(comparison)
    say(headline(comparison))
    if comparison.missing or comparison.new.errors:  # what could not be read was not compared
        sys.exit(FAILED)


def _write_summary(comparison: Comparison) -> None:
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if file:
        try:
            with Path(file).open("a", encoding="utf-8") as stream:
                stream.write(as_markdown(comparison, lambda text: str(escape(printable(text)))))
        except OSError as error:
            say(f"{file}: the summary was not written: {error.strerror}")
