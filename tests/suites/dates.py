"""Lists of dates, tried on the parser: which are taken, and how those that are not are refused.

A list is a JSON array of objects with an ``edtf`` expression and the names of the suites in which it is
``valid`` and ``invalid``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.vocabulary.dates import DateError, parse_date
from tests.vocabulary.writing_dates import rewritten

#: What a refusal says of a text in which it recognises no form.
_WITHOUT_A_NAME = "which is not a date"


def dates_in(folder: Path) -> Iterator[dict[str, Any]]:
    """The rows of every list of dates in a folder."""
    for file in [folder] if folder.is_file() else sorted(folder.rglob("*.json")):
        rows = json.loads(file.read_bytes())
        if isinstance(rows, list):
            yield from (row for row in rows if isinstance(row, dict) and "edtf" in row)


def misjudged(row: dict[str, Any]) -> str | None:
    """What is wrong with what the parser makes of an expression; None if nothing is."""
    text = row["edtf"]
    try:
        date = parse_date(text)
    except DateError as error:
        nameless = row.get("valid") and _WITHOUT_A_NAME in error.found
        return f"{text!r}: refused without the name of its form" if nameless else None
    if not row.get("valid"):
        return f"{text!r}: taken, and no suite calls it valid"
    return None if rewritten(date) == text else f"{text!r}: read as {rewritten(date)!r}"
