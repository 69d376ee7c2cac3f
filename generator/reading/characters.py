"""Bytes become text: UTF-8 only, without characters that readers and editors do not see for what they are."""

from __future__ import annotations

import codecs
import re
from itertools import islice

from generator.reading.refusal import Refusal, Spot
from generator.reading.refusals.forbidden_character import FORBIDDEN, written
from generator.reading.refusals.not_utf8 import invalid_byte, other_encoding
from generator.reading.refusals.too_many_mistakes import MOST

#: How the first four bytes show another encoding, with a byte order mark or without (YAML 1.2.2, section
#: 5.2).
_OTHER_ENCODINGS = (
    (
        re.compile(b"\xff\xfe\x00\x00|\x00\x00\xfe\xff|\x00\x00\x00[^\x00]|[^\x00]\x00\x00\x00", re.DOTALL),
        "UTF-32",
    ),
    (re.compile(b"\xff\xfe|\xfe\xff|\x00[^\x00]|[^\x00]\x00", re.DOTALL), "UTF-16"),
)
_LONE_RETURN = re.compile("\r(?!\n)")
#: Stands where something was refused, so that the rest of the file can still be read and judged in the same
#: run.
REPLACEMENT = "\ufffd"


def decode(data: bytes) -> tuple[str, list[Refusal]]:
    """The text of a file, and what in it is refused."""
    for mark, name in _OTHER_ENCODINGS:
        if mark.match(data):
            return "", [other_encoding(name)]
    refusals = []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", errors="replace")
        # The error counts from after a byte order mark.
        start = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
        before = data[:start].decode("utf-8-sig", errors="replace")
        refusals.append(invalid_byte(spot_at(before, len(before)), data[start]))
    # Python's own test is several times faster than the search, and sure where it says yes: nothing that is
    # forbidden is printable. Where it says no, there may just be a tab or a no-break space.
    if text.replace("\n", "").isprintable() or not FORBIDDEN.search(text):
        return text, refusals
    found = [(match.start(), match[0]) for match in islice(FORBIDDEN.finditer(text), MOST + 1)]
    # Editors end a line at a carriage return too, so lines are counted with it.
    text = _LONE_RETURN.sub("\n", text)
    if not refusals:
        # In a file that is not UTF-8 they are more of the same.
        refusals = [written(spot_at(text, offset), sign) for offset, sign in _first_of_each_line(text, found)]
    return FORBIDDEN.sub(REPLACEMENT, text), refusals


def _first_of_each_line(text: str, found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Without those that follow another on the same line, which mostly have the same cause."""
    kept: list[tuple[int, str]] = []
    for offset, character in found:
        returns = character == "\r" and bool(kept) and kept[-1][1] == "\r"
        if not returns and (not kept or "\n" in text[kept[-1][0] : offset]):
            kept.append((offset, character))
    return kept


def spot_at(text: str, offset: int) -> Spot:
    """The line and column of an offset in a text."""
    line_start = text.rfind("\n", 0, offset) + 1
    return text.count("\n", 0, offset) + 1, offset - line_start + 1
