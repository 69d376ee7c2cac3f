"""What reading refuses: a mistake in a file before it is known which record it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

#: Line and column, both counted from 1, columns in characters.
Spot = tuple[int, int]

#: Where a mistake of a whole file is shown.
START: Spot = (1, 1)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something in a file that cannot be read as part of a record; the parts are those of a `Problem`."""

    code: str
    spot: Spot
    found: str
    expected: str
    proposal: str | None = None
