"""The command that checks records, which imports nothing that it does not need: it runs at every save."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.hosts.checking import own_words, read, weighed
from generator.hosts.console import FAILED, fail, say, tell, watch
from generator.hosts.formats import as_github, as_json
from generator.hosts.options import CONTENT
from generator.hosts.texts import NotAtHand, texts_at_hand
from generator.vocabulary.text import counted


@click.command()
@click.argument("content", type=CONTENT, default="content")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    help="How to print problems: github annotates, and writes the step's summary.",
)
@click.option(
    "--text",
    "texts",
    multiple=True,
    metavar="ID=FILE",
    help="The text of a source, which quotations from it are checked against; FILE alone where a source holds"
    " its hash. May be given several times.",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Write the words of the text into records whose quotations fail, where it is sure what was meant.",
)
def check(content: Path, format_: str, texts: tuple[str, ...], fix: bool) -> None:
    """Check every record below CONTENT and print each problem with its place.

    With the text of a source (--text, or below texts/) it is told of a failed quotation what differs, word
    for word. --fix then writes the source's words into the record; comments and order of the file stay, and
    nothing is written that would not pass the check. The exit status is 1 if any problem is an error.
    """
    reading = read(content, watch)
    try:
        at_hand = texts_at_hand(reading, texts)
    except NotAtHand as error:
        fail(str(error))
    words = own_words(content)
    judgement = weighed(reading, watch, at_hand, words)
    if fix:
        from generator.custody import write_corrections

        corrections = write_corrections(reading, judgement, at_hand)
        for correction in corrections:
            say(correction.message)
        if any(correction.written for correction in corrections):
            judgement = weighed(read(content, watch), watch, at_hand, words)
    problems = judgement.problems
    if format_ == "json":
        click.echo(as_json(problems))
    elif format_ == "github":
        for line in as_github(problems):
            click.echo(line)
        from generator.hosts.summary import as_summary, write_summary

        write_summary(as_summary(problems))
    else:
        tell(problems)
    records = counted(len(judgement.corpus), "sound record" if judgement.errors else "record")
    say(f"{records}: {counted(len(problems), 'problem') if problems else 'no problem'}")
    say(judgement.quotations.sentence)
    if judgement.errors:
        sys.exit(FAILED)
