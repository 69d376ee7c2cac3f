"""A fingerprint as text: `sd1:` and base64 of the bytes below, broken into lines anywhere.

| bytes | what | |---|---| | 8 | salt | | number | count of tokens | | number | count of quoted spans; for
each: the distance of its start from the last one's, its length twice, plus 1 if single | | ⌈n/8⌉ each |
flags by token: spaced, wordy, bounded (one more), negated, doubtful | | w each | hashes of the short slices
of spans, in their order | | w each | hashes of the windows whose first token's place is a multiple of
three, in order; then of those one later; two later | | 4 | checksum: BLAKE2b of version and all before |

A number is written in groups of seven bits (`bits.number`); w is the version's width of a hash. Whatever
reads otherwise is refused, before memory is taken in proportion to anything but the length of the text
itself.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final

from generator.evidence.bits import Damaged, Source, number, packed
from generator.evidence.hashing import SALT_LENGTH, SCHEME, Scheme
from generator.evidence.held import WINDOW, short_slices
from generator.evidence.spans import Kind, Span
from generator.evidence.structure import Structure

#: The bound on false acceptance is stated for no longer texts, and a record's file holds no longer
#: fingerprint.
MOST_TOKENS: Final = 1 << 17
#: No text that is read has spans nested deeper.
DEEPEST: Final = 32
LINE_LENGTH: Final = 96
_CHECKSUM_LENGTH = 4
_LONGEST = 2_000_000
_VERSION = re.compile(r"sd([0-9]{1,3}):")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a fingerprint holds: hashes one after another, of the short slices and, in three rows, of the
    windows.

    In the row r stand the windows at r, r + 3, r + 6 …, so that those which cover a passage stand side by
    side.
    """

    salt: bytes
    structure: Structure
    shorts: bytes
    windows: tuple[bytes, ...]


def encoded(parts: Parts, scheme: Scheme = SCHEME) -> str:
    """The parts as text, in lines."""
    structure = parts.structure
    spans, last = [], 0
    for span in structure.spans:
        spans.append(number(span.start - last) + number((span.end - span.start) * 2 + span.kind))
        last = span.start
    head = parts.salt + number(structure.count) + number(len(spans)) + b"".join(spans)
    body = head + b"".join(map(packed, _flags(structure))) + parts.shorts + b"".join(parts.windows)
    text = f"sd{scheme.version}:{b64encode(body + _checksum(body, scheme)).decode()}"
    return "\n".join(text[at : at + LINE_LENGTH] for at in range(0, len(text), LINE_LENGTH))


def decoded(text: str, scheme: Scheme = SCHEME) -> Parts:
    """The parts of a fingerprint; `Damaged` says what is wrong with a text that is none."""
    body = _body(text, scheme)
    source = Source(body)
    salt = source.take(SALT_LENGTH)
    count = source.number(MOST_TOKENS)
    spans = _spans(source, count)
    flags = [source.flags(count + (which == 2)) for which in range(5)]
    structure = Structure(count, flags[0], flags[1], flags[2], flags[3], flags[4], spans)
    if not structure.bounded[0] == structure.bounded[-1] == "1":
        raise Damaged("its text has no beginning or no end")
    shorts = source.take(scheme.width * sum(1 for _ in short_slices(structure)))
    windows = tuple(
        source.take(scheme.width * len(range(rest, count - WINDOW + 1, WINDOW))) for rest in range(WINDOW)
    )
    if source.at != len(body):
        raise Damaged("something follows its end")
    return Parts(salt, structure, shorts, windows)


def _body(text: str, scheme: Scheme) -> bytes:
    if len(text) > _LONGEST:
        raise Damaged("it is longer than any fingerprint")
    line = "".join(text.split())
    version = _VERSION.match(line)
    if version is None:
        raise Damaged(f'it does not begin with "sd{scheme.version}:"')
    if int(version[1]) != scheme.version:
        raise Damaged(f"it is of version {int(version[1])}, which this program does not know")
    try:
        data = b64decode(line[version.end() :], validate=True)
    except (Error, ValueError):
        raise Damaged("it holds characters that are not base64, or lacks some") from None
    body, checksum = data[:-_CHECKSUM_LENGTH], data[-_CHECKSUM_LENGTH:]
    if _checksum(body, scheme) != checksum:
        raise Damaged("its checksum does not fit: a character was lost or changed")
    return body


def _checksum(body: bytes, scheme: Scheme) -> bytes:
    return blake2b(bytes([scheme.version]) + body, digest_size=_CHECKSUM_LENGTH, person=b"sd-sum").digest()


def _flags(structure: Structure) -> tuple[str, str, str, str, str]:
    return structure.spaced, structure.wordy, structure.bounded, structure.negated, structure.doubtful


def _spans(source: Source, count: int) -> tuple[Span, ...]:
    spans, open_, start = list[Span](), list[int](), 0
    for _ in range(source.number(count // 2)):
        start += source.number(count)
        length, kind = divmod(source.number(2 * count + 1), 2)
        end = start + length
        while open_ and open_[-1] <= start:
            open_.pop()
        if not (1 <= start < end < count and (not open_ or end < open_[-1]) and len(open_) < DEEPEST):
            raise Damaged("its quoted spans do not fit into it")
        if spans and (start == spans[-1].start or start - 1 == spans[-1].end):
            raise Damaged("two of its quoted spans share a mark")
        spans.append(Span(start, end, Kind(kind)))
        open_.append(end)
    return tuple(spans)
