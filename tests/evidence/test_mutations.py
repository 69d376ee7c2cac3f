"""From each true quotation hundreds of wrong ones: none is accepted, from a text or from its fingerprint."""

from collections import Counter

import pytest

from generator.evidence import Outcome, check
from tests.evidence.held_both import held_both
from tests.evidence.mutations import wrong_alone, wrong_of
from tests.evidence.texts import ARTICLES, CHINESE

KINDS = {
    "dropped",
    "swapped",
    "punctuation",
    "one word alone",
    "prose as speech",
    "reversed",
    "negation left out",
}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_true_quotations_are_kept(article):
    for held in held_both(article.text, article.language):
        assert [quotation for quotation in article.true() if not check(quotation, held).checked] == []


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_no_wrong_quotation_is_accepted(article):
    of_text, of_fingerprint = held_both(article.text, article.language)
    kinds: Counter[str] = Counter()
    for kind, quotation in wrong_of(article):
        verdict = check(quotation, of_text)
        assert verdict.outcome is Outcome.FAILED, (kind, quotation)
        assert check(quotation, of_fingerprint) == verdict
        kinds[kind] += 1
    assert kinds.total() > 150 * len(article.quoted)
    assert set(kinds) >= (KINDS - {"negation left out"} if article.name == "hebrew" else KINDS)


def test_mutations_are_many():
    quote = CHINESE.quoted[0]
    assert len({quotation for _, quotation in wrong_alone(CHINESE.text, quote, "zh")}) > 700
