"""An index for each type of record: all of them, each a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from jinja2 import Environment, Template
from markupsafe import Markup

from generator.deriving import date_of, in_order
from generator.producing import addresses, words
from generator.producing.functions import Functions
from generator.producing.markdown import composed, escape, joined
from generator.producing.page import Page, Plan
from generator.producing.pages.periods import name
from generator.records import RECORD_TYPES, Correction, Event, Record, Source, Statement
from generator.vocabulary.dates import enclosing_periods

#: Records on one page of an index.
PAGE_SIZE = 300

_LEADS = {
    "source": "Where words were printed and events reported. Oldest first.",
    "actor": "Who spoke, acted or published.",
    "place": "Where it was said and done.",
    "claim": "What is asserted, doubted or denied. The status of each is derived from who said what.",
    "event": "What happened, or is said to have happened, and how sure that is. Oldest first.",
    "statement": "What was said: by whom, in which words, and where those words are printed. Oldest first.",
    "topic": "What the records are about.",
    "correction": "What was changed in published records, and why. Newest first.",
}


def index_pages(env: Environment, functions: Functions, *, feeds: bool) -> Iterator[Plan]:
    """The index of each type, in pages where it is long; ``feeds`` says whether corrections have feeds."""
    template = env.get_template("index.md")
    for type_ in RECORD_TYPES:
        records = _sorted(list(functions.corpus.of(type_.type).values()), functions)
        pages = [records[start : start + PAGE_SIZE] for start in range(0, len(records), PAGE_SIZE)] or [[]]
        for number, part in enumerate(pages, start=1):
            shown = {
                "total": len(records),
                "feeds": list(_feeds(type_.folder)) if feeds and number == 1 else [],
                "paging": _paging(number, len(pages)),
            }
            make = partial(_page, type_, number, part, template, shown)
            yield Plan(f"{type_.folder}/{_page_name(number)}", make)


def _page(
    type_: type[Record], number: int, part: Sequence[Record], template: Template, shown: dict[str, object]
) -> Page:
    heading = words.TYPES[type_.type][1]
    context = {
        **shown,
        "heading": heading,
        "singular": words.TYPES[type_.type][0].lower(),
        "plural": heading.lower(),
        "lead": _LEADS[type_.type],
        "groups": list(_groups(part)),
    }
    return Page(
        address=f"{type_.folder}/{_page_name(number)}",
        kind="index",
        title=heading if number == 1 else f"{heading}, page {number}",
        description=_LEADS[type_.type],
        pieces=composed(template, context),
        searched=False,
    )


def _feeds(folder: str) -> Iterator[tuple[str, Markup]]:
    """The feeds that lie in a folder: form, and file as a link target."""
    for form, address in addresses.FEEDS.items():
        where, _, file = address.rpartition("/")
        if where == folder:
            yield form, Markup(file)


def _page_name(number: int) -> str:
    # No id holds an underscore, so no record can take the name.
    return "index" if number == 1 else f"index_{number}"


def _sorted(records: list[Record], functions: Functions) -> Sequence[Record]:
    gathered = [record for record in records if isinstance(record, (Statement, Event))]
    if gathered:
        # By their headings, as the timeline has them: what is only known to be no later than a day stands
        # in that day's month, although it may be older than all that comes before.
        place = {key: number for number, key in enumerate(functions.derived.periods)}
        return sorted(in_order(gathered), key=lambda record: place.get(_gathering(record) or "", len(place)))
    dated = [record for record in records if isinstance(record, (Source, Correction))]
    if dated:
        ordered: tuple[Record, ...] = in_order(dated)
        return ordered[::-1] if isinstance(dated[0], Correction) else ordered
    return sorted(records, key=lambda record: (functions.title(record).casefold(), record.id))


def _groups(records: Sequence[Record]) -> Iterator[tuple[str | None, list[Record]]]:
    """Records under headings: statements and events by month, others by their kind or not at all."""
    for heading, group in groupby(records, key=_heading):
        yield heading, list(group)


def _heading(record: Record) -> str | None:
    if not isinstance(record, (Statement, Event)):
        return None
    period = _gathering(record)
    return name(period) if period else "Without any date"


def _gathering(record: Statement | Event) -> str | None:
    """The period under whose heading a record stands: a day goes under its month, a year stays a year."""
    period = date_of(record).period
    wider = enclosing_periods(period) if period else ()
    return wider[0] if len(wider) == 2 else period


def _paging(number: int, last: int) -> Markup:
    links = []
    if number > 1:
        links.append(Markup(f"← [{escape('Earlier in the list')}]({_page_name(number - 1)}.md)"))
    if number < last:
        links.append(Markup(f"[{escape('Later in the list')}]({_page_name(number + 1)}.md) →"))
    if not links:
        return Markup("")
    where = escape(f"Page {number} of {last}")
    return Markup(
        f'<div class="sd-paging" markdown="1">\n\n{joined([*links, where], Markup(" · "))}\n\n</div>'
    )
