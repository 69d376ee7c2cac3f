"""Rules over the whole corpus."""

from generator.judging.corpus import Corpus, corpus_of
from generator.judging.judge import Judgement, findings_of, judge
from generator.judging.quotations import NO_TEXTS, Quotations, TextsAtHand, check_quotations

__all__ = [
    "NO_TEXTS",
    "Corpus",
    "Judgement",
    "Quotations",
    "TextsAtHand",
    "check_quotations",
    "corpus_of",
    "findings_of",
    "judge",
]
