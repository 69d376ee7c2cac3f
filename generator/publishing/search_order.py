"""A search index that is the same for the same pages, byte for byte.

Pagefind (1.5) numbers pages and words alike in every run, but writes the values of a filter, and the filters
themselves, in the order of a hash table whose seed is drawn anew each time; names of files follow from their
bytes. Here both are put in order. Nothing else of the index is read.

The files are gzip (RFC 1952) of a signature and one item of CBOR (RFC 8949) that consists of lists, text and
numbers.
"""

from __future__ import annotations

import gzip
import json
import struct
import zlib
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

_SIGNATURE = b"pagefind_dcd"
#: Where an index names its filters: version, pages, word chunks, filters, ...
_FILTERS = 3
#: Names the languages, and with them all other files.
_ENTRY = "pagefind-entry.json"

Item = int | str | list[Any]


class UnknownIndex(Exception):
    """The index is not built as described above: another version of Pagefind wrote it."""


def put_in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index, by name, with the filters and what names them in a fixed order."""
    ordered = dict(files)
    entry = json.loads(_taken(ordered, _ENTRY))
    for language in entry["languages"].values():
        name = f"pagefind.{language['hash']}.pf_meta"
        meta = _read(name, _taken(ordered, name))
        if not (isinstance(meta, list) and len(meta) > _FILTERS and isinstance(meta[_FILTERS], list)):
            raise UnknownIndex(f"{name}: found no list of filters")
        meta[_FILTERS] = sorted(_rename(ordered, *filter_) for filter_ in meta[_FILTERS])
        tag = language["hash"].rpartition("_")[0]
        data = _encode(meta)
        language["hash"] = f"{tag}_{_digest(data)[:10]}"
        ordered[f"pagefind.{language['hash']}.pf_meta"] = _packed(data)
    entry["languages"] = dict(sorted(entry["languages"].items()))
    ordered[_ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return dict(sorted(ordered.items()))


def _taken(files: dict[str, bytes], name: str) -> bytes:
    """A file that another will stand for."""
    if name not in files:
        raise UnknownIndex(f"{name}: found no such file")
    return files.pop(name)


def _rename(files: dict[str, bytes], filter_: str, name: str) -> list[str]:
    """Put a filter's values in order, under the name that follows; returns the filter and that name."""
    old = f"filter/{name}.pf_filter"
    item = _read(old, _taken(files, old))
    if not (isinstance(item, list) and len(item) == 2 and isinstance(item[1], list)):
        raise UnknownIndex(f"{old}: found no filter with its values")
    data = _encode([item[0], sorted(item[1])])
    new = f"{name.rpartition('_')[0]}_{_digest(data)[:7]}"
    files[f"filter/{new}.pf_filter"] = _packed(data)
    return [filter_, new]


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _read(name: str, packed: bytes) -> Item:
    data = gzip.decompress(packed)
    if not data.startswith(_SIGNATURE):
        raise UnknownIndex(f"{name}: found no signature of Pagefind")
    item, end = _decode(data, len(_SIGNATURE))
    if end != len(data):
        raise UnknownIndex(f"{name}: found more than one item")
    return item


def _packed(data: bytes) -> bytes:
    # By hand, because gzip.compress writes another header in each version of Python.
    pack = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = _SIGNATURE + data
    ends = struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff" + pack.compress(data) + pack.flush() + ends


def _decode(data: bytes, at: int) -> tuple[Item, int]:
    """The item that starts at ``at``, and where it ends (RFC 8949, section 3)."""
    major, number = data[at] >> 5, data[at] & 31
    at += 1
    if number > 27:
        raise UnknownIndex(f"found an item of unknown length at byte {at}")
    if number > 23:
        size = 1 << (number - 24)
        number, at = int.from_bytes(data[at : at + size], "big"), at + size
    if major == 0:
        return number, at
    if major == 3:
        return data[at : at + number].decode(), at + number
    if major == 4:
        items = []
        for _ in range(number):
            item, at = _decode(data, at)
            items.append(item)
        return items, at
    raise UnknownIndex(f"found an item of type {major} at byte {at}")


def _encode(item: Item) -> bytes:
    if isinstance(item, int):
        return _head(0, item)
    if isinstance(item, str):
        data = item.encode()
        return _head(3, len(data)) + data
    return _head(4, len(item)) + b"".join(_encode(part) for part in item)


def _head(major: int, number: int) -> bytes:
    """A type and a number, in as few bytes as can be."""
    if number < 24:
        return bytes([major << 5 | number])
    size = next(size for size in range(4) if number < 1 << (8 << size))
    return bytes([major << 5 | 24 + size]) + number.to_bytes(1 << size, "big")
