"""How a folded text falls into tokens, and that a part of it falls into the same ones."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence import tokens as subject
from generator.evidence.folding import fold
from generator.evidence.joining import MARKS
from generator.evidence.tokens import is_word, joined, starts_of, tokens_of

CASES = [
    ("We haven't seen 7,000 men.", "We haven ' t seen 7 , 000 men ."),
    ("retreat or de-escalation,", "retreat or de - escalation ,"),
    ("wait... no.. yes.", "wait ... no .. yes ."),
    ("好... 走..", "好 ... 走 .."),
    ("A4 F_16 x² y⁻¹ m³²", "A4 F_16 x ² y ⁻ ¹ m ³²"),
    ("retreat²⁴ (н³ 我²)", "retreat ²⁴ ( н ³ 我 ² )"),
    ("п'ять ё", "п ' ять ё"),
    ("не\u0301т", "не\u0301т"),
    ("لَمْ نغلق", "لَمْ نغلق"),
    ("می\u200cروم", "می\u200cروم"),
    ("नहीं है", "नहीं है"),
    ("我们不撤军。", "我 们 不 撤 军 。"),
    ("ロシア軍の10人", "ロシア 軍 の 10 人"),
    ("ไม่ถอย", "ไ ม่ ถ อ ย"),
    ("러시아는 않았다", "러시아는 않았다"),
    ("👍🏽 ok", "👍 🏽 ok"),
    ("", ""),
]
LETTERS = st.text(alphabet="ab'-. ,\"éñ7й我の カไม่\u0301\u200d😀لن")


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_tokens(text, tokens):
    assert list(tokens_of(text).words) == tokens.split()


@given(LETTERS.map(fold))
def test_nothing_is_lost(text):
    tokens = tokens_of(text)
    assert joined(tokens, 0, len(tokens)) == text
    starts = starts_of(tokens)
    assert all(text.startswith(word, start) for word, start in zip(tokens.words, starts, strict=False))
    assert starts[-1] == len(text)


@given(LETTERS.map(fold), st.data())
def test_a_part_falls_into_the_same_tokens(text, data):
    tokens = tokens_of(text)
    start = data.draw(st.integers(0, len(tokens)))
    end = data.draw(st.integers(start, len(tokens)))
    part = tokens_of(joined(tokens, start, end))
    assert list(part.words) == list(tokens.words[start:end])
    assert part.spaced[1:] == tokens.spaced[start + 1 : end]


@given(st.text(alphabet=st.characters(max_codepoint=0x2300)).map(fold))
def test_the_quick_pattern_is_the_whole_one(text):
    if subject._PLAIN.fullmatch(text):
        assert subject._PLAIN_TOKEN.findall(text) == subject._TOKEN.findall(text)


def test_the_quick_pattern_meets_no_mark_and_no_script_without_spaces():
    special = re.compile(f"[{MARKS}{subject.IDEOGRAPHS}{subject.UNDIVIDED}]")
    plain = [one for one in map(chr, range(sys.maxunicode + 1)) if subject._PLAIN.fullmatch(one)]
    assert len(plain) > 12_000
    assert not [one for one in plain if special.match(one)]


def test_the_table_of_marks_is_unicode_s():
    in_table = re.compile(f"[{MARKS}]")
    for character in map(chr, range(sys.maxunicode + 1)):
        kind = unicodedata.category(character)
        if in_table.match(character):
            assert kind[0] == "M" or kind == "Cf", f"{ord(character):x}"
        elif unicodedata.unidata_version == "14.0.0":
            assert kind[0] != "M", f"{ord(character):x}"


def test_words_have_letters_or_digits():
    assert [word for word in ("a", "7", "我", "...", "-", "\u0301", "_", "😀") if is_word(word)] == [
        "a",
        "7",
        "我",
    ]
