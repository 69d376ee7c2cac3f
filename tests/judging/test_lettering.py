"""Letters that look like others are found, and honest names of every script are left alone."""

import unicodedata

import pytest

from generator.judging.lettering import _LATIN, hidden, look_alikes

HONEST = [
    *(
        "Олег Іванов",
        "Київ (Kyiv)",
        "Ελλάδα",
        "José Å. Müller-Ñandú",
        "中国外交部",
        "東京タワー",
        "서울",
        "København",
    ),
    *(
        "TGFβ group",
        "α-Synuclein",
        "µ-Kern",
        "ВВС Великобритании",
        "BBC",
        "Ｆｕｌｌ width",
        "Ⅳ corps",
        "Ωmega",
    ),
    *(
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0915\u094d\u200d\u0937",
        "\u0e44\u0e17\u200b\u0e22",
    ),
    *("\U0001f469\u200d\U0001f680 of ESA", "\u05e9\u05dc\u05d5\u05dd\u200f", "O’Neill", "Хэллоу-kitty"),
]


@pytest.mark.parametrize("name", HONEST)
def test_honest_names(name):
    assert hidden(name) is None
    assert look_alikes(name) is None


@pytest.mark.parametrize(
    ("name", "letter", "proposal"),
    [
        ("\u041eleg Ivanov", "U+041E CYRILLIC CAPITAL LETTER O", "Oleg"),
        ("the R\u0435d Cross", "U+0435 CYRILLIC SMALL LETTER IE", "Red"),
        ("\u0391thens", "U+0391 GREEK CAPITAL LETTER ALPHA", "Athens"),
        ("\u041f\u0440a\u0432\u0434\u0430", "U+0440 CYRILLIC SMALL LETTER ER", None),
        ("\u03a1\u0443\u0441\u044c", "U+03A1 GREEK CAPITAL LETTER RHO", None),
    ],
)
def test_look_alikes(name, letter, proposal):
    found = look_alikes(name)
    assert found is not None
    assert (found.letter, found.proposal) == (letter, proposal)


@pytest.mark.parametrize(
    "name",
    [
        "Ky\u200biv",
        "\u200dA",
        "NATO\u2060",
        "Rus\u00adsia",
        "A\u200eB",
        "x\u200cy",
        "\u3164",
        "a\u180eb",
        "Ü\u034f",
    ],
)
def test_hidden_characters(name):
    assert hidden(name) is not None


def test_the_table_names_letters_of_other_scripts():
    assert len(_LATIN) > 50
    for letter, latin in _LATIN.items():
        assert unicodedata.name(letter).partition(" ")[0] in ("CYRILLIC", "GREEK")
        assert latin.isascii()
        assert latin.isalpha()
