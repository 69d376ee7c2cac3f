"""One written date becomes a point: the grammar of the profile.

The profile is the guide's table of dates, a choice from EDTF (ISO 8601-2:2019; Library of Congress
specification of 4 February 2019): of level 0 "Date" and "Date and Time", the latter always with an offset
and if need be without seconds; of level 1 "Letter-prefixed calendar year", "Seasons", "Qualification of a
date (complete)" and, for the last digits of a year and for a day, "Unspecified digit(s) from the right".
``refusals`` knows the rest by name.
"""

from __future__ import annotations

import re

from generator.vocabulary.dates.model import Point, Precision
from generator.vocabulary.dates.moments import days, days_from_civil, days_in_month, months, years

#: With eight digits in a year every moment is a whole number of seconds that JavaScript holds exactly.
MOST_DIGITS_OF_A_YEAR = 8

_YEAR = "(?!-0000)(-?[0-9]{4})"
_MONTH = "(0[1-9]|1[0-2])"
_DAY = "(0[1-9]|[12][0-9]|3[01])"
_CALENDAR_DATE = re.compile(f"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?([?~%])?")
_TIME = re.compile(
    f"{_YEAR}-{_MONTH}-{_DAY}T([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?"
    "(?:Z|([+-])([0-9]{2}):([0-5][0-9]))"
)
_OPEN_DAY = re.compile(f"{_YEAR}-{_MONTH}-XX([?~%])?")
_OPEN_YEAR = re.compile("(-?)(?:([0-9]{3})X|([0-9]{2})XX)([?~%])?")
_SEASON = re.compile(f"{_YEAR}-(2[1-4])([?~%])?")
_LONG_YEAR = re.compile(f"Y(-?[1-9][0-9]{{4,{MOST_DIGITS_OF_A_YEAR - 1}}})([?~%])?")

# The standard leaves the bounds of a season open. These are the meteorological seasons of the northern
# hemisphere: spring begins in March, and the winter of a year in its December. Elsewhere, write months.
_SEASON_BEGINS = {21: 3, 22: 6, 23: 9, 24: 12}

# ISO 8601-1 sets no bounds to offsets; these are the zones in use, from Baker Island to the Line Islands.
_WESTMOST, _EASTMOST = -12 * 60, 14 * 60


def read_point(text: str) -> Point | None:
    """The point that ``text`` writes, or None where it is no single date of the profile."""
    return (
        _calendar_date(text)
        or _time(text)
        or _open_day(text)
        or _open_year(text)
        or _season(text)
        or _long_year(text)
    )


def _calendar_date(text: str) -> Point | None:
    match = _CALENDAR_DATE.fullmatch(text)
    if match is None:
        return None
    digits, month_digits, day_digits, mark = match.groups()
    year = int(digits)
    if month_digits is None:
        return Point(text, "year", year, *years(year, year), *_qualified(mark))
    month = int(month_digits)
    if day_digits is None:
        return Point(text, "month", year, *months(year, month), *_qualified(mark), month)
    day = int(day_digits)
    if day > 28 and day > days_in_month(year, month):
        return None
    return Point(text, "day", year, *days(year, month, day), *_qualified(mark), month, day)


def _time(text: str) -> Point | None:
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute = map(int, match.groups()[:5])
    sign, hours, minutes = match.groups()[6:]
    offset = int(f"{sign}1") * (int(hours) * 60 + int(minutes)) if sign else 0
    # "-00:00" is a time whose zone is unknown (RFC 3339), or none at all (ISO 8601).
    minus_zero = sign == "-" and not offset
    if minus_zero or day > days_in_month(year, month) or not _WESTMOST <= offset <= _EASTMOST:
        return None
    second = None if match[6] is None else int(match[6])
    first = days_from_civil(year, month, day) * 86_400 + (hour * 60 + minute - offset) * 60 + (second or 0)
    precision: Precision = "minute" if second is None else "second"
    last = first + 59 if second is None else first
    clock = {"hour": hour, "minute": minute, "second": second, "offset": offset}
    return Point(text, precision, year, first, last, False, False, month, day, **clock)


def _open_day(text: str) -> Point | None:
    match = _OPEN_DAY.fullmatch(text)
    if match is None:
        return None
    year, month = int(match[1]), int(match[2])
    return Point(text, "day", year, *months(year, month), *_qualified(match[3]), month)


def _open_year(text: str) -> Point | None:
    match = _OPEN_YEAR.fullmatch(text)
    if match is None:
        return None
    minus, tens, hundreds, mark = match.groups()
    low = int(tens) * 10 if tens else int(hundreds) * 100
    high = low + (9 if tens else 99)
    if minus:  # the digits count away from the year 0, which itself has no minus sign
        low, high = -high, -max(low, 1)
    return Point(text, "decade" if tens else "century", low, *years(low, high), *_qualified(mark))


def _season(text: str) -> Point | None:
    match = _SEASON.fullmatch(text)
    if match is None:
        return None
    year, season = int(match[1]), int(match[2])
    bounds = months(year, _SEASON_BEGINS[season], 3)
    return Point(text, "season", year, *bounds, *_qualified(match[3]), season=season)


def _long_year(text: str) -> Point | None:
    match = _LONG_YEAR.fullmatch(text)
    if match is None:
        return None
    year = int(match[1])
    return Point(text, "year", year, *years(year, year), *_qualified(match[2]))


def _qualified(mark: str | None) -> tuple[bool, bool]:
    """Approximate, uncertain: what the qualifier ``~``, ``?`` or ``%`` (both) says of a whole date."""
    return mark in ("~", "%"), mark in ("?", "%")
