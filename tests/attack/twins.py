"""Harmless words in the shape of strings, from which one can tell what they stand for.

Each word of a string (what stands between white space) becomes a word of as many characters. Its first
character is a Chinese one that no other word begins with, the others are Hangul syllables: letters to every
stage of the program, with a meaning to none, and found in no page of ours. So every word of such a string,
whole or cut, can be turned into what the string has in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

_FIRST = (*range(0x4E00, 0xA000), *range(0x3400, 0x4DC0), *range(0x20000, 0x2A6E0))
_OTHERS = (0xAC00, 11_172)
_WORD = re.compile(r"\S+")
#: The beginning of an address, with a host that is a number; and what stands between its signs.
_ADDRESS = re.compile(r"https?://(?:\[[^\]]*\])?(?=\S+\Z)")
_BETWEEN = re.compile(r"[^\s/?#:@\[\]]+")
#: A word of ours, or the beginning of one.
_OURS = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002a6df][\uac00-\ud7a3]*")
#: Most words that twins can be told apart by.
MOST_WORDS = len(_FIRST)


@dataclass(frozen=True, slots=True)
class Twins:
    """Strings with their twins."""

    strings: Sequence[str]
    twins: Sequence[str]
    #: What each first character stands for: the string's number and where in it the word begins.
    words: dict[str, tuple[int, int]] = field(repr=False)

    def told(self, text: str) -> tuple[str, list[int]]:
        """A text of the harmless site as it must be in the attacked one, and the strings that it shows."""
        shown: list[int] = []

        def original(match: re.Match[str]) -> str:
            number, start = self.words[match[0][0]]
            shown.append(number)
            return self.strings[number][start : start + len(match[0])]

        return _OURS.sub(original, text), shown


def twins_of(strings: Sequence[str]) -> Twins:
    """The twin of each string."""
    words: dict[str, tuple[int, int]] = {}
    twins = [_twin(number, string, words) for number, string in enumerate(strings)]
    return Twins(strings, twins, words)


def _twin(number: int, string: str, words: dict[str, tuple[int, int]]) -> str:
    made = list(string)
    for start, end in _words(string):
        first = chr(_FIRST[len(words)])
        words[first] = number, start
        base, count = _OTHERS
        # Different lengths of one word are different words to nobody: the first character tells them apart.
        made[start:end] = [first, *(chr(base + (start + n * 31) % count) for n in range(1, end - start))]
    return "".join(made)


def _words(string: str) -> Iterator[tuple[int, int]]:
    """The places of the words to be replaced: of an address those between its signs, for a host or a fragment
    may be shown alone; of others all but a full stop at the end, which some titles are shown without."""
    address = _ADDRESS.match(string)
    for match in (_BETWEEN if address else _WORD).finditer(string, address.end() if address else 0):
        start, end = match.span()
        if end == len(string) and string[-1] == "." and (address or end - start > 1):
            end -= 1
        if start < end:
            yield start, end


def batches(strings: Iterable[str], most: int) -> Iterator[list[str]]:
    """Strings in lists that one site can hold: no more than ``most``, nor than there are words for."""
    batch: list[str] = []
    words = 0
    for string in strings:
        more = sum(1 for _ in _words(string))
        if batch and (len(batch) == most or words + more > MOST_WORDS):
            yield batch
            batch, words = [], 0
        batch.append(string)
        words += more
    if batch:
        yield batch
