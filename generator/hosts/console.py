"""What the commands say, and where: problems on standard output, all else on standard error; how they end."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

import click

from generator.hosts.formats import as_text, logged
from generator.publishing.watching import Step
from generator.vocabulary.problems import Problem

#: Errors of content, settings and disks all end in 1; 2 is click's for a mistyped command.
FAILED = 1
#: Files are written faster than a terminal shows.
_STEPS_AT_ONCE = 50


def tell(problems: Sequence[Problem]) -> None:
    """Print problems on standard output, one a line."""
    for line in as_text(problems):
        click.echo(line)


def say(message: str) -> None:
    """A message on standard error, which may hold text of a record or the name of a file."""
    for line in message.splitlines():
        click.echo(logged(line), err=True)


def fail(message: str) -> NoReturn:
    """End the command with a message and the status that says so."""
    say(message)
    sys.exit(FAILED)


@contextmanager
def watch(what: str, total: int | None = None) -> Iterator[Step]:
    """Show a phase of the work for as long as it lasts, where standard error is a terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    # A tenth of a second to import, which a log can do without.
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    console = Console(stderr=True)
    if not console.is_interactive:
        yield lambda: None
        return
    counters = () if total is None else (BarColumn(), MofNCompleteColumn())
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        *counters,
        TimeElapsedColumn(),
    )
    with Progress(
        *columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as progress:
        task = progress.add_task(what, total=total)
        done = 0

        def step() -> None:
            nonlocal done
            done += 1
            if done % _STEPS_AT_ONCE == 0 or done == total:
                progress.update(task, completed=done)

        yield step


@contextmanager
def ended_by_signals() -> Iterator[None]:
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
