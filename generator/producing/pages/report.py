"""The balance and sourcing report: a page for readers, and the same as JSON beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.deriving import in_order
from generator.deriving.balance import Balance, as_json
from generator.deriving.balance.first_days import LEAST_DATES
from generator.producing import words
from generator.producing.functions import Functions
from generator.producing.markdown import composed, escape, joined
from generator.producing.page import Page
from generator.producing.pages.report_dates import ONCE_IN_WORDS, dates
from generator.vocabulary.text import counted, listed

ADDRESS = "report/balance"
#: The name of the JSON in the site.
JSON_NAME = f"{ADDRESS}.json"
TITLE = "Balance and sourcing"
#: Lines of a list that the page shows, and names in a line; the JSON has all.
MOST_LINES = 200
MOST_NAMES = 5

_SEMICOLON = Markup("; ")
#: What readers call a field of ours, by its path without positions.
_FIELDS = {
    "when.note": "note on the date",
    "said.note": "note on the date",
    "published.note": "note on the date",
    "outcome.note": "note on the outcome",
    "outcome.on.note": "note on the date of the outcome",
    "where.role": "role of a place",
    "quantities.of": "what is counted",
    "stances.note": "note on a position",
    "contested": "sentence on the status",
}


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a list, and how many more there are than the page shows."""

    shown: Sequence[Any]
    more: int


def report_page(env: Environment, functions: Functions, balance: Balance) -> Page:
    """The page of the report."""
    context = {
        "overview": list(_overview(balance)),
        "balance": balance,
        "json": JSON_NAME.rpartition("/")[2],
        "least": LEAST_DATES,
        "once_in": ONCE_IN_WORDS,
        "claims": _cut(list(_claims(balance, functions))),
        "events": [(source, _cut(events)) for source, events in _events(balance, functions)],
        "without_source": _cut([functions.corpus.events[id_] for id_ in balance.events.without]),
        "statements": [(lead, _cut(records)) for lead, records in _statements(balance, functions)],
        "parties": _cut(list(_parties(balance, functions))),
        "dates": dates(balance.dates, functions),
        "words": _cut(list(_words(balance, functions))),
        "own_language": words.language_name(functions.language),
    }
    return Page(
        address=ADDRESS,
        kind="report",
        title=TITLE,
        description="Who is not heard, what rests on one source, and which words of ours take a side.",
        pieces=composed(env.get_template("report.md"), context),
        searched=False,
    )


def report_json(balance: Balance) -> bytes:
    """The report as JSON: UTF-8, the same bytes for the same balance."""
    return (json.dumps(as_json(balance), ensure_ascii=False, indent=1) + "\n").encode()


def _cut(lines: Sequence[Any]) -> Lines:
    return Lines(lines[:MOST_LINES], max(0, len(lines) - MOST_LINES))


def _overview(balance: Balance) -> Iterator[tuple[str, str, str]]:
    """For each question how many were found, its heading, and the heading's id."""
    claims, events, sources, parties = balance.claims, balance.events, balance.sources, balance.parties
    untested = all(sample.month is None for sample in balance.dates)
    beyond = sum(
        firsts.records.beyond_chance
        for sample in balance.dates
        for firsts in (sample.month, sample.year)
        if firsts
    )
    checked = balance.quotations
    rows = (
        (f"{checked.checked:,} of {checked.total:,}" if checked else "none", "Quotations checked"),
        (f"{len(claims.found):,} of {claims.claims:,}", "Claims with one side only"),
        (f"{len(events.found):,} of {events.events:,}", "Events on one source"),
        (f"{len(sources.without):,} of {sources.statements:,}", "Statements without a primary source"),
        (f"{len(parties.found):,} of {parties.parties:,}", "Parties without a statement"),
        ("too few dates" if untested else f"{beyond} of 6", "Dates on a first day beyond chance"),
        (f"{len(balance.words):,}" if balance.words_asked else "no list", "Loaded words in our own voice"),
    )
    for count, heading in rows:
        yield count, heading, heading.lower().replace(" ", "-")


def _claims(balance: Balance, functions: Functions) -> Iterator[dict[str, Any]]:
    claims = functions.corpus.claims
    for one in sorted(balance.claims.found, key=lambda one: (claims[one.claim].text.casefold(), one.claim)):
        yield {
            "claim": claims[one.claim],
            "side": "Affirmed only" if one.side == "for" else "Doubted or denied only",
            "speakers": _names("actor", one.speakers, functions),
            "silent": _names("actor", one.silent, functions),
            "elsewhere": _names("claim", one.elsewhere, functions),
        }


def _names(type_: str, ids: Sequence[str], functions: Functions) -> Markup:
    links = [functions.to(type_, id_) for id_ in ids[:MOST_NAMES] if id_ in functions.corpus.of(type_)]
    more = len(ids) - MOST_NAMES
    return joined([*links, counted(more, "other")] if more > 0 else links, _SEMICOLON)


def _events(balance: Balance, functions: Functions) -> Iterator[tuple[Markup, list[Any]]]:
    """The events of each source alone, the source with the most first."""
    by_source: dict[str, list[Any]] = {}
    for one in balance.events.found:
        by_source.setdefault(one.source, []).append(functions.corpus.events[one.event])
    for source, events in sorted(by_source.items(), key=lambda item: (-len(item[1]), item[0])):
        yield functions.to("source", source), list(in_order(events))


def _statements(balance: Balance, functions: Functions) -> Iterator[tuple[str, list[Any]]]:
    by_nearness = balance.sources.by_nearness
    for nearness, lead in (
        ("secondary", "All their sources are known to report what others said"),
        ("unknown", "Whether a source of theirs is primary is not recorded"),
        ("named", "A primary source is named but has not been read; the words are those that others print"),
    ):
        ids: Sequence[str] = by_nearness[nearness]  # type: ignore[index]
        if ids:
            yield lead, list(in_order(functions.corpus.statements[id_] for id_ in ids))


def _parties(balance: Balance, functions: Functions) -> Iterator[dict[str, Any]]:
    for event, parties in groupby(balance.parties.found, key=lambda one: one.event):
        silent = [
            Markup(f"{functions.to('actor', one.actor)} ({_part(one.roles, one.spoke_there)})")
            for one in parties
        ]
        yield {"event": functions.corpus.events[event], "silent": joined(silent, _SEMICOLON)}


def _part(roles: Iterable[str], spoke_there: bool) -> Markup:
    there = "; spoke there on other matters" if spoke_there else ""
    return escape(f"{listed(tuple(roles), 'and')}{there}")


def _words(balance: Balance, functions: Functions) -> Iterator[dict[str, Any]]:
    for one in balance.words:
        path = ".".join(step for step in one.field.split(".") if not step.isdigit())
        type_ = words.TYPES[one.type][0].lower()
        yield {
            "written": one.written,
            "record": functions.to(one.type, one.id),
            "where": f"{words.capitalised(_FIELDS.get(path, path))} of the {type_}",
            "context": one.context,
            "why": one.why,
        }
