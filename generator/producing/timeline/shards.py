"""Shards: one of several files, found from the beginning of a word or from an id without asking anybody."""

from __future__ import annotations


def shard_of(key: str, shards: int) -> int:
    """The number of the file that has a key: FNV-1a (32 bits) of its UTF-8, modulo the number of files."""
    hash_ = 0x811C9DC5
    for byte in key.encode():
        hash_ = (hash_ ^ byte) * 0x01000193 & 0xFFFFFFFF
    return hash_ % shards
