"""Words that negate, by language: what may not be left out of a quotation unseen.

`ALWAYS` holds words that mean nothing harmless in the other languages of the table; they count in every
text, so that a German sentence in an English article is covered. `OWN` holds those that do (Finnish *en* is
Spanish for *in*): they count in texts of their language, and in texts whose language is not given or not in
the table. Beside negations proper stand near negations (*hardly*) and common verbs that negate what follows
(*fail*, *deny*, *refuse*). A word too many costs an honest contributor a second pair of eyes
(`elision_reviewed_by`), a word too few lets a reversal through.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_ALWAYS_WRITTEN: Final = """
en: no not never none nobody nothing nowhere neither nor cannot without hardly scarcely barely seldom
en: rarely unless except
en: lack lacks lacked lacking fail fails failed failing failure refuse refuses refused refusing refusal
en: reject rejects
en: rejected rejecting deny denies denied denying denial unable impossible unlikely nope nay cant wont
en: dont didnt isnt wasnt
en: doesnt arent werent wouldnt couldnt shouldnt havent hasnt hadnt aint non
de: nicht nichts nie niemals niemand niemanden niemandem niemandes kein keine keinen keinem keiner
de: keines keinerlei
de: nirgends nirgendwo ohne weder kaum nein außer unmöglich mitnichten keineswegs keinesfalls verweigert
de: verweigern
de: verweigerte bestreitet bestreiten bestritt leugnet leugnen dementiert dementieren dementierte
fr: ne jamais rien aucun aucune aucuns aucunes nul nulle non sans ni guère nullement impossible refuse
fr: refusent dément
es: no ni nunca jamás nada nadie ningún ninguno ninguna ningunos ningunas tampoco sin niega niegan negó
es: imposible
it: non nulla niente nessuno nessuna nessun senza neanche nemmeno neppure nega negano negato impossibile
pt: não nem jamais ninguém nenhum nenhuma nenhuns nenhumas sem tampouco nega negou
ca: ningú sense
ro: niciodată nimic nimeni niciun nicio nici fără
nl: niet niets nooit niemand nergens geen zonder nauwelijks nee ontkent
sv: inte aldrig ingen inget inga ingenting icke varken ej
da: ikke aldrig ingen intet ingenting uden hverken
nb: ikke ikkje aldri ingenting uten verken
fi: emme ette eivät eikä älä älköön älkää ilman tuskin
et: polnud ilma
hu: nem ne sem nincs nincsenek soha senki semmi sehol nélkül
pl: nie ani nigdy nic nikt nikogo nikomu żaden żadna żadne żadnego żadnej żadnych bez nigdzie zaprzecza
pl: odmawia odmówił
cs: není nejsou nikdy nic nikdo žádný žádná žádné žádného žádných bez nikde nelze
sk: nikdy nič nikto žiadny žiadna žiadne žiadnych
sl: ne nikoli nikdar nihče brez noben nobena nobenega
hr: ne nije nisu nisam nismo niste nikad nikada ništa niko nitko nijedan nema nemaju nemoj neće nećemo neću
sr: не није нису нисам нисмо нисте никад никада ништа нико без ниједан нема немају неће нећемо нећу
lt: nėra niekada niekas
lv: nav nekad nekas nē
ru: не нет ни нельзя без никогда никто никого никому никем ничего ничто ничему ничем нигде никуда никак
ru: никакой никакая
ru: никакие никаких никакого никакому никакой нисколько невозможно нету отнюдь едва отрицает отрицал
ru: отрицала отрицают
ru: отказался отказалась отказались отказывается опроверг опровергла опровергает
uk: не ні немає нема без ніколи ніхто нікого нікому ніщо нічого нічому ніде нікуди ніяк ніякий ніяка
uk: ніякі ніяких
uk: жоден жодна жодне жодного жодної жодних навряд неможливо заперечує заперечив заперечила відмовився
uk: відмовилася
uk: відмовилась відмовляється спростував спростувала
be: не няма ніколі ніхто нічога без
bg: не няма нито никога никой нищо без недей
mk: нема никогаш никој ништо
el: δεν δε μην μη όχι ούτε ποτέ κανείς κανένας καμία τίποτα χωρίς δίχως
ar: لا لم لن ليس ليست ليسوا ليسا لست لسنا غير بدون دون بلا كلا عدم قط أبدا سوى ألا ألم أليس نفى ينفي
ar: تنفي نفت رفض رفضت يرفض ترفض
fa: نه نیست نیستند نیستیم نبود نبودند هیچ هرگز بدون
ur: نہیں نہ مت بغیر
he: לא אין בלי ללא אינו אינה אינם אינן איננו מעולם בלתי טרם כלום לאו מכחיש מסרב
tr: değil yok hayır asla hiç hiçbir olmadan
hi: नहीं न ना मत बिना
bn: না নয় নেই নি বিনা
vi: không chẳng chưa đừng
id: tidak bukan jangan tanpa belum tiada
tl: wala huwag
sw: hapana bila
ko: 안 못
zh: 不 没 沒 無 无 未 非 否 别 別 勿 莫 毋 弗 甭 拒
"""
_OWN_WRITTEN: Final = """
fr: pas personne
it: mai né mica
pt: nunca nada
ca: cap res no mai
ro: nu
nl: noch
sv: utan
nn: ei
fi: en et ei
et: ei pole mitte
cs: ne ani
sk: nie ani bez
sl: ni
lt: ne be nei
lv: ne bez
ar: ما
fa: نمی بی
ur: بنا
he: אל אף
id: tak
sw: si
tl: hindi
"""
#: Beginnings and endings of words that negate in a language, matched in a word's small letters.
_FORMS: Final = {
    "cs": re.compile("^ne"),
    "sk": re.compile("^ne"),
    "lt": re.compile("^ne"),
    "lv": re.compile("^ne"),
    "fa": re.compile("^(نمی|نخواه|نکرد|نشد|نداشت|ندار|نباید|نتوان|نمي)"),
    "tr": re.compile("m[ae]z(l[ae]r)?$|m[ıiuü]yor|m[ae]d[ıi]|m[ae]m[ıi]ş|m[ae]y[ae]c|m[ae]m[ae]k"),
}
#: Particles that other languages write before a word and these write as part of it.
PARTICLES: Final = "وفبلكأושהב"
#: Negations that run over several tokens, or stand inside one: Japanese, Korean, Thai.
WITHIN: Final = re.compile(
    "ない|なかっ|なく|なけれ|なし|ません|ずに|ぬ|않|없|못|아니|ไม่|มิได้|ไร้|ห้าม|ບໍ່|မ|មិន|គ្មាន"
)


def _table(written: str) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in written.strip().splitlines():
        language, _, words = line.partition(": ")
        table[language] = table.get(language, frozenset()) | frozenset(words.split())
    return table


_ALWAYS_BY_LANGUAGE: Final = _table(_ALWAYS_WRITTEN)
ALWAYS: Final = frozenset[str]().union(*_ALWAYS_BY_LANGUAGE.values())
OWN: Final = _table(_OWN_WRITTEN)
LANGUAGES: Final = frozenset(_ALWAYS_BY_LANGUAGE) | frozenset(OWN) | {"ja", "th"}
#: Other names by which the same languages go (RFC 5646: the primary subtag, and its encompassed languages).
SAME: Final = {
    "no": "nb",
    "bs": "hr",
    "sh": "hr",
    "iw": "he",
    "in": "id",
    "ms": "id",
    "yue": "zh",
    "cmn": "zh",
}


@lru_cache(maxsize=256)
def own_words(language: str | None) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """The words and forms that count in texts of a language, a BCP 47 tag, beside `ALWAYS`; of all, if it is
    unknown."""
    primary = (language or "").partition("-")[0].lower()
    known = SAME.get(primary, primary)
    if known not in LANGUAGES:
        return frozenset[str]().union(*OWN.values()), tuple(_FORMS.values())
    forms = (_FORMS[known],) if known in _FORMS else ()
    return OWN.get(known, frozenset()), forms
