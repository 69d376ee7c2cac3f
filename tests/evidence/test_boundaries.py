"""Where words part in a text: shown by bars between them."""

import pytest

from generator.evidence.structure import read

CASES = [
    "We| haven't| seen| de-escalation|,| Ada|.",
    "the| ship’s| crew| rock’n’roll| l’école| n’est",
    "he| said| —| no|—|never|--|then| well–known| 2014–2022| re‑entry",
    "7,000| and| 3.5%| at| 10:30| on| 17/02| for| $5| or| -5| or| −$7.50| or| 5°| and| №5",
    "12 000| men|,| 12 345 678| more| in| 14 300",
    "in| 1914| 300| men",
    "U.S|.| forces| e.g|.| example.com| end|.|Next| v|.|2",
    "“|No|,|”| she| said| (|twice|)|.",
    "troops|’| return| ’|90s",
    "我|们|不|撤|军|。|他|说|“|是|”",
    "ロシア|軍|の|カメラ",
    "ไม่ถอย| แล้ว",
    'היו"ר| דיבר| "|שלום|"| ה|"|עיר|"',
    "don't|!|?|...| so",
    "A4|-|我| F-16",
    "cafe\u0301s| e\u0301te\u0301",
    "col·lecció| EU:s| and|/|or",
]


@pytest.mark.parametrize("case", CASES)
def test_words_part_where_the_bars_are(case):
    text = case.replace("|", "")
    reading = read(text, None)
    shown = []
    for place in range(len(reading.tokens)):
        _, end = reading.slice(place, place + 1)
        before = reading.slice(place - 1, place)[1] if place else 0
        parts = place > 0 and reading.structure.bounded[place] == "1"
        shown.append("|" * parts + text[before:end])
    assert "".join(shown) == case


def test_the_text_begins_and_ends_at_a_boundary():
    assert read("- a -", None).structure.bounded == "1111"
    assert read("", None).structure.bounded == "1"
