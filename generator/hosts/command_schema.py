"""The command that writes the JSON Schema of each type of record."""

from __future__ import annotations

from pathlib import Path

import click

from generator.hosts.console import fail, say
from generator.records import RECORD_TYPES, Record
from generator.records.schema import schema_text
from generator.vocabulary.text import counted


@click.command()
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


def _schema_file(out: Path, type_: type[Record]) -> Path:
    return out / f"{type_.type}.schema.json"


def _current(out: Path, type_: type[Record]) -> str | None:
    file = _schema_file(out, type_)
    return file.read_text(encoding="utf-8") if file.is_file() else None
