"""The number of each record by its folder and id, in files of about a thousand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.producing.timeline.bytes import as_json
from generator.producing.timeline.numbering import Entry
from generator.producing.timeline.shards import shard_of

IDS_IN_A_FILE = 1000


def id_files(entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    """The files of ids, by name; old ids (aliases) lead to the same record."""
    shards = shards_of_ids(len(entries))
    found: list[dict[str, int]] = [{} for _ in range(shards)]
    for number, entry in enumerate(entries):
        for id_ in (entry.record.id, *entry.record.aliases):
            key = f"{entry.record.folder}/{id_}"
            found[shard_of(key, shards)][key] = number
    for shard, numbers in enumerate(found):
        yield f"ids/{shard}.json", as_json(numbers)


def shards_of_ids(records: int) -> int:
    """How many files there are."""
    return max(1, -(-records // IDS_IN_A_FILE))
