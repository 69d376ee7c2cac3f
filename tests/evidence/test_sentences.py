"""Sentences as a reader would count them, in several scripts."""

from __future__ import annotations

import random
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence import read_text
from generator.evidence.sentences import sentences_of
from tests.evidence.texts import ARTICLES


def sentences(text: str, language: str | None = "en") -> list[str]:
    held = read_text(text, language)
    return [
        " ".join(held.text(one.place.start, one.place.end).split()) for one in sentences_of(held, language)
    ]


def parted(text: str) -> tuple[str, list[str]]:
    """A text written with | between its sentences, and these."""
    return text.replace("|", " "), text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left.|It was late!|Was it?|Yes.",
        "“We saw nothing,” she said.|“We asked. The answer was no,” he said.".replace(". The", ".|The"),
        "“Is it so?” she asked.|“It is!” said he.|“Is it so?” Fenn asked.",
        "“It is so.”|The others said nothing.",
        "“It is so”.|The others said nothing.",
        "(It is so.)|The others said nothing.",
        "Mr. Fenn met Dr. A. B. Lee of St. Ives and Gen. Roe.|They met at 10.30 p.m. on Tuesday.",
        "The U.S. army and the E.U. left.|Some 3.5 per cent stayed, i.e. few.|See No. 5 and p. 7.",
        "She said no.|Nobody left on Feb. 17.|He and I.|They.",
        "And then… it was over.|And then...|Nothing.",
        "Really?!|Yes…|No.",
        "See example.org or file.txt for more.|It is free.",
        "1. The first of them.|2. The second.|It was in 2014.|The third.",
        "It was (see below.) and so on.|The end.",
    ],
)
def test_english(text):
    text, expected = parted(text)
    assert sentences(text) == expected


def test_a_lost_space_parts_sentences_too():
    assert sentences("The ferry left.It was late.") == ["The ferry left.", "It was late."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 17. Februar kam Dr. Lee, z. B. mit Hrn. Roe.|„Ist das so?“, fragte er.|Nein."),
        ("fr", "« Rien n’est sûr. »|Mme Fenn l’a dit à M. Roe.|Est-ce vrai ?|Oui !"),
        ("es", "¿Es verdad?|¡Sí!|El Sr. Roe lo dijo."),
        (
            "ru",
            "В 2014 г. и позже шли бои.|Их нет, сказал проф. Ли.|«Это так?» — спросил он.|Да, это я.|Всё.",
        ),
        ("uk", "Про це сказав ген. Іваненко на вул. Садовій.|Чому?|Ніхто не знає."),
        ("ar", "وصلت العبارة صباحا.|هل تأخرت؟|نعم، قال المدير."),
        ("ur", "کشتی صبح پہنچی۔|کیا دیر ہوئی؟|جی ہاں۔"),
        ("hi", "नाव सुबह आई।|क्या देर हुई?|हाँ।"),
        ("el", "Έφτασε το πλοίο.|Άργησε;|Ναι."),
        ("he", "המעבורת הגיעה בבוקר.|האם איחרה?|כן."),
        ("hy", "Նավը հասավ առավոտյան։|Այո։"),
    ],
)
def test_other_scripts_with_spaces(language, text):
    text, expected = parted(text)
    assert sentences(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "zh",
            "渡轮早上到了。|晚点了吗？|“真的吗？”他问。|“我们没有看到任何损坏。”局长对记者说。|没有人受伤！",
        ),
        ("zh", "“没有损坏。”|港口在星期一因为暴风雨而关闭，第二天早上渡轮才离开。|“没有。”"),
        ("ja", "船は朝に着いた。|「本当ですか？」と聞いた。|はい。"),
    ],
)
def test_scripts_without_spaces(language, text):
    assert sentences(text.replace("|", ""), language) == text.split("|")


def test_without_a_language_ordinals_are_not_guessed():
    assert len(sentences("Es war am 17. Februar war es kalt.", None)) == 2
    assert len(sentences("Es war am 17. Februar war es kalt.", "de-AT")) == 1


def test_a_line_without_a_stop_is_a_sentence():
    text = "Harbour Closed\nThe ferry left. It was\n\nlate\n* * *\nHome\r\nSport\u2028Share this"
    assert sentences(text) == [
        "Harbour Closed",
        "The ferry left.",
        "It was",
        "late",
        "Home",
        "Sport",
        "Share this",
    ]


LONG = (
    "The harbour of the town was closed on Monday, the port authority said, and no ferry left before the"
    " wind grew weaker in the night. Nobody was hurt, and the mail was late by a day."
)
PARAGRAPHS = [
    "Harbour Closed After Storm",
    LONG,
    "Nothing to see here",
    "The ferries left on Tuesday morning, as planned, with more than seven thousand people on board.",
]


@pytest.mark.parametrize("width", [40, 60, 72, 80])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_lines_that_were_broken_at_a_width_are_no_sentences(width, between):
    broken = between.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    assert sentences(broken) == sentences("\n\n".join(PARAGRAPHS))
    # An address that nobody breaks says nothing about the width.
    address = f"https://a.example/{'x' * 100}"
    assert sentences(f"{broken}\n{address}") == [*sentences("\n\n".join(PARAGRAPHS)), address]


def test_where_a_sentence_begins():
    text = "Harbour Closed\n\n  The ferry left. It was late.\nHome"
    held = read_text(text, "en")
    assert [(one.line, one.column) for one in sentences_of(held, "en")] == [(1, 1), (3, 3), (3, 19), (4, 1)]


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_what_is_quoted_begins_no_sentence_in_the_middle_of_a_word(article):
    held = read_text(article.text, article.language)
    found = sentences_of(held, article.language)
    assert all(held.structure.bounded[one.place.start] == "1" for one in found)
    assert len(found) >= 3
    for words in article.prose:
        assert " ".join(words.split()) in sentences(article.text, article.language)


@given(st.text("ab A1.!?…。？“”\"'() \n–，", max_size=60), st.sampled_from(["en", "de", "zh", None]))
def test_no_word_is_lost_and_none_is_counted_twice(text, language):
    held = read_text(text, language)
    end = 0
    for one in sentences_of(held, language):
        assert "1" not in held.structure.wordy[end : one.place.start]
        assert end <= one.place.start < one.place.end
        end = one.place.end
    assert "1" not in held.structure.wordy[end:]


def test_hard_texts_take_time_in_proportion():
    rng = random.Random(3)
    for words in ("1. ", "A. ", "a.", "”? ", "“a?” ", "\n.", "No. 1 "):
        sentences(words * 20_000)
    sentences("".join(rng.choices("aA1.?! \n”“", k=60_000)))
