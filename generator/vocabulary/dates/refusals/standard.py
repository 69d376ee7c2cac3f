"""Valid EDTF and ISO 8601 dates that the profile leaves out, each refused by its name.

The names are those of the EDTF specification (Library of Congress, 4 February 2019) and of ISO 8601-2:2019.
What the profile says instead is proposed where it means the same.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.vocabulary.dates.moments import days_in_month
from generator.vocabulary.dates.points import MOST_DIGITS_OF_A_YEAR
from generator.vocabulary.dates.refusals.form import Form, form

_YEAR = "(-?[0-9]{4})"
_MARK = "[?~%]?"
_LONG_YEAR = f"a year of at most {MOST_DIGITS_OF_A_YEAR} digits after Y, such as Y-13000"
_DATES = "two dates, such as 2022-02-15/2022-02-17"
_OPEN_DIGITS = "open digits at the end alone, as in 202X, 20XX and 2022-02-XX"
_MARKED = "one qualifier after the whole date: ~ approximate, ? uncertain, % both"
_SEVERAL = 'one date, an interval a/b (all the time between) or a window "[a..b]" (once, some time within)'
_UNKNOWN = ".. for an end that is open; for one that is unknown, a window in {start, end}"
_MONTHS = 'the months themselves, such as "[2022-01..2022-03]"'
_ROUNDED = "an approximate year, such as 1950~, or one with open digits, such as 195X"
_CALENDAR = "year, month and day, such as 2022-02-17"

# First month and number of months ("Sub-year groupings").
_GROUPS = {
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip


def _group(match: re.Match[str]) -> str:
    first, count = _GROUPS[int(match[2])]
    return f"[{match[1]}-{first:02}..{match[1]}-{first + count - 1:02}]"


def _tens_of_days(match: re.Match[str]) -> str | None:
    year, month, tens = match.groups()
    if not "01" <= month <= "12":
        return None
    first, last = max(int(tens) * 10, 1), min(int(tens) * 10 + 9, days_in_month(int(year), int(month)))
    return f"[{year}-{month}-{first:02}..{year}-{month}-{last:02}]"


def _lengthened(match: re.Match[str]) -> str:
    start, end = match.groups()
    return f"{start}/{start[: -len(end)]}{end}"


def _millennium(match: re.Match[str]) -> str | None:
    plain = match[0][0] != "-" and not match[2]
    return f"[{match[1]}000..{match[1]}999]" if plain else None


def _exponent(match: re.Match[str]) -> str | None:
    return f"Y{int(match[1]) * 10 ** int(match[2])}" if len(match[2]) == 1 and len(match[1]) < 9 else None


def _week_day(match: re.Match[str]) -> str | None:
    try:
        return date.fromisocalendar(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None


def _day_of_year(match: re.Match[str]) -> str | None:
    year, number = int(match[1]), int(match[2])
    day = date(year, 1, 1) + timedelta(days=number - 1) if 0 < number < 367 and 0 < year < 9999 else None
    return day.isoformat() if day and day.year == year else None


FORMS: tuple[Form, ...] = (
    # Set representation, duration, extended interval
    form(r"\{.*\}", "a set of several dates, all of them meant", _SEVERAL),
    form(r"\[.*,.*\]", "a choice among several dates", 'a window with two ends, "[a..b]"'),
    form("R[0-9]*/.*", "a repeating interval", _DATES),
    form("(?:.*/)?[+-]?P[0-9TX][0-9YMWDTHSX.,]*(?:/.*)?", "a duration", _DATES),
    form("(-?[0-9]{4}(?:-[0-9]{2}){1,2}|[0-9]{4}(?=/1[3-9]|/[2-9]))/([0-9]{2}(?:-[0-9]{2})?)",
         "an interval whose end is shortened", "a whole date at both ends", _lengthened),
    form(r"\.\./|/\.\.|/", "an interval with an unknown end", _UNKNOWN),
    form("/([^/]+)", "an interval whose start is unknown", _UNKNOWN, lambda m: (f"[..{m[1]}]", m[1])),
    form("([^/]+)/", "an interval whose end is unknown", _UNKNOWN, lambda m: (m[1], f"[{m[1]}..]")),
    # Exponential year, significant digits, letter-prefixed calendar year
    form(f"Y(-?[0-9]+)E([0-9]+){_MARK}", "a year written with an exponent", _LONG_YEAR, _exponent),
    form(f"Y?-?[0-9]+(?:E[0-9]+)?S[0-9]+{_MARK}", "a year with its significant digits", _ROUNDED),
    form(f"Y-?[1-9][0-9]{{{MOST_DIGITS_OF_A_YEAR},}}{_MARK}", "a year too far away to compute", _LONG_YEAR),
    # Sub-year groupings
    form(f"{_YEAR}-2[5-8]{_MARK}", "a season of the northern hemisphere", _MONTHS),
    form(f"{_YEAR}-(?:29|3[0-2]){_MARK}", "a season of the southern hemisphere", _MONTHS),
    form(f"{_YEAR}-(3[3-6]){_MARK}", "a quarter of a year", _MONTHS, _group),
    form(f"{_YEAR}-(3[7-9]){_MARK}", "a third of a year (quadrimester)", _MONTHS, _group),
    form(f"{_YEAR}-(4[01]){_MARK}", "half of a year (semestral)", _MONTHS, _group),
    # Unspecified digits
    form("-?XXXX(?:-[0-9X]{2}){0,2}" + _MARK, "a date without any digit of its year", _OPEN_DIGITS),
    form("-?([0-9])XXX([?~%]?)", "a millennium", _OPEN_DIGITS, _millennium),
    form(f"{_YEAR}-XX(?:-XX)?({_MARK})", "a month without any digit", "the year alone", r"\1\2"),
    form(f"{_YEAR}-([0-9]{{2}})-([0-3])X", "a day with one open digit", _OPEN_DIGITS, _tens_of_days),
    form(f"{_YEAR}-0X", "a month with one open digit", _OPEN_DIGITS, r"[\1-01..\1-09]"),
    form(f"{_YEAR}-1X", "a month with one open digit", _OPEN_DIGITS, r"[\1-10..\1-12]"),
    form("(?=.*X)-?[0-9X]{4}(?:-[0-9X]{2}){0,2}" + _MARK, "an open digit before the last ones", _OPEN_DIGITS),
    # Qualification from the left and of individual components
    form("([?~%])(-?[0-9]{4})", "a qualifier before the date", _MARKED, r"\2\1"),
    form("(?=.*[?~%][^?~%])Y?[?~%]?-?[0-9X]{4,}[?~%]{0,2}(?:-[?~%]?[0-9X]{2}[?~%]{0,2}){0,2}",
         "a qualifier on a part of the date", _MARKED),
    # ISO 8601-1 forms: century, decade, week, ordinal and basic dates, signs
    form(f"(?!-00)(-?[0-9]{{2}})({_MARK})", "a century in two digits", "a century as 20XX", r"\1XX\2"),
    form(f"(?!-000)(-?[0-9]{{3}})({_MARK})", "a decade in three digits", "a decade as 202X", r"\1X\2"),
    form("([0-9]{4})-?W([0-9]{2})-?([1-7])", "a week date", _CALENDAR, _week_day),
    form("-?[0-9]{4}-?W[0-9]{2}", "a week", "its days, such as 2022-02-14/2022-02-20"),
    form("([0-9]{4})-?([0-9]{3})", "a day of the year (ordinal date)", _CALENDAR, _day_of_year),
    form("([0-9]{4})([0-9]{2})([0-9]{2})", "a date in basic format", _CALENDAR, r"\1-\2-\3"),
    form(r"\+([0-9]{4}.*)", "a year with a plus sign", "a year without it", r"\1"),
)  # fmt: skip
