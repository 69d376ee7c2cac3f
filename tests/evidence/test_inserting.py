"""Where the editor's words are shown in a quotation."""

import pytest

from generator.evidence.inserting import ends_of, with_insertions
from generator.records.statement import Insertion

PLACES = [
    ("they", "Others saw that they left", ["Others saw that they"]),
    ("the", "Others saw that they left", []),
    ("de", "a de-escalation", []),
    ('it\'s "so" -', "It’s so; it’s “so” – really", ["It’s so; it’s “so” –"]),
    ("cafe\u0301", "in the caf\u00e9 today", ["in the caf\u00e9"]),
    ("we go", "we go where we go", ["we go", "we go where we go"]),
    ("we  go", "where we\ngo now", ["where we\ngo"]),
    ("!", "Go! Now", ["Go!"]),
    ("走", "我们走了", ["我们走"]),
]


@pytest.mark.parametrize(("words", "text", "before"), PLACES)
def test_words_end_where_the_text_has_them(words, text, before):
    assert [text[:end] for end in ends_of(words, text)] == before


def inserted(*insertions):
    return [Insertion.model_validate({"after": after, "text": text}) for after, text in insertions]


def test_the_editors_words_stand_in_brackets_after_whole_words():
    segments = ("Others saw that they left", "the boys’ boat")
    shown = with_insertions(segments, inserted(("they", "the troops"), ("boys'", "old"), ("saw", "early")))
    assert shown == ["Others saw [early] that they [the troops] left", "the boys’ [old] boat"]


def test_words_without_a_place_are_not_put_elsewhere():
    segments = ["go where you go"]
    assert with_insertions(segments, inserted(("go", "not"), ("stay", "not"))) == segments
