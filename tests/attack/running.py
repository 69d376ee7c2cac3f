"""The whole run over a folder of strings, batch after batch, and the table of what it found."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

from generator.publishing.feeds import MOST_ENTRIES
from tests.attack import articles, editions, logs
from tests.attack.browsing import Browsed, browse
from tests.attack.building import BuildBroken, Laid, lay
from tests.attack.comparing import compare
from tests.attack.twins import batches

#: Strings of one site: the feeds hold every correction, the pages of an index are not broken up, and no page
#: becomes very long.
BATCH = MOST_ENTRIES
#: One page of `timeline coverage` is opened for so many of the site.
_COVERAGE = 20


@dataclass(slots=True)
class Result:
    """Everything that a run counted and found."""

    counts: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    #: Strings seen as written, by the kind of place.
    shown: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    used: Counter[str] = field(default_factory=Counter)
    #: What the commands told: lines, cells, pages, by the form of the output.
    told: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)

    def table(self) -> Iterator[str]:
        """The counts, a line each, for a report in Markdown."""
        rows: list[tuple[str, int]] = [
            *self.counts.items(),
            *((f"refused as {code}", count) for code, count in sorted(self.codes.items())),
            *(
                (f"strings shown as written: {kind}", len(shown))
                for kind, shown in sorted(self.shown.items())
            ),
            *((f"shown as written: {kind}", count) for kind, count in sorted(self.used.items())),
            *((f"looked at: {form}", count) for form, count in sorted(self.told.items())),
            ("findings", len(self.findings)),
        ]
        yield from ("| what | number |", "|---|---:|", *(f"| {name} | {number:,} |" for name, number in rows))


def attack(
    strings: Sequence[str],
    chrome: Browser | None,
    *,
    pages: int,
    unescaped: int,
    tell: Callable[[str], None],
    batch: int = BATCH,
    keep: Callable[[Result], None] = lambda result: None,
) -> Result:
    """Put the strings into sites, and look for what comes of it.

    ``pages`` and ``unescaped`` are how many pages are opened in the browser, with escaping and without.
    ``keep`` is given what was found so far after each site: a long run may be ended.
    """
    result = Result()
    result.counts["strings"] = len(strings)
    sites = list(batches(strings, batch))
    for number, some in enumerate(sites, start=1):
        with tempfile.TemporaryDirectory(prefix="attack-") as folder:
            try:
                _site(
                    some, Path(folder), chrome, -(-pages // len(sites)), -(-unescaped // len(sites)), result
                )
            except BuildBroken as broken:
                result.findings.append(str(broken))
        tell(f"{number} of {len(sites)}: {len(some)} strings, {len(result.findings)} findings so far")
        keep(result)
    return result


def _site(
    strings: Sequence[str], folder: Path, chrome: Browser | None, pages: int, unescaped: int, result: Result
) -> None:
    laid = lay(folder, strings)
    _refused(laid, result)
    _told(laid, result)
    attacked, harmless = laid.build(attacked=True), laid.build(attacked=False)
    found = compare(attacked, harmless, laid.twins)
    result.counts += Counter(
        {"pages parsed": found.pages, "files compared": found.files, "texts compared": found.texts.total()}
    )
    result.counts["active nodes too many"] += found.active
    for kind, numbers in found.shown.items():
        result.shown[kind] |= {strings[number] for number in numbers}
    result.findings += found.findings
    shutil.rmtree(harmless)
    if chrome is None:
        return
    if pages:
        browsed = browse(chrome, attacked, chosen(attacked, pages))
        _add(browsed, "", result)
        result.findings += [*browsed.shown.findings, *browsed.seen.findings()]
        for kind, texts in browsed.shown.texts.items():
            # Runs of white space are shown as one space.
            words = {" ".join(text.split()) for text in texts}
            result.shown[kind] |= {string for string in strings if " ".join(string.split()) in words}
        covered = folder / "articles" / "pages"
        browsed = browse(chrome, covered, chosen(covered, -(-pages // _COVERAGE)), tools=False)
        _add(browsed, " of timeline coverage", result)
        result.findings += browsed.seen.findings()
    if unescaped:
        bare = laid.build(attacked=True, escaped=False)
        browsed = browse(chrome, bare, chosen(bare, unescaped), tools=False)
        _add(browsed, " without escaping", result)
        # What was refused shows that the strings did come to life. No policy in a page can forbid it to lead
        # a reader elsewhere: that is the escaping's part, and is counted.
        result.findings += [f"without escaping: ran: {entry}" for entry in browsed.seen.executed]
        result.findings += [f"without escaping: requested: {entry}" for entry in browsed.seen.requested]


def _told(laid: Laid, result: Result) -> None:
    """What the commands tell of records and articles with the strings in them."""
    for told in (
        logs.look(laid.folder / "logs", laid.twins.strings),
        editions.look(laid),
        articles.look(laid.folder / "articles", laid.twins),
    ):
        result.told += told.lines
        result.findings += told.findings


def _refused(laid: Laid, result: Result) -> None:
    refused = laid.refused
    result.counts["records"] += sum(1 for _ in laid.folder.glob("attacked/*/*.yml"))
    result.counts["refused in a field"] += len(refused.at)
    result.codes += refused.codes
    result.findings += refused.findings


def _add(browsed: Browsed, how: str, result: Result) -> None:
    seen = browsed.seen
    for name, number in (
        ("pages opened", browsed.opened),
        ("executed", len(seen.executed)),
        ("requested of other hosts", len(seen.requested)),
        ("reported by the policy", len(seen.reported)),
        ("gone elsewhere", len(seen.moved)),
    ):
        result.counts[name + how] += number
    result.used += browsed.shown.times


def chosen(site: Path, count: int) -> list[str]:
    """As many pages of a site, of every folder as many as it has of all."""
    pages = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    pages = [page for page in pages if not page.startswith(("rules/", "format/", "embed/"))]
    return pages[:: max(1, len(pages) // count)][:count]


def as_json(result: Result) -> str:
    """The counts and findings for a machine."""
    shown = {kind: len(strings) for kind, strings in sorted(result.shown.items())}
    counts = {"counts": result.counts, "refused": result.codes, "shown": shown, "used": result.used}
    return json.dumps({**counts, "told": result.told, "findings": result.findings}, indent=1)
