"""Periods: the days, months and years under whose pages dates are filed, written as EDTF writes them.

A page's name is a date of the profile itself, so that reading it gives the page's bounds and its heading.
"""

from __future__ import annotations


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
