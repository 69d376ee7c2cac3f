"""A date written as EDTF again, the other way than the parser goes: nothing is added or lost unseen."""

from __future__ import annotations

from generator.vocabulary.dates import Date, Point
from tests.vocabulary.made_up_dates import year_of


def written(point: Point) -> str:
    """The point as EDTF: the other way than the parser goes."""
    mark = {(0, 0): "", (1, 0): "~", (0, 1): "?", (1, 1): "%"}[point.approximate, point.uncertain]
    if point.precision in ("decade", "century"):
        # A negative year counts down, so the lowest one, of which the open digits are 9, is kept.
        sign = "-" if point.text.startswith("-") else ""
        open_digits = 1 if point.precision == "decade" else 2
        return sign + f"{abs(point.year):04}"[:-open_digits] + "X" * open_digits + mark
    if point.season is not None:
        return f"{year_of(point.year)}-{point.season}{mark}"
    year = year_of(point.year) if abs(point.year) < 10_000 else f"Y{point.year}"
    parts = [year, *(f"{part:02}" for part in (point.month, point.day) if part is not None)]
    if point.precision == "day" and point.day is None:
        parts.append("XX")
    if point.hour is None or point.minute is None or point.offset is None:
        return "-".join(parts) + mark
    clock = [point.hour, point.minute] + ([] if point.second is None else [point.second])
    hours, minutes = divmod(abs(point.offset), 60)
    zone = f"{'-' if point.offset < 0 else '+'}{hours:02}:{minutes:02}"
    zone = "Z" if point.text.endswith("Z") else zone
    return "-".join(parts) + "T" + ":".join(f"{part:02}" for part in clock) + zone + mark


def rewritten(date: Date) -> str:
    """The expression of a date."""
    first, last = date.start.first, date.end.last
    if date.shape == "once":
        return written(first) if first else ""
    ends = [written(point) if point else ".." for point in (first, last)]
    if date.shape == "throughout":
        return "/".join(ends)
    return f"[{'..'.join(end.strip('.') for end in ends)}]"
