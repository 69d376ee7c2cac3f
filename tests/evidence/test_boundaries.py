"""Where words part in a text: shown by bars between them."""

import pytest

from generator.evidence.structure import read

CASES = [
    "We| haven't| seen| de-escalation|,| Ada|.",
    "the| ship’s| crew| rock’n’roll| l’école| n’est",
    "he| said| —| no|—|never|--|then| well–known| 2014–2022| re‑entry",
    "7,000| and| 3.5%| at| 10:30| on| 17/02| for| $5| or| -5| or| −$7.50| or| 5°| and| №5",
    "12 000| men|,| 12 345 678| more| in| 14 300",
    ".5| percent|,| at| -.5| or| $.75|,| so| (|.5|)| and| no|.|5| end|.|5",
    ">5,000| men|,| ≥7|,| ~9|,| <$3|,| US$7| and| A$7|,| paid| $7",
    "a| 1 1/2| or| 2 ½| day| of| 1914| 1/2",
    "12，500|人|,| 3．5|度| 2022|，|5|人",
    "大|约|一万四千|人|、|14万|人|、|三十|天|、|两百",
    "withdrawal|¹|,| troops|²³| of| 50| km²| in| 10⁶| or| 5m³|;| end|.|⁴",
    "in| 1914| 300| men",
    "U.S|.| forces| e.g|.| example.com| end|.|Next| v|.|2",
    "U.S.-led| (|pro)-Russian| 50%-owned| m²-Preis| “|x|”|-|y| ,|-| z",
    "AT&T| R&D| press@port.org| a| &| b",
    "with-\ndrawal| and| short-\nterm| but| short|-| and| so| -|\nor| so|—|\nor",
    "of\u200bfice| of\ufefffice| ไม่ถอย|\u200b|แล้ว",
    "‘|모두|’|고| ‘|ウクライナ|’|か|ら| و|‘|كلمة|’",
    "“|No|,|”| she| said| (|twice|)|.",
    "troops|’| return| ’|90s",
    "我|们|不|撤|军|。|他|说|“|是|”",
    "ロシア|軍|の|カメラ",
    "ไม่ถอย| แล้ว",
    'היו"ר| דיבר| "|שלום|"| ה|"|עיר|"',
    'דו"חות| רמטכ"לים| ול|"|הארץ|"| צה״ל| ג׳ורג|׳| ווילסון',
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
