"""The phrases in which a language speaks of dates; months, order and numbers come from CLDR.

A language is one ``Phrases``: to add one is to write it and to name it in ``LANGUAGES``. Braces stand for a
date (or its part) in words.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a language says; ``cldr`` names the CLDR locale for its months and the order of a date."""

    cldr: str
    # Years: those before the common era, and those that would not be read as a year without a word
    before_era: str
    of_era: str
    # Dates
    seasons: tuple[str, str, str, str]
    decade: str
    years: str
    day_of_month: str
    at_time: str
    zone: str
    # Certainty
    approximate: str
    uncertain: str
    # Windows; the forms with "on" are for days, those with "in" for months and years
    on_or_before: str
    in_or_before: str
    on_or_after: str
    in_or_after: str
    between: str
    # Intervals, and ends of intervals that are windows
    from_to: str
    since: str
    until: str
    unbounded: str
    or_earlier: str
    or_later: str
    some_time: str
    # Where a date comes from
    inferred: str
    editor: str
    editor_says: str


ENGLISH = Phrases(
    cldr="en_GB",
    before_era="{} BCE",
    of_era="{} CE",
    seasons=("spring {}", "summer {}", "autumn {}", "winter {}"),
    decade="the {}s",
    years="the years {}",
    day_of_month="a day in {}",
    at_time="{}, {} ({})",
    zone="UTC{}",
    approximate="about {}",
    uncertain="perhaps {}",
    on_or_before="on or before {}",
    in_or_before="in or before {}",
    on_or_after="on or after {}",
    in_or_after="in or after {}",
    between="between {} and {}",
    from_to="from {} to {}",
    since="since {}",
    until="until {}",
    unbounded="without known beginning or end",
    or_earlier="{} or earlier",
    or_later="{} or later",
    some_time="some time between {} and {}",
    inferred="inferred: {}",
    editor="the editor's dating",
    editor_says="editor: {}",
)

LANGUAGES = {"en": ENGLISH}


def phrases_of(locale: str) -> Phrases:
    """The phrases of a locale's language (``en``, ``en-GB``, ``en_US``); LookupError where there are none."""
    language = locale.replace("_", "-").partition("-")[0].lower()
    if language not in LANGUAGES:
        raise LookupError(f"no words for dates in {locale!r}; there are: {', '.join(LANGUAGES)}")
    return LANGUAGES[language]
