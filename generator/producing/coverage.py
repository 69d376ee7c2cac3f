"""The coverage of a source, marked up in its text: one page of HTML that needs nothing else.

It is for a curator who has the text, not for the site. What the text and the records say reaches it through
the one escaping environment, whose character references mean the same in HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from generator.evidence.coverage import Coverage, CoveredSentence, Fate
from generator.evidence.held_text import HeldText
from generator.evidence.lines import ends_of_lines
from generator.evidence.verdict import Place
from generator.producing.markdown import environment
from generator.records import Source
from generator.vocabulary.text import counted, cut, percent

#: What tells such a page from any other file.
GENERATOR = '<meta name="generator" content="timeline coverage">'
_LONGEST_EXCERPT = 120
_NAMES = {Fate.IN_RECORDS: "In records", Fate.IGNORED: "Ignored", Fate.LEFT: "Left"}
#: Control characters but white space: HTML has no place for them.
_CONTROLS = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")


def figure(coverage: Coverage) -> str:
    """How much is covered, in sentences."""
    total, left = len(coverage.sentences), len(coverage.of(Fate.LEFT))
    share = percent(total - left, total)
    return f"{total - left:,} of {counted(total, 'sentence')} in records or ignored, {share} %"


def figure_of_words(coverage: Coverage) -> str:
    """How much is covered, in words."""
    words = coverage.words
    share = percent(words.counted, words.total)
    return f"{words.counted:,} of {counted(words.total, 'word')}, {share} %"


def coverage_page(source: Source, held: HeldText, coverage: Coverage) -> str:
    """The page of a source's coverage."""
    ends = [0, *(one.sentence.place.end for one in coverage.sentences)]
    entries = [
        _entry(number, one, held, coverage) | {"before": _between(end, one.sentence.place.start, held)}
        for number, (end, one) in enumerate(zip(ends, coverage.sentences, strict=False), 1)
    ]
    context = {
        "source": source,
        "language": source.language or "",
        "figure": figure(coverage),
        "words": figure_of_words(coverage),
        "counts": [(len(coverage.of(fate)), _kind(fate), _NAMES[fate].lower()) for fate in Fate],
        "left": [entry for entry in entries if entry["kind"] == _kind(Fate.LEFT)],
        "not_found": coverage.not_found,
        "paragraphs": list(_paragraphs(entries, held, coverage)),
        "after": _between(ends[-1], held.structure.count, held),
    }
    return environment({}).get_template("coverage.html").render(context)


def _kind(fate: Fate) -> str:
    return fate.value.replace(" ", "-")


def _entry(number: int, one: CoveredSentence, held: HeldText, coverage: Coverage) -> dict[str, Any]:
    place = one.sentence.place
    return {
        "number": number,
        "line": one.sentence.line,
        "kind": _kind(one.fate),
        "fate": _NAMES[one.fate],
        "records": one.records,
        "excerpt": _shown(cut(held.text(place.start, place.end), _LONGEST_EXCERPT)),
        "runs": list(_runs(place, held, coverage.kinds)),
    }


def _between(start: int, end: int, held: HeldText) -> str:
    """What stands between sentences and has no word, such as a row of asterisks."""
    return _shown(held.text(start, end)) if start < end else ""


def _paragraphs(
    entries: list[dict[str, Any]], held: HeldText, coverage: Coverage
) -> Iterator[list[dict[str, Any]]]:
    """The entries that stand in one paragraph, or in one line by itself, together."""
    begins = ends_of_lines(held.reading)
    paragraph: list[dict[str, Any]] = []
    for entry, one in zip(entries, coverage.sentences, strict=True):
        if paragraph and one.sentence.place.start in begins:
            yield paragraph
            paragraph = []
        paragraph.append(entry)
    if paragraph:
        yield paragraph


def _runs(place: Place, held: HeldText, kinds: bytes) -> Iterator[tuple[str, str]]:
    """A sentence in runs of one kind, as printed, each with the space behind it."""
    start = place.start
    for kind, group in groupby(range(place.start, place.end), key=lambda at: chr(kinds[at])):
        end = start + sum(1 for _ in group)
        text = held.text(start, end)
        if end < place.end:
            yield kind, _shown(text)
            between = held.reading.slice(start, end)[1], held.reading.slice(end, end + 1)[0]
            if space := held.reading.text[slice(*between)]:
                yield "-", _shown(space)
        else:
            yield kind, _shown(text)
        start = end


def _shown(text: str) -> str:
    return _CONTROLS.sub(lambda found: f"\\u{{{ord(found[0]):x}}}", text)
