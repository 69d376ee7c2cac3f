"""How much of a source is in records: in words from a text or fingerprint, in sentences from a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence import Quotation, check, fingerprint, read_fingerprint, read_text
from generator.evidence.coverage import (
    Fate,
    Passage,
    Words,
    coverage,
    ignored_places,
    kinds_of,
    words_covered,
)
from generator.evidence.sentences import sentences_of
from generator.evidence.verdict import Place
from tests.evidence.held_both import held_both

TEXT = """\
Harbour Closed

The harbour was closed on Monday, she said. “We have seen no damage,” she told them in the evening.
Nobody was hurt.

Share this article
Home
Share this article
"""
HELD = read_text(TEXT, "en")


def quoted(words: str, record: str = "statement/a", held=HELD, mode="indirect") -> Passage:
    verdict = check(Quotation((words,), mode), held)
    assert verdict.checked, words
    return Passage(verdict.places, record)


def told(passages, ignore=(), text=TEXT, language="en"):
    held = read_text(text, language)
    found = coverage(held, passages, ignore, language)
    return {
        " ".join(held.text(one.sentence.place.start, one.sentence.place.end).split()): (one.fate, one.records)
        for one in found.sentences
    }


def test_a_sentence_counts_with_more_than_half_of_its_words():
    found = told(
        [quoted("The harbour was closed on Monday", "event/e"), quoted("she told them in the evening")]
    )
    assert found["The harbour was closed on Monday, she said."] == (Fate.IN_RECORDS, ("event/e",))
    # Five of eleven words are not enough; that a record has them is told all the same.
    quotation = "“We have seen no damage,” she told them in the evening."
    assert found[quotation] == (Fate.IN_RECORDS, ("statement/a",))
    assert told([quoted("We have seen no damage", "statement/b")])[quotation] == (Fate.LEFT, ("statement/b",))
    assert found["Nobody was hurt."] == (Fate.LEFT, ())


def test_passages_add_up_and_overlaps_count_once():
    halves = [quoted("We have seen no damage", "statement/b"), quoted("told them in the evening", "event/e")]
    again = quoted("have seen no damage", "statement/c")
    found = coverage(HELD, [*halves, again], [], "en")
    (one,) = (one for one in found.sentences if one.records)
    assert (one.words, one.fate) == (Words(11, 10, 0), Fate.IN_RECORDS)
    assert one.records == ("statement/b", "statement/c", "event/e")
    assert found.words == Words(31, 10, 0)


def test_what_is_ignored():
    found = coverage(HELD, [], ["Share this article", "Home", "Harbour", "Another thing"], "en")
    assert [one.fate for one in found.sentences] == [
        *[Fate.LEFT] * 4,
        *[Fate.IGNORED] * 3,
    ]
    # One word is not ignored wherever it stands, but as a line or sentence of its own.
    assert found.not_found == ("Harbour", "Another thing")
    assert len(found.of(Fate.IGNORED)) == 3


def test_records_come_before_what_is_ignored():
    words = Words(4, 2, 2)
    assert words.fate is Fate.IN_RECORDS
    assert Words(4, 1, 2).fate is Fate.IGNORED
    assert Words(4, 1, 1).fate is Fate.LEFT
    places = (Place(0, 2),)
    assert kinds_of(4, [Passage(places, "event/e"), Passage((Place(1, 3),))]) == b"rri-"


def test_a_quotation_over_several_sentences_covers_each():
    text = "“We saw it. We went there. We came back,” she said in the hall."
    passage = quoted("We saw it. We went there. We came back,", held=read_text(text, "en"))
    assert [fate for fate, _ in told([passage], text=text).values()] == [
        Fate.IN_RECORDS,
        Fate.IN_RECORDS,
        Fate.LEFT,
    ]


@pytest.mark.parametrize(
    ("language", "text", "quote", "covered", "left"),
    [
        (
            "ru",
            "Порт закрыли вчера. «Мы не видели никаких повреждений», — сказала она. Никто не пострадал.",
            "Мы не видели никаких повреждений",
            "«Мы не видели никаких повреждений», — сказала она.",
            ["Порт закрыли вчера.", "Никто не пострадал."],
        ),
        (
            "ar",
            "أغلق الميناء يوم الاثنين. قالت المديرة: «لم نر أي أضرار في الرصيف». هل تأخرت العبارة؟",
            "لم نر أي أضرار في الرصيف",
            "قالت المديرة: «لم نر أي أضرار في الرصيف».",
            ["أغلق الميناء يوم الاثنين.", "هل تأخرت العبارة؟"],
        ),
        (
            "zh",
            "港口星期一关闭。“我们没有看到任何损坏。”局长对记者说。没有人受伤。",
            "我们没有看到任何损坏。",
            "“我们没有看到任何损坏。”局长对记者说。",
            ["港口星期一关闭。", "没有人受伤。"],
        ),
    ],
)
def test_other_scripts(language, text, quote, covered, left):
    held = read_text(text, language)
    found = told([quoted(quote, held=held, mode="direct")], text=text, language=language)
    assert found[covered] == (Fate.IN_RECORDS, ("statement/a",))
    assert [sentence for sentence, (fate, _) in found.items() if fate is Fate.LEFT] == left


def test_a_fingerprint_gives_the_same_words_but_for_short_ignored_passages():
    of_text, of_fingerprint = held_both(TEXT, "en")
    words = []
    for held in (of_text, of_fingerprint):
        sentences = sentences_of(of_text, "en") if held is of_text else ()
        places = [ignored_places(one, held, sentences) for one in ("Share this article", "Home")]
        passages = [quoted("We have seen no damage", held=held), *map(Passage, places)]
        words.append(words_covered(held.structure, passages))
    assert words == [Words(31, 5, 7), Words(31, 5, 6)]
    cut = read_text("It rose by 3.5 per cent of all.", "en")
    assert ignored_places("5 per cent of", cut) == ()  # it begins inside a word
    assert ignored_places("3.5 per cent of", cut) == (Place(3, 9),)
    assert ignored_places("Shared this article", of_fingerprint) == ()


def test_nothing_at_all():
    found = coverage(read_text("", "en"), [], ["x"], "en")
    assert (found.words, found.sentences, found.not_found) == (Words(0, 0, 0), (), ("x",))
    assert words_covered(read_fingerprint(fingerprint("")).structure, []) == Words(0, 0, 0)


@given(
    st.text("abA .!?\n“”", max_size=80),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9), st.booleans()), max_size=5),
)
def test_the_sentences_add_up_to_the_whole(text, ranges):
    held = read_text(text, "en")
    passages = []
    for start, length, ignored in ranges:
        place = Place(min(start, held.structure.count), min(start + length, held.structure.count))
        passages.append(Passage((place,), None if ignored else "event/e"))
    found = coverage(held, passages, [], "en")
    for name in ("total", "in_records", "ignored", "counted"):
        assert sum(getattr(one.words, name) for one in found.sentences) == getattr(found.words, name)
    assert sum(len(found.of(fate)) for fate in Fate) == len(found.sentences)
    assert words_covered(held.structure, passages) == found.words
