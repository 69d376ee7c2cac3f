"""Dates with two ends: intervals and windows.

An interval ``a/b`` (EDTF "Time interval", level 0, and "Extended interval", level 1) lasts from one end to
the other; a window ``[a..b]`` (EDTF "Set representation: one of a set", level 2, here only with two ends) is
one unknown moment between them. Both join calendar dates: EDTF has no time of day in them, and readers of
EDTF disagree on seasons and on years of more than four digits as ends of an interval, so that those are
written as ``{start, end}``.
"""

from __future__ import annotations

from dataclasses import replace

from generator.vocabulary.dates.model import Date, End, Point
from generator.vocabulary.dates.points import read_point
from generator.vocabulary.dates.refusals import Refusal, Refused, recognise, refuse
from generator.vocabulary.problems import shown

OPEN_END = End(None, None, True, False, False, None, None, None)

_PLAIN_END = "a year, month or day, such as 2022-02-17"
_FORWARDS = "the earlier date first"


def read_interval(text: str) -> Date:
    """The interval that a text with a slash writes; Refused where it is none."""
    start, _, end = text.partition("/")
    points = [None if part == ".." else read_point(part) for part in (start, end)]
    for part, point in zip((start, end), points, strict=True):
        if point is None and part != "..":
            raise Refused(recognise(text) or _refuse_interval_end(part, start, end))
        if point is not None and not _ends_an_interval(point):
            found = f"{shown(part)}, {_kind(point)} as the end of an interval a/b"
            raise Refused(Refusal(found, "both ends apart, as {start: …, end: …}", (start, end)))
    return throughout(text, *(plain_end(point) if point else OPEN_END for point in points))


def read_window(text: str) -> Date:
    """The window that a text in square brackets writes, with .. in it; Refused where it is none."""
    first, _, last = text[1:-1].partition("..")
    for part in (first, last):
        if part and read_point(part) is None:
            mended = f"[{_mended(first)}..{_mended(last)}]"
            raise Refused(replace(refuse(part), proposal=mended))
    start, end = (_end_of_window(part) for part in (first, last))
    if start.earliest is not None and end.earliest is not None and start.earliest > end.earliest:
        raise Refused(Refusal(f"{shown(text)}, a window that runs backwards", _FORWARDS))
    return Date(text, "within", start, end, start.earliest, end.latest)


def throughout(text: str, start: End, end: End) -> Date:
    """The interval between two ends; Refused where it runs backwards.

    Where both ends are plain dates, the end may not begin before the start does: which way
    ``2022-02-17/2022-02`` runs is open. Of ends that are windows it is enough that one order is possible.
    """
    if start.earliest is not None and end.latest is not None and start.earliest > end.latest:
        raise Refused(Refusal(f"{shown(text)}, an interval that runs backwards", _FORWARDS))
    plain = not start.window and not end.window
    if plain and start.earliest is not None and end.earliest is not None and start.earliest > end.earliest:
        found = f"{shown(text)}, an interval whose end may lie before its start"
        raise Refused(Refusal(found, "an end as exact as the start"))
    return Date(text, "throughout", start, end, start.earliest, end.latest)


def plain_end(point: Point) -> End:
    """The end that one written date makes."""
    marks = (point.approximate, point.uncertain)
    return End(point.earliest, point.latest, False, *marks, point.precision, point, point)


def _refuse_interval_end(part: str, start: str, end: str) -> Refusal:
    """The refusal of one end; it proposes the whole interval, with what can be mended at both ends mended."""
    start, end = _mended(start), _mended(end)
    apart = start.startswith("[") or end.startswith("[")
    return replace(refuse(part), proposal=(start, end) if apart else f"{start}/{end}")


def _mended(part: str) -> str:
    if part in ("", "..") or read_point(part) is not None:
        return part
    proposal = refuse(part).proposal
    return proposal if isinstance(proposal, str) else part


def _end_of_window(text: str) -> End:
    point = read_point(text)
    if point is None:
        return OPEN_END
    if point.approximate or point.uncertain:
        raise Refused(Refusal(f"{shown(text)}, a qualifier inside a window", _PLAIN_END))
    if point.unspecified or point.precision not in ("year", "month", "day"):
        raise Refused(Refusal(f"{shown(text)}, {_kind(point)} as the end of a window", _PLAIN_END))
    return plain_end(point)


def _ends_an_interval(point: Point) -> bool:
    return point.hour is None and point.season is None and not point.text.startswith("Y")


def _kind(point: Point) -> str:
    if point.hour is not None:
        return "a time of day"
    if point.season is not None:
        return "a season"
    return "an open digit" if point.unspecified else "a year of more than four digits"
