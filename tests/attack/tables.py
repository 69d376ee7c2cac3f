"""A table (CSV) as spreadsheets read it, whichever separator they have, and as programs read it back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

#: Characters of a cell. Read by a separator that the table does not have, a whole row is one cell.
csv.field_size_limit(1 << 30)

_SEPARATORS = ",;\t"
#: With one of these signs a cell is a formula (OWASP, “CSV Injection”); some spreadsheets drop white space
#: before it.
_FORMULA = re.compile(r"[\t\r\n]*[=+\-@＝＋－＠]")
#: What is put in before such a sign is taken away again at these places.
_PUT_IN = re.compile(r"(\A|[;\t\r\n])'")


def run_by_spreadsheets(table: str) -> Iterator[str]:
    """The cells that a spreadsheet would run."""
    for separator in _SEPARATORS:
        for row in csv.reader(io.StringIO(table, newline=""), delimiter=separator):
            yield from (cell for cell in row if _FORMULA.match(cell))


def read_back(table: str) -> Iterator[dict[str, str]]:
    """The rows with the texts that were written."""
    for cells in csv.DictReader(io.StringIO(table, newline="")):
        yield {heading: _PUT_IN.sub(r"\1", cell) for heading, cell in cells.items()}
