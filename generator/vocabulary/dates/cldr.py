"""Calendar dates by the patterns of CLDR, for years that ``datetime`` does not have as well.

Babel knows the patterns, but formats ``datetime`` objects alone (years 1 to 9999); so its patterns are
filled in here, with the year as the language's phrases write it. CLDR's thin space round a dash becomes an
ordinary one, because a reader who searches the page types that.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from babel import Locale
from babel.dates import get_month_names, tokenize_pattern
from babel.numbers import format_decimal

from generator.vocabulary.dates.model import Point
from generator.vocabulary.dates.phrases import Phrases

#: Literal text, or a field (its CLDR letter) and how often the letter stands.
Tokens = tuple[tuple[str, int], ...]

_LITERAL = 0
_AROUND_A_DASH = " \u2013"


def year_words(year: int, phrases: Phrases, era: bool | None = None) -> str:
    """An astronomical year as people count: ``2022``, ``44 BCE`` (-43), ``1 BCE`` (0), ``79 CE``, ``13,001
    BCE``.

    ``era`` says whether the era is named; by default it is where the number alone is not read as that year.
    """
    number = year if year > 0 else 1 - year
    digits = str(number) if number < 10_000 else format_decimal(number, locale=phrases.cldr)
    if era is None:
        era = not 1000 <= year < 10_000
    return (phrases.of_era if year > 0 else phrases.before_era).format(digits) if era else digits


def date_words(point: Point, phrases: Phrases) -> str:
    """The year, month or day of a point: ``17 February 2022``, ``February 2022``, ``2022``."""
    if point.month is None:
        return year_words(point.year, phrases)
    return _filled(_pattern("yMMMM" if point.day is None else "yMMMMd", phrases.cldr), point, phrases)


def clock_words(point: Point, phrases: Phrases) -> str:
    """The time of day, without its zone: ``09:20``."""
    return _filled(_pattern("Hm" if point.second is None else "Hms", phrases.cldr), point, phrases)


def zone_words(point: Point, phrases: Phrases) -> str:
    """The offset from UTC: ``UTC``, ``UTC+1``, ``UTC−3:30``, with the minus sign of typography."""
    offset = point.offset or 0
    hours, minutes = divmod(abs(offset), 60)
    sign = "+" if offset > 0 else "\u2212"
    number = f"{hours}:{minutes:02}" if minutes else str(hours)
    return phrases.zone.format(f"{sign}{number}" if offset else "")


def pair_words(first: Point, last: Point, phrases: Phrases) -> tuple[str, str, str]:
    """Two dates of one precision, and the dash for between them; what both share is said once.

    ``("15", "–", "17 February 2022")``, ``("February", " – ", "April 2022")``, ``("50", "–", "44 BCE")``.
    """
    if first.month is None:
        return year_pair_words(first.year, last.year, phrases)
    field = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    before, after = _interval_patterns("yMMMM" if first.day is None else "yMMMd", field, phrases.cldr)
    start = _filled(before, first, phrases)
    bare = start.rstrip(_AROUND_A_DASH)
    return bare, start[len(bare) :], _filled(after, last, phrases)


def year_pair_words(first: int, last: int, phrases: Phrases) -> tuple[str, str, str]:
    """Two years as ``pair_words`` gives them: a shared era is named once, two eras are both named."""
    if (first > 0) != (last > 0):
        return year_words(first, phrases, era=True), " \u2013 ", year_words(last, phrases, era=True)
    era = not (1000 <= first < 10_000 and 1000 <= last < 10_000)
    return year_words(first, phrases, era=False), "\u2013", year_words(last, phrases, era=era)


def _filled(tokens: Tokens, point: Point, phrases: Phrases) -> str:
    return "".join(
        letter if width == _LITERAL else _field(letter, width, point, phrases) for letter, width in tokens
    )


def _field(letter: str, width: int, point: Point, phrases: Phrases) -> str:
    match letter:
        case "y":
            return year_words(point.year, phrases)
        case "M" | "L":
            return _months("format" if letter == "M" else "stand-alone", phrases.cldr)[(point.month or 1) - 1]
        case "d":
            return f"{point.day:0{width}}"
        case "H":
            return f"{point.hour:0{width}}"
        case "m":
            return f"{point.minute:0{width}}"
        case "s":
            return f"{point.second:0{width}}"
    raise LookupError(f"the CLDR field {letter!r} has no words here")


@cache
def _months(context: Literal["format", "stand-alone"], locale: str) -> tuple[str, ...]:
    names = get_month_names("wide", context, locale)
    return tuple(str(names[number]) for number in range(1, 13))


@cache
def _pattern(skeleton: str, locale: str) -> Tokens:
    formats = Locale.parse(locale)
    if skeleton == "yMMMMd":
        return _tokens(formats.date_formats["long"].pattern)
    return _tokens(str(formats.datetime_skeletons[skeleton].pattern))


@cache
def _interval_patterns(skeleton: str, field: str, locale: str) -> tuple[Tokens, Tokens]:
    before, after = Locale.parse(locale).interval_formats[skeleton][field]
    return _tokens(before), _tokens(after)


def _tokens(pattern: str) -> Tokens:
    tokens: list[tuple[str, int]] = []
    for kind, value in tokenize_pattern(pattern):
        if kind == "field" and isinstance(value, tuple):
            tokens.append((value[0], value[1]))
        else:
            tokens.append((str(value).replace("\u2009", " "), _LITERAL))
    return tuple(tokens)
