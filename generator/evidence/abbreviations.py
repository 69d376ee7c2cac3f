"""Abbreviations whose full stop ends no sentence, by language.

`BEFORE_NAMES` stand before a name or another word, `BEFORE_NUMBERS` before a number alone: “No. 5” is one
sentence, “He said no. 5 left” are two. Initials and all other single letters are told in `sentences`, by
their length. What is missing here parts a sentence in two, and what is too much makes one of two: neither
changes how many words are covered.
"""

from __future__ import annotations

from typing import Final

_BEFORE_NAMES: Final = """
en: mr mrs ms mx messrs dr prof gen lt col sgt cpl capt cmdr maj adm brig gov sen rep rev hon st mt ft vs
de: hr hrn fr dr prof dipl ing bzw evtl ggf vgl inkl usw abs str bd
fr: mm mme mmes mlle mgr dr pr st ste
es: sr sra sres srta dr dra ud uds gral
it: sig sigra dott prof avv gen
pt: sr sra dr dra exmo gen
nl: dhr mevr dr prof gen
sv: dr prof gen bl
pl: prof gen dr płk mjr św ul tzw
cs: prof gen dr tzv ul
tr: dr prof sn
ru: гг ул им проф акад ген тов руб тыс см др пр
uk: гг вул ім проф акад ген тов грн тис див ін
"""
_BEFORE_NUMBERS: Final = """
en: no nos p pp vol fig art sec ch approx jan feb mar apr jun jul aug sep sept oct nov dec
de: nr nrn s ca jan feb mär apr jun jul aug sept okt nov dez art
fr: n p pp env janv févr juil sept oct nov déc art
es: n núm p pp aprox art
it: n p pp ca art
pt: n p pp art
nl: nr blz ca
pl: nr ok r art
ru: стр ст п пп рис
uk: стор ст п пп рис
"""
#: Languages that write an ordinal number as figures with a full stop: 17. Februar.
_ORDINALS: Final = "de da nb nn no is fi et lv lt cs sk sl hr bs sr me hu pl tr"


def _words(written: str) -> frozenset[str]:
    """All words of a table: an abbreviation of one language is hardly ever the last word of a sentence in
    another."""
    return frozenset(word for line in written.strip().splitlines() for word in line.partition(":")[2].split())


BEFORE_NAMES: Final = _words(_BEFORE_NAMES)
BEFORE_NUMBERS: Final = _words(_BEFORE_NUMBERS)
ORDINALS: Final = frozenset(_ORDINALS.split())
