"""Facets: by what records can be filtered, as codes and names.

A value's code is its place among the facet's values: the most frequent first, then by label and id. A file of
codes holds for each record how many it has and which, ascending. That of the claims goes on with a byte for
each of those pairs: what the record does to the claim, as its place in the facet of stances, or `NO_STANCE`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.producing.timeline.bytes import as_json, packed, unsigned
from generator.producing.timeline.facet_values import FACETS, Declared, Values
from generator.producing.timeline.given import Given
from generator.producing.timeline.numbering import Entry
from generator.records import Statement

#: Values in one file of names.
NAMES_IN_A_FILE = 500
#: The stance of an event, which lists a claim and takes none.
NO_STANCE = 255


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
    counts = Counter(chain.from_iterable(values))
    names = [(id_, declared.named(given, id_), count) for id_, count in counts.items()]
    return Facet(name, declared.label, values, sorted(names, key=lambda name: (-name[2], name[1], name[0])))


def facet_files(facets: Sequence[Facet], entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    """The files of facets, by name."""
    stances = next(facet.codes for facet in facets if facet.name == "stance")
    for facet in facets:
        for part, start in enumerate(range(0, len(facet.names), NAMES_IN_A_FILE)):
            yield f"facets/{facet.name}-{part}.json", as_json(facet.names[start : start + NAMES_IN_A_FILE])
        data = rows_of(facet.values, facet.codes)
        if facet.name == "claim":
            data += _stances(facet, stances, entries)
        yield f"facets/{facet.name}.bin", packed(data)


def rows_of(values: Sequence[Values], codes: Mapping[str, int]) -> bytes:
    """For each record how many values it has, and their codes."""
    rows: dict[Values, bytes] = {}  # the same combinations come again and again
    for own in values:
        if own not in rows:
            rows[own] = unsigned((len(own), *sorted(codes[value] for value in own)))
    return b"".join(rows[own] for own in values)


def _stances(claims: Facet, stances: Mapping[str, int], entries: Sequence[Entry]) -> bytes:
    codes = claims.codes
    taken = bytearray()
    for entry, own in zip(entries, claims.values, strict=True):
        if isinstance(entry.record, Statement):
            of = {one.claim: stances[one.stance] for one in entry.record.stances}
            taken.extend(of[id_] for id_ in sorted(own, key=codes.__getitem__))
        else:
            taken.extend([NO_STANCE] * len(own))
    return bytes(taken)
