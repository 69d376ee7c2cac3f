"""Which language a text is in, where its small words leave no doubt."""

import pytest

from generator.evidence.languages import language_of
from tests.evidence.texts import ARTICLES

TOLD = [
    ("en", "the mayor of the town said that it was not for them to close the harbour"),
    ("de", "der Hafen ist für die Fischer zu, und das ist auch nicht mit dem Amt geklärt"),
    ("fr", "le port est fermé pour les pêcheurs et la mairie ne répond pas dans les délais"),
    ("es", "el puerto está cerrado para los pescadores y la alcaldía no responde a las cartas"),
    ("pt", "o porto está fechado para os pescadores e a prefeitura não responde às cartas da cidade"),
    ("da", "havnen er lukket for fiskerne, og det er ikke til at få et svar af kommunen"),
    ("ru", "порт закрыт и рыбаки на берегу, но мы не знаем, что это было и как он это решил"),
    ("uk", "порт закрито, і рибалки на березі, але ми не знаємо, що це було та як він це вирішив"),
    (None, "přístav je zavřený a rybáři se na to ptají, ale radnice jim to ještě v pondělí neřekla"),
    ("fi", "satama on kiinni ja kalastajat ovat sitä mieltä, että se on hänen vikansa, mutta ei muuta"),
    (None, "the harbour is shut"),
    (None, "Hafen Fischer Amt Brief Antwort Kommune Stadt Meer Boot Netz Fang Preis Markt"),
    (None, "the port of the town is shut, le port de la ville est fermé pour les bateaux"),
    (None, ""),
]


def words_of(text):
    return text.lower().replace(",", "").split()


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_the_language_is_told_only_where_it_is_sure(language, text):
    assert language_of(words_of(text)) == language


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_no_text_is_taken_for_one_of_another_language(article):
    assert language_of(words_of(article.text)) in (article.language, None)
