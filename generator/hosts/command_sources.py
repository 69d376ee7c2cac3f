"""The commands that ask other people's servers: whether sources can still be read, and for copies of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import click

from generator.custody import (
    ARCHIVE_MANNERS,
    WAYBACK,
    Archive,
    Asker,
    Manners,
    NotSound,
    agent,
    archival_summary,
    archive_at,
    archive_sources,
    as_json,
    check_sources,
    exit_status,
    summary,
    target_of,
)
from generator.hosts.checking import read, weighed
from generator.hosts.choosing import NotChosen, chosen_ids
from generator.hosts.console import FAILED, fail, say, watch
from generator.hosts.formats import logged
from generator.hosts.options import content_option
from generator.reading import Reading
from generator.vocabulary.text import counted, without_commands

_Command = TypeVar("_Command", bound=Callable[..., None])
_POLITE = Manners()
_MIB = 1024 * 1024
_DAY = 86_400.0


@click.group()
def sources() -> None:
    """Look after the sources: read their addresses again, and archive them."""


def _asked(manners: Manners) -> Callable[[_Command], _Command]:
    """The arguments and options of a command that asks, with what is polite by default."""
    decorators = (
        click.argument("ids", nargs=-1),
        content_option(),
        click.option(
            "--seconds",
            type=click.FloatRange(min=0, min_open=True, max=_DAY),
            default=manners.seconds,
            show_default=True,
            help="Time for one address, with all its redirects.",
        ),
        click.option(
            "--delay",
            type=click.FloatRange(min=0, max=_DAY),
            default=manners.delay,
            show_default=True,
            help="Least seconds between two requests to one host.",
        ),
        click.option(
            "--patience",
            type=click.FloatRange(min=0, max=_DAY),
            default=manners.patience,
            show_default=True,
            help="Longest wait that a busy host may ask for, in seconds, before it is given up.",
        ),
        click.option(
            "--site", metavar="URL", help="Address of your site, by which those asked can find you."
        ),
    )

    def decorated(command: _Command) -> _Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorated


@sources.command()
@_asked(_POLITE)
@click.option(
    "--largest",
    type=click.FloatRange(min=0, min_open=True, max=1024),
    default=_POLITE.largest / _MIB,
    show_default=True,
    help="Largest page that is read, in MiB.",
)
@click.option(
    "--allow",
    multiple=True,
    metavar="HOST:PORT",
    help="A host that may be asked although it is not of the public network. May be given several times.",
)
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to print reports."
)
def check(
    ids: tuple[str, ...],
    content: Path,
    seconds: float,
    delay: float,
    patience: float,
    site: str | None,
    largest: float,
    allow: tuple[str, ...],
    format_: str,
) -> None:
    """Read the address of every source again, or of those with these IDS, and say what became of it.

    The page is compared with what is held of the source: dead links, moved addresses and silent edits are
    told. The exit status is 1 if somebody has to look at one of them; what could not be read this time is
    told and counted, and does not fail. To be run by hand or on a schedule, never on a pull request.
    """
    reading, only = _chosen(content, ids)
    judgement = weighed(reading, watch)
    manners = Manners(
        seconds=seconds,
        delay=delay,
        patience=patience,
        largest=int(largest * _MIB),
        agent=_agent(site),
        allow=frozenset(allow),
    )
    if format_ == "json":
        count = len(only if only is not None else judgement.corpus.sources)
        with watch(f"Asking for {counted(count, 'source')}", count) as step:
            reports = check_sources(
                judgement.corpus, judgement.quotations, Asker(manners), only, lambda _: step()
            )
        click.echo(without_commands(as_json(reports)))
    else:
        reports = check_sources(
            judgement.corpus,
            judgement.quotations,
            Asker(manners),
            only,
            lambda report: click.echo(logged(report.message)),
        )
    say(summary(reports))
    sys.exit(exit_status(reports))


@sources.command()
@_asked(ARCHIVE_MANNERS)
@click.option("--again", is_flag=True, help="Ask also for sources that have a copy, and replace it.")
@click.option(
    "--service",
    metavar="URL",
    help="Another archive with the services of the Wayback Machine: URL/save/… and URL/wayback/available.",
)
def archive(
    ids: tuple[str, ...],
    content: Path,
    seconds: float,
    delay: float,
    patience: float,
    site: str | None,
    again: bool,
    service: str | None,
) -> None:
    """Ask the Wayback Machine for a copy of each source that has an address and no copy yet.

    What it answers, address and day, is written into the record at once; comments and order of the file
    stay. The exit status is 1 if a source was not archived.
    """
    reading, only = _chosen(content, ids)
    machine, allow = _service(service)
    manners = replace(
        ARCHIVE_MANNERS,
        seconds=seconds,
        delay=delay,
        patience=patience,
        agent=_agent(site),
        allow=allow,
    )
    archivals = archive_sources(
        reading,
        Asker(manners),
        machine,
        only,
        again=again,
        tell=lambda archival: click.echo(logged(archival.message)),
    )
    say(archival_summary(archivals))
    if any(archival.failed for archival in archivals):
        sys.exit(FAILED)


def _chosen(content: Path, ids: tuple[str, ...]) -> tuple[Reading, frozenset[str] | None]:
    """The records, and the ids of the sources that were named, if any were."""
    reading = read(content, watch)
    try:
        only = chosen_ids(reading, ids)
    except NotChosen as error:
        fail(str(error))
    if reading.problems:
        mistakes = counted(len(reading.problems), "mistake")
        say(f"{content}: found {mistakes} in records, which are left out; try timeline check {content}")
    return reading, only


def _agent(site: str | None) -> str:
    try:
        return agent(site)
    except NotSound as error:
        fail(f"found --site {site}: {error}; expected the address of your site, such as https://example.org/")


def _service(address: str | None) -> tuple[Archive, frozenset[str]]:
    """The archive, and what may be asked of it although it may stand in one's own network."""
    if address is None:
        return WAYBACK, frozenset()
    try:
        return archive_at(address), frozenset({target_of(address).key})
    except NotSound as error:
        fail(f"found --service {address}: {error}; expected an address such as https://web.archive.org")
