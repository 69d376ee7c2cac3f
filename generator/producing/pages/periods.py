"""Pages of days, months and years: the whole timeline without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment, Template
from markupsafe import Markup

from generator.deriving import Period, date_of
from generator.producing import addresses, words
from generator.producing.functions import Functions, both_sides
from generator.producing.markdown import composed, escape, joined
from generator.producing.page import Page, Plan
from generator.records import Event, Statement
from generator.vocabulary.dates import days_of_period, enclosing_periods, parse_date
from generator.vocabulary.dates import words as date_words
from generator.vocabulary.text import counted

#: A month or year with more records than this names its days or months with their numbers, and leaves the
#: records to their pages: what it held else would be a page that nobody's browser could show.
MOST_ON_ONE_PAGE = 300


def period_pages(env: Environment, functions: Functions) -> Iterator[Plan]:
    """The page of each period that holds a record, and the list of years."""
    template = env.get_template("period.md")
    for period in functions.derived.periods.values():
        yield Plan(addresses.of_period(period.key), partial(_page, period, template, functions))
    yield Plan(addresses.of_index(addresses.TIMELINE), lambda: _all_years(env, functions))


def _page(period: Period, template: Template, functions: Functions) -> Page:
    return Page(
        address=addresses.of_period(period.key),
        kind="period",
        title=name(period.key),
        description=_lead(period, functions),
        pieces=composed(template, _context(period, functions)),
        searched=False,
    )


def _all_years(env: Environment, functions: Functions) -> Page:
    return Page(
        address=addresses.of_index(addresses.TIMELINE),
        kind="period",
        title="Timeline",
        description="What was said and what was done, year by year.",
        pieces=composed(env.get_template("years.md"), _whole(functions)),
        searched=False,
    )


def _whole(functions: Functions) -> dict[str, object]:
    """The context of the page of all years: their records where they are few, their numbers in any case."""
    dated = functions.derived.dated
    years = [period for period in functions.derived.periods.values() if period.whole is None]
    few = len(dated) <= MOST_ON_ONE_PAGE
    undated = tuple(record for record in dated if date_of(record).period is None)
    sections = [(_link(year.key), _all(year, functions)) for year in years] if few else []
    return {
        "data": f"../{addresses.TIMELINE_DATA}/",
        "total": len(dated),
        "years": [{"link": _link(year.key), "count": counted(year.total, "record")} for year in years],
        "sections": [*sections, *([(escape("Without any date"), undated)] if undated else [])],
        "two_sided": both_sides(dated),
    }


def name(key: str) -> str:
    """A period as a heading: "17 February 2022", "February 2022", "44 BCE"."""
    return words.capitalised(date_words(parse_date(key)))


def _context(period: Period, functions: Functions) -> dict[str, object]:
    return {
        "period": period,
        "heading": name(period.key),
        "lead": _lead(period, functions),
        "days": days_of_period(period.key),
        "enclosing": [(key, name(key)) for key in reversed(enclosing_periods(period.key))],
        "paging": _paging(period),
        "two_sided": all(_counts(period, functions)),
        "sections": list(_sections(period, functions)),
        "parts": list(_parts(period, functions)),
    }


def _lead(period: Period, functions: Functions) -> str:
    said, done = _counts(period, functions)
    told = [counted(said, "statement")] if said else []
    told += [counted(done, "event")] if done else []
    certain = (
        "" if period.kind != "day" else " Some may belong to another day: each says how sure its date is."
    )
    return f"{' and '.join(told)}, oldest first.{certain}"


def _counts(period: Period, functions: Functions) -> tuple[int, int]:
    said = sum(isinstance(record, Statement) for record in period.entries)
    done = len(period.entries) - said
    for key in period.parts:
        more_said, more_done = _counts(functions.derived.periods[key], functions)
        said, done = said + more_said, done + more_done
    return said, done


def _paging(period: Period) -> Markup:
    links = []
    if period.earlier:
        links.append(Markup(f"← {_link(period.earlier)}"))
    if period.later:
        links.append(Markup(f"{_link(period.later)} →"))
    if not links:
        return Markup("")
    return Markup(f'<div class="sd-paging" markdown="1">\n\n{joined(links, Markup(" · "))}\n\n</div>')


def _sections(
    period: Period, functions: Functions
) -> Iterator[tuple[Markup | None, tuple[Statement | Event, ...]]]:
    """Heading and records of each part of a period's page."""
    if period.entries:
        yield escape(f"Some time in {name(period.key)}") if period.parts else None, period.entries
    if period.total <= MOST_ON_ONE_PAGE:
        for key in period.parts:
            yield _link(key), _all(functions.derived.periods[key], functions)


def _parts(period: Period, functions: Functions) -> Iterator[dict[str, object]]:
    """The periods inside one that holds too much to show, each a link with its number of records."""
    if period.total > MOST_ON_ONE_PAGE:
        for key in period.parts:
            yield {"link": _link(key), "count": counted(functions.derived.periods[key].total, "record")}


def _link(key: str) -> Markup:
    return Markup(f"[{escape(name(key))}]({key}.md)")


def _all(period: Period, functions: Functions) -> tuple[Statement | Event, ...]:
    """The records of a period and of all periods inside."""
    inside = (_all(functions.derived.periods[key], functions) for key in period.parts)
    return (*period.entries, *(record for part in inside for record in part))
