"""Strings in an article and in the record of its source, as `timeline coverage` shows them to a curator: on a
page of its own, in a terminal, and as JSON."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.evidence.coverage import Coverage
from generator.evidence.coverage import coverage as coverage_of
from generator.evidence.held_text import HeldText, read_text
from generator.hosts.coverage_formats import as_json, as_text
from generator.producing.coverage import coverage_page
from generator.reading import read_content
from generator.records import Source
from tests.attack.logs import Logged
from tests.attack.records import Written, as_scalar, write
from tests.attack.refusing import never
from tests.attack.trees import Piece, pieces
from tests.attack.twins import Twins

_SOURCE = "title: {0}\nkind: news-report\npublished: 2022-02-17\nlanguage: en\nignore: [{0}, {1}]\n"
_NOT_THERE = "{} is nowhere."
_ARTICLE = "{0}\n\nThe minister said {0} and left.\n"
#: What HTML has no place for is shown as its number.
_CONTROLS = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
#: Longer ones only cost time.
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class _Covered:
    source: Source
    held: HeldText
    coverage: Coverage

    @property
    def page(self) -> list[Piece]:
        return pieces(coverage_page(self.source, self.held, self.coverage))


def look(folder: Path, twins: Twins) -> Logged:
    """Cover an article of each string. Its pages are left in the folder for a browser."""
    found = Logged()
    (folder / "pages").mkdir(parents=True)
    ours = {
        piece.kind
        for _, one in _covered(folder / "harmless", twins.twins)
        for piece in one.page
        if piece.kind.startswith(("<", "@"))
    }
    for string, one in _covered(folder / "attacked", twins.strings):
        (folder / "pages" / f"{one.source.id}.html").write_text(
            coverage_page(one.source, one.held, one.coverage), encoding="utf-8"
        )
        _page(string, one, ours, found)
        for line in as_text(one.held, one.coverage, "article.txt"):
            found.line("timeline coverage", line)
        told = as_json(one.source, one.held, one.coverage)
        found.line("timeline coverage, JSON", " ".join(told.split("\n")))
        text = " ".join(each["text"] for each in json.loads(told)["each"])
        _same("JSON", _worded(text), _worded(_article(string)), found)
    return found


def _covered(folder: Path, strings: Sequence[str]) -> Iterator[tuple[str, _Covered]]:
    """Strings with the sources that have them for a title, and in their articles."""
    some = {f"source-{n}": text[:_LONGEST] for n, text in enumerate(strings) if not never(text[:_LONGEST])}
    for id_, text in some.items():
        record = _SOURCE.format(as_scalar(text), as_scalar(_NOT_THERE.format(text)))
        write(folder, Written(f"sources/{id_}.yml", record, {}))
    reading = read_content(folder)
    if reading.problems:
        raise ValueError(f"expected sources without a problem: {reading.problems[0]}")
    for source, _ in reading.records:
        if isinstance(source, Source):
            held = read_text(_article(some[source.id]), source.language)
            found = coverage_of(held, [], source.ignore, source.language)
            yield some[source.id], _Covered(source, held, found)


def _article(string: str) -> str:
    return _ARTICLE.format(string)


def _page(string: str, one: _Covered, ours: set[str], found: Logged) -> None:
    found.lines["pages of timeline coverage"] += 1
    page = one.page
    for piece in page:
        if piece.kind.startswith(("<", "@")) and piece.kind not in ours:
            found.findings.append(f"timeline coverage: {string!r:.100}: found {piece.kind} at {piece.where}")
    texts = [piece for piece in page if piece.kind == "text"]
    title = "".join(piece.text for piece in texts if piece.where.endswith(">title"))
    heading = "".join(piece.text for piece in texts if piece.where.endswith(">h1"))
    text = "".join(_of_article(page))
    _same("title", title, f"Coverage: {string}", found)
    _same("heading", heading, string, found)
    _same("text", "".join(text.split()), "".join(_CONTROLS.sub(_number, _article(string)).split()), found)


def _of_article(page: Sequence[Piece]) -> Iterator[str]:
    """What of a page is the article's: its sentences, and what stands between them."""
    inside = ""
    for piece in page:
        if piece.kind == "@class" and piece.text in ("text", "wordless"):
            inside = piece.where
        elif inside and piece.kind == "text" and piece.where.startswith(inside):
            yield piece.text
        elif piece.kind == "</div>" and piece.where == inside:
            inside = ""


def _worded(text: str) -> str:
    """The letters and digits with what stands between them: a stretch without any, or with the marks of
    footnotes alone, is no sentence of which coverage is told, and one may end inside of a word."""
    return "".join(part for part in text.split() if any(map(_is_of_a_word, part)))


def _is_of_a_word(sign: str) -> bool:
    is_raised_figure = unicodedata.category(sign) == "No" and "<super>" in unicodedata.decomposition(sign)
    return unicodedata.category(sign)[0] in "LN" and not is_raised_figure


def _same(what: str, shown: str, expected: str, found: Logged) -> None:
    """The same but for white space, which is joined."""
    if shown.split() != expected.split():
        found.findings.append(f"timeline coverage, {what}: found {shown!r:.300}; expected {expected!r:.300}")


def _number(match: re.Match[str]) -> str:
    return f"\\u{{{ord(match[0]):x}}}"
