"""The strings of a folder: every text in its JSON files, of whatever shape, and every line of text files."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OWN = Path(__file__).with_name("strings")
#: A record file may hold 1 MiB: some such strings, or their twins of three bytes a letter, find room in it.
LONGEST = 50_000
#: The key under which lists of raw bytes keep them.
_BYTES = "b64"


def strings_in(folder: Path) -> tuple[str, ...]:
    """Each string once, in the order of the files' names."""
    found: dict[str, None] = {}
    files = [folder] if folder.is_file() else sorted(folder.rglob("*"))
    for file in files:
        if file.suffix == ".json":
            found |= dict.fromkeys(_texts(json.loads(file.read_bytes())))
        elif file.suffix == ".txt":
            found |= dict.fromkeys(file.read_text(encoding="utf-8").split("\n"))
    found.pop("", None)
    return tuple(text[:LONGEST] for text in found)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)
            if key == _BYTES and isinstance(item, str):
                yield from _decoded(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _decoded(encoded: str) -> Iterator[str]:
    """What raw bytes say; other readers of records try those that are no UTF-8."""
    try:
        yield base64.b64decode(encoded, validate=True).decode()
    except (UnicodeDecodeError, binascii.Error):
        return
