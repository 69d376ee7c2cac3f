"""The part of the balance report that tells of dates on a first day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from generator.deriving.balance import DaySample, Excess, FirstDays
from generator.deriving.balance.first_days import ONCE_IN
from generator.producing import words
from generator.producing.functions import Functions
from generator.producing.markdown import escape, joined
from generator.producing.pages.periods import name
from generator.vocabulary.text import counted, listed

#: Days in a list, and records of one day.
MOST_DAYS = 50
MOST_RECORDS = 10
ONCE_IN_WORDS = f"{ONCE_IN:,}"


def dates(samples: Sequence[DaySample], functions: Functions) -> dict[str, Any]:
    """What the template shows: ``few`` (a sentence on samples too small), ``rows`` of a table, ``lists`` of
    the records where there are more than chance explains."""
    few = [f"{sample.dates:,} of {_plural(sample)}" for sample in samples if sample.month is None]
    return {
        "few": listed(few, "and"),
        "rows": [_row(sample) for sample in samples if sample.month and sample.year],
        "lists": [
            {"lead": lead, "days": list(_days(sample, firsts, functions)), "more": _more(firsts)}
            for sample in samples
            for lead, firsts in _beyond(sample)
        ],
    }


def chance(probability: float) -> str:
    """A probability in words: "38 in 100", "1 in 2,300"."""
    if probability >= 0.01:
        return f"{round(probability * 100)} in 100"
    if probability < 1e-9:
        return "less than 1 in a billion"
    return f"1 in {int(float(f'{1 / probability:.1e}')):,}"


def _plural(sample: DaySample) -> str:
    return words.TYPES[sample.type][1].lower()


def _row(sample: DaySample) -> dict[str, Any]:
    return {
        "type": words.TYPES[sample.type][1],
        "dates": f"{sample.dates:,} on {counted(sample.days, 'day')}",
        "month": _cell(sample.month) if sample.month else "",
        "year": _cell(sample.year) if sample.year else "",
    }


def _cell(firsts: FirstDays) -> Markup:
    by_day = f" <small>{escape(f'Each day once: {_told(firsts.days)}')}</small>" if firsts.days else ""
    return Markup(f"{escape(_told(firsts.records))}{by_day}")


def _told(excess: Excess) -> str:
    beyond = "beyond chance: " if excess.beyond_chance else ""
    return f"{excess.found:,}, expected {excess.expected:,.1f} ({beyond}{chance(excess.probability)})"


def _beyond(sample: DaySample) -> Iterator[tuple[str, FirstDays]]:
    for firsts, day in ((sample.month, "month"), (sample.year, "year")):
        if firsts and firsts.records.beyond_chance:
            more = f"More dates of {_plural(sample)} fall on the first of a {day} than chance explains"
            once = firsts.days is None or firsts.days.beyond_chance
            why = "" if once else ", because much is dated on a few days"
            yield f"{more}{why}", firsts


def _days(sample: DaySample, firsts: FirstDays, functions: Functions) -> Iterator[dict[str, Any]]:
    """The days, those with the most records first."""
    for day, ids in sorted(firsts.on, key=lambda item: (-len(item[1]), item[0]))[:MOST_DAYS]:
        links: list[Any] = [functions.to(sample.type, id_) for id_ in ids[:MOST_RECORDS]]
        if len(ids) > MOST_RECORDS:
            links.append(counted(len(ids) - MOST_RECORDS, "other"))
        yield {"day": name(day), "count": len(ids), "records": joined(links, Markup("; "))}


def _more(firsts: FirstDays) -> int:
    return max(0, len(firsts.on) - MOST_DAYS)
