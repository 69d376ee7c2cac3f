"""Expressions that are nearly EDTF: dates that do not exist, slips, and forms of the draft of 2012."""

from __future__ import annotations

import re
import unicodedata

from generator.vocabulary.dates.moments import days_in_month
from generator.vocabulary.dates.periods import year_text
from generator.vocabulary.dates.refusals.form import ANY_DATE, Form, Refusal, form
from generator.vocabulary.problems import shown

_YEAR = "(-?[0-9]{4})"
_ENDS = 'two ends: "[2022-02-15..2022-02-17]", "[..2022-02-17]" or "[2022-02-15..]"'
_BOTH = '"[a..b]" for once, some time within, or a/b for all the time between'
_MONTH = "a month from 01 to 12, or a season from 21 (spring) to 24 (winter)"
_UNKNOWN_DAY = "the month alone, or XX for a day that is unknown"
_DRAFT = "EDTF as in force since 2019: .. for open, X for an open digit, % for ?~"
_PADDED = "four digits of the year, two of the month, two of the day"

# Hyphens, dashes and the minus sign of typography; a Cyrillic and a Greek letter that look like X.
_LOOK_ALIKES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-") | {0x425: "X", 0x3A7: "X"}
_WHOLE_DAY = re.compile(f"{_YEAR}-(0[1-9]|1[0-2])-(29|30|31)(?:T.*|[?~%])?", re.ASCII)


def _padded(match: re.Match[str]) -> str:
    year, month, day, mark = match.groups()
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "") + mark


FORMS: tuple[Form, ...] = (
    # What does not exist
    form("-0000.*", "a year zero with a minus sign", "0000 for 1 BCE, -0001 for 2 BCE"),
    form(f"{_YEAR}-00(?:-00)?", "a month 00", "the year alone where the month is unknown", r"\1"),
    form(f"{_YEAR}-([0-9]{{2}})-00", "a day 00", _UNKNOWN_DAY, r"\1-\2-XX"),
    form(f"{_YEAR}-2[1-4]-[0-9X]{{2}}[?~%]?", "a day after a season",
         "the season alone, or a month before the day"),
    form(f"{_YEAR}-(?:00|1[3-9]|20|4[2-9]|[5-9][0-9])(?:-[0-9X]{{2}})?[?~%]?", "a month that does not exist",
         _MONTH),
    form(f"{_YEAR}-(?:0[1-9]|1[0-2])-[0-9]{{2}}(?:T.*|[?~%])?", "a day that does not exist",
         "a day from 01 to 31"),
    # Slips of writing
    form("Y-?(?:[0-9]{1,4}|0[0-9]+)", "Y before a year of four digits or fewer",
         "Y only before a year of more than four digits", lambda m: year_text(int(m[0][1:]))),
    form("Y[0-9E-]+-[0-9X]{2}.*", "a month after a year of more than four digits", "such a year alone"),
    form("([0-9]{5})([?~%]?)", "a year of more than four digits without Y",
         "Y before it, as in Y12345", r"Y\1\2"),
    form("-?[0-9]{5,}[?~%]?", "a number too long for a year without Y", ANY_DATE),
    form("([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?([?~%]?)", "a month or day of one digit", _PADDED,
         _padded),
    form(f"{_YEAR}-2[1-4]\\^.*", "a season with its place",
         "the season alone, or months"),
    form("(?=.*[epsuxyz])[0-9epsuxyzESXYZT:+-]+[?~%]?", "a small letter of EDTF",
         "capital letters: X, Y, T, Z", lambda m: m[0].upper().replace("U", "X")),
    form(r"\[\.\.\]", "a window without any date", _ENDS),
    form(r"\[([^.\[\]]*)\]", "a single date in square brackets", _ENDS, r"\1"),
    form(r"\[.*\][?~%]", "a qualifier after a window", "a window without it"),
    form(r"\[[^\]]*|[^\[]*\]|\[.*\}|\{.*\]|\{[^}]*|[^{]*\}", "a bracket without its partner", _ENDS),
    form(r"\[.*\]", "square brackets that hold no window", _ENDS),
    form(r"(?=.*[0-9])[0-9X?~%-]*\.\.[0-9X?~%-]*", "a range without brackets", _BOTH),
    form("[^/]*/[^/]*/.*", "more than one slash", "one start and one end"),
    # The draft of 2012
    form("([^/]+)/open", "an open end in words", _DRAFT, r"\1/.."),
    form("unknown/.*|.*/unknown", "an unknown end in words", _DRAFT),
    form(r"(.*[0-9X])(?:\?~|~\?)", "two qualifiers", "% for uncertain and approximate", r"\1%"),
    form(r"(?=.*[0-9])(?=.*[()])[0-9?~%()-]+", "a date with parts in round brackets", _DRAFT),
    # White space
    form(r"\s+(.*)|(.*?)\s+", "white space round the date", "a date without it", lambda m: m[0].strip()),
    form(r"(?=.*[0-9])(?=.*[ \t])[0-9XYTZ:+.~?%/ \t-]+", "white space inside the date", "a date without it",
         lambda m: m[0].replace(" ", "").replace("\t", "")),
)  # fmt: skip


def refuse_missing_day(text: str) -> Refusal | None:
    """The refusal of a 29, 30 or 31 that its month does not have."""
    match = _WHOLE_DAY.fullmatch(text)
    if match is None or int(match[3]) <= (last := days_in_month(int(match[1]), int(match[2]))):
        return None
    month = f"{match[1]}-{match[2]}"
    return Refusal(f"{shown(text)}, a day that does not exist", f"a day from 01 to {last} in {month}")


def refuse_look_alikes(text: str) -> Refusal | None:
    """The refusal of digits of other scripts, of dashes, and of letters that only look like EDTF's."""
    if text.isascii() or not any(character.isdigit() for character in text):
        return None
    plain = unicodedata.normalize("NFKC", text.translate(_LOOK_ALIKES)).strip()
    plain = "".join(str(unicodedata.decimal(character, character)) for character in plain)
    expected = "a date in ASCII: digits 0 to 9, the hyphen -, the letter X"
    return Refusal(f"{shown(text)}, with characters other than ASCII", expected, plain)
