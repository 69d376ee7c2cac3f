"""Pieces of pages that need no other record: dates, stances, statuses, quotations, quantities, as finished
Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from markupsafe import Markup

from generator.deriving import Standing, Status
from generator.evidence.quotation import QUOTED_MODES
from generator.producing import words
from generator.producing.markdown import address, escape, finished, joined
from generator.records import Correction, Place, Quantity, Source, Statement
from generator.vocabulary.dates import Date, certainty, certainty_note, machine
from generator.vocabulary.dates import words as date_words
from generator.vocabulary.text import cut

#: Corrections of a record that are told near the top of its page, and characters of one of them.
MOST_NOTED = 3
LONGEST_NOTED = 200
#: Characters of a year and month (2023-03).
LENGTH_OF_A_MONTH = 7


@lru_cache(maxsize=16_384)  # the same dates stand on many pages, and in lists again and again
def when(date: Date, *, capital: bool = False) -> Markup:
    """A date in words, marked with how certain it is."""
    classes = f"sd-when sd-when--{certainty(date)}" + (" sd-when--inferred" if date.basis != "source" else "")
    text = date_words(date)
    shown = escape(words.capitalised(text) if capital else text)
    exact = machine(date)
    if exact:
        return finished(f'<time class="{classes}" datetime="{escape(exact)}">{shown}</time>')
    return finished(f'<span class="{classes}">{shown}</span>')


def is_unsure(date: Date) -> bool:
    """Whether a date leaves open when it was, so that an entry cannot stand firmly at its place in time."""
    return certainty(date) != "exact"


def when_known(date: Date, *, capital: bool = False) -> Markup:
    """A date in words, with how it is known where the source does not say it."""
    note = certainty_note(date)
    shown = when(date, capital=capital)
    return finished(f"{shown} ({escape(note)})") if note else shown


def on_day(date: Date) -> Markup:
    """A date as the time of an action: "on 3 March 2023", "in March 2023", "about 3 March 2023"."""
    exact = machine(date)
    if exact is None:
        return when(date)
    return finished(f"{'in' if len(exact) <= LENGTH_OF_A_MONTH else 'on'} {when(date)}")


def newest(corrections: Sequence[Correction]) -> Sequence[Correction]:
    """The newest of corrections in order of time, the last of them first."""
    return corrections[-MOST_NOTED:][::-1]


def in_short(text: str) -> str:
    """A text on one line, cut to what a note can hold."""
    return cut(text, LONGEST_NOTED)


def stance(kind: str, label: str | None = None) -> Markup:
    """A stance as a word with its sign."""
    text = label or words.STANCES[kind]
    return finished(f'<span class="sd-stance sd-stance--{kind}">{escape(text)}</span>')


def status(of: Status, *, end: str = "") -> Markup:
    """A status as a word with its sign; ``end`` is the stop after it where a sentence follows."""
    return finished(f'<span class="sd-status sd-status--{of.kind}">{words.capitalised(of.kind)}{end}</span>')


def outside(url: str, label: str | None = None) -> Markup:
    """A link to an address elsewhere, by default shown without its scheme."""
    text = label or url.partition("://")[2].removesuffix("/")
    return finished(f"[{escape(text)}]({address(url)})")


def quantity(of: Quantity) -> Markup:
    """A quantity as printed, with what it counts and how it can be read."""
    parts = [f"“{of.words}”", of.of]
    reading = _reading(of)
    if reading:
        parts.append(reading)
    if of.estimate:
        parts.append("called an estimate")
    if of.as_of:
        parts.append(date_words(of.as_of))
    return joined(parts)


def _reading(of: Quantity) -> str | None:
    comparator = (of.comparator or "").replace("-", " ")
    unit = f" {of.unit}" if of.unit else ""
    change = f", {'an increase' if of.change == 'increase' else 'a decrease'}" if of.change else ""
    if of.value is not None:
        before = "" if comparator in ("", "equal", "between", "vague") else f"{comparator} "
        return f"read as {before}{_number(of.value)}{unit}{change}"
    if of.low is not None and of.high is not None:
        return f"read as {_number(of.low)} to {_number(of.high)}{unit}{change}"
    if of.low is not None or of.high is not None:
        bound, number = ("at least", of.low) if of.low is not None else ("at most", of.high)
        return f"read as {bound} {_number(number)}{unit}{change}" if number is not None else None
    return f"no number is given{change}" if comparator == "vague" else None


def _number(number: Decimal) -> str:
    return f"{number:,f}"


def mode(statement: Statement) -> str:
    """How the source gives a statement, in words."""
    return words.MODES[statement.mode]


def short_mode(statement: Statement) -> str:
    """How the source gives a statement, in few words."""
    return words.SHORT_MODES[statement.mode]


def is_quotation(statement: Statement) -> bool:
    """Whether the source prints the words as those of the speaker."""
    return statement.mode in QUOTED_MODES


def bracketed(*parts: str | None) -> Markup:
    """Those of the parts that there are, in brackets; nothing where there are none."""
    present = [part for part in parts if part]
    return finished(f" ({joined(present)})") if present else Markup("")


def tight(lines: Markup) -> Markup:
    """Lines of Markdown without blank ones between, so that they are one list."""
    return finished("\n".join(line for line in str.splitlines(lines) if line.strip()))


def how_exact(precision: str | None) -> str:
    """How exactly a place is known, in words; nothing where it is known exactly, or where nobody says."""
    return words.PRECISIONS[precision] if precision else ""


def fate(standing: Standing) -> Markup:
    """What became of a position: nothing where it stands."""
    told = {"stands": "", "retracted": ", later retracted", "changed": ", later changed"}
    return escape(told[standing.fate])


def coordinates(place: Place) -> str:
    """Latitude and longitude in degrees, with how exact they are."""
    if place.lat is None or place.lon is None:
        return ""
    north = f"{abs(place.lat)}° {'N' if place.lat >= 0 else 'S'}"
    east = f"{abs(place.lon)}° {'E' if place.lon >= 0 else 'W'}"
    return ", ".join(part for part in (north, east, how_exact(place.precision)) if part)


def held(source: Source) -> Markup:
    """What is kept of a source, so that quotations can be checked."""
    if source.held is None:
        return escape("Nothing, so that no quotation from it can be checked here")
    what = "Its text" if source.held.text else "A fingerprint of its text, which holds no word of it"
    # The style shortens the hash to a line, and selecting any of it selects all.
    hash_ = source.held.sha256
    return finished(f'{what}; SHA-256 of the text <span class="sd-hash" title="{hash_}">`{hash_}`</span>')
