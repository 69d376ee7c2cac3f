"""Words that negate, by language: what may not be left out of a quotation unseen.

Some words count in every text (`_ALWAYS_WRITTEN`), so that a German sentence in an English article is
covered. Others mean something harmless in another language (Finnish *en* is Spanish for *in*): they count in
texts of their own language, and where the language is neither given nor told by the text (`_OWN_WRITTEN`).
Of the first, a few are everyday words somewhere (Portuguese *no* is *in the*), and do not count there
(`_HARMLESS_WRITTEN`). Beside negations proper stand near negations (*hardly*) and common verbs that negate
what follows (*fail*, *deny*, *refuse*). A word too many costs an honest contributor a second pair of eyes
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
de: keines keins keinerlei
de: nirgends nirgendwo ohne weder kaum nein außer ausser unmöglich mitnichten keineswegs keinesfalls
de: verweigert
de: verweigern
de: verweigerte bestreitet bestreiten bestritt leugnet leugnen dementiert dementieren dementierte
fr: ne jamais rien aucun aucune aucuns aucunes nul nulle non sans ni guère nullement impossible refuse
fr: refusent dément
es: no ni nunca jamás jamas nada nadie ningún ninguno ninguna ningunos ningunas tampoco niega niegan negó
es: imposible
it: non nulla niente nessuno nessuna nessun senza neanche nemmeno neppure nega negano negato impossibile
pt: não nem jamais ninguém nenhum nenhuma nenhuns nenhumas sem tampouco nega negou
ca: ningú
ro: niciodată nimic nimeni niciun nicio nici fără
nl: niet niets nooit nimmer niemand nergens geen zonder nauwelijks evenmin nee ontkent
sv: inte aldrig ingen inget inga ingenting ingenstans icke varken ej nej
da: ikke aldrig ingen intet ingenting uden hverken
nb: ikke ikkje aldri ingenting uten verken
fi: emme ette eivät enkä etkä eikä emmekä ettekä eivätkä älä älköön älkää ilman tuskin
et: polnud ilma
hu: nem ne sem nincs nincsenek sincs soha senki senkit senkinek semmi semmit sehol nélkül
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
ru: никакие никаких никакого никакому никаким никакими никакую никоим нисколько ничуть
ru: невозможно нету отнюдь едва отрицает отрицал отрицала отрицают
ru: отказался отказалась отказались отказывается опроверг опровергла опровергает
uk: не ні немає нема без ніколи ніхто нікого нікому ніщо нічого нічому ніде нікуди ніяк ніякий ніяка
uk: ніякі ніяких ніякого ніякої ніяку ніяким ніякими
uk: жоден жодна жодне жодного жодної жодному жодну жодним жодні жодних навряд неможливо
uk: заперечує заперечив заперечила відмовився
uk: відмовилася
uk: відмовилась відмовляється спростував спростувала
be: не няма ніколі ніхто нічога без
bg: не няма нито никога никой нищо без недей
mk: нема никогаш никој ништо
el: δεν δε μην μη όχι ούτε μήτε ουδείς ουδέποτε ποτέ κανείς κανένας κανένα κανέναν κανενός καμία καμιά τίποτα
el: τίποτε χωρίς δίχως
el: οχι ουτε μητε ουδεις ουδεποτε ποτε κανεις κανενας κανενα καμια τιποτα τιποτε χωρις διχως
ar: لا لم لن ليس ليست ليسوا ليسا لست لسنا غير بدون دون بلا كلا عدم قط أبدا سوى ألا ألم أليس نفى ينفي
ar: تنفي نفت رفض رفضت يرفض ترفض
fa: نه نیست نیستند نیستیم نبود نبودند هیچ هرگز بدون
ur: نہیں نہ مت بغیر
he: לא אין בלי ללא אינו אינה אינם אינן איננו מעולם בלתי טרם כלום לאו מכחיש מסרב
tr: değil yok hayır asla hiç hiçbir kimse kimseyi kimseye kimseden kimsenin olmadan
hi: नहीं न ना मत बिना
bn: না নয় নেই নি বিনা
vi: không chẳng chưa đừng
id: tidak bukan jangan tanpa belum tiada
tl: wala huwag
sw: hapana
ko: 안 못
is: ekki aldrei enginn engin ekkert
sq: nuk asnjë asgjë askush
eu: ez inoiz
kk: емес жоқ
az: deyil yox heç
hy: ոչ չի չեն
ka: არ არა ვერ არც
zh: 不 没 沒 無 无 未 非 否 别 別 勿 莫 毋 弗 甭 拒
"""
_OWN_WRITTEN: Final = """
en: nothin nuthin
fr: pas personne
es: sin
it: mai né mica
pt: nunca nada
ca: cap res mai sense
ro: nu
nl: noch
sv: utan
nb: nei
nn: ei nei
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
id: tak
sw: si bila
tl: hindi
"""
#: Beginnings and endings of words that negate in a language, matched in a word's small letters.
_FORMS: Final = {
    "cs": re.compile("^ne"),
    "sk": re.compile("^ne"),
    "lt": re.compile("^ne"),
    "lv": re.compile("^ne"),
    "fa": re.compile(
        "^(نمی|نخواه|نخواست|نکرد|نکن|نشد|نشو|نداشت|ندار|نداد|نباید|نباش|نتوان|نمي|نرفت|نگفت|نگرفت|نیامد|نماند)"
    ),
    "tr": re.compile(
        "m[ae]z(l[ae]r)?$|m[ıiuü]yor|m[ae]d[ıi]|m[ae]m[ıi]ş|m[ae]y[ae][cn]|m[ae]y[ıi]p|m[ae]m[ae]k|m[ae]d[ae]n"
    ),
}
#: Particles that other languages write before a word and these write as part of it.
PARTICLES: Final = "وفبلكأושהב"
#: Words that negate as they are, or with these particles alone before them: with others they are other
#: words (Arabic *like* and *including*, Hebrew *he asked*).
SELDOM_WITH_PARTICLES: Final = {"ما": "وفأ", "אל": "ו", "אף": "ו"}
#: Words that negate only before some letter: Hebrew *to* is *do not* before a verb of the second person or
#: the first or third, and *even* is *no* before *one*.
ONLY_BEFORE: Final = {"אל": re.compile("^[תינא]"), "אף": re.compile("^אח[דת]$")}
#: Words that negate only after another one, so many tokens before them at most: German *neither … nor*.
ONLY_AFTER: Final = {"noch": ("weder", 20)}
#: Negations that run over several tokens, or stand inside one: Japanese, Korean, Chinese, Thai and others.
WITHIN: Final = re.compile(
    "ない|なかっ|なく|なけれ|なし|ません|ぬ|않|없|못|아니|지 ?[마말]|ไม่|มิได้|ไร้|ห้าม|อย่า|ບໍ່|မ|មិន|គ្មាន"
    # The negative endings ず and まい; not 必ず, はず, まず, ずっと, ずつ, いずれ, わずか, nor うまい.
    "|(?<![必は])(?<![^\u4e00-\u9fff]ま)ず(?!っと|つ|れ|か|いぶん)|[くすつむるぐぶ]まい|(?<=[\u4e00-\u9fff])うまい"
)
#: Chinese words that hold a negating ideograph and do not negate: Moscow, Africa, *very*, *future* …
NOT_WITHIN: Final = re.compile(
    "莫斯科|非洲|南非|北非|非盟|(?<![并並绝絕])非常(?![规規态態见見])|未来|未來|特别|特別|分别|分別|级别|級別|区别|區別|性别|性別|个别|個別|别的|別的|别人|別人|是否"
    "|无论|無論|无线|無線|无疑|無疑|不仅|不僅|不但|不断|不斷|不久"
)


