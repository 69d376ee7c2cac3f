"""The wordings of one statement beside each other, and where those of one language differ.

Each is compared with the first of its language, word by word (`evidence.differing`). Each shows only what its
own source prints: words that another wording has otherwise are marked, and where another has more, a sign
stands. What differs is also told in words below, for those who do not see marks. The first is marked where
any of the others differs from it. Neither is the right one: that is for the check to tell, of each by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.evidence.differing import Comparison, Difference, Word, compare
from generator.producing import words
from generator.producing.markdown import escape, joined
from generator.producing.quoting import ELISION, NO_MARKS, Marks, in_language
from generator.records import Wording
from generator.vocabulary.text import counted, cut

#: Differences that are told in words, and characters of one of them.
MOST_TOLD = 5
LONGEST_TOLD = 80


@dataclass(frozen=True, slots=True)
class Beside:
    """A wording beside others: its number in the record, from 0, the language it is in, what to mark in it,
    and what is told of how it differs from the first in its language (nothing of the first itself).
    """

    number: int
    wording: Wording
    language: str | None
    marks: Marks
    told: Markup


#: Words of a wording, and the number of the first of them, or of the one that they would stand before.
_Part = tuple[tuple[Word, ...], int]


def beside_each_other(
    wordings: Sequence[Wording], languages: Sequence[str | None], page: str
) -> tuple[Beside, ...]:
    """Wordings in these languages (None where one is not known), for a page in the language ``page``."""
    told = [Markup("")] * len(wordings)
    parts: list[list[_Part]] = [[] for _ in wordings]
    of: list[Sequence[Word]] = [()] * len(wordings)
    for number, first in _compared(languages):
        comparison = compare(wordings[number].quote, wordings[first].quote)
        told[number] = _told(comparison, wordings[number], wordings[first], languages[first] or "", page)
        if comparison.told_apart:
            of[number], of[first] = comparison.one, comparison.other
            parts[number] += [(one.one, one.one_at) for one in comparison.differences]
            parts[first] += [(one.other, one.other_at) for one in comparison.differences]
    marks = [_marks(*of_one) if of_one[1] else NO_MARKS for of_one in zip(of, parts, strict=True)]
    return tuple(map(Beside, range(len(wordings)), wordings, languages, marks, told))


def in_rows(besides: Iterable[Beside]) -> list[list[Beside]]:
    """Wordings in the rows in which they stand side by side: those of a language together, in the order of
    the record, and those that are alone in theirs with their like.
    """
    by_language: list[list[Beside]] = []
    for beside in besides:
        group = next((group for group in by_language if _alike(group[0].language, beside.language)), None)
        if group is None:
            by_language.append([beside])
        else:
            group.append(beside)
    rows: list[list[Beside]] = []
    for alone, of_kind in groupby(by_language, lambda group: len(group) == 1):
        groups = list(of_kind)
        rows += [[only for group in groups for only in group]] if alone else groups
    return rows


def _alike(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and words.same_language(one, other)


def any_marked(besides: Iterable[Beside]) -> bool:
    """Whether any wording has something marked, so that readers are told what marks mean."""
    return any(beside.marks != NO_MARKS for beside in besides)


def _compared(languages: Sequence[str | None]) -> Iterator[tuple[int, int]]:
    """The number of each wording that is not the first in its language, and that of the first."""
    for number, language in enumerate(languages):
        for first, other in enumerate(languages[:number]):
            if _alike(language, other):
                yield number, first
                break


def _marks(of: Sequence[Word], parts: Sequence[_Part]) -> Marks:
    numbers = {at + offset for part, at in parts for offset, word in enumerate(part) if not word.left_out}
    spans = list[tuple[int, int, int]]()
    for number in sorted(numbers):
        word = of[number]
        if number - 1 in numbers and spans[-1][0] == word.segment:
            spans[-1] = (word.segment, spans[-1][1], word.end)
        else:
            spans.append((word.segment, word.start, word.end))
    gaps = sorted({_behind(of, at) for part, at in parts if not part})
    return Marks(tuple(spans), tuple(gaps))


def _behind(of: Sequence[Word], at: int) -> tuple[int, int]:
    """The place behind the word before this one: its segment, and its end."""
    return (of[at - 1].segment, of[at - 1].end) if at else (0, 0)


def _told(comparison: Comparison, own: Wording, first: Wording, language: str, page: str) -> Markup:
    """How a wording differs from the first in a language, in words."""
    whom = f"the first wording in {words.language_name(language)}"
    if comparison.alike is None:
        return escape(f"Too long to be compared word by word with {whom}")
    if not comparison.told_apart:
        return escape(f"Other words than {whom} throughout")
    if not comparison.differences:
        cut_short = any(word.left_out for word in (*comparison.one, *comparison.other))
        return escape(f"The same words as {whom}{', as far as both have them' if cut_short else ''}")
    places = counted(len(comparison.differences), "place")
    told = [_difference(one, own, first, language, page) for one in comparison.differences[:MOST_TOLD]]
    more = len(comparison.differences) - MOST_TOLD
    told += [escape(f"and {more:,} more")] if more > 0 else []
    return Markup(f"{escape(f'Differs from {whom} in {places}:')} {joined(told, Markup('; '))}")


def _difference(one: Difference, own: Wording, first: Wording, language: str, page: str) -> Markup:
    here = in_language(escape(f"“{_text(one.one, own)}”"), language, page)
    there = in_language(escape(f"“{_text(one.other, first)}”"), language, page)
    if not one.other:
        return Markup(f"only here {here}")
    return Markup(f"here {here}, there {there}" if one.one else f"only there {there}")


def _text(of: Sequence[Word], wording: Wording) -> str:
    """Words as they are printed, on one line; of many, the first."""
    pieces = [
        wording.quote[segment][run[0].start : run[-1].end]
        for segment, words_ in groupby((word for word in of if not word.left_out), lambda word: word.segment)
        for run in [list(words_)]
    ]
    return cut(ELISION.join(pieces), LONGEST_TOLD)
