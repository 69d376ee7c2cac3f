"""What was taken from each source: the passages of its records that were checked and found right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from generator.evidence.coverage import Passage, Words, ignored_places, words_covered
from generator.evidence.held_text import HeldText
from generator.evidence.sentences import sentences_of
from generator.judging.corpus import Corpus
from generator.judging.quotations import Quotations


def passages_by_source(quotations: Quotations) -> Mapping[str, list[Passage]]:
    """For each source the passages that records have of it, in the order of the records."""
    taken: dict[str, list[Passage]] = defaultdict(list)
    for one in quotations.checked:
        if one.verdict.checked:
            taken[one.source.id].append(Passage(one.verdict.places, f"{one.record.type}/{one.record.id}"))
    return taken


def words_by_source(corpus: Corpus, quotations: Quotations) -> Mapping[str, Words]:
    """For each source of which something is held how many of its words are in records or ignored."""
    taken, counted = passages_by_source(quotations), {}
    for id_, held in quotations.held.items():
        if source := corpus.sources.get(id_):
            # Only a text tells where sentences are; only ignored passages are looked for by sentence.
            text = held if isinstance(held, HeldText) and source.ignore else None
            sentences = sentences_of(text, source.language) if text else ()
            ignored = [Passage(ignored_places(words, held, sentences)) for words in source.ignore]
            counted[id_] = words_covered(held.structure, [*taken.get(id_, ()), *ignored])
    return MappingProxyType(counted)
