"""Where an editor's bracketed words stand in a quotation: after words that stand there once.

A quotation is checked without them. So that readers see nothing else for the source's words than what was
checked, each is put behind whole words, found as the check finds words.
"""

from __future__ import annotations

from generator.evidence.held import passage
from generator.evidence.structure import Parted, parted
from generator.evidence.tokens import is_undivided


def ends_of(after: str, segment: str) -> list[int]:
    """The places in a segment at which the words ``after`` end, as offsets of its characters.

    The words stand there whole, where the script parts its words; kinds of quotation marks, dashes and white
    space do not count.
    """
    sought, parts = passage(after), parted(segment)
    tokens, ends = parts.tokens, list[int]()
    for start in range(len(tokens) - len(sought) + 1 if sought.words else 0):
        end = start + len(sought)
        alike = tokens.words[start:end] == sought.words and tokens.spaced.startswith(
            sought.spaced[1:], start + 1
        )
        if alike and _parts(parts, start) and _parts(parts, end):
            ends.append(parts.slice(start, end)[1])
    return ends


def _parts(parts: Parted, place: int) -> bool:
    """Whether words part before a token, or whether its script does not show it."""
    return parts.bounded[place] == "1" or is_undivided(parts.tokens.words[place])
