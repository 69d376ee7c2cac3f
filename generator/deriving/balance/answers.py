"""All questions asked of one corpus."""

from __future__ import annotations

from dataclasses import dataclass

from generator.deriving.balance.covered import CoveredSource
from generator.deriving.balance.first_days import DaySample, first_days
from generator.deriving.balance.loaded import Finding, loaded_words_in
from generator.deriving.balance.nearness import PrimarySources, primary_sources
from generator.deriving.balance.one_side import OneSidedClaims, one_sided_claims
from generator.deriving.balance.one_source import OneSourceEvents, events_on_one_source
from generator.deriving.balance.quotations import EvidenceCounts
from generator.deriving.balance.silent_parties import SilentParties, silent_parties
from generator.deriving.balance.word_list import LoadedWords
from generator.deriving.derived import Derived
from generator.judging import Corpus


@dataclass(frozen=True, slots=True)
class Balance:
    """The answers, one for each question; what they mean is said in the question's module.

    ``quotations`` is None where nothing was checked; ``coverage`` has the sources of which something is held;
    ``words_asked`` is how many entries of the list of loaded words were looked for.
    """

    quotations: EvidenceCounts | None
    claims: OneSidedClaims
    events: OneSourceEvents
    sources: PrimarySources
    parties: SilentParties
    dates: tuple[DaySample, ...]
    words: tuple[Finding, ...]
    coverage: tuple[CoveredSource, ...]
    words_asked: int


def balance(
    corpus: Corpus,
    derived: Derived,
    loaded_words: LoadedWords,
    evidence: EvidenceCounts | None,
    coverage: tuple[CoveredSource, ...] = (),
) -> Balance:
    """The balance of a corpus, whatever the order of its records.

    ``loaded_words`` is the list in the languages that the corpus is written in, ``evidence`` what checking
    its quotations gave, ``coverage`` how much of each source is in records.
    """
    return Balance(
        quotations=evidence,
        claims=one_sided_claims(corpus, derived),
        events=events_on_one_source(corpus, derived),
        sources=primary_sources(corpus),
        parties=silent_parties(corpus, derived),
        dates=first_days(corpus),
        words=loaded_words_in(corpus, loaded_words),
        coverage=coverage,
        words_asked=sum(len(group.words) for group in loaded_words if group.why),
    )