#: Words of `_ALWAYS_WRITTEN` that are everyday words of another kind in these languages.
_HARMLESS_WRITTEN: Final = """
pt: no
lv: no
pl: no ni
cs: no
sk: no
it: ne
ro: ne
fi: ne
sl: sem
hr: nada
sv: ni
da: ni nul
id: nada
bg: ни
mk: ни
"""


def _table(written: str) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in written.strip().splitlines():
        language, _, words = line.partition(": ")
        table[language] = table.get(language, frozenset()) | frozenset(words.split())
    return table


_ALWAYS_BY_LANGUAGE: Final = _table(_ALWAYS_WRITTEN)
_ALWAYS: Final = frozenset[str]().union(*_ALWAYS_BY_LANGUAGE.values())
_OWN: Final = _table(_OWN_WRITTEN)
_HARMLESS: Final = _table(_HARMLESS_WRITTEN)
_LANGUAGES: Final = frozenset(_ALWAYS_BY_LANGUAGE) | frozenset(_OWN) | {"ja", "th"}
#: Other names by which the same languages go (RFC 5646: the primary subtag, and its encompassed languages).
_SAME: Final = {
    "no": "nb",
    "bs": "hr",
    "sh": "hr",
    "sr": "hr",
    "iw": "he",
    "in": "id",
    "ms": "id",
    "yue": "zh",
    "cmn": "zh",
}


def is_known(language: str | None) -> bool:
    """Whether the words of a language, a BCP 47 tag, are in the table."""
    return _known(language) in _LANGUAGES


def _known(language: str | None) -> str:
    primary = (language or "").partition("-")[0].lower()
    return _SAME.get(primary, primary)


@lru_cache(maxsize=256)
def negating(language: str | None) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """The words that negate in texts of a language, a BCP 47 tag, and the forms of words that do; those of
    all languages, if it is not known."""
    if not is_known(language):
        return _ALWAYS.union(*_OWN.values()), tuple(_FORMS.values())
    known = _known(language)
    forms = (_FORMS[known],) if known in _FORMS else ()
    return (_ALWAYS | _OWN.get(known, frozenset())) - _HARMLESS.get(known, frozenset()), forms
