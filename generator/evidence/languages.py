"""Which language a text is in, told by its commonest words, where nobody says so.

A word may negate in one language and mean something harmless in another (Finnish *en* is Spanish for *in*).
Where a text's language is not known, all such words would have to count, and an honest elision would be
refused for a word like *next*. So the language is told from the small words that every text is full of. It
is taken only where they leave no doubt: a text of two languages, or of few words, has none.

The words are among the fifty commonest of each language (articles, prepositions, pronouns, forms of *to
be*), without those that negate. Languages whose own negating words mean nothing elsewhere need no line.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_WRITTEN: Final = """
en: the of and to in that is was for on it with as his he be at by this had are but from they which you we
de: der die und den das von zu mit sich des auf für ist im dem ein eine als auch an werden aus er hat dass sie
fr: de la le et les des en un du une que est pour qui dans par plus au sur se pas il sont avec elle ce nous
es: de la que el en y a los se del las un por con una su para es al lo como más o pero sus le ha
it: di e il la che è per un in del una a della con sono da i le al si ha come lo dei nel alla ci più ma
pt: de a o que e do da em um para com uma os se na por mais as dos como mas ao ele das à seu sua ou é
ca: de la i el a que en les del per un una és amb al els va dels com més pel ha les aquest seva però
ro: de și în a la cu că pe un o din care pentru este sunt mai au fi ce se lui sau dar al ale
nl: de het een van en in is dat op te zijn voor met die aan er om hij ook als maar ze door bij worden
sv: och att det i en som är på av för med till den har de om ett från var men sig vi han jag så ska
da: og i at det er en til af på for den med de som et har der han var om sig men kan vi jeg blev fra å av
da: seg ble så
fi: ja on se että oli hän ovat kuin myös sen mutta ole kun tai joka niin ovat ollut hänen sekä mukaan
et: ja on et see kui mis ka oli ta seda aga ning oma selle veel nii siis kes mida tema olid
pl: w i na się z do to że jest o jak po od za przez co był dla już tym są ale tego oraz jego
cs: a se v na je že s z do to i o k ve by jsem si pro byl ale jako za od po jeho který jsou
sk: a sa v na je že s z do to i o k vo by som si pre bol ale ako za od po jeho ktorý sú
sl: in je v na da se za so pa z ki ga tudi po s kot bi bil ob od iz pri ali jih jo sem
hr: je u i na se da za su od s o koji a kao iz će to što bi ili po sam bio kako samo te
hu: a az és hogy is egy meg volt de ez azt csak már még mint vagy ha el lehet van ki
lt: ir į kad iš su yra tai bet kaip apie už o jis po buvo jo per dar taip šio prie iki
lv: un ir ar no uz tas kas par to kā bet arī vai viņš bija pie tā tiek pēc lai jau gan
tr: ve bir bu da de için ile olarak daha çok kadar gibi sonra olan en ise dedi diye ama o
ru: и в на с что он как по это из за от но к у же его для так а был она они мы
uk: і в на з що та до за від як це але для його про у був він вона вони ми й по
bg: и на да в се за от е че са по с като той си до но как му през които беше
mk: и на во да се за од е со дека што ќе го ја ги по но тој кои беше
el: και το να του η της με που για την ο από τη στο τα των τον θα οι είναι στην σε
id: yang dan di itu dengan untuk dari dalam pada ini akan oleh juga ke sebagai telah adalah ada
sw: ya na wa kwa ni katika za la cha kuwa hiyo huo baada yake pia alisema hii hilo
tl: ang ng sa na mga at ay ni para kay nang ito siya din rin kung
"""
#: The least that tells: the sum of the words' weights as a share of all words, and how many times that of
#: the next language. Texts of fewer words tell nothing.
FEWEST_WORDS: Final = 12
LEAST_SHARE: Final = 0.06
LEAST_AHEAD: Final = 1.5


def _table(written: str) -> dict[str, tuple[str, ...]]:
    languages_of: dict[str, tuple[str, ...]] = {}
    for line in written.strip().splitlines():
        language, _, words = line.partition(": ")
        for word in dict.fromkeys(words.split()):
            languages_of[word] = (*languages_of.get(word, ()), language)
    return languages_of


_LANGUAGES_OF: Final = _table(_WRITTEN)


def language_of(words: Sequence[str]) -> str | None:
    """The language of a text, as a code of two letters, from its words in small letters; None if in doubt.

    A word that several languages have weighs less in each of them.
    """
    weights = dict.fromkeys(("", "-"), 0.0)
    for word in words:
        languages = _LANGUAGES_OF.get(word, ())
        for language in languages:
            weights[language] = weights.get(language, 0.0) + 1 / len(languages)
    (most, first), (next_most, _) = sorted(((weight, one) for one, weight in weights.items()), reverse=True)[
        :2
    ]
    sure = len(words) >= FEWEST_WORDS and most >= LEAST_SHARE * len(words) and most >= LEAST_AHEAD * next_most
    return first if sure else None
