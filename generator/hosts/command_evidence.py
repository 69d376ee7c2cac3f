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
from generator.custody import NotEdited, hold_fingerprint
from generator.evidence import NotText, TooLong, held_lines
from generator.hosts.choosing import NotChosen, chosen_source
from generator.hosts.console import FAILED, fail, say
from generator.hosts.formats import as_data, logged, printable
from generator.producing.markdown import escape
from generator.reading import read_content


@click.command()
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--source", metavar="ID", help="Write the lines into this source's record instead.")
@click.option(
    "--language",
    help="The article's language (BCP 47, such as en): it says which words negate. By default the record's.",
)
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    default="content",
    show_default=True,
    help="Folder of the records.",
)
def fingerprint(article: Path, source: str | None, language: str | None, content: Path) -> None:
    """Print what a source's record holds of ARTICLE, a text that may not be republished.

    With --source it is written into that record, in place of what was held before; comments and order of
    the file stay. The lines hold no word of the text; they are not encryption either: whoever guesses three
    words in a row can see whether the text has them.
    """
    data = article.read_bytes()
    try:
        if source is None:
            click.echo(held_lines(data, language), nl=False)
        else:
            say(_held(data, article, source, language, content))
    except NotText as error:
        fail(f"{article}: found a text in which {error}; expected UTF-8; try saving the text as UTF-8")
    except TooLong as error:
        fail(f"{article}: {error}")
    except NotChosen as error:
        fail(str(error))


def _held(data: bytes, article: Path, id_: str, language: str | None, content: Path) -> str:
    """Write what is held of an article into a source's record; returns what was done, in words."""
    if not content.is_dir():
        fail(f"{content}: found no such folder; expected the records' folder; try --content FOLDER")
    source, origin = chosen_source(read_content(content), id_)
    if language and source.language and language != source.language:
        fail(
            f"{origin.path}: found --language {language}; expected {source.language}, the language of"
            f" source/{id_}; try leaving the option out, or changing the record first"
        )
    try:
        written = hold_fingerprint(source, origin, data, source.language or language)
    except NotEdited as error:
        fail(
            f"{origin.path}: found that held of source/{id_} cannot be written: {error}; expected to change"
            f" nothing else; try putting in by hand what timeline fingerprint {article} prints"
        )
    if written == source:
        return f"{origin.path}: source/{id_} holds this fingerprint of {article} already"
    old = source.held and source.held.text
    unused = f"; {(content / 'texts' / old).as_posix()} is no longer named there" if old else ""
    return f"{origin.path}: source/{id_} now holds a fingerprint of {article}{unused}"


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
        click.echo(as_data(as_json(comparison)))
    else:
        for line in as_text(comparison, logged):
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
