"""A page for each record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from jinja2 import Environment, Template

from generator.deriving import date_of
from generator.producing import addresses, words
from generator.producing.functions import Functions
from generator.producing.markdown import composed
from generator.producing.page import Forward, Page, Plan
from generator.records import Actor, Claim, Correction, Event, Place, Record, Source, Statement, Topic
from generator.vocabulary.dates import machine
from generator.vocabulary.dates import words as date_words
from generator.vocabulary.text import cut

#: As much of a description as search engines and previews show.
LONGEST_DESCRIPTION = 200


def record_pages(env: Environment, functions: Functions) -> Iterator[Plan]:
    """The page of every record, in the order of types and ids."""
    templates = {type_: env.get_template(f"{type_}.md") for type_ in words.TYPES}
    for record in functions.corpus:
        make = partial(_page, record, templates[record.type], functions)
        own = None if isinstance(record, Correction) else functions.facts(record)
        yield Plan(addresses.of(record), make, None if own is None else _updated(own.corrections))


def _page(record: Record, template: Template, functions: Functions) -> Page:
    own = None if isinstance(record, Correction) else functions.facts(record)
    return Page(
        address=addresses.of(record),
        kind=record.type,
        title=functions.title(record),
        description=cut(description(record, functions), LONGEST_DESCRIPTION),
        pieces=composed(template, {"record": record, "own": own}),
        filters=tuple(_filters(record, functions)),
        date=_date(record),
        updated=None if own is None else _updated(own.corrections),
    )


def _date(record: Record) -> str | None:
    if isinstance(record, (Statement, Event, Source, Correction)):
        return date_words(date_of(record))
    return None


def _updated(corrections: Sequence[Correction]) -> str | None:
    """The day of the last correction, where it is known to the day."""
    return machine(corrections[-1].on) if corrections else None


def forwards(functions: Functions) -> Iterator[Forward]:
    """A forwarding page for each id that a record had before."""
    for record in functions.corpus:
        for alias in record.aliases:
            old = addresses.of_record(record.type, alias)
            yield Forward(old, addresses.of(record), functions.title(record))


def description(record: Record, functions: Functions) -> str:
    """What a record's page holds, in a sentence, for search results and previews."""
    match record:
        case Statement():
            speaker = functions.corpus.actors[record.speaker].name
            words_ = " … ".join(record.wordings[0].quote)
            return f"{speaker}, {date_words(record.said)}, {words.SHORT_MODES[record.mode]}: {words_}"
        case Claim():
            status = functions.facts(record).status
            return f"{words.capitalised(status.kind)}. {status.sentence}"
        case Event():
            return f"{words.capitalised(date_words(record.when))}. {functions.facts(record).status.sentence}"
        case Source():
            kind = words.capitalised(words.spelled(record.kind))
            return f"{kind}, {date_words(record.published)}: {record.title}"
        case Actor() | Topic() if record.summary:
            return record.summary
        case Place() if record.contested:
            return record.contested
        case Correction():
            return record.what
        case _:
            singular = words.TYPES[record.type][0]
            return f"{singular}: {functions.title(record)}, with all that was said and done"


def _filters(record: Record, functions: Functions) -> Iterator[tuple[str, str]]:
    """By what search narrows: the type, the actors concerned, the year."""
    yield "type", words.TYPES[record.type][0]
    actors = functions.corpus.actors
    for id_ in dict.fromkeys(_actors(record)):
        yield "actor", actors[id_].name
    if isinstance(record, (Statement, Event, Source, Correction)):
        period = date_of(record).period
        if period:
            yield "year", year_of(period)


def _actors(record: Record) -> Iterator[str]:
    match record:
        case Statement():
            yield record.speaker
            if record.on_behalf_of:
                yield record.on_behalf_of
        case Event():
            yield from (party.actor for party in record.parties)
        case Actor():
            yield record.id
        case Source() if record.publisher:
            yield record.publisher


def year_of(period: str) -> str:
    """The year of a period: ``2022`` of ``2022-02-17``, ``-0043`` of ``-0043-03``."""
    sign, digits = ("-", period[1:]) if period.startswith("-") else ("", period)
    return sign + digits.partition("-")[0] if not period.startswith("Y") else period
