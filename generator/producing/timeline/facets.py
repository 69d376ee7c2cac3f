"""Facets: by what records can be filtered, as codes and names.

A value's code is its place among the facet's values: the most frequent first, then by label and id. A file of
codes holds for each record how many it has and which, ascending. That of the claims goes on with a byte for
each of those pairs: what the record does to the claim, as its place in the facet of stances, or `NO_STANCE`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from types import MappingProxyType

from generator.producing.timeline.bytes import as_json, packed, unsigned
from generator.producing.timeline.facet_values import FACETS, Declared, Values
from generator.producing.timeline.given import Given
from generator.producing.timeline.numbering import Entry
from generator.records import Event, Statement

#: Values in one file of names.
NAMES_IN_A_FILE = 500
#: The stance of an event, which lists a claim and takes none.
NO_STANCE = 255

#: The stances that a record takes, by the id of the claim.
Taken = Mapping[str, str]
_NONE: Taken = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet: the values of each record, and its names: of each value id, label and number of records."""

    name: str
    label: str
    values: Sequence[Values]
    names: Sequence[tuple[str, str, int]]

    @property
    def info(self) -> dict[str, str | int]:
        """What the manifest says of it."""
        files = -(-len(self.names) // NAMES_IN_A_FILE)
        return {"name": self.name, "label": self.label, "values": len(self.names), "names": files}

    @property
    def codes(self) -> Mapping[str, int]:
        """The code of each value."""
        return {name[0]: code for code, name in enumerate(self.names)}


def facets_of(given: Given, entries: Sequence[Entry]) -> tuple[Facet, ...]:
    """All facets, in the order in which readers are offered them."""
    return tuple(_facet(name, declared, given, entries) for name, declared in FACETS.items())


def _facet(name: str, declared: Declared, given: Given, entries: Sequence[Entry]) -> Facet:
    said, done, records = declared.said, declared.done, (entry.record for entry in entries)
    values = [said(given, one) if isinstance(one, Statement) else done(given, one) for one in records]
    return facet(name, declared.label, values, partial(declared.named, given))


def taken_in(record: Statement | Event) -> Taken:
    """The stances that a record takes, by the claim; an event takes none."""
    return {one.claim: one.stance for one in record.stances} if isinstance(record, Statement) else _NONE


def facet(name: str, label: str, values: Sequence[Values], named: Callable[[str], str]) -> Facet:
    """A facet of records with these values; ``named`` gives the label of one."""
    counts = Counter(chain.from_iterable(values))
    names = [(id_, named(id_), count) for id_, count in counts.items()]
    return Facet(name, label, values, sorted(names, key=lambda name: (-name[2], name[1], name[0])))


def facet_files(facets: Sequence[Facet], taken: Sequence[Taken]) -> Iterator[tuple[str, bytes]]:
    """The files of facets, by name; of each record the stances that it takes are given."""
    stances = next(facet.codes for facet in facets if facet.name == "stance")
    for one in facets:
        for part, start in enumerate(range(0, len(one.names), NAMES_IN_A_FILE)):
            yield f"facets/{one.name}-{part}.json", as_json(one.names[start : start + NAMES_IN_A_FILE])
        data = rows_of(one.values, one.codes)
        if one.name == "claim":
            data += _stances(one, stances, taken)
        yield f"facets/{one.name}.bin", packed(data)


def rows_of(values: Sequence[Values], codes: Mapping[str, int]) -> bytes:
    """For each record how many values it has, and their codes."""
    rows: dict[Values, bytes] = {}  # the same combinations come again and again
    for own in values:
        if own not in rows:
            rows[own] = unsigned((len(own), *sorted(codes[value] for value in own)))
    return b"".join(rows[own] for own in values)


def _stances(claims: Facet, stances: Mapping[str, int], taken: Sequence[Taken]) -> bytes:
    codes = claims.codes
    found = bytearray()
    for own, of in zip(claims.values, taken, strict=True):
        ordered = sorted(own, key=codes.__getitem__) if len(own) > 1 else own
        found.extend(stances[of[id_]] if id_ in of else NO_STANCE for id_ in ordered)
    return bytes(found)
