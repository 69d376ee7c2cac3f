"""The ``timeline`` command: the only module that parses a command line."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.custody import write_corrections
from generator.hosts.blanks import NotWritten, write_blank
from generator.hosts.command_coverage import coverage
from generator.hosts.command_evidence import diff, fingerprint
from generator.hosts.command_sources import sources
from generator.hosts.console import FAILED, fail, say, tell, watch
from generator.hosts.formats import as_github, as_json, as_summary
from generator.hosts.making import (
    judged,
    own_words,
    page_settings,
    produced,
    read,
    refusal,
    weighed,
)
from generator.hosts.options import CONTENT
from generator.hosts.texts import NotAtHand, texts_at_hand
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
from generator.publishing.unchanged import Built, inputs_of, note_site, site_as_built
from generator.records import RECORD_TYPES, Record
from generator.records.blank import blank
from generator.records.schema import schema_text
from generator.vocabulary.problems import Problem
from generator.vocabulary.text import counted
from generator.working import NotANumber, processes, without_collecting

_CONFIG = click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    default="mkdocs.yml",
    show_default=True,
    help="MkDocs settings: name, theme, address.",
)
_TYPES = {type_.type: type_ for type_ in RECORD_TYPES}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="said-and-done", prog_name="timeline")
def main() -> None:
    """Set what was said beside what was done: check records, build their site."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # what a terminal's encoding lacks is written as its number
            reconfigure(errors="backslashreplace")
    try:
        processes()
    except NotANumber as error:
        fail(str(error))


@main.command()
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
        _write_summary(as_summary(problems))
    else:
        tell(problems)
    records = counted(len(judgement.corpus), "sound record" if judgement.errors else "record")
    say(f"{records}: {counted(len(problems), 'problem') if problems else 'no problem'}")
    say(judgement.quotations.sentence)
    if judgement.errors:
        sys.exit(FAILED)


def _write_summary(summary: str) -> None:
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    try:
        with Path(file).open("a", encoding="utf-8") as stream:
            stream.write(summary)
    except OSError as error:  # the annotations are out; a summary more or less is no reason to fail
        say(f"{file}: the summary was not written: {error.strerror}")


@main.command()
@click.argument("content", type=CONTENT, default="content")
@click.option(
    "--out", type=click.Path(path_type=Path), default="site", show_default=True, help="Folder of the site."
)
@_CONFIG
@click.option("--strict", is_flag=True, help="Let warnings stop the build too.")
@click.option("--search/--no-search", default=True, help="Make the search index, or leave it out.")
@click.option("--again", is_flag=True, help="Build even where nothing has changed since the last time.")
def build(content: Path, out: Path, config: Path, strict: bool, search: bool, again: bool) -> None:
    """Build the site of the records below CONTENT.

    What was published in the folder before stays untouched unless everything succeeds. Where nothing has
    changed since, it stays, too.
    """
    _expect(config)
    with watch("Looking for changes"):
        inputs = inputs_of(content, config, {"strict": strict, "search": search})
        before = site_as_built(out, config, inputs) if inputs and not again else None
    if before:
        tell(before.problems)
        for message in before.messages:
            say(message)
        say(f"{_summary(out, before)}; nothing has changed")
        return
    # MkDocs takes a third of a second to import, which no other command needs.
    from generator.hosts.mkdocs import BuildFailed, build_site

    problems, messages = list[Problem](), list[str]()

    def told(found: Sequence[Problem]) -> None:
        problems.extend(found)
        tell(found)

    def said(message: str) -> None:
        messages.append(message)
        say(message)

    with _ended_by_signals(), without_collecting():
        try:
            production = build_site(
                config, content, out, strict=strict, search=search, tell=told, say=said, watch=watch
            )
        except BuildFailed as error:
            fail(str(error) or f"{out} is as it was")
    built = Built(len(production.plans), production.records, tuple(problems), tuple(messages))
    # What changed in the meantime may be in the site or not.
    if inputs and inputs == inputs_of(content, config, {"strict": strict, "search": search}):
        note_site(out, config, inputs, built)
    say(_summary(out, built))


def _summary(out: Path, built: Built) -> str:
    return f"{out}: {counted(built.pages, 'page')} from {counted(built.records, 'record')}"


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--content", type=CONTENT, default="content", show_default=True, help="Folder of the records.")
@_CONFIG
def render(folder: Path, content: Path, config: Path) -> None:
    """Write every page as Markdown into FOLDER, with a theme and settings, for any builder of MkDocs sites.

    For instance ``properdocs build`` or ``zensical build`` in that folder.
    """
    _expect(config)
    with _ended_by_signals():
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


@main.command()
@click.argument("type_", metavar="TYPE", type=click.Choice(list(_TYPES)))
@click.argument("id_", metavar="[ID]", required=False)
@click.option(
    "--content",
    type=click.Path(path_type=Path),
    default="content",
    show_default=True,
    help="Folder of the records.",
)
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


@main.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default="schema", show_default=True)
@click.option("--check", "check_", is_flag=True, help="Write nothing; fail if the files are not up to date.")
def schema(out: Path, check_: bool) -> None:
    """Write the JSON Schema of each type of record, for editors."""
    stale = [type_ for type_ in RECORD_TYPES if _current(out, type_) != schema_text(type_)]
    if check_ and stale:
        names = ", ".join(_schema_file(out, type_).name for type_ in stale)
        fail(f"{out}: found {names} out of date; expected what is declared; try timeline schema --out {out}")
    for type_ in stale:
        out.mkdir(parents=True, exist_ok=True)
        _schema_file(out, type_).write_text(schema_text(type_), encoding="utf-8")
    say(f"{counted(len(stale), 'schema')} written to {out}" if stale else f"{out} is up to date")


main.add_command(fingerprint)
main.add_command(coverage)
main.add_command(diff)
main.add_command(sources)


def _schema_file(out: Path, type_: type[Record]) -> Path:
    return out / f"{type_.type}.schema.json"


def _current(out: Path, type_: type[Record]) -> str | None:
    file = _schema_file(out, type_)
    return file.read_text(encoding="utf-8") if file.is_file() else None


def _expect(config: Path) -> None:
    if not config.is_file():
        fail(f"{config}: found no such file; expected the settings of the site; try --config FILE")


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """When told to end, or when the terminal is gone, end as after Ctrl-C: no half-made folder stays."""

    def end(number: int, _frame: Any) -> NoReturn:
        sys.exit(128 + number)

    numbers = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    before = [(number, signal.signal(number, end)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)
