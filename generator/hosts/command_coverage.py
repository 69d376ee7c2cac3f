"""The command that tells how much of a source is in records."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.evidence.coverage import coverage as coverage_of
from generator.evidence.held_text import HeldText
from generator.evidence.verdict import Outcome
from generator.hosts.checking import read, weighed
from generator.hosts.choosing import NotChosen, chosen_source
from generator.hosts.console import fail, say, watch
from generator.hosts.coverage_formats import as_json, as_text, words_as_json
from generator.hosts.options import content_option
from generator.hosts.texts import NotAtHand, text_of_source
from generator.judging import Judgement
from generator.judging.passages import passages_by_source, words_by_source
from generator.producing.coverage import GENERATOR, coverage_page
from generator.records import Source
from generator.vocabulary.text import counted, percent


@click.command()
@click.argument("source_id")
@click.option(
    "--text",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="The text of the source, where it is not held below texts/.",
)
@content_option()
@click.option(
    "--html",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the text, marked up, as a page for the curator.",
)
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to print it."
)
def coverage(source_id: str, file: Path | None, content: Path, html: Path | None, format_: str) -> None:
    """Tell which sentences of a source became records, which are ignored, and which are left.

    A sentence counts where more than half of its words stand in passages of records (quotations of
    statements and passages of events that were checked and found right), or in passages that the source's
    record ignores. From a fingerprint alone only the words can be counted.
    """
    reading = read(content, watch)
    try:
        source, _ = chosen_source(reading, source_id)
        given = {source.id: text_of_source(source, file)} if file else {}
    except (NotChosen, NotAtHand) as error:
        fail(str(error))
    judgement = weighed(reading, watch, given)
    held = judgement.quotations.held.get(source.id)
    if held is None and source.held:
        fail(f"{content}: found that what is held of source/{source.id} is of no use; try timeline check")
    if held is None:
        fail(f"{content}: found nothing held of source/{source.id}; expected its text; try --text FILE")
    _say_what_does_not_count(source, judgement)
    if not isinstance(held, HeldText):
        if html:
            fail(f"found a fingerprint of source/{source.id}; expected its text, for a page; try --text FILE")
        _tell_words(source, judgement, format_)
        return
    passages = passages_by_source(judgement.quotations).get(source.id, [])
    found = coverage_of(held, passages, source.ignore, source.language)
    if format_ == "json":
        click.echo(as_json(source, held, found))
    else:
        text = file or content / "texts" / ((source.held and source.held.text) or "")
        for line in as_text(held, found, text.as_posix()):
            click.echo(line)
    if html:
        _write(html, coverage_page(source, held, found), content)


def _say_what_does_not_count(source: Source, judgement: Judgement) -> None:
    others = [
        one
        for one in judgement.quotations.checked
        if one.source.id == source.id and one.verdict.outcome is not Outcome.CHECKED
    ]
    if others:
        count = counted(len(others), "quotation")
        covers = "covers" if len(others) == 1 else "cover"
        say(f"{count} from source/{source.id} failed or could not be checked, and so {covers} nothing")


def _tell_words(source: Source, judgement: Judgement, format_: str) -> None:
    words = words_by_source(judgement.corpus, judgement.quotations)[source.id]
    if format_ == "json":
        told = {"source": f"source/{source.id}", "sentences": None, "words": words_as_json(words)}
        click.echo(json.dumps(told, indent=2))
    else:
        share = percent(words.counted, words.total)
        click.echo(f"{words.counted:,} of {counted(words.total, 'word')} in records or ignored, {share} %")
    say(
        "from the fingerprint alone, in which ignored passages of one or two words are not found; which"
        " sentences are left is told with the text: try --text FILE"
    )


def _write(html: Path, page: str, content: Path) -> None:
    """Write the page; no other file is ever written over, and none below the records."""
    if html.resolve().is_relative_to(content.resolve()):
        fail(f"{html}: found a place in {content}; expected one elsewhere: the page holds the whole text")
    try:
        if html.exists() and GENERATOR not in html.read_text(encoding="utf-8", errors="replace"):
            fail(f"{html}: found another file; expected none, or an earlier page of this command")
        html.write_text(page, encoding="utf-8")
    except OSError as error:
        fail(f"{html}: found “{error.strerror}”; expected to be able to write there")
    say(f"{html}: the text, marked up; it is not for publication")
