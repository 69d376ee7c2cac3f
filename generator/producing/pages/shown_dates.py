"""The block ``show: dates``: dates as records write them, each in words and drawn as the timeline draws it.

``dates:`` lists them with `` | `` between: what stands after ``said:`` or ``when:`` in a record, an
``{start, end}`` mapping included. The words are in the page; the drawing is made by its script.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.producing.blocks import BlockProblem, Setting, Settings, refuse_unknown
from generator.producing.timeline.dates import placed
from generator.vocabulary.dates import Date, DateError, parse_date

#: What the block takes.
SETTING: Final = "dates"
_BETWEEN: Final = " | "
_MAPPING: Final = re.compile(r'\{start: "?([^",{}]+)"?, end: "?([^",{}]+)"?\}')


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date as it is written, what it means, and what its drawing is made from (empty: it has no place)."""

    written: str
    date: Date
    attributes: Mapping[str, str]


def dates(settings: Settings) -> dict[str, Any]:
    """The dates of a block; raises `BlockProblem` for what is none."""
    refuse_unknown(settings, (SETTING,), "dates")
    setting = settings.get(SETTING)
    if setting is None:
        raise BlockProblem(1, "show: dates without dates", f"{SETTING}: 2022-02 | 2022-02-17~")
    return {"dates": list(_shown(setting))}


def _shown(setting: Setting) -> Iterator[ShownDate]:
    for written in setting.value.split(_BETWEEN):
        date = _date(written.strip(), setting)
        yield ShownDate(written.strip(), date, attributes(date))


def _date(written: str, setting: Setting) -> Date:
    mapping = _MAPPING.fullmatch(written)
    value = {"start": mapping[1], "end": mapping[2]} if mapping else written.strip('"')
    try:
        return parse_date(value)
    except DateError as error:
        raise BlockProblem(setting.line, error.found, error.expected, error.try_) from None


def attributes(date: Date) -> Mapping[str, str]:
    """A date as the attributes of ``<said-and-done-date>``: kind and moments as in the timeline's columns."""
    place = placed(date)
    if place.at is None:
        return {}
    bounds = {
        "s0": date.start.earliest,
        "s1": _after(date.start.latest),
        "e0": date.end.earliest,
        "e1": _after(date.end.latest),
    }
    kind = dict(zip(("shape", "precision", "start", "end"), place.kind, strict=True))
    known = {name: str(bound) for name, bound in bounds.items() if bound is not None}
    return {**kind, "at": str(place.at), **known}


def _after(second: int | None) -> int | None:
    return None if second is None else second + 1
