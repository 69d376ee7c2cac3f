"""A corpus becomes the pages of a site, and the blocks that people's prose asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property

from generator.deriving import Derived
from generator.deriving.balance import CoveredSource, EvidenceCounts, balance, in_languages
from generator.evidence.coverage import Words
from generator.evidence.verdict import Outcome
from generator.judging import Corpus, Quotations
from generator.judging.passages import words_by_source
from generator.producing.blocks import BlockMaker, Settings
from generator.producing.evidence import Evidence
from generator.producing.functions import Functions
from generator.producing.markdown import environment, rendered
from generator.producing.page import Forward, Page, Plan
from generator.producing.pages.codes import code_pages
from generator.producing.pages.format import format_pages
from generator.producing.pages.indexes import index_pages
from generator.producing.pages.periods import period_pages
from generator.producing.pages.records import forwards, record_pages
from generator.producing.pages.report import ADDRESS, JSON_NAME, report_json, report_page
from generator.producing.pages.shown_dates import dates
from generator.producing.pages.shown_timeline import ShownTimeline
from generator.producing.pages.shows import SHOWS, show
from generator.producing.settings import PageSettings
from generator.producing.timeline import timeline_files
from generator.records import Correction


def _no_timeline(_words: bool) -> Iterable[tuple[str, bytes]]:
    return ()


@dataclass(frozen=True)
class Production:
    """The plans of all generated pages, the forwarding pages of old ids, and the makers of blocks by name.

    ``files`` are other files: their names in the site, and what makes their bytes; ``corrections`` what the
    feeds tell. ``timeline`` makes the files of the timeline's data as they are asked for, all below
    `TIMELINE_DATA`: with the index of words, or without.
    """

    plans: tuple[Plan, ...]
    forwards: tuple[Forward, ...]
    blocks: Mapping[str, BlockMaker]
    records: int
    files: tuple[tuple[str, Callable[[], bytes]], ...] = ()
    corrections: tuple[Correction, ...] = ()
    timeline: Callable[[bool], Iterable[tuple[str, bytes]]] = _no_timeline

    @property
    def pages(self) -> Iterator[Page]:
        """All generated pages, each made as it is asked for."""
        return (plan.make() for plan in self.plans)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The address of every generated page."""
        return frozenset(plan.address for plan in self.plans)


def produce(
    corpus: Corpus, derived: Derived, quotations: Quotations, settings: PageSettings | None = None
) -> Production:
    """Every page of a corpus, by default for a site in English."""
    settings = settings or PageSettings.of()
    words = words_by_source(corpus, quotations)
    evidence = Evidence.of(quotations, words)
    functions = Functions(corpus, derived, evidence, depth=1, language=settings.language)
    env = environment(functions.table())
    loaded_words = in_languages(settings.loaded_words, [settings.language])
    # Once for the page and its JSON, by whoever makes them.
    report = cache(lambda: balance(corpus, derived, loaded_words, _counts(quotations), _covered(words)))
    plans = (
        Plan(ADDRESS, lambda: report_page(env, functions, report())),
        *record_pages(env, functions),
        *period_pages(env, functions),
        *index_pages(env, functions, feeds=settings.feeds),
        *map(Plan.of, code_pages()),
        *map(Plan.of, format_pages()),
    )
    blocks = {
        **{name: _maker(name, functions) for name in SHOWS},
        "timeline": _timeline_maker(functions),
        "dates": _dates_maker(functions),
    }
    return Production(
        plans,
        tuple(forwards(functions)),
        blocks,
        len(corpus),
        ((JSON_NAME, lambda: report_json(report())),),
        tuple(corpus.corrections.values()),
        lambda words: timeline_files(corpus, derived, quotations, settings.language, words=words),
    )


def _counts(quotations: Quotations) -> EvidenceCounts:
    return EvidenceCounts(
        checked=quotations.count(Outcome.CHECKED),
        not_checkable=quotations.count(Outcome.NOT_CHECKABLE),
        failed=quotations.count(Outcome.FAILED),
        total=len(quotations.checked),
    )


def _covered(words: Mapping[str, Words]) -> tuple[CoveredSource, ...]:
    return tuple(CoveredSource(id_, of.total, of.in_records, of.ignored) for id_, of in sorted(words.items()))


def _maker(name: str, functions: Functions) -> BlockMaker:
    def made(depth: int, settings: Settings) -> str:
        there = replace(functions, depth=depth)
        return show(name, environment(there.table()), there, settings)

    return made


def _timeline_maker(functions: Functions) -> BlockMaker:
    shown = ShownTimeline(functions)
    return lambda depth, settings: shown.markdown(replace(functions, depth=depth), settings)


def _dates_maker(functions: Functions) -> BlockMaker:
    def made(depth: int, settings: Settings) -> str:
        template = environment(replace(functions, depth=depth).table()).get_template("show_dates.md")
        return rendered(template, dates(settings))

    return made
