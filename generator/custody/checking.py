"""Every source's address read again, and compared with what is held of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from urllib.parse import urlsplit

from generator.custody.answers import (
    Answer,
    Dead,
    NotAsked,
    Page,
    Slow,
    TooLarge,
    Unavailable,
    Unreadable,
)
from generator.custody.compared import Extract, Kept, compare
from generator.custody.fetching import Asker
from generator.custody.manners import host_of
from generator.custody.report import Finding, Kind, Report
from generator.judging import Corpus, Quotations
from generator.judging.quotations import Checked
from generator.records import Source

#: A host that fails so often in a row is not asked again in this run.
_PATIENCE = 3
_LATER = "again later; if it stays so, opening it in a browser"


def check_sources(
    corpus: Corpus,
    quotations: Quotations,
    asker: Asker | None = None,
    only: Collection[str] | None = None,
    tell: Callable[[Report], None] = lambda _: None,
    extract: Extract | None = None,
) -> tuple[Report, ...]:
    """Read the address of every source, or of those named in ``only``, and say what became of it.

    ``quotations`` are those of the corpus, with what is held of its sources. ``tell`` is called with each
    report as it is made, in the order in which hosts are asked: in turn, so that waiting for one is time
    for the others. What is returned is in the order of ids. Nothing is raised for what the network does.
    """
    asker = asker or Asker()
    taken: dict[str, list[Checked]] = defaultdict(list)
    for one in quotations.checked:
        taken[one.source.id].append(one)
    failures: Counter[str] = Counter()
    reports = {}
    chosen = [source for id_, source in corpus.sources.items() if only is None or id_ in only]
    for source in _in_turn(chosen):
        host = host_of(source.url) if source.url else ""
        if source.url is None:
            report = Report(source.id, None, Kind.NO_ADDRESS, "a source without an address")
        elif failures[host] >= _PATIENCE:
            found = f"no answer: {host} was given up in this run"
            report = Report(source.id, source.url, Kind.UNAVAILABLE, found, _LATER)
        else:
            answer = asker.fetch(source.url)
            failures[host] = _failures(answer, failures[host])
            kept = Kept(source, quotations.held.get(source.id), taken[source.id])
            report = _report(source, source.url, answer, kept, extract)
        reports[source.id] = report
        tell(report)
    return tuple(reports[source.id] for source in chosen)


def _in_turn(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources, one of each host, then the next of each."""
    by_host: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        by_host[host_of(source.url) if source.url else ""].append(source)
    longest = max(map(len, by_host.values()), default=0)
    for number in range(longest):
        for of_host in by_host.values():
            if number < len(of_host):
                yield of_host[number]


def _failures(answer: Answer, before: int) -> int:
    """How often a host has failed in a row, after this answer."""
    if isinstance(answer, Unavailable) and answer.gave_up:
        return _PATIENCE
    return before + 1 if isinstance(answer, (Slow, Unavailable)) else 0


def _report(source: Source, address: str, answer: Answer, kept: Kept, extract: Extract | None) -> Report:
    if not isinstance(answer, Page):
        finding = _of_failure(source, answer)
        return Report(source.id, address, finding.kind, finding.found, finding.proposal)
    finding = _with_move(answer, compare(answer, kept, extract))
    final = answer.final if answer.redirected else None
    return Report(source.id, address, finding.kind, finding.found, finding.proposal, final)


def _with_move(page: Page, finding: Finding) -> Finding:
    """What was found of the text, and that the address has changed.

    A redirect to a site's front page is how many sites say that a page is gone.
    """
    path, end = urlsplit(page.address).path, urlsplit(page.final)
    to_front = len(path) > 1 and end.path in ("", "/") and not end.query
    if to_front:
        found = (
            f"a redirect to a front page, {page.final}, where a page is mostly gone; there: {finding.found}"
        )
    elif page.moved_to is not None:
        found = f"a redirect for good to {page.moved_to}; there: {finding.found}"
    elif page.redirected and finding.kind is Kind.CHANGED:
        return Finding(finding.kind, f"{finding.found} (read at {page.final})", finding.proposal)
    else:
        return finding
    if finding.kind is Kind.CHANGED:
        return Finding(Kind.CHANGED, found, finding.proposal)
    archived = "looking for an archived copy" if to_front else f"url: {page.moved_to}"
    return Finding(Kind.MOVED, found, archived)


def _of_failure(
    source: Source, answer: Dead | Unavailable | Slow | TooLarge | Unreadable | NotAsked
) -> Finding:
    match answer:
        case Dead():
            copy = (
                f"the archived copy, {source.archived.url}"
                if source.archived
                else "looking for an archived copy"
            )
            return Finding(Kind.DEAD, f"a dead address: {answer.reason}", copy)
        case Unavailable():
            return Finding(Kind.UNAVAILABLE, f"no answer to read: {answer.reason}", _LATER)
        case Slow():
            return Finding(Kind.SLOW, f"no end of {answer.what} within {answer.seconds:g} seconds", _LATER)
        case TooLarge():
            size = f"{answer.largest / 1024 / 1024:,.1f} MiB"
            return Finding(
                Kind.TOO_LARGE, f"an answer of more than {size}, not read further", "reading it by hand"
            )
        case Unreadable():
            return Finding(Kind.UNREADABLE, f"an answer that cannot be read: {answer.reason}", _LATER)
        case NotAsked():
            found = f"the address {answer.address}, which is not asked: {answer.reason}"
            return Finding(Kind.NOT_ASKED, found, "an address that every reader can open")
