"""A hostile thing in a content folder, and what must be said of it."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: The records beside it: one sound, one with a mistake that is told whatever else there is.
SOUND = ("topics/sound.yml", b"title: Beside it\n")
MISTAKEN = ("actors/mistaken.yml", b"name: Beside it\nkind: persona\n")
TOLD = "content/actors/mistaken.yml:2:7: SD204 "


@dataclass(frozen=True, slots=True)
class Case:
    """Something in a content folder.

    ``lay`` puts it there; ``path`` is where in the folder it lies; ``lines`` how many lines it has;
    ``refused`` whether it must be; ``data`` and ``holds``, of a file whose content is known, its bytes and
    their meaning as JSON documents one after another.
    """

    name: str
    lay: Callable[[Path], None]
    path: str
    lines: int = 1
    refused: bool = True
    data: bytes | None = None
    holds: str | None = None


def of_bytes(
    name: str, data: bytes, *, refused: bool, folder: str = "topics", holds: str | None = None
) -> Case:
    """A file of records with these bytes."""
    path = f"{folder}/hostile.yml"

    def lay(content: Path) -> None:
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    return Case(name, lay, path, lines, refused, data, holds)


def lay_neighbours(content: Path) -> None:
    """The two records beside it."""
    for name, data in (SOUND, MISTAKEN):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_bytes(data)


def cases_in(folder: Path) -> Iterator[Case]:
    """Every file of every list in a folder, and every file that is no list, as it is."""
    files = [folder] if folder.is_file() else sorted(path for path in folder.rglob("*") if path.is_file())
    for file in files:
        rows = _rows(file)
        if rows is None:
            yield of_bytes(file.name, file.read_bytes(), refused=False)
        for number, row in enumerate(rows or ()):
            name = f"{file.stem}/{number}-{row.get('id') or row.get('name') or ''}"
            data = base64.b64decode(row["b64"]) if "b64" in row else _tabs(row["yaml"]).encode()
            yield of_bytes(name, data, refused=row.get("fail") is True, holds=row.get("json"))


def _tabs(text: str) -> str:
    """Without the dashes that yaml-test-suite writes before a tab to make its width seen."""
    return re.sub("\u2014+\t", "\t", text)


def _rows(file: Path) -> list[dict[str, Any]] | None:
    """The rows of a list of files; None where the file is no such list."""
    if file.suffix != ".json":
        return None
    try:
        rows = json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        return None
    listed = isinstance(rows, list) and all(
        isinstance(row, dict) and row.keys() & {"b64", "yaml"} for row in rows
    )
    return rows if listed and rows else None
