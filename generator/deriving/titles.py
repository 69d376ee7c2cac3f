"""Titles of statements that were given none: who, how it is known, and the first words.

Only a direct quotation puts words into the speaker's mouth. All other modes say that the words are the
source's, and stand without quotation marks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from generator.records import Actor, Statement
from generator.records.statement import Mode

#: The most characters of a statement's words that a title holds.
MOST_CHARACTERS = 65

#: Between the speaker and the words.
_MANNER: Mapping[Mode, str] = MappingProxyType(
    {
        "direct": "",
        "fragment": "",
        "indirect": ", as reported",
        "characterisation": ", in the source’s words",
        "absence": ", silence noted",
        "editorial": ", editorial voice",
    }
)
#: After the speaker, where the source does not plainly name it.
_HEDGE: Mapping[str, str] = MappingProxyType(
    {"implied": " (implied)", "hearsay": " (hearsay)", "none": " (not attributed)"}
)


def title_of(statement: Statement, actors: Mapping[str, Actor]) -> str:
    """A statement's title: the given one, else ``Speaker: “first words…”``, ``Speaker, as reported: …``."""
    if statement.title is not None:
        return statement.title
    speaker = actors.get(statement.speaker)
    name = speaker.name if speaker else statement.speaker
    as_ = statement.attribution.as_ if statement.attribution else ""
    hedge = "" if speaker and speaker.kind == "unnamed" else _HEDGE.get(as_, "")
    words = shortened(" … ".join(statement.wordings[0].quote))
    quoted = f"“{words}”" if statement.mode in ("direct", "fragment") else words
    return f"{name}{hedge}{_MANNER[statement.mode]}: {quoted}"


def shortened(text: str, most: int = MOST_CHARACTERS) -> str:
    """Text on one line, cut between words with an ellipsis where it is longer; without a comma at its end."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line.rstrip(",;:")
    cut = line[: most + 1].rfind(" ")
    # A script without spaces, or one enormous word: cut inside, but never between a letter and its marks.
    if cut < most // 2:
        cut = most
        while cut > 1 and unicodedata.category(line[cut])[0] == "M":
            cut -= 1
    return f"{line[:cut].rstrip(' ,;:.…-–—')}…"
