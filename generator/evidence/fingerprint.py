"""The fingerprint of a text: what a quotation is checked from where the text may not be republished.

**What it is.** The text falls into tokens (`tokens`): words, and marks of punctuation. For each run of
three of them, a *window*, the fingerprint has a hash of 40 bits, in the order of the text. Beside the
hashes stand flags by token (a space before it, whether it is a word, whether words part there, whether it
negates, whether its quotation marks can be read) and the quoted spans as ranges of tokens; spans of one or
two words, which no window covers alone, have a hash of their own, with and without the punctuation at their
ends. There is no word in it. Six to seven bytes a word are written as eight to ten characters.

**How a quotation is checked.** Its tokens are covered by windows at 0, 3, 6 … and one that ends with the
last token. Hashes are looked up from the first on, and a place remains only where each is found at its
distance; spaces are compared flag by flag. All else that the rule asks (`check`) is asked of the flags and
spans, which are exact, so that a text and its fingerprint give the same verdict but for a chance hit.

**How often it errs.** Take words that do not stand at a place p. They differ there from the text in a
space, which the flags show, or in a token, and then a window that covers it differs too; for the place to
be taken its hash must be equal by chance, which for a random function of b bits has probability 2^-b. In a
text of n tokens there are fewer than n places for a segment, so

    P(a segment, prefix or suffix is found where it is not) < n · 2^-b.

With b = 40 and n at most 2^17 = 131,072 (`MOST_TOKENS`; longer texts are refused) that is below 2^-23 = 1.2
· 10^-7; short slices, at most three for each two tokens, change n to 1.5 n. A quotation of k segments that
is wrong can only pass if one of its k + 2 parts is found in a false place: below one in a million for up to
six segments in the longest text, and for an article of 1,000 tokens below 10^-9 a part. The same chance, no
greater, makes a true quotation look as if it stood twice. `tests/evidence/test_error_rate.py` measures the
rate with hashes of 8 bits, and finds this formula.

This is about mistakes. Somebody who wants a *wrong* quotation to pass may search for one that does, in
about 2^40 / n tries of the size below; but whoever can send a record can send a fingerprint of another text
as well. What guards against that is the hash of the text beside it, and a reader who holds the text:
`timeline check --text` compares the fingerprint with the one that the text gives.

**What it gives away.** It is not encryption. It is there to confirm a quotation, so whoever guesses three
words in a row can see whether the text has them; who knows how a sentence begins can try words for the next
place one after another, and so on; who lets a language model do the guessing can rebuild much of a text.
Equal runs of three tokens show as equal; the flags show where sentences, spaces, quotations and negations
are. Against this stand a salt of the text's own and the *work*: each hash is of a message of 3 KiB, about
4.5 µs on one core. So a dictionary of 50,000 words for the next place takes about a quarter of a second.
Dearer it cannot be: to check a quotation of 20 words takes eight hashes, and 30,000 of them are to be
checked in about two seconds.

**Why these parameters.** *Windows of three*: the rule admits quotations of three words; a longer window
could not check them. *Tokens, not characters*: a quotation begins and ends with one. *40 bits*: the bound
above; 32 would do for texts of 4,000 tokens, but a site checks many thousands of quotations. *Covering, not
all windows*: all would be three times the work for the checker and none for who guesses. *BLAKE2b over a
long message*: its time is spent in C, where the checker is no slower than who guesses; salt and purpose
(`person`) are part of its parameters (RFC 7693, BLAKE2 section 2.8). Memory-hard functions begin to be hard
far above what eight times 30,000 hashes allow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from generator.evidence.coding import MOST_TOKENS, Parts, decoded, encoded
from generator.evidence.hashing import SCHEME, Scheme, hash_words, salt_of
from generator.evidence.held import MOST_PLACES, WINDOW, passage, short_slices
from generator.evidence.structure import Structure, read
from generator.evidence.tokens import Tokens

_WINDOW, _SHORT = b"sd-window", b"sd-short"
#: From so many tokens on, an index is quicker than a search through the bytes.
_INDEX_FROM = 4096


class TooLong(ValueError):
    """A text of more tokens than a fingerprint may have."""


def fingerprint(text: str, language: str | None = None, scheme: Scheme = SCHEME) -> str:
    """The fingerprint of a text, in lines; the same for the same text and language.

    ``language`` is the text's, a BCP 47 tag: it says which words negate. `TooLong` is raised for a text of
    more than `MOST_TOKENS` tokens.
    """
    count = len(passage(text))
    if count > MOST_TOKENS:
        raise TooLong(f"the text has {count:,} words and marks, and a fingerprint at most {MOST_TOKENS:,}")
    reading = read(text, language)
    words, salt = reading.tokens.words, salt_of(reading.folded.text)
    shorts = [
        hash_words(words[start:end], salt, _SHORT, scheme) for start, end in short_slices(reading.structure)
    ]
    windows = [
        b"".join(
            hash_words(words[at : at + WINDOW], salt, _WINDOW, scheme)
            for at in range(rest, count - WINDOW + 1, WINDOW)
        )
        for rest in range(WINDOW)
    ]
    return encoded(Parts(salt, reading.structure, b"".join(shorts), tuple(windows)), scheme)


@dataclass(frozen=True, slots=True)
class HeldFingerprint:
    """A fingerprint, read once; ask `read_fingerprint` for one."""

    parts: Parts = field(repr=False)
    scheme: Scheme
    _lookup: Callable[[bytes], Sequence[int]] = field(repr=False)

    @property
    def structure(self) -> Structure:
        """The shape of the text."""
        return self.parts.structure

    def places(self, words: Tokens) -> Sequence[int]:
        """The places at which these tokens stand; see `held.Held`."""
        if len(words) < WINDOW:
            return list(islice(self._short_places(words), MOST_PLACES + 1))
        starts = self._lookup(self._hash(words, 0))
        if not starts:
            return ()
        sought = self._hashes(words)
        return list(islice((at for at in starts if self._has(sought, words, at)), MOST_PLACES + 1))

    def stands(self, words: Tokens, place: int) -> bool:
        """Whether these tokens stand at a place; see `held.Held`."""
        return len(words) >= WINDOW and self._has(self._hashes(words), words, place)

    def _hash(self, words: Tokens, at: int) -> bytes:
        return hash_words(words.words[at : at + WINDOW], self.parts.salt, _WINDOW, self.scheme)

    def _hashes(self, words: Tokens) -> tuple[bytes, bytes]:
        """The hashes of the windows one after another, and of one that ends with the last token."""
        row = b"".join(self._hash(words, at) for at in range(0, len(words) - WINDOW + 1, WINDOW))
        return row, self._hash(words, len(words) - WINDOW)

    def _has(self, sought: tuple[bytes, bytes], words: Tokens, place: int) -> bool:
        """Whether the windows from a place on have these hashes, and its tokens these spaces between them."""
        last = place + len(words) - WINDOW
        if last + WINDOW > self.structure.count:
            return False
        windows, width = self.parts.windows, self.scheme.width
        return (
            windows[place % WINDOW].startswith(sought[0], place // WINDOW * width)
            and windows[last % WINDOW].startswith(sought[1], last // WINDOW * width)
            and self.structure.spaced.startswith(words.spaced[1:], place + 1)
        )

    def _short_places(self, words: Tokens) -> Iterator[int]:
        width, sought = self.scheme.width, hash_words(words.words, self.parts.salt, _SHORT, self.scheme)
        for number, (start, end) in enumerate(short_slices(self.structure)):
            alike = end - start == len(words) and self.parts.shorts.startswith(sought, number * width)
            if alike and self.structure.spaced.startswith(words.spaced[1:], start + 1):
                yield start


def read_fingerprint(text: str, scheme: Scheme = SCHEME) -> HeldFingerprint:
    """What is held when a fingerprint is; `bits.Damaged` tells what is wrong with a text that is none."""
    parts = decoded(text, scheme)
    lookup = _index if parts.structure.count >= _INDEX_FROM else _search
    return HeldFingerprint(parts, scheme, lookup(parts.windows, scheme.width))


def _search(windows: Sequence[bytes], width: int) -> Callable[[bytes], Sequence[int]]:
    def places(sought: bytes) -> Sequence[int]:
        found = []
        for rest, row in enumerate(windows):
            at = row.find(sought)
            while at >= 0:
                if at % width == 0:
                    found.append(at // width * WINDOW + rest)
                at = row.find(sought, at + 1)
        return sorted(found)

    return places


def _index(windows: Sequence[bytes], width: int) -> Callable[[bytes], Sequence[int]]:
    index: dict[bytes, list[int]] = {}
    for place in range(sum(map(len, windows)) // width):
        at = place // WINDOW * width
        index.setdefault(windows[place % WINDOW][at : at + width], []).append(place)
    nowhere: Sequence[int] = ()
    return lambda sought: index.get(sought, nowhere)
