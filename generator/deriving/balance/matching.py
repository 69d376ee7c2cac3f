"""Matching: where the entries of one language's list stand in a text.

Words are found whole and in whatever case: ``lied`` is not found in *applied*, nor ``regime`` in
*regimented*. What a word is depends on its language: an apostrophe is part of a Ukrainian or Belarusian one,
and parts words elsewhere (*l’agresseur*, *the regime’s*); hyphens part words, and phrases are found with
either hyphens or spaces between their words. In languages that do not part words, an entry is found wherever
its characters stand. Soft hyphens, stress marks and the dots on a Russian *ё* make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.deriving.balance.own_voice import BLANK
from generator.deriving.balance.word_list import STEM, LoadedGroup

#: Languages that write an apostrophe as a letter, and those that put nothing between words.
_APOSTROPHE_IS_A_LETTER = frozenset({"be", "uk"})
_UNDIVIDED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
_GAP = re.compile(r"[\s\-\u2010\u2011]+")
_SAME = str.maketrans({"’": "'", "ʼ": "'", "ё": "е", "\u00ad": None, "\u0301": None})


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the list: its words folded, the last of them perhaps only a stem, and where it is from."""

    tokens: tuple[str, ...]
    stem: bool
    word: str
    group: LoadedGroup


Hit = tuple[int, int, Entry]
Token = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class WordList:
    """The entries of one language, by their first word or by the beginning of a stem."""

    language: str
    whole: dict[str, list[Entry]]
    stems: dict[str, list[Entry]]
    lengths: tuple[int, ...]

    def hits(self, text: str) -> Iterator[Hit]:
        """Where entries stand in a text, from the first word to the last."""
        if not self._may_begin_in(text):
            return
        tokens = _tokens(text, self.language)
        for place, (start, _, folded) in enumerate(tokens):
            for entry in self._beginning_with(folded):
                end = _end(entry, text, tokens, place)
                if end is not None:
                    yield start, end, entry

    def _may_begin_in(self, text: str) -> bool:
        """Whether a text has a first word of any entry: a quick look, since most have none."""
        words = set(_word(self.language).findall(_folded(text)))
        return not self.whole.keys().isdisjoint(words) or any(
            not self.stems.keys().isdisjoint({word[:length] for word in words}) for length in self.lengths
        )

    def _beginning_with(self, folded: str) -> Iterator[Entry]:
        yield from self.whole.get(folded, ())
        for length in self.lengths:
            yield from self.stems.get(folded[:length], ()) if len(folded) >= length else ()


def list_of(language: str, groups: Sequence[LoadedGroup]) -> WordList:
    """The list that these groups of one language make."""
    whole: dict[str, list[Entry]] = {}
    stems: dict[str, list[Entry]] = {}
    for group in groups:
        for word in group.words:
            plain = unicodedata.normalize("NFC", word).removesuffix(STEM)
            tokens = tuple(folded for _, _, folded in _tokens(plain, language))
            entry = Entry(tokens, word.endswith(STEM), word, group)
            by_first = stems if entry.stem and len(tokens) == 1 else whole
            by_first.setdefault(tokens[0], []).append(entry)
    return WordList(language, whole, stems, tuple(sorted({len(stem) for stem in stems})))


def _end(entry: Entry, text: str, tokens: Sequence[Token], place: int) -> int | None:
    """Where an entry ends that begins with the token at a place; None where the text goes on differently."""
    following = tokens[place : place + len(entry.tokens)]
    if len(following) < len(entry.tokens):
        return None
    last = len(entry.tokens) - 1
    for number, (wanted, (start, _, folded)) in enumerate(zip(entry.tokens, following, strict=True)):
        stem = entry.stem and number == last
        if not (folded.startswith(wanted) if stem else folded == wanted):
            return None
        if number and not _adjoin(text[following[number - 1][1] : start]):
            return None
    return following[last][1]


def _adjoin(between: str) -> bool:
    return not between or _GAP.fullmatch(between) is not None


def _tokens(text: str, language: str) -> list[Token]:
    """The words of a text in NFC: where each begins and ends, and the word folded for comparison."""
    return [(match.start(), match.end(), _folded(match[0])) for match in _word(language).finditer(text)]


def _folded(text: str) -> str:
    return text.casefold() if text.isascii() else text.casefold().translate(_SAME)


@cache
def _word(language: str) -> re.Pattern[str]:
    primary = language.partition("-")[0]
    if primary in _UNDIVIDED:
        return re.compile(rf"[^\s{BLANK}]")
    run = rf"[\w{_marks()}]+"
    return re.compile(rf"{run}(?:['’]{run})*" if primary in _APOSTROPHE_IS_A_LETTER else run)


@cache
def _marks() -> str:
    """Combining marks (category M) and soft hyphens, which are inside words: as the inside of a character
    class."""
    scripts = range(0x300, 0x20000)
    return "\u00ad" + "".join(chr(code) for code in scripts if unicodedata.category(chr(code))[0] == "M")
