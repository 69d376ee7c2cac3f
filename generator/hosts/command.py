"""The ``timeline`` command, whose commands are imported when they are asked for: a check needs no builder."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Final

import click

from generator.hosts.console import fail
from generator.working import NotANumber, WorkerEnded, processes

#: Each command is the function of its name in the module ``command_NAME``.
NAMES: Final = ("build", "check", "coverage", "diff", "fingerprint", "new", "render", "schema", "sources")


class _Commands(click.Group):
    """Commands by their names."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in NAMES:
            return None
        command: click.Command = getattr(import_module(f"generator.hosts.command_{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """The command; where the system ended a process of its work, that is told in a line."""
        try:
            return super().invoke(ctx)
        except WorkerEnded as error:
            fail(str(error))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
