"""A date in words, as a careful newspaper would put it.

The words keep every doubt that the expression has: "about" (``~``), "perhaps" (``?``), "on or before",
"between", "since". They are plain text and no sentence of their own: "said on …" would not fit before
"about 17 February 2022".
"""

from __future__ import annotations

from functools import lru_cache

from generator.vocabulary.dates.cldr import (
    clock_words,
    date_words,
    pair_words,
    year_pair_words,
    year_words,
    zone_words,
)
from generator.vocabulary.dates.model import Date, End, Point
from generator.vocabulary.dates.phrases import Phrases, phrases_of


@lru_cache(maxsize=16_384)  # a date stands on many pages, and many records have the same
def words(date: Date, locale: str = "en") -> str:
    """The date as readers read it: "17 February 2022", "on or before 17 February 2022", "since about 2014".

    LookupError where the locale's language has no phrases.
    """
    phrases = phrases_of(locale)
    if date.shape == "within":
        return _window_words(date.start.first, date.end.last, phrases)
    first, last = date.start.first, date.end.first
    if date.shape == "once" and first is not None:
        return point_words(first, phrases)
    if date.start.open or date.end.open:
        return _half_open_words(date, phrases)
    if first is not None and last is not None and not date.start.window and not date.end.window:
        if first.text == last.text:
            return point_words(first, phrases)
        if _short(first) and _short(last):
            return _interval_words(first, last, phrases)
    return phrases.from_to.format(_end_words(date.start, phrases), _end_words(date.end, phrases))


def certainty_note(date: Date, locale: str = "en") -> str:
    """Where the date comes from: "inferred: …" or "editor: …"; of the source, its note, or nothing.

    The note is the record's own text: to be escaped where it is shown.
    """
    phrases = phrases_of(locale)
    note = date.note or ""
    if date.basis == "inferred":
        return phrases.inferred.format(note)
    if date.basis == "editor":
        return phrases.editor_says.format(note) if note else phrases.editor
    return note


def words_with_basis(date: Date, locale: str = "en") -> str:
    """The words, then in round brackets where the date comes from: "about 17 February 2022 (inferred: …)"."""
    note = certainty_note(date, locale)
    return f"{words(date, locale)} ({note})" if note else words(date, locale)


def point_words(point: Point, phrases: Phrases) -> str:
    """One written date with its qualifiers."""
    day_unknown = point.precision == "day" and point.day is None
    text = _bare_words(point, phrases)
    if point.approximate:
        text = phrases.approximate.format(text)
    if day_unknown:
        text = phrases.day_of_month.format(text)
    return phrases.uncertain.format(text) if point.uncertain else text


def _bare_words(point: Point, phrases: Phrases) -> str:
    match point.precision:
        case "decade" | "century":
            return _years_words(point, phrases)
        case "season":
            return phrases.seasons[(point.season or 21) - 21].format(year_words(point.year, phrases))
        case "minute" | "second":
            time, zone = clock_words(point, phrases), zone_words(point, phrases)
            return phrases.at_time.format(date_words(point, phrases), time, zone)
        case _:
            return date_words(point, phrases)


def _years_words(point: Point, phrases: Phrases) -> str:
    """Ten or a hundred years: "the 1850s"; but "the 1900s" may be either, so that is named by its ends."""
    if point.precision == "decade" and point.year >= 1000 and point.year % 100:
        return phrases.decade.format(year_words(point.year, phrases))
    width = 10 if point.precision == "decade" else 100
    last = min(point.year + width - 1, -1) if point.text.startswith("-") else point.year + width - 1
    return phrases.years.format("".join(year_pair_words(point.year, last, phrases)))


def _window_words(first: Point | None, last: Point | None, phrases: Phrases) -> str:
    if first is None or last is None:
        known = first or last
        if known is None:
            return phrases.unbounded
        to_the_day = known.precision == "day"
        before = phrases.on_or_before if to_the_day else phrases.in_or_before
        after = phrases.on_or_after if to_the_day else phrases.in_or_after
        return (after if first else before).format(point_words(known, phrases))
    if first.period == last.period:
        return point_words(first, phrases)
    return phrases.between.format(*_both(first, last, phrases))


def _interval_words(first: Point, last: Point, phrases: Phrases) -> str:
    if first.precision != last.precision:
        return phrases.from_to.format(point_words(first, phrases), point_words(last, phrases))
    if first.hour is not None:
        return _clock_interval_words(first, last, phrases)
    return "".join(pair_words(first, last, phrases))


def _clock_interval_words(first: Point, last: Point, phrases: Phrases) -> str:
    if first.period != last.period or first.offset != last.offset:
        return phrases.from_to.format(point_words(first, phrases), point_words(last, phrases))
    times = f"{clock_words(first, phrases)}–{clock_words(last, phrases)}"
    return phrases.at_time.format(date_words(first, phrases), times, zone_words(first, phrases))


def _half_open_words(date: Date, phrases: Phrases) -> str:
    if not date.start.open:
        return phrases.since.format(_end_words(date.start, phrases))
    return phrases.unbounded if date.end.open else phrases.until.format(_end_words(date.end, phrases))


def _end_words(end: End, phrases: Phrases) -> str:
    first, last = end.first, end.last
    if first is None or last is None:
        known, phrase = (first, phrases.or_later) if first else (last, phrases.or_earlier)
        return phrase.format(point_words(known, phrases)) if known else phrases.unbounded
    if first is last or first.period == last.period:
        return point_words(first, phrases)
    return phrases.some_time.format(*_both(first, last, phrases))


def _both(first: Point, last: Point, phrases: Phrases) -> tuple[str, str]:
    if first.precision != last.precision:
        return point_words(first, phrases), point_words(last, phrases)
    start, _, end = pair_words(first, last, phrases)
    return start, end


def _short(point: Point) -> bool:
    """Whether a dash can join this end of an interval to the other: a calendar date or time without doubt."""
    return point.season is None and not (point.approximate or point.uncertain)
