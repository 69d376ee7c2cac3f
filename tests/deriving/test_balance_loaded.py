"""Loaded words: whole, in any case, in the ways of their language."""

import pytest

from generator.deriving.balance.loaded import loaded_words_in
from generator.deriving.balance.word_file import default_words
from generator.deriving.balance.word_file import read_words as read
from generator.deriving.balance.word_list import in_languages
from tests.small_corpus import small_corpus


def read_words(text):
    words, refusals = read(text)
    assert not refusals
    return words


def words_of(language, *words):
    return read_words(f"{language}: {{group: {{why: because, words: [{', '.join(words)}]}}}}")


def written(text, words):
    corpus = small_corpus(f"topic: one\ntitle: >-\n  {text}\n")
    return [finding.written for finding in loaded_words_in(corpus, words)]


@pytest.mark.parametrize(
    ("language", "word", "text", "found"),
    [
        ("en", "regime", "The regime falls", ["regime"]),
        ("en", "regime", "REGIME, Regime; the regime’s", ["REGIME", "Regime", "regime"]),
        ("en", "regime", "a pro-regime militia", ["regime"]),
        ("en", "regime", "a regimental band, regimes", []),
        ("en", "lied", "applied, belied, relied, allied", []),
        ("en", "regime", "régime re_gime regime_1", []),
        ("en", "so-called", "the So-Called law, the so called law", ["So-Called", "so called"]),
        ("en", "so-called", "and so, called to arms", []),
        ("en", "war crime", "a war\u00a0crime; war crimes; war “crime”", ["war\u00a0crime"]),
        ("en", "mastermind*", "masterminds masterminded mind", ["masterminds", "masterminded"]),
        ("en", "war crim*", "war criminals, crimes of war", ["war criminals"]),
        ("en", "puppet", "a pup\u00adpet state", ["pup\u00adpet"]),
        ("de", "Lüge", "LÜGE, Lu\u0308ge, Lügendetektor", ["LÜGE", "Lüge"]),
        ("de", "groß*", "GROSSARTIG", ["GROSSARTIG"]),
        ("fr", "agresseur", "l’agresseur, d'agresseur", ["agresseur", "agresseur"]),
        ("fr", "héros", "heros", []),
        ("uk", "язок", "зв’язок, зв'язок, звʼязок", []),
        ("ru", "язок", "зв’язок", ["язок"]),
        ("uk", "терорист*", "терористами, контртерористичний", ["терористами"]),
        ("uk", "об'єкт", "Об’єкт", ["Об’єкт"]),
        ("ru", "режим", "режи\u0301м", ["режи\u0301м"]),
        ("ru", "враньё", "вранье", ["вранье"]),
        ("zh", "政权", "伪政权的军队", ["政权"]),
        ("zh-Hant", "政權", "偽政權的軍隊", ["政權"]),
        ("ja", "傀儡", "傀儡国家", ["傀儡"]),
        ("ar", "نظام", "النظام نظام", ["نظام"]),
        ("hi", "हिन्द", "हिन्दी", []),
    ],
)
def test_words_are_found_whole_and_in_any_case(language, word, text, found):
    assert written(text, words_of(language, f'"{word}"')) == found


def test_of_entries_that_overlap_the_longest_counts():
    words = words_of("en", "regime", "regime change", "change")
    assert written("regime change", words) == ["regime change"]
    assert written("a change of regime", words) == ["change", "regime"]


def test_where_the_reason_is_empty_the_words_are_not_loaded():
    words = (*words_of("en", "regime"), *read_words("en: {fine: {why: '', words: [ceasefire regime]}}"))
    assert written("The ceasefire regime holds", words) == []
    assert written("The ceasefire; the regime holds", words) == ["regime"]


def test_a_word_of_two_languages_is_told_once_and_by_the_first():
    words = (*words_of("de", "Regime"), *words_of("en", "regime"))
    corpus = small_corpus("topic: one\ntitle: A regime\n")
    assert [finding.language for finding in loaded_words_in(corpus, words)] == ["de"]


def test_a_finding_says_where_and_why():
    corpus = small_corpus(
        """
source: paper
title: The regime of the source
kind: news-report
published: 2022-03-01
---
claim: falling
text: The heroic regime falls “like a regime”.
kind: factual
"""
    )
    heroic, regime = loaded_words_in(corpus, in_languages(default_words(), ["en"]))
    assert (heroic.type, heroic.id, heroic.field) == ("claim", "falling", "text")
    assert (heroic.word, heroic.group, heroic.why) == ("heroic", "praise", "praises one side")
    assert (regime.word, regime.group, regime.language) == ("regime", "legitimacy", "en")
    assert regime.context == "The heroic regime falls “like a regime”."


def test_the_context_is_cut_between_words():
    text = " ".join(["before"] * 20 + ["regime"] + ["after"] * 20)
    corpus = small_corpus(f"topic: one\ntitle: {text}\n")
    (found,) = loaded_words_in(corpus, words_of("en", "regime"))
    assert found.context == f"… {'before ' * 8}regime{' after' * 9} …"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The regime lied in an unprovoked, so-called claims that: propaganda of a notorious puppet"),
        ("de", "Das Regime, sogenannte Marionetten, hat gelogen"),
        ("fr", "Le soi-disant pantin est un menteur"),
        ("uk", "Так звана хунта поширює пропаганду"),
        ("ru", "Так называемая хунта распространяет пропаганду"),
    ],
)
def test_the_list_that_comes_with_the_program_finds_what_it_is_for(language, text):
    assert len(written(text, in_languages(default_words(), [language]))) >= 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Both states claim the island, claimed by neither before; he was admitted to hospital"),
        ("en", "The village lies in the east. North acknowledges the strike and denies the second one."),
        ("en", "The claims of both sides are set beside each other; the claim is disputed"),
        ("de", "Das Haus hielt stand; sie haben gestanden und sind befreit"),
        ("fr", "Le régime présidentiel reconnaît sa responsabilité"),
        ("uk", "Режим припинення вогню, підлога, подлий"),
        ("ru", "Режим прекращения огня, подлинник договора"),
    ],
)
def test_the_list_that_comes_with_the_program_leaves_plain_words_alone(language, text):
    assert written(text, in_languages(default_words(), [language])) == []
