"""Whole numbers as bytes, and bytes as they are published.

Numbers are LEB128: seven bits a byte, the lowest first, the eighth saying that more follow; signed ones are
zigzag-coded before (0, -1, 1, -2 … as 0, 1, 2, 3 …). Compression is libdeflate's, which gives the same bytes
on every machine; Python's zlib is another library from one machine to the next.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import deflate

#: The highest is 12; from 9 on a level gains less than half a percent and costs twice the time.
_LEVEL = 9


def unsigned(numbers: Iterable[int]) -> bytes:
    """Numbers from 0 on, one after another."""
    out = bytearray()
    put = out.append
    for number in numbers:
        left = number
        while left > 127:
            put(left & 127 | 128)
            left >>= 7
        put(left)
    return bytes(out)


def zigzag(number: int) -> int:
    """A signed number as an unsigned one, the nearest to 0 first."""
    return number * 2 if number >= 0 else -number * 2 - 1


def signed(numbers: Iterable[int]) -> bytes:
    """Numbers of either sign, one after another."""
    return unsigned(map(zigzag, numbers))


def packed(data: bytes) -> bytes:
    """Bytes as gzip, without a time in it."""
    return bytes(deflate.gzip_compress(data, _LEVEL))


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def as_json(value: Any) -> bytes:
    """A value as JSON in UTF-8. Every control character and quotation mark in a text is escaped by it."""
    return _encode(value).encode()
