"""Letters that look like others, and characters that cannot be seen, in names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

#: Cyrillic and Greek letters, each with the Latin one that it cannot be told from in most typefaces (Unicode
#: Technical Standard 39, confusables.txt, those of class MA among these three scripts).
_LATIN: Final = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХавеѕіјкмнорстухԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυ",
        "ABESIJKMHOPCTYXabesijkmhopctyxdhqwABEZHIKMNOPTYXovpu",
        strict=True,
    )
)
_WORD = re.compile(r"[^\W\d_]+")
#: Characters without width or ink. Soft hyphens and joiners have their places; those of UTS 55 are refused in
#: reading.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2060-\u2064\u3164\uffa0]"
)
_JOINERS = "\u200c\u200d"
#: The scripts, by the first word of their letters' names, in which a joiner, or a space without width, is
#: spelling.
_JOINING = frozenset(
    """
    ARABIC SYRIAC NKO MONGOLIAN DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM
    SINHALA THAI LAO TIBETAN MYANMAR KHMER BALINESE JAVANESE
    """.split()  # noqa: SIM905  # one script on a line would hide the rest
)


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A word of two scripts, the letter in it that looks like another, and what was probably meant."""

    word: str
    letter: str
    proposal: str | None


def hidden(text: str) -> str | None:
    """The first character of a name that cannot be seen and has no work to do there, by its name."""
    for found in _HIDDEN.finditer(text):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if not _has_work(found[0], before, after):
            return _named(found[0])
    return None


def _has_work(character: str, before: str, after: str) -> bool:
    if character in "\u200e\u200f\u061c":
        # Marks of direction order punctuation in names that hold right-to-left letters; anywhere else they do
        # nothing.
        return any(
            unicodedata.bidirectional(neighbour) in ("R", "AL") for neighbour in (before, after) if neighbour
        )
    if (
        character == "\u200d"
        and before
        and after
        and "So" in (unicodedata.category(after), unicodedata.category(before))
    ):
        return True
    if character in (*_JOINERS, "\u200b"):
        return any(_script(neighbour) in _JOINING for neighbour in (before, after) if neighbour)
    return False


def look_alikes(text: str) -> LookAlike | None:
    """The first word of two scripts in which a letter of one looks like a letter of the other."""
    for found in _WORD.finditer(text):
        word = found[0]
        if word.isascii():
            continue
        scripts = {_script(letter) for letter in word}
        alike = [letter for letter in word if letter in _LATIN]
        if alike and "LATIN" in scripts and len(scripts) > 1:
            proposal = "".join(_LATIN.get(letter, letter) for letter in word)
            return LookAlike(word, _named(alike[0]), proposal if _of_one_script(proposal) else None)
        if alike and {"CYRILLIC", "GREEK"} <= scripts:
            return LookAlike(word, _named(alike[0]), None)
    return None


def _of_one_script(word: str) -> bool:
    return len({_script(letter) for letter in word}) == 1


def _script(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0]


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()
