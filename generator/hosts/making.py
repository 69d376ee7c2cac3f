"""The stages one after another, as both hosts run them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.deriving import derive
from generator.deriving.balance import WordFile, default_words, read_file, second_file, with_own
from generator.judging import NO_TEXTS, Judgement, TextsAtHand, judge
from generator.producing import PageSettings, Production, produce
from generator.publishing.watching import Watch, unwatched
from generator.reading import Earlier, Reading, read_content
from generator.reading.files import find_word_list
from generator.vocabulary.text import counted


def own_words(content: Path, named: Path | None = None) -> WordFile:
    """The site's own list of loaded words: the file that the settings name, or else the one in the content
    folder, if there is any.
    """
    beside = find_word_list(content)
    if named is None:
        return read_file(beside) if beside else WordFile()
    read = read_file(named)
    if beside is None or beside.resolve() == named.resolve():
        return read
    return WordFile(read.words, (*read.problems, second_file(beside, named)))


def judged(
    content: Path, watch: Watch = unwatched, words: WordFile | None = None, earlier: Earlier | None = None
) -> Judgement:
    """The records of a content folder, with every problem in them and in the site's own list of words."""
    return weighed(read(content, watch, earlier), watch, words=words or own_words(content))


def read(content: Path, watch: Watch = unwatched, earlier: Earlier | None = None) -> Reading:
    """The records of a content folder; ``earlier`` is what its files gave before."""
    with watch(f"Reading {content}"):
        return read_content(content, earlier)


def weighed(
    reading: Reading,
    watch: Watch = unwatched,
    at_hand: TextsAtHand = NO_TEXTS,
    words: WordFile | None = None,
) -> Judgement:
    """What was read, with every problem in it; ``at_hand`` are texts of sources that somebody has, ``words``
    the site's own list of loaded words, whose problems come first.
    """
    with watch(f"Checking {counted(len(reading.records), 'record')}"):
        judgement = judge(reading, at_hand=at_hand)
    if words is None:
        return judgement
    return replace(judgement, problems=(*words.problems, *judgement.problems))


def page_settings(language: str, words: WordFile, *, feeds: bool) -> PageSettings:
    """Settings of pages, with the site's own words beside ours."""
    return PageSettings(language, with_own(default_words(), words.words), feeds)


def produced(
    judgement: Judgement, watch: Watch = unwatched, settings: PageSettings | None = None
) -> Production:
    """The pages of a corpus without errors, by default for a site in English."""
    corpus = judgement.corpus
    with watch(f"Deriving from {counted(len(corpus), 'record')}"):
        derived = derive(corpus)
    with watch(f"Making the pages of {counted(len(corpus), 'record')}"):
        return produce(corpus, derived, judgement.quotations, settings)


def refusal(judgement: Judgement, content: Path, *, strict: bool) -> str | None:
    """Why nothing is published: an error, or in strict mode any problem; None if there is no reason."""
    count = len(judgement.problems) if strict else len(judgement.errors)
    if not count:
        return None
    return f"{content}: found {counted(count, 'problem')}; expected none; nothing was published"
