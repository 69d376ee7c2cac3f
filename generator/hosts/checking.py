"""The stages up to judgement, as both hosts run them, and whether anything may be published then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.judging import NO_TEXTS, Judgement, TextsAtHand, judge
from generator.publishing.watching import Watch, unwatched
from generator.reading import Earlier, Reading, read_content
from generator.reading.files import find_word_list
from generator.vocabulary.text import counted

if TYPE_CHECKING:
    from generator.deriving.balance import WordFile


def own_words(content: Path, named: Path | None = None) -> WordFile | None:
    """The site's own list of loaded words: the file that the settings name, or else the one in the content
    folder; None where there is neither.
    """
    beside = find_word_list(content)
    if named is None and beside is None:
        return None
    # A tenth of a second to import, and few sites have a list.
    from generator.deriving.balance import WordFile, read_file, second_file

    if named is None:
        return read_file(beside) if beside else None
    read = read_file(named)
    if beside is None or beside.resolve() == named.resolve():
        return read
    return WordFile(read.words, (*read.problems, second_file(beside, named)))


def judged(
    content: Path,
    watch: Watch = unwatched,
    words: WordFile | None = None,
    earlier: Earlier | None = None,
    before: Judgement | None = None,
) -> Judgement:
    """The records of a content folder, with every problem in them and in the site's own list of words, as
    `own_words` gives it.

    ``earlier`` and ``before`` are what was read and judged before: what has not changed is taken from them.
    """
    return weighed(read(content, watch, earlier), watch, words=words, before=before)


def read(content: Path, watch: Watch = unwatched, earlier: Earlier | None = None) -> Reading:
    """The records of a content folder; ``earlier`` is what its files gave before."""
    with watch(f"Reading {content}"):
        return read_content(content, earlier)


def weighed(
    reading: Reading,
    watch: Watch = unwatched,
    at_hand: TextsAtHand = NO_TEXTS,
    words: WordFile | None = None,
    before: Judgement | None = None,
) -> Judgement:
    """What was read, with every problem in it; ``at_hand`` are texts of sources that somebody has, ``words``
    the site's own list of loaded words, whose problems come first; ``before`` as in `judge`.
    """
    with watch(f"Checking {counted(len(reading.records), 'record')}"):
        judgement = judge(reading, at_hand=at_hand, before=before)
    if words is None:
        return judgement
    return replace(judgement, problems=(*words.problems, *judgement.problems))


def refusal(judgement: Judgement, content: Path, *, strict: bool) -> str | None:
    """Why nothing is published: an error, or in strict mode any problem; None if there is no reason."""
    count = len(judgement.problems) if strict else len(judgement.errors)
    if not count:
        return None
    return f"{content}: found {counted(count, 'problem')}; expected none; nothing was published"
