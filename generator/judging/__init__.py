"""Rules over the whole corpus."""

from generator.judging.corpus import Corpus, corpus_of
from generator.judging.judge import Judgement, judge
from generator.judging.quotations import Quotations

__all__ = ["Corpus", "Judgement", "Quotations", "corpus_of", "judge"]
