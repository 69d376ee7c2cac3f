"""Reasons: English sentences with links, which say why a status is what it is.

The wording is the same for a person, a state and "separatist groups": a participle with "by" needs neither
article nor number, which no record gives. A sentence is made of parts, so that a template links the names and
nothing in a record can pass for markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from generator.deriving.positions import Position
from generator.deriving.standing import Standing
from generator.records import Actor, Source
from generator.records.statement import StanceKind
from generator.vocabulary.text import counted

#: Beyond so many names, the rest are counted.
MOST_NAMES = 3

#: What a stance does to a claim, before "by"; also the order in which stances are told. A retraction is told
#: by what it ended.
DONE: Mapping[StanceKind, str] = MappingProxyType(
    {
        "asserts": "asserted",
        "predicts": "predicted",
        "asserts-as-possible": "held possible",
        "acknowledges": "acknowledged",
        "denies": "denied",
        "counters": "countered",
        "doubts": "doubted",
        "sees-no-evidence": "no evidence of it seen",
        "withholds": "left open",
    }
)
#: The same of those by which a speaker gives up what it affirmed, after "who later".
LATER: Mapping[StanceKind, str] = MappingProxyType(
    {
        "retracts": "retracted it",
        "denies": "denied it",
        "counters": "countered it",
        "doubts": "doubted it",
        "sees-no-evidence": "saw no evidence of it",
    }
)

_UNNAMED = "without a named speaker: "
_UNATTRIBUTED = "without attribution, put down to "
_HEARSAY = "only as hearsay, put down to "


@dataclass(frozen=True, slots=True)
class Mention:
    """A record named in a sentence: type, id, the words that name it, the statement by which it decides.

    ``words`` are text of a record, to be escaped where they are shown. ``statement`` is the id of the actor's
    last deciding statement, None where the mention only explains another one or is of a source.
    """

    type: Literal["actor", "source"]
    id: str
    words: str
    statement: str | None = None


#: Part of a sentence or all of it: plain text of ours, and mentions.
Sentence = tuple[str | Mention, ...]


def plain(sentence: Sentence) -> str:
    """The sentence as text."""
    return "".join(part if isinstance(part, str) else part.words for part in sentence)


def joined(clauses: Iterable[Sentence], between: str = "; ") -> Sentence:
    """Clauses one after the other."""
    parts: list[str | Mention] = []
    for clause in clauses:
        parts += [between, *clause] if parts else clause
    return tuple(parts)


def full(sentence: Sentence) -> Sentence:
    """A whole sentence: with a capital, and a full stop unless a name ends in one."""
    first, *rest = sentence
    start = first[:1].upper() + first[1:] if isinstance(first, str) else first
    return (start, *rest) if plain(sentence).endswith(".") else (start, *rest, ".")


def verbs(positions: Iterable[Position]) -> str:
    """What these positions do to the claim: ``asserted``, ``asserted or held possible``."""
    taken = {position.stance for position in positions}
    return " or ".join(verb for stance, verb in DONE.items() if stance in taken)


def by_stance(positions: Sequence[Position], actors: Mapping[str, Actor]) -> list[Sentence]:
    """A clause for each stance, with those who take it: ``asserted by A and B``, ``predicted by C``."""
    taken: dict[StanceKind, list[Position]] = {}
    for position in positions:
        taken.setdefault(position.stance, []).append(position)
    return [
        (f"{verb} by ", *names(taken[stance], actors)) for stance, verb in DONE.items() if stance in taken
    ]


def ended(standings: Sequence[Standing], actors: Mapping[str, Actor]) -> list[Sentence]:
    """A clause for each way in which a position ended: ``asserted by A and B, who later retracted it``."""
    clauses: list[Sentence] = []
    for stance, later in LATER.items():
        if positions := [standing.position for standing in standings if standing.into == stance]:
            clauses.append((f"{verbs(positions)} by ", *names(positions, actors), f", who later {later}"))
    return clauses


def unnamed_clauses(positions: Sequence[Position], actors: Mapping[str, Actor]) -> list[Sentence]:
    """Clauses for the positions for which a source names nobody, or gives hearsay."""
    ways: dict[str, list[Position]] = {_UNNAMED: [], _UNATTRIBUTED: [], _HEARSAY: []}
    for position in positions:
        ways[_way(position, actors)].append(position)
    return [(f"{verbs(taken)} {way}", *names(taken, actors)) for way, taken in ways.items() if taken]


def _way(position: Position, actors: Mapping[str, Actor]) -> str:
    speaker, attribution = actors.get(position.actor), position.statement.attribution
    if speaker and speaker.kind == "unnamed":
        return _UNNAMED
    return _HEARSAY if attribution and attribution.as_ == "hearsay" else _UNATTRIBUTED


def names(
    positions: Iterable[Position], actors: Mapping[str, Actor], of: frozenset[str] = frozenset()
) -> Sentence:
    """The speakers, each once: ``A, B, C and 2 others``.

    They come in order of time, but a state before its ministry and an organisation before its members. A
    speaker who does not stand in ``of`` but is on the side of one who does gets that one's name too:
    ``Russian Ministry of Defence (of Russia)``.
    """
    last = {position.actor: position for position in positions}
    shown = [_speaker(position, actors, of) for position in _heads_first(list(last.values()))[:MOST_NAMES]]
    if more := len(last) - len(shown):
        shown.append((counted(more, "other"),))
    return _listed(shown)


def _heads_first(positions: Sequence[Position]) -> Sequence[Position]:
    heads: set[str] = set()
    for position in positions:
        if len(position.side.whole) > 1:
            heads |= position.side.whole - {position.actor}
    return sorted(positions, key=lambda position: position.actor not in heads) if heads else positions


def titles(ids: Sequence[str], sources: Mapping[str, Source]) -> Sentence:
    """Sources by their titles, in quotation marks."""
    shown: list[Sentence] = [("“", _title(id_, sources), "”") for id_ in ids[:MOST_NAMES]]
    if more := len(ids) - len(shown):
        shown.append((counted(more, "other source"),))
    return _listed(shown)


def _listed(items: Sequence[Sentence]) -> Sentence:
    if len(items) < 2:
        return joined(items)
    return (*joined(items[:-1], ", "), " and ", *items[-1])


def _speaker(position: Position, actors: Mapping[str, Actor], of: frozenset[str]) -> Sentence:
    speaker = _name(position.actor, actors, position.statement.id)
    behind = sorted(position.side.whole & of)
    if not behind or position.actor in behind:
        return (speaker,)
    return (speaker, " (of ", _name(behind[0], actors), ")")


def _name(id_: str, actors: Mapping[str, Actor], statement: str | None = None) -> Mention:
    return Mention("actor", id_, actors[id_].name if id_ in actors else id_, statement)


def _title(id_: str, sources: Mapping[str, Source]) -> Mention:
    return Mention("source", id_, sources[id_].title if id_ in sources else id_)
