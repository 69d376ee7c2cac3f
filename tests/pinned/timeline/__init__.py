"""The timeline's data of two contents, and what they mean (`expected.json`), worked out without them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.deriving import Derived, date_of, derive
from generator.hosts.checking import judged
from generator.producing.addresses import TIMELINE_DATA
from generator.producing.timeline import timeline_files
from generator.records import Event, Statement
from generator.vocabulary.dates import Date, End, Point
from tests.conftest import ROOT
from tests.pinned import dates

FOLDER = Path(__file__).parent
CONTENTS = {"demonstration": ROOT / "content", "dates": dates.FOLDER}

#: Before and after everything, as JavaScript's `Number` reads it.
BEFORE, AFTER = "-Infinity", "Infinity"


def files_of(content: Path) -> dict[str, bytes]:
    """The data of a content folder by name, with what they mean."""
    judgement = judged(content)
    assert not judgement.errors, judgement.errors
    derived = derive(judgement.corpus)
    files = {
        name.removeprefix(f"{TIMELINE_DATA}/"): data
        for name, data in timeline_files(judgement.corpus, derived, judgement.quotations, "en")
    }
    levels = levels_in(files)
    return {**files, "expected.json": _json(expected(derived, levels))}


def levels_in(files: dict[str, bytes]) -> dict[str, int]:
    """The level of each record, `statements/id`, as the names of the files of texts say."""
    found: dict[str, int] = {}
    for name, data in files.items():
        if name.startswith("text/"):
            level = int(name.removeprefix("text/").partition("-")[0])
            found |= {row["url"].removesuffix(".html"): level for row in json.loads(data)}
    return found


def expected(derived: Derived, levels: dict[str, int]) -> list[dict[str, Any]]:
    """What is to be read for each record, in order of the numbers."""
    ordered = sorted(derived.dated, key=_order)
    return [_meant(number, record, levels) for number, record in enumerate(ordered)]


def _order(record: Statement | Event) -> tuple[Any, ...]:
    date = date_of(record)
    point = first_point(date)
    if point is None:
        return (1, 0, 0, *date.sort_key, record.id, record.type == "event")
    rank = {"month": 1, "day": 2, "minute": 3, "second": 3}.get(_precision(point), 0)
    return (0, point.earliest, rank, *date.sort_key, record.id, record.type == "event")


def first_point(date: Date) -> Point | None:
    """The first date that is written."""
    points = (date.start.first, date.start.last, date.end.first, date.end.last)
    return next((point for point in points if point is not None), None)


def _precision(point: Point) -> str:
    return "month" if point.text[:10].endswith("-XX") else point.precision


def _meant(number: int, record: Statement | Event, levels: dict[str, int]) -> dict[str, Any]:
    date = date_of(record)
    point = first_point(date)
    s0, s1 = _ends(date.start, BEFORE)
    e0, e1 = _ends(date.end, AFTER)
    return {
        "n": number,
        "id": f"{record.folder}/{record.id}",
        "date": date.text,
        "lane": 1 if record.type == "event" else 0,
        "level": levels[f"{record.folder}/{record.id}"],
        "shape": date.shape,
        "precision": _precision(point) if point else "",
        "start": _certainty(date.start),
        "end": _certainty(date.end),
        "at": point.earliest if point else None,
        "s0": s0,
        "s1": s1,
        "e0": e0,
        "e1": e1,
        "group": {"key": date.period, "precision": _kind(date.period)} if date.period else None,
    }


def _ends(end: End, open_: str) -> tuple[int | str, int | str]:
    """The two bounds of one end; the second is exclusive."""
    if end.open:
        return open_, open_
    earliest: int | str = BEFORE if end.earliest is None else end.earliest
    return earliest, AFTER if end.latest is None else end.latest + 1


def _certainty(end: End) -> str:
    """Approximate, uncertain, a window, open."""
    marks: Iterable[tuple[bool, str]] = (
        (end.approximate, "~"),
        (end.uncertain, "?"),
        (end.window, "w"),
        (end.open, "o"),
    )
    return "".join(mark for there, mark in marks if there)


def _kind(period: str) -> str:
    digits = period.removeprefix("Y").removeprefix("-")
    return ("year", "month", "day")[digits.count("-")]


def _json(rows: list[dict[str, Any]]) -> bytes:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n".encode()
