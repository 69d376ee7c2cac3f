"""Moments as whole numbers: seconds since 1970-01-01T00:00Z, in the proleptic Gregorian calendar.

Own arithmetic rather than ``datetime``, which begins with the year 1, ends with 9999 and costs more. The
year 0 is the year before 1 CE (ISO 8601-1:2019, 4.3.2), and the rules of the calendar hold for every year
before and after. Leap seconds do not exist in this count: every day has 86,400 seconds.
"""

from __future__ import annotations

DAY = 86_400

# Days from 1 March to the first of each month; January and February close the year that began in March, so
# that the leap day is that year's last. Index 0 is unused.
_BEFORE = (0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275)
_LENGTH = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FROM_MARCH_OF_YEAR_0 = 719_469


def days_from_civil(year: int, month: int, day: int) -> int:
    """The day's number, 1970-01-01 being 0; the date must exist."""
    if month < 3:
        year -= 1
    leap_days = year // 4 - year // 100 + year // 400
    return year * 365 + leap_days + _BEFORE[month] + day - _FROM_MARCH_OF_YEAR_0


def days_in_month(year: int, month: int) -> int:
    """How many days the month has in that year."""
    return 29 if month == 2 and is_leap(year) else _LENGTH[month]


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February; the year 0 and the years before it follow the same rule."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days(year: int, month: int, day: int, length: int = 1) -> tuple[int, int]:
    """First and last second of ``length`` days, the first of which is named."""
    first = days_from_civil(year, month, day) * DAY
    return first, first + length * DAY - 1


def months(year: int, month: int, count: int = 1) -> tuple[int, int]:
    """First and last second of ``count`` months, the first of which is named."""
    after = month - 1 + count
    end = days_from_civil(year + after // 12, after % 12 + 1, 1)
    return days_from_civil(year, month, 1) * DAY, end * DAY - 1


def years(first: int, last: int) -> tuple[int, int]:
    """First second of the one year, last second of the other."""
    return days_from_civil(first, 1, 1) * DAY, days_from_civil(last + 1, 1, 1) * DAY - 1
