"""Dates as people write them. EDTF is proposed where only one date can be meant; nothing is ever taken as
if it were.
"""

from __future__ import annotations

import re

from generator.vocabulary.dates.periods import year_text
from generator.vocabulary.dates.refusals.form import Form, form

_EDTF = "year, month and day in this order, with hyphens, such as 2022-02-17"
_QUALIFIED = "~ after an approximate date, such as 1850~"
_BOUNDS = '"[..2022]" (once, by then), "[2022..]" (once, from then on), ../2022 (until), 2022/.. (since)'
_BCE = "years before the common era as 0000 (1 BCE), -0001 (2 BCE), -0043 (44 BCE)"
_WORD = "((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)[a-z]*)"
_WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
_NUMBER = "([0-9]{1,2})(?:st|nd|rd|th|\\.)?"

_MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]  # fmt: skip
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}


def _number(word: str) -> int | None:
    """The month or season that a word of three letters or more names or begins."""
    word = word.lower()
    named = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(word)]
    return named[0] if named else _SEASONS.get(word)


def _named(year: str, word: str, day: str = "") -> str | None:
    number = _number(word)
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "") if number else None


def _numbers(match: re.Match[str]) -> str | None:
    """Day and month before a year: told apart where one is over 12, or both are the same."""
    first, second, year = int(match[1]), int(match[3]), match[4]
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return f"{year}-{month:02}-{day:02}"


def _ymd(match: re.Match[str]) -> str:
    return f"{match[1]}-{int(match[3]):02}-{int(match[4]):02}"


def _month(match: re.Match[str]) -> str | None:
    """``2022/02``; but ``2005/08`` may be a month or four years."""
    ambiguous = match[2] == "/" and int(match[3]) > int(match[1]) % 100
    return None if ambiguous else f"{match[1]}-{match[3]:0>2}"


def _decade(match: re.Match[str]) -> str | None:
    """``1850s``; but ``1900s`` may be ten years or a hundred."""
    return None if match[1].endswith("0") else f"{match[1]:0>3}X"


FORMS: tuple[Form, ...] = (
    form("([0-9]{4})([./])([0-9]{1,2})\\2([0-9]{1,2})", "a date with slashes or full stops", _EDTF, _ymd),
    form("([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})", "a date that does not begin with the year", _EDTF,
         _numbers),
    form("([0-9]{4})([./])(0?[1-9]|1[0-2])", "a month with a slash or full stop", _EDTF, _month),
    form("([0-9]{1,2})[./-]([0-9]{4})", "a month before its year", _EDTF, lambda m: f"{m[2]}-{m[1]:0>2}"),
    form(f"(?i:{_WEEKDAY}{_NUMBER} {_WORD}\\.?,? ([0-9]{{4}}))", "a date in words", _EDTF,
         lambda m: _named(m[3], m[2], m[1])),
    form(f"(?i:{_WEEKDAY}{_WORD}\\.? {_NUMBER},? ([0-9]{{4}}))", "a date in words", _EDTF,
         lambda m: _named(m[3], m[1], m[2])),
    form(f"(?i:{_WORD}\\.?,? ([0-9]{{4}}))", "a month or season in words", _EDTF,
         lambda m: _named(m[2], m[1])),
    form("([0-9]{4}) ?(?:-|–|—|to) ?([0-9]{4})", "two years", "an interval a/b", r"\1/\2"),
    form("([0-9]{1,5}) ?(?:BCE?|B\\.C\\.(?:E\\.)?)", "a year in words", _BCE,
         lambda m: year_text(1 - int(m[1]))),
    form("(?:AD ?([0-9]{1,4})|([0-9]{1,4}) ?(?:AD|CE))", "a year in words", "a year in four digits",
         lambda m: f"{m[1] or m[2]:0>4}"),
    form("([0-9]{1,3})0s", "a decade in words", "the last digit open, such as 202X", _decade),
    form("[0-9]{1,2}(?:st|nd|rd|th) century.*", "a century in words",
         "the last two digits open, such as 20XX"),
    form("(?i:(?:c\\.|ca\\.?|circa|about|around|approximately) ?)(.+)", "an approximate date in words",
         _QUALIFIED, r"\1~"),
    form("(?i:(?:before|by|until|till|after|since|from|between|on) .+)", "a bound in words", _BOUNDS),
    form("[0-9X?~%-]{4,}(?: ?[,;&+]| or | and ) ?[0-9].*", "several dates",
         "one date, an interval or a window"),
    form(f"(?i:{_NUMBER} {_WORD}|{_WORD} {_NUMBER})", "a day without its year", _EDTF),
    form("(?i:today|yesterday|tomorrow|now|present|ongoing|(?:last|next|this) .*|.* ago|.*day)",
         "a date relative to another day", "a date that means the same for ever"),
)  # fmt: skip
