"""The stages one after another, as both hosts run them."""

from __future__ import annotations

from pathlib import Path

from generator.deriving import derive
from generator.judging import Judgement, judge
from generator.producing import PageSettings, Production, produce
from generator.publishing.watching import Watch, unwatched
from generator.reading import read_content
from generator.vocabulary.text import counted


def judged(content: Path, watch: Watch = unwatched) -> Judgement:
    """The records of a content folder, with every problem in them."""
    with watch(f"Reading {content}"):
        reading = read_content(content)
    with watch(f"Checking {counted(len(reading.records), 'record')}"):
        return judge(reading)


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
