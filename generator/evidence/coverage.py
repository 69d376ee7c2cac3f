"""Coverage: how much of a source is in records, how much is ignored as no content, how much is left.

**Words** can be counted from a fingerprint as well as from a text: a word counts where it lies in the place
of a passage. A word is a token with a letter or a digit; where words are written without spaces, each
character is one (`tokens`).

**Sentences** can be told from a text alone. A sentence counts where more than half of its words lie in
passages of records, or in ignored ones, or in both together: so a quotation counts for its sentence without
the “he said” behind it, and a few words that are quoted out of a long sentence do not. It is *in records* if
those words are at least half of what counts, else *ignored*. What is left of a sentence that counts is seen
in its words.

A passage of a record has the places at which it was checked and found right, none if it was not. An
**ignored** passage stands wherever its words stand, at the boundaries of words; one of fewer than three
tokens, which may stand anywhere by chance, only where it is the whole of a sentence or of a line. Such a
short one cannot be found in a fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from generator.evidence.held import WINDOW, Held, passage
from generator.evidence.held_text import HeldText
from generator.evidence.sentences import Sentence, sentences_of
from generator.evidence.structure import Structure
from generator.evidence.verdict import Place


class Fate(StrEnum):
    """What became of a sentence."""

    IN_RECORDS = "in records"
    IGNORED = "ignored"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Passage:
    """Places of a source that count: those of a record, named as ``type/id``, or ignored ones."""

    places: tuple[Place, ...]
    record: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """How many words there are, how many of them lie in passages of records, and how many of the others in
    ignored passages.
    """

    total: int
    in_records: int
    ignored: int

    @property
    def counted(self) -> int:
        """The words in records or ignored."""
        return self.in_records + self.ignored

    @property
    def fate(self) -> Fate:
        """What these words are together."""
        if 2 * self.counted <= self.total:
            return Fate.LEFT
        return Fate.IN_RECORDS if self.in_records >= self.ignored else Fate.IGNORED


@dataclass(frozen=True, slots=True)
class CoveredSentence:
    """A sentence, its words, and the records that have some of them, in the order in which they begin."""

    sentence: Sentence
    words: Words
    records: tuple[str, ...]

    @property
    def fate(self) -> Fate:
        """What became of it."""
        return self.words.fate


@dataclass(frozen=True, slots=True)
class Coverage:
    """The words and sentences of a text, and which passages that should be ignored it does not have.

    ``kinds`` tells of each token whether it is covered (`kinds_of`).
    """

    words: Words
    sentences: tuple[CoveredSentence, ...]
    not_found: tuple[str, ...]
    kinds: bytes = field(repr=False)

    def of(self, fate: Fate) -> tuple[CoveredSentence, ...]:
        """The sentences of which this became."""
        return tuple(one for one in self.sentences if one.fate is fate)


def words_covered(structure: Structure, passages: Iterable[Passage]) -> Words:
    """How many words of a text, or of a fingerprint's text, are covered."""
    return _words(structure.wordy, kinds_of(structure.count, passages), Place(0, structure.count))


def coverage(
    held: HeldText, passages: Sequence[Passage], ignore: Sequence[str], language: str | None = None
) -> Coverage:
    """What became of each sentence of a text: ``passages`` are of records, ``ignore`` the words of passages
    that are no content.
    """
    sentences = sentences_of(held, language)
    ignored = {words: ignored_places(words, held, sentences) for words in ignore}
    all_passages = [*passages, *(Passage(places) for places in ignored.values())]
    wordy, kinds = held.structure.wordy, kinds_of(held.structure.count, all_passages)
    starts = sorted(
        (place.start, place.end, one.record) for one in passages if one.record for place in one.places
    )
    covered = tuple(
        CoveredSentence(
            one,
            _words(wordy, kinds, one.place),
            tuple(
                dict.fromkeys(
                    record for start, end, record in starts if start < one.place.end and one.place.start < end
                )
            ),
        )
        for one in sentences
    )
    not_found = tuple(words for words, places in ignored.items() if not places)
    return Coverage(_words(wordy, kinds, Place(0, held.structure.count)), covered, not_found, kinds)


def ignored_places(words: str, held: Held, sentences: Sequence[Sentence] = ()) -> tuple[Place, ...]:
    """Where an ignored passage stands; ``sentences`` are the text's, if it is one."""
    sought = passage(words)
    if len(sought) < WINDOW:
        if not isinstance(held, HeldText):
            return ()
        own = held.reading.tokens.words
        places = (one.place for one in sentences)
        return tuple(at for at in places if list(own[at.start : at.end]) == list(sought.words))
    bounded = held.structure.bounded
    ends = ((start, start + len(sought)) for start in held.places(sought))
    return tuple(Place(*at) for at in ends if bounded[at[0]] == bounded[at[1]] == "1")


def kinds_of(count: int, passages: Iterable[Passage]) -> bytes:
    """For each of so many tokens ``r`` where it lies in a passage of a record, else ``i`` where in an
    ignored one, else ``-``.
    """
    kinds = bytearray(b"-" * count)
    for sign in (b"i", b"r"):
        for one in passages:
            if (one.record is not None) == (sign == b"r"):
                for place in one.places:
                    kinds[place.start : place.end] = sign * (place.end - place.start)
    return bytes(kinds)


def _words(wordy: str, kinds: bytes, place: Place) -> Words:
    signs = [
        kind
        for word, kind in zip(wordy[place.start : place.end], kinds[place.start : place.end], strict=True)
        if word == "1"
    ]
    return Words(len(signs), signs.count(ord("r")), signs.count(ord("i")))
