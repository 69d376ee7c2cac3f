"""Our own hostile files and places."""

from __future__ import annotations

from collections.abc import Iterator

from tests.suites.cases import Case
from tests.suites.own_files import file_cases
from tests.suites.own_places import place_cases
from tests.suites.own_records import record_cases


def own_cases() -> Iterator[Case]:
    """All of them, each made when it is asked for."""
    yield from file_cases()
    yield from record_cases()
    yield from place_cases()
