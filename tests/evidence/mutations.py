"""Wrong quotations, made from true ones.

Whether words are wrong is judged here by the plainest means: they are, if they do not stand in the text
letter by letter, shapes of marks and white space apart. Where that is not the point (order, speakers,
quotation marks, negations) they are wrong by how they are made.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from generator.evidence import Quotation
from tests.evidence.texts import MODES, Article

#: One mutation: what was done, and the quotation that came of it.
Wrong = tuple[str, Quotation]

#: By hand, for the texts at hand: not the program's list.
NEGATIONS = {
    "en": ("not", "never", "nobody", "no", "isn't", "don't", "can't", "wasn't"),
    "de": ("nie", "nicht", "keinen"),
    "fr": ("n'avons", "jamais"),
    "uk": ("ніколи", "ні"),
    "ru": ("не", "ни", "никто"),
    "ar": ("لم", "ولن", "لا"),
    "zh": ("没", "不", "沒"),
    "ja": ("な",),
    "sv": ("aldrig", "inte"),
    "he": ("לא",),
}
#: Letters that look like letters of another script.
LOOK_ALIKES = str.maketrans("aeopcxyABCEHKMOPTXаеорсхуіАВСЕНКМОРТХ", "аеорсхуАВСЕНКМОРТХaeopcxyiABCEHKMOPTX")
_PUNCTUATION = re.compile(r"[^\w\s]")
#: Two characters before a place and two after it, which is inside a word: letters, or a mark between letters.
_INSIDE = re.compile(r".\w\w.|.\w['’-]\w|\w['’-]\w.|\d[.,]\d.|.\d[.,]\d")
_SHAPES = {
    **dict.fromkeys("“”„«»「」『』", '"'),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("–—", "-"),
    "…": "...",
}


def plain(text: str) -> str:
    """Text with the shapes of marks and white space folded, for a first look at whether words stand in it."""
    text = unicodedata.normalize("NFC", text)
    text = "".join(_SHAPES.get(one, one) for one in text)
    return " ".join(re.sub("-+", "-", text).split())


def words_of(quote: str) -> list[str]:
    """Words with the punctuation at them; single characters where words have no spaces."""
    return quote.split() if " " in quote else list(quote)


def joined_as(quote: str, words: Iterable[str]) -> str:
    return (" " if " " in quote else "").join(words)


def reworded(quote: str) -> Iterator[tuple[str, str]]:
    """Words that were changed, some of which may by chance be true."""
    words = words_of(quote)
    for at, word in enumerate(words):
        rest = [*words[:at], *words[at + 1 :]]
        yield "dropped", joined_as(quote, rest)
        yield "doubled", joined_as(quote, [*words[:at], word, word, *words[at + 1 :]])
        yield "other word", joined_as(quote, [*words[:at], words[at - 1], *words[at + 1 :]])
        for changed in {word.swapcase(), word.capitalize(), word.upper(), word.lower()} - {word}:
            yield "case", joined_as(quote, [*words[:at], changed, *words[at + 1 :]])
        for mark in ",.!?;-":
            yield "punctuation added", joined_as(quote, [*words[:at], word + mark, *words[at + 1 :]])
    for one, other in combinations(range(len(words)), 2):
        swapped = list(words)
        swapped[one], swapped[other] = words[other], words[one]
        yield "swapped", joined_as(quote, swapped)
    for found in _PUNCTUATION.finditer(quote):
        for mark in ("", " ", ",", ".", "!", "?"):
            yield "punctuation", quote[: found.start()] + mark + quote[found.end() :]
    bare = "".join(one for one in unicodedata.normalize("NFD", quote) if not unicodedata.combining(one))
    yield "accents", bare
    for at in range(1, len(quote)):
        yield "space", quote[:at] + " " + quote[at:]
        if quote[at] == " ":
            yield "space", quote[:at] + quote[at + 1 :]
    for parts in range(1, len(words)):
        yield "reversed", joined_as(quote, [*words[parts:], *words[:parts]])
    for digits in re.finditer(r"\d", quote):
        yield "number", quote[: digits.start()] + str((int(digits[0]) + 1) % 10) + quote[digits.end() :]


def cut(quote: str) -> Iterator[str]:
    """Words that begin or end inside a word: all these are wrong although they stand in the text."""
    if " " not in quote:
        return
    for at in range(1, len(quote)):
        around = quote[at - 2 : at + 2] if at > 1 else " " + quote[: at + 2]
        if _INSIDE.fullmatch(around.ljust(4)):
            yield quote[at:]
            yield quote[:at]


def parts_of(quote: str) -> Iterator[tuple[str, str]]:
    """The quotation in two halves of at least three words."""
    words = words_of(quote)
    for at in range(3, len(words) - 2):
        yield joined_as(quote, words[:at]), joined_as(quote, words[at:])


def elided(quote: str, language: str) -> Iterator[tuple[str, str]]:
    """The quotation with a negation left out between two segments."""
    words = words_of(quote)
    negations = NEGATIONS[language.partition("-")[0]]
    for at, word in enumerate(words):
        if plain(word).lower().strip("\"',.«»") in negations:
            for before in range(max(at - 2, 1), at + 1):
                for after in range(at + 1, min(at + 4, len(words))):
                    yield joined_as(quote, words[:before]), joined_as(quote, words[after:])


def wrong_alone(text: str, quote: str, language: str) -> Iterator[Wrong]:
    """Wrong quotations that are made from one true quotation, direct and indirect."""
    seen = plain(text)
    for mode in (*MODES[:1], "indirect"):
        for kind, words in reworded(quote):
            if plain(words) not in seen:
                yield kind, Quotation((words,), mode)
        for words in cut(quote):
            yield "inside a word", Quotation((words,), mode)
        for one, other in parts_of(quote):
            if plain(other) not in seen.partition(plain(one))[0]:
                yield "reversed", Quotation((other, one), mode)
        for pair in elided(quote, language):
            yield "negation left out", Quotation(pair, mode)
        for word in set(words_of(quote)):
            if plain(word) != plain(quote):
                yield "one word alone", Quotation((word,), mode)
                yield "one word alone", Quotation((_PUNCTUATION.sub("", word) or word,), mode)


def wrong_together(quoted: Sequence[str], prose: Sequence[str]) -> Iterator[Wrong]:
    """Wrong quotations that are made from several: two speakers, or the reporter's words as a speaker's."""
    for mode in MODES:
        for words in prose:
            yield "prose as speech", Quotation((words,), mode)
            yield "prose as speech", Quotation((words.rstrip(".。"),), mode)
            for half in parts_of(words):
                yield "prose as speech", Quotation(half, mode)
            for quote in quoted:
                yield "speech and prose", Quotation((quote, words), mode)
                yield "speech and prose", Quotation((words, quote), mode)
        for one, other in combinations(quoted, 2):
            if plain(one) not in plain(other) and plain(other) not in plain(one):
                yield "two speakers", Quotation((one, other), mode)
                yield "two speakers", Quotation((other, one), mode)
                yield "two speakers", Quotation((joined_as(one, [*words_of(one), *words_of(other)]),), mode)
                for head, _ in parts_of(one):
                    for _, tail in parts_of(other):
                        yield "two speakers", Quotation((head, tail), mode)


def wrong_of(article: Article) -> Iterator[Wrong]:
    """All wrong quotations of an article."""
    for quote in (*article.quoted, *article.prose):
        yield from wrong_alone(article.text, quote, article.language)
    yield from wrong_together(article.quoted[: 1 if article.one_span else None], article.prose)
