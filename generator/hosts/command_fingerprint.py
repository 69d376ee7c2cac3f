"""The command that makes the fingerprint of an article."""

from __future__ import annotations

from pathlib import Path

import click

from generator.custody import NotEdited, hold_fingerprint
from generator.evidence import NotText, TooLong, held_lines
from generator.hosts.choosing import NotChosen, chosen_source
from generator.hosts.console import fail, say
from generator.hosts.options import content_option
from generator.reading import read_content


@click.command()
@click.argument("article", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--source", metavar="ID", help="Write the lines into this source's record instead.")
@click.option(
    "--language",
    help="The article's language (BCP 47, such as en): it says which words negate. By default the record's.",
)
@content_option(click.Path(file_okay=False, path_type=Path))
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
