"""The stages one after another, as both hosts run them."""

from __future__ import annotations

from pathlib import Path

from generator.deriving import derive
from generator.judging import NO_TEXTS, Judgement, TextsAtHand, judge
from generator.producing import Production, produce
from generator.publishing.watching import Watch, unwatched
from generator.reading import Reading, read_content
from generator.vocabulary.text import counted


def judged(content: Path, watch: Watch = unwatched) -> Judgement:
    """The records of a content folder, with every problem in them."""
    return weighed(read(content, watch), watch)


def read(content: Path, watch: Watch = unwatched) -> Reading:
    """The records of a content folder."""
    with watch(f"Reading {content}"):
        return read_content(content)


def weighed(reading: Reading, watch: Watch = unwatched, at_hand: TextsAtHand = NO_TEXTS) -> Judgement:
    """What was read, with every problem in it; ``at_hand`` are texts of sources that somebody has."""
    with watch(f"Checking {counted(len(reading.records), 'record')}"):
        return judge(reading, at_hand=at_hand)


def produced(judgement: Judgement, watch: Watch = unwatched) -> Production:
    """The pages of a corpus without errors."""
    corpus = judgement.corpus
    with watch(f"Deriving from {counted(len(corpus), 'record')}"):
        derived = derive(corpus)
    with watch(f"Making the pages of {counted(len(corpus), 'record')}"):
        return produce(corpus, derived, judgement.quotations)


def refusal(judgement: Judgement, content: Path, *, strict: bool) -> str | None:
    """Why nothing is published: an error, or in strict mode any problem; None if there is no reason."""
    count = len(judgement.problems) if strict else len(judgement.errors)
    if not count:
        return None
    return f"{content}: found {counted(count, 'problem')}; expected none; nothing was published"
