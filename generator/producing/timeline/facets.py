"""Facets: by what records can be filtered, and which values of each a record has.

A value's code is its place among the facet's values: the most frequent first, then by label and id. A file of
codes holds for each record how many it has and which, ascending. That of the claims goes on with a byte for
each of those pairs: what the record does to the claim, as its place in the facet of stances, or `NO_STANCE`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.producing import words
from generator.producing.timeline.bytes import as_json, packed, unsigned
from generator.producing.timeline.given import Given
from generator.producing.timeline.numbering import Entry
from generator.records import Actor, Event, Statement

#: Values in one file of names.
NAMES_IN_A_FILE = 500
#: The stance of an event, which lists a claim and takes none.
NO_STANCE = 255

Values = Callable[[Given, Statement | Event], Iterable[str]]
#: Values of a record, and the label of a value.
Declared = tuple[str, Values, Callable[[Given, str], str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with the values of each record, and its names: id, label and number of records of each
    value.
    """

    name: str
    label: str
    values: Sequence[Sequence[str]]
    names: Sequence[tuple[str, str, int]]

    @property
    def info(self) -> dict[str, str | int]:
        """What the manifest says of it."""
        files = -(-len(self.names) // NAMES_IN_A_FILE)
        return {"name": self.name, "label": self.label, "values": len(self.names), "names": files}


def facets_of(given: Given, entries: Sequence[Entry]) -> tuple[Facet, ...]:
    """All facets, in the order in which readers are offered them."""
    return tuple(_facet(name, *declared, given, entries) for name, declared in FACETS.items())


def _facet(
    name: str,
    label: str,
    values: Values,
    label_of: Callable[[Given, str], str],
    given: Given,
    entries: Sequence[Entry],
) -> Facet:
    each = [list(dict.fromkeys(values(given, entry.record))) for entry in entries]
    counts = Counter(value for own in each for value in own)
    names = ((id_, label_of(given, id_), count) for id_, count in counts.items())
    return Facet(name, label, each, sorted(names, key=lambda name: (-name[2], name[1], name[0])))


def facet_files(facets: Sequence[Facet], entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    """The files of facets, by name."""
    stances = next(facet for facet in facets if facet.name == "stance")
    for facet in facets:
        for part, start in enumerate(range(0, len(facet.names), NAMES_IN_A_FILE)):
            yield f"facets/{facet.name}-{part}.json", as_json(facet.names[start : start + NAMES_IN_A_FILE])
        codes = {name[0]: code for code, name in enumerate(facet.names)}
        rows = [sorted(codes[value] for value in own) for own in facet.values]
        data = unsigned(number for row in rows for number in (len(row), *row))
        if facet.name == "claim":
            data += _stances(facet, rows, stances, entries)
        yield f"facets/{facet.name}.bin", packed(data)


def _stances(claims: Facet, rows: Sequence[Sequence[int]], stances: Facet, entries: Sequence[Entry]) -> bytes:
    codes = {name[0]: code for code, name in enumerate(stances.names)}
    taken: list[Mapping[str, str]] = [
        {one.claim: one.stance for one in reversed(entry.record.stances)}
        if isinstance(entry.record, Statement)
        else {}
        for entry in entries
    ]
    ids = [name[0] for name in claims.names]
    return bytes(
        codes[own[ids[code]]] if own else NO_STANCE
        for row, own in zip(rows, taken, strict=True)
        for code in row
    )


def _types(_given: Given, record: Statement | Event) -> Iterable[str]:
    return (record.type,)


def _actors(_given: Given, record: Statement | Event) -> Iterable[str]:
    if isinstance(record, Statement):
        return (record.speaker, record.on_behalf_of) if record.on_behalf_of else (record.speaker,)
    return (party.actor for party in record.parties)


#: Kinds of actors that are no organisation themselves.
_NO_ORGANISATION = ("person", "unnamed")


def _organisations(given: Given, record: Statement | Event) -> Iterator[str]:
    """The role on the day, what it is a role of, what the actors are members of, and those of them that are
    organisations themselves."""
    if isinstance(record, Statement):
        role = given.derived.statements[record.id].role
        if role:
            yield f"{_ROLE}{_without_commas(role.title)}"
            if role.of:
                yield role.of
    for id_ in _actors(given, record):
        actor = given.corpus.actors[id_]
        yield from actor.member_of
        if actor.kind not in _NO_ORGANISATION:
            yield id_


#: Before the title of a role, which may be that of several actors.
_ROLE = "role:"


def _without_commas(title: str) -> str:
    """A title as part of an id: in an address commas part one id from the next."""
    return title.replace("%", "%25").replace(",", "%2C")


def _organisation(given: Given, id_: str) -> str:
    if id_.startswith(_ROLE):
        return id_.removeprefix(_ROLE).replace("%2C", ",").replace("%25", "%")
    return given.corpus.actors[id_].name


def _topics(given: Given, record: Statement | Event) -> Iterator[str]:
    for id_ in record.topics:
        yield from given.topics[id_]


def _claims(_given: Given, record: Statement | Event) -> Iterable[str]:
    if isinstance(record, Statement):
        return (stance.claim for stance in record.stances)
    return record.claims


def _stance_kinds(_given: Given, record: Statement | Event) -> Iterable[str]:
    return (stance.stance for stance in record.stances) if isinstance(record, Statement) else ()


def _places(given: Given, record: Statement | Event) -> Iterator[str]:
    if isinstance(record, Event):
        ids = [where.place for where in record.where]
    else:
        ids = [record.venue.place] if record.venue and record.venue.place else []
    for id_ in ids:
        yield from given.places[id_]


def _modes(_given: Given, record: Statement | Event) -> Iterable[str]:
    return (record.mode,) if isinstance(record, Statement) else ()


def _kinds(_given: Given, record: Statement | Event) -> Iterable[str]:
    return (record.kind,) if isinstance(record, Event) else ()


def _statuses(given: Given, record: Statement | Event) -> Iterable[str]:
    return (given.derived.events[record.id].status.kind,) if isinstance(record, Event) else ()


def _sources(_given: Given, record: Statement | Event) -> Iterable[str]:
    if isinstance(record, Statement):
        return (wording.source for wording in record.wordings)
    return (cited.source for cited in record.sources)


def _checked(given: Given, record: Statement | Event) -> Iterable[str]:
    outcome = given.checked(record)
    return (outcome.value,) if outcome else ()


def _title(given: Given, id_: str) -> str:
    return given.corpus.sources[id_].title


def _spelled(_given: Given, value: str) -> str:
    return words.capitalised(words.spelled(value))


def _named(given: Given, id_: str) -> str:
    actor: Actor = given.corpus.actors[id_]
    return actor.name


#: Name → label, the values of a record, the label of a value.
FACETS: Mapping[str, Declared] = MappingProxyType(
    {
        "type": ("Said or done", _types, lambda _given, type_: words.TYPES[type_][1]),
        "actor": ("Who", _actors, _named),
        "organisation": ("Role or organisation", _organisations, _organisation),
        "topic": ("Topic", _topics, lambda given, id_: given.corpus.topics[id_].title),
        "claim": ("Claim", _claims, lambda given, id_: given.corpus.claims[id_].text.removesuffix(".")),
        "stance": ("Position", _stance_kinds, lambda _given, kind: words.capitalised(words.STANCES[kind])),
        "place": ("Place", _places, lambda given, id_: given.corpus.places[id_].name),
        "mode": ("How reported", _modes, lambda _given, mode: words.capitalised(words.MODES[mode])),
        "kind": ("Kind of event", _kinds, _spelled),
        "status": ("Status", _statuses, _spelled),
        "source": ("Source", _sources, _title),
        "checked": ("Quotations", _checked, _spelled),
    }
)
