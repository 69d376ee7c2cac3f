"""Words as the index of the timeline has them."""

import sys
import unicodedata

import pytest

from generator.producing.timeline.tokens import _word, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Troops are leaving, 7,000 of them.", ["troops", "are", "leaving", "7", "000", "of", "them"]),
        ("snake_case", ["snake", "case"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("ΣΟΦΟΣ σοφος", ["σοφοσ", "σοφοσ"]),
        ("ﬁne Ⅳ ①", ["fine", "iv", "1"]),
        ("cafe\u0301 café", ["café", "café"]),
        ("Київ й’", ["київ", "й"]),
        ("हिन्दी", ["हिन्दी"]),
        ("中国", ["中", "国", "中国"]),
        ("東京タワー2号", ["東", "京", "タ", "ワ", "ー", "東京", "京タ", "タワ", "ワー", "2", "号"]),
        ("ｺｰﾋｰ", ["コ", "ー", "ヒ", "ー", "コー", "ーヒ", "ヒー"]),
        ("", []),
        ("… — “”", []),
    ],
)
def test_the_words_of_a_text(text, words):
    assert list(tokens(text)) == words


def test_a_word_is_made_of_letters_marks_and_digits():
    """As `\\p{L}\\p{M}\\p{N}` in JavaScript, whatever Python calls a word."""
    word = _word()
    wrong = [
        f"{code:x}"
        for code in range(sys.maxunicode + 1)
        if bool(word.fullmatch(chr(code))) is not (unicodedata.category(chr(code))[0] in "LMN")
    ]
    assert wrong == []
