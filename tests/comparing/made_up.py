"""A comparison in which everything happens that can, and text that tries to be more than text."""

from __future__ import annotations

from generator.comparing import Comparison, Edition, compare
from generator.judging import Corpus, corpus_of
from generator.vocabulary.problems import Problem
from tests.comparing.base import PUBLISHED, edited, published
from tests.small_corpus import small_corpus

HOSTILE = "::error::<b>x</b> | `y` *z* \u200b"
PROBLEM = Problem("main:content/topics/b.yml", 1, 1, "SD202", 'the key "titel"', "title", "title")


def edition(name: str, corpus: Corpus, *errors: Problem) -> Edition:
    return Edition(name, corpus, errors)


def comparison(*replacements: tuple[str, str], more: str = "") -> Comparison:
    """The published corpus and the same with texts replaced and documents added."""
    return compare(
        edition("main", published()), edition("content", edited(*replacements, more=more)), on="2022-02-20"
    )


def of_everything() -> Comparison:
    """A changed, an extended, a renamed, a removed, a new and an unread record; errors; three missing."""
    old = small_corpus(
        PUBLISHED, "topic: gone\ntitle: Gone\n", "topic: called-a\ntitle: A\n", "topic: lost\ntitle: L\n"
    )
    text = PUBLISHED.replace("name: Russia", "name: Russia\nsummary: A state.").replace(
        "said: 2022-02-16", "said: 2022-02-17"
    )
    text = text.replace("title: The announced withdrawal", f'title: "{HOSTILE}"')
    new = [
        *small_corpus(text, "topic: called-b\naliases: [called-a]\ntitle: A\n", "topic: new\ntitle: New\n")
    ]
    unread = corpus_of(new, unread=[("topic", "lost")])
    return compare(edition("main", old), edition("content", unread, PROBLEM), on="2022-02-20")
