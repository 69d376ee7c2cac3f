"""The words that readers see for the values of fields: one table for each, in English.

Values of the record format are words for people who write records; readers get whole ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from babel import Locale, UnknownLocaleError

TYPES: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "source": ("Source", "Sources"),
        "actor": ("Actor", "Actors"),
        "place": ("Place", "Places"),
        "claim": ("Claim", "Claims"),
        "event": ("Event", "Events"),
        "statement": ("Statement", "Statements"),
        "topic": ("Topic", "Topics"),
        "correction": ("Correction", "Corrections"),
    }
)

MODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "direct": "direct quotation",
        "fragment": "fragment of a quotation",
        "indirect": "reported, not quoted",
        "characterisation": "characterisation by the source",
        "absence": "something left unsaid",
        "editorial": "the source’s own voice",
    }
)

#: In a line about one of several statements, where the full words would be too long.
SHORT_MODES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "direct": "quoted",
        "fragment": "quoted in part",
        "indirect": "reported, not quoted",
        "characterisation": "the source’s words",
        "absence": "left unsaid",
        "editorial": "the source’s own voice",
    }
)

STANCES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "asserts": "asserts",
        "asserts-as-possible": "asserts as possible",
        "predicts": "predicts",
        "acknowledges": "acknowledges",
        "sees-no-evidence": "sees no evidence",
        "doubts": "doubts",
        "withholds": "withholds",
        "denies": "denies",
        "counters": "counters",
        "retracts": "retracts",
    }
)

#: The same of several speakers: "3 deny".
_STANCES_OF_MANY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "asserts": "assert",
        "asserts-as-possible": "assert it as possible",
        "predicts": "predict",
        "acknowledges": "acknowledge",
        "sees-no-evidence": "see no evidence",
        "doubts": "doubt",
        "withholds": "withhold",
        "denies": "deny",
        "counters": "counter",
        "retracts": "retract",
    }
)


def stance_of_many(kind: str, number: int) -> str:
    """A stance as the verb of a number of speakers: "denies" of one, "deny" of several."""
    if number != 1:
        return _STANCES_OF_MANY[kind]
    return "asserts it as possible" if kind == "asserts-as-possible" else STANCES[kind]


FIDELITIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "original": "the original words",
        "translation": "a translation",
        "back-translation": "translated back from a translation",
        "unknown": "how close to the first words is not known",
    }
)

ATTRIBUTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "own-words": "the speaker’s own words",
        "spokesperson": "a spokesperson",
        "anonymous-official": "an official who is not named",
        "institution": "the institution as such",
        "hearsay": "hearsay: nobody is named who says so at first hand",
        "implied": "implied by the context, not stated",
        "none": "none: the source names nobody",
    }
)

#: How exactly a place is known; nothing is said of one that is known exactly.
PRECISIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exact": "",
        "vicinity": "in the vicinity",
        "locality": "known to the locality",
        "region": "known to the region",
        "country": "known to the country",
    }
)

#: What one value of a field is called where the value itself, with spaces for hyphens, would not do.
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {"op-ed": "opinion article", "social": "social media post", "unnamed": "not named", "state": "state"}
)


def spelled(value: str) -> str:
    """A value of a field as words: ``troop-movement`` as "troop movement"."""
    return _KINDS.get(value, value.replace("-", " "))


def capitalised(words: str) -> str:
    """Words with a capital at the beginning, the rest as it is."""
    return words[:1].upper() + words[1:]


@cache  # asked for every wording
def language_name(tag: str) -> str:
    """A language by its English name ("Russian"), or its tag where CLDR has none."""
    try:
        name = Locale.parse(tag, sep="-").get_display_name("en")
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag


@cache  # asked for every quotation in every list
def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language in one script, as far as they say: ``en-GB`` and ``en`` do,
    ``sr-Latn`` and ``sr-Cyrl`` do not.
    """
    scripts = {_script(one), _script(other)} - {None}
    return _primary(one) == _primary(other) and len(scripts) <= 1


#: Languages whose script runs from right to left, and such scripts (CLDR, characterOrder).
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_SCRIPTS_RIGHT_TO_LEFT = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})


def direction(tag: str) -> str:
    """The writing direction of a language, as HTML's ``dir`` takes it."""
    script = _script(tag)
    to_left = _primary(tag) in _RIGHT_TO_LEFT if script is None else script in _SCRIPTS_RIGHT_TO_LEFT
    return "rtl" if to_left else "ltr"


def _primary(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _script(tag: str) -> str | None:
    """The script that a tag names: the part of four letters behind the language (RFC 5646, section 2.1)."""
    second = tag.partition("-")[2].partition("-")[0]
    return second.lower() if len(second) == 4 and second.isalpha() else None
