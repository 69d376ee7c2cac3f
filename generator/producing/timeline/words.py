"""The index of words: which records have a word in their title, their words, their speaker or their reason.

In shards by the first two characters of a word, so that whoever types finds all words with the same beginning
in one file. A word in more than a fifth of the records narrows nothing: it is there, and leads to null.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.producing.quoting import plain
from generator.producing.timeline.bytes import as_json
from generator.producing.timeline.given import Given
from generator.producing.timeline.shards import shard_of
from generator.producing.timeline.tokens import tokens
from generator.records import Event, Statement

#: The length of a shard, in bytes, below which there are not more of them.
_FULL_SHARD = 42_000
#: Records up to which every word is indexed, and the share of them from which on a word is too common.
_FEW, _COMMON = 1000, 5
#: Characters of each record that are indexed, as longer texts are found by the site's search.
_MOST_CHARACTERS = 2000

Index = Mapping[str, Sequence[int]]


def index_of(texts: Iterable[str]) -> Index:
    """The numbers of the records that have each word, ascending, given the text of each."""
    index: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for token in set(tokens(text)):
            index[token].append(number)
    return dict(sorted(index.items()))


def shards_of_words(index: Index) -> int:
    """How many files an index takes: a power of two, so that each is some 30 kB."""
    # Quotation marks, colon, brackets and comma; a distance takes two characters or so, and its comma.
    size = sum(len(token) + 6 + 3 * len(numbers) for token, numbers in index.items())
    shards = 1
    while size > shards * _FULL_SHARD:
        shards *= 2
    return shards


def word_files(index: Index, records: int) -> Iterator[tuple[str, bytes]]:
    """The files of an index, by name."""
    shards = shards_of_words(index)
    found: list[dict[str, list[int] | None]] = [{} for _ in range(shards)]
    for token, numbers in index.items():
        common = records > _FEW and len(numbers) * _COMMON > records
        found[shard_of(token[:2], shards)][token] = None if common else _distances(numbers)
    for shard, words in enumerate(found):
        yield f"words/{shard}.json", as_json(words)


def _distances(numbers: Sequence[int]) -> list[int]:
    return [numbers[0], *(later - earlier for earlier, later in pairwise(numbers))]


def indexed(given: Given, record: Statement | Event) -> str:
    """The text of a record that is indexed."""
    if isinstance(record, Event):
        status = given.derived.events[record.id].status
        return f"{record.title} {record.summary or ''} {status.sentence}"[:_MOST_CHARACTERS]
    facts = given.derived.statements[record.id]
    speaker = given.corpus.actors[record.speaker].name
    role = facts.role.title if facts.role else ""
    said = " ".join(plain(wording) for wording in record.wordings)
    return f"{speaker} {role} {record.title or ''} {said}"[:_MOST_CHARACTERS]
