"""Which lines of a text go on in the next one.

A text comes with a line for each paragraph, or broken at a width, as e-mails and old wire copies are.
Whoever breaks lines at a width breaks one where the next word no longer fits; where it would have fitted,
somebody ended the line. So a headline, a name in a menu, an entry of a list end with their line, and a
sentence that was broken does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from generator.evidence.structure import Reading
from generator.evidence.tokens import is_ideograph

_END = re.compile("\r\n|[\n\x0b\x0c\r\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"\S+")


def ends_of_lines(reading: Reading) -> frozenset[int]:
    """The tokens that begin a line which the line before does not go on in."""
    lines, starts = _lines(reading.text)
    width = max((len(line) for line in lines if not _is_address(line)), default=0)
    found, last = set(), -1
    for place, start in enumerate(reading.starts[:-1]):
        number = bisect_right(starts, reading.folded.starts[start]) - 1
        if place and number > last and (number > last + 1 or not _goes_on(lines[last], lines[number], width)):
            found.add(place)
        last = number
    return frozenset(found)


def _lines(text: str) -> tuple[list[str], list[int]]:
    """The lines of a text without the space at their ends, and where each begins."""
    lines, starts, done = [], [], 0
    for end in [*_END.finditer(text), None]:
        stop = end.start() if end else len(text)
        lines.append(text[done:stop].strip())
        starts.append(done)
        done = end.end() if end else stop
    return lines, starts


def _is_address(line: str) -> bool:
    """Whether a line is one long word, which nobody breaks."""
    return " " not in line and line.isascii()


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether the first word of a line did not fit into the line before."""
    if is_ideograph(following[:1]):
        return len(line) + 1 > width
    word = _FIRST_WORD.match(following)
    length = len(word[0]) if word else 0
    # A word as long as a line, such as an address, stands by itself.
    return len(line) + 1 + length > width > length
