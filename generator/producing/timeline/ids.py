"""The number of each record by its folder and id, in files of about a thousand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.producing.timeline.bytes import as_json
from generator.producing.timeline.shards import shard_of
from generator.records import Event, Statement

IDS_IN_A_FILE = 1000


def keys_of(record: Statement | Event) -> tuple[str, ...]:
    """The folder with the id of a record, and with its old ones (aliases)."""
    return tuple(f"{record.folder}/{id_}" for id_ in (record.id, *record.aliases))


def id_files(keys: Sequence[Sequence[str]]) -> Iterator[tuple[str, bytes]]:
    """The files of ids, by name, given the keys of each record."""
    shards = shards_of_ids(len(keys))
    found: list[dict[str, int]] = [{} for _ in range(shards)]
    for number, own in enumerate(keys):
        for key in own:
            found[shard_of(key, shards)][key] = number
    for shard, numbers in enumerate(found):
        yield f"ids/{shard}.json", as_json(numbers)


def shards_of_ids(records: int) -> int:
    """How many files there are."""
    return max(1, -(-records // IDS_IN_A_FILE))
