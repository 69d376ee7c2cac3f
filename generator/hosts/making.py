"""The stages from judgement to pages, as both hosts run them."""

from __future__ import annotations

from generator.deriving import derive
from generator.deriving.balance import WordFile, default_words, with_own
from generator.judging import Judgement
from generator.producing import PageSettings, Production, produce
from generator.publishing.watching import Watch, unwatched
from generator.vocabulary.text import counted


def page_settings(language: str, words: WordFile | None, *, feeds: bool) -> PageSettings:
    """Settings of pages, with the site's own words, if it has any, beside ours."""
    own = words.words if words else WordFile().words
    return PageSettings(language, with_own(default_words(), own), feeds)


def produced(
    judgement: Judgement, watch: Watch = unwatched, settings: PageSettings | None = None
) -> Production:
    """The pages of a corpus without errors, by default for a site in English."""
    corpus = judgement.corpus
    with watch(f"Deriving from {counted(len(corpus), 'record')}"):
        derived = derive(corpus)
    with watch(f"Making the pages of {counted(len(corpus), 'record')}"):
        return produce(corpus, derived, judgement.quotations, settings)
