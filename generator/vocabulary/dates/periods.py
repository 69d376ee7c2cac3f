"""Periods: the days, months and years under whose pages dates are filed, written as EDTF writes them.

A page's name is a date of the profile itself, so that reading it gives the page's bounds and its heading.
"""

from __future__ import annotations

from generator.vocabulary.dates.moments import days_in_month


def year_text(year: int) -> str:
    """An astronomical year as EDTF writes it: ``2022``, ``-0043``, ``Y-13000``."""
    if -10_000 < year < 10_000:
        return f"{year:04}" if year >= 0 else f"-{-year:04}"
    return f"Y{year}"


def enclosing_periods(period: str) -> tuple[str, ...]:
    """The wider calendar pages of a page, the nearest first: ``2022-02-17`` lies in ``2022-02`` and
    ``2022``.
    """
    wider = []
    while period[-3] == "-":
        period = period[:-3]
        wider.append(period)
    return tuple(wider)


def days_of_period(period: str) -> tuple[str, str]:
    """The first day of a page, and the first day after it: ``2022-02`` is ``2022-02-01`` to
    ``2022-03-01``.
    """
    whole, *parts = (*reversed(enclosing_periods(period)), period)
    year = int(whole.removeprefix("Y"))
    numbers = [int(part[-2:]) for part in parts]
    month, day = [*numbers, 1, 1][:2]
    first = _day_text(year, month, day)
    if len(numbers) == 2 and day < days_in_month(year, month):
        return first, _day_text(year, month, day + 1)
    if numbers and month < 12:
        return first, _day_text(year, month + 1, 1)
    return first, _day_text(year + 1, 1, 1)


def _day_text(year: int, month: int, day: int) -> str:
    return f"{year_text(year)}-{month:02}-{day:02}"
