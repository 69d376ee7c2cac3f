"""What made-up sources print, and what made-up statements quote of it: seeded, so that a source is printed
alike wherever it is asked for.

An article has some five hundred words: sentences of the reporter's, and about as many quotations, of eight to
forty words each; every tenth is a Cyrillic one. Of ten sources six are held as a fingerprint, three as a
text, and of one nothing is held.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache

from generator.evidence import fingerprint, sha256_of

_LATIN = """
the ministry said that troops units had been moved towards border and would return after exercises while
observers on site could not confirm any withdrawal of forces which government denies again
"""
_CYRILLIC = "министерство заявило что войска были отведены от границы и вернутся после учений наблюдатели"
LATIN, CYRILLIC = tuple(_LATIN.split()), tuple(_CYRILLIC.split())
#: Words of the list above that negate: what is left out of a quotation has none of them.
NEGATING = frozenset({"not", "denies"})
PARAGRAPHS = 12
WORDS = (8, 40)
#: Out of ten sources.
FINGERPRINTS, TEXTS = 6, 3
#: The share of quotations in which something is left out.
ELIDED = 0.1


@dataclass(frozen=True, slots=True)
class Printed:
    """An article, and the words in it that are quoted, and that are the reporter's own."""

    text: str
    language: str
    quoted: tuple[str, ...]
    prose: tuple[str, ...]

    def taken(self, chance: random.Random, is_quoted: bool) -> list[str]:
        """What a statement gives of it: of one quotation, or one sentence, a part in one or two segments."""
        words = chance.choice(self.quoted if is_quoted else self.prose).split()
        words = words[chance.randint(0, len(words) - WORDS[0]) :]
        words = words[: chance.randint(WORDS[0], len(words))]
        least = WORDS[0]
        if chance.random() < ELIDED and len(words) > 2 * least:
            end = chance.randint(least, len(words) - least - 1)
            start = chance.randint(end + 1, len(words) - least)
            if NEGATING.isdisjoint(words[end:start]):
                return [" ".join(words[:end]), " ".join(words[start:])]
        return [" ".join(words)]


def holding(number: int) -> str:
    """How a source is held: as a fingerprint, as a text, or as nothing."""
    out_of_ten = number % 10
    return "fingerprint" if out_of_ten < FINGERPRINTS else "text" if out_of_ten < FINGERPRINTS + TEXTS else ""


@cache
def printed(number: int, seed: int) -> Printed:
    """What a source prints."""
    chance = random.Random(f"source {number} of {seed}")
    cyrillic = chance.random() < 0.1
    quoted, prose, paragraphs = [], [], []
    for _ in range(PARAGRAPHS):
        quoted.append(_sentence(chance, cyrillic))
        prose.append(f"{_sentence(chance, cyrillic)}.")
        marked = f"«{quoted[-1]}»," if cyrillic else f"“{quoted[-1]},”"
        paragraphs.append(f"{marked} {chance.choice(CYRILLIC if cyrillic else LATIN)}. {prose[-1]}")
    language = "ru" if cyrillic else "en"
    return Printed("\n\n".join(paragraphs) + "\n", language, tuple(quoted), tuple(prose))


def held(number: int, seed: int) -> dict[str, str]:
    """What a source's record says is held of it; a text is to be put under `texts_name`."""
    article, how = printed(number, seed), holding(number)
    kept = texts_name(number) if how == "text" else fingerprint(article.text, article.language)
    return {how: kept, "sha256": sha256_of(article.text.encode())}


def texts_name(number: int) -> str:
    """The path of a source's text below ``texts/``."""
    return f"source-{number}.txt"


def _sentence(chance: random.Random, cyrillic: bool) -> str:
    known = CYRILLIC if cyrillic else LATIN
    words = chance.choices(known, k=chance.randint(*WORDS))
    # A name keeps every sentence from standing in the article twice, however few the words are.
    name = "".join(word[:2] for word in chance.choices(known, k=6)).capitalize()
    return " ".join([*words[: len(words) // 2], name, *words[len(words) // 2 :]]).capitalize()
