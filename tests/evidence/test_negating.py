"""Which words negate, in which language."""

import pytest

from generator.evidence.structure import read

NEGATE = [
    ("en", "We have not seen it", ["not"]),
    ("en", "Nobody can't or won’t go without it", ["Nobody", "t", "t", "without"]),
    ("en", "Never fail to cannot hardly NOT", ["Never", "fail", "cannot", "hardly", "NOT"]),
    ("en", "a knot of notes and nobodies at noon", []),
    ("de", "Wir haben keine Zeit und gehen nicht", ["keine", "nicht"]),
    ("en", "she wrote „wir kommen nicht“ to him", ["nicht"]),
    ("fr", "Nous n’avons pas peur, jamais", ["n", "pas", "jamais"]),
    ("en", "a faux pas en route et cetera", []),
    ("es", "en casa no hay nadie", ["no", "nadie"]),
    ("fi", "en tiedä, et sano", ["en", "et"]),
    (None, "en casa et alii", ["en", "et"]),
    ("xx-YY", "en casa", ["en"]),
    ("fi-FI", "en casa", ["en"]),
    ("uk", "Ми ніколи не йдемо", ["ніколи", "не"]),
    ("ru", "Нет, мы Не уйдём", ["Нет", "Не"]),
    ("pl", "Nie ma nikogo", ["Nie", "nikogo"]),
    ("cs", "nemáme čas", ["nemáme"]),
    ("en", "nemáme čas", []),
    ("tr", "gitmiyoruz ve gelmedi ama geldi", ["gitmiyoruz", "gelmedi"]),
    ("ar", "لم نذهب ولن نذهب وَلَا نعود", ["لم", "ولن", "وَلَا"]),
    ("ar", "ولد الولد في لندن", []),
    ("ar", "ما نريد", ["ما"]),
    ("he", "לא נלך ולא נחזור שלא", ["לא", "ולא", "שלא"]),
    ("fa", "نمی‌رویم", ["نمی‌رویم"]),
    ("zh", "我们没有答应", ["没"]),
    ("ja", "約束していないはず", ["な", "い"]),
    ("ko", "우리는 가지 않았다", ["않았다"]),
    ("th", "เราไม่ถอย", ["ไ", "ม่"]),
    ("hi", "हम नहीं जाएंगे", ["नहीं"]),
    ("el", "δεν πάμε", ["δεν"]),
    ("el", "ΟΧΙ ΣΗΜΕΡΑ ΟΥΤΕ ΑΥΡΙΟ", ["ΟΧΙ", "ΟΥΤΕ"]),
    ("en", "rock ’n’ roll, and n'est to him", ["n"]),
    ("en", "in a sense the sin is his", []),
    ("es", "sin agua", ["sin"]),
    ("pt", "no Brasil não há", ["não"]),
    ("sv", "ni gör sin plikt, nej", ["nej"]),
    ("sl", "jaz sem tam, ne grem", ["ne"]),
    ("hr", "bila je tamo, nema je", ["nema"]),
    ("bg", "те ни казаха, не", ["не"]),
    ("de", "Noch warten wir, weder dort noch hier", ["weder", "noch"]),
    ("tr", "kimse gelmeden", ["kimse", "gelmeden"]),
    ("ar", "كما قلنا بما فيه وما نريد", ["وما"]),
    ("he", "שאל אל הנמל, אל תלך, אף אחד", ["אל", "אף"]),
    ("zh", "莫斯科非常特别，是否未来不去南非", ["不"]),
    ("zh", "并非常见，切莫去", ["非", "莫"]),
    ("ja", "必ず行く。まず待たずに、読まず、はずだ", ["ず", "ず"]),
    ("ja", "二度と戦うまい、うまい", ["う", "ま", "い"]),
    ("ko", "가지 마라", ["가지", "마라"]),
    ("de", "ni\u00adcht n\u200bie kei-\nne", ["ni\u00adcht", "n", "\u200b", "ie", "kei", "-", "ne"]),
    (None, "We have a new plan for the next year, and the news is that we will need help near it", []),
    (None, "Le port est fermé et la mer est calme, pas de bateau en vue, et les pêcheurs attendent", ["pas"]),
    (None, "Estamos en casa y en el puerto, con los barcos de la ciudad, y no hay agua", ["no"]),
    ("xx", "The house and the garden of the mayor are near the new river that we saw", []),
    ("no", "vi går ikke", ["ikke"]),
]


@pytest.mark.parametrize(("language", "text", "words"), NEGATE)
def test_words_that_negate(language, text, words):
    reading = read(text, language)
    flags = reading.structure.negated
    assert [word for word, flag in zip(reading.tokens.words, flags, strict=True) if flag == "1"] == words
