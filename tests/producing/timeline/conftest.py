"""A small corpus with something of everything that the timeline tells."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from deflate import gzip_decompress

from generator.deriving import derive
from generator.judging import Corpus
from generator.judging.quotations import check_quotations
from generator.producing.addresses import TIMELINE_DATA
from generator.producing.timeline import timeline_files
from tests.small_corpus import small_corpus

CORPUS = """
source: paper
title: Paper <b>
kind: news-report
published: 2022-02-18
---
source: letter
title: Letter
kind: primary-document
published: 2022-02
primary: true
---
actor: north
name: Northland
kind: state
---
actor: alliance
name: Alliance
kind: organisation
---
actor: anna
name: Anna Author
kind: person
roles: [{title: "Minister, acting 100%", of: north}]
member_of: [alliance]
---
actor: nobody
name: Not named
kind: unnamed
---
place: country
name: Country
kind: country
---
place: town
name: Town
kind: settlement
within: country
---
topic: war
title: War
---
topic: troops
title: Troops
part_of: war
---
claim: leaving
text: Troops are leaving.
kind: factual
---
claim: arriving
text: Troops are arriving.
kind: factual
---
event: march
title: The march
kind: troop-movement
when: 2022-02-16
where: town
parties: [{actor: north, role: agent}]
claims: [leaving]
topics: [troops]
---
event: meeting
title: A meeting
kind: meeting
when: {start: "..", end: ".."}
sources: [{source: letter, passage: they met}]
aliases: [talks]
---
statement: anna-denies
speaker: anna
said: {edtf: 2022-02-17~, basis: inferred, note: "“Thursday” <i>"}
mode: direct
wordings:
  - {source: paper, quote: [They are not leaving, says who], language: de}
  - {source: letter, quote: They stay}
stances: [{claim: leaving, stance: denies}, {claim: arriving, stance: asserts}]
venue: {place: town}
topics: [troops]
---
statement: north-asserts
speaker: nobody
on_behalf_of: north
said: 2022-02-17T00:30+02:00
mode: indirect
wordings: [{source: paper, quote: troops leave}]
stances: [{claim: leaving, stance: asserts}]
"""


class Data:
    """The data of a corpus, unpacked."""

    def __init__(self, corpus: Corpus, *, words: bool = True) -> None:
        self.corpus = corpus
        self.derived = derive(corpus)
        quotations = check_quotations(corpus, Path("no texts"))
        made = timeline_files(corpus, self.derived, quotations, "en", words=words)
        self.files = {name.removeprefix(f"{TIMELINE_DATA}/"): data for name, data in made}
        self.manifest = self.json("manifest.json")

    def json(self, name: str) -> Any:
        return json.loads(self.files[name])

    def unpacked(self, name: str) -> bytes:
        return bytes(gzip_decompress(self.files[name]))

    def texts(self) -> list[dict[str, Any]]:
        """All rows, in order of the numbers if there is one file."""
        return [row for name in sorted(self.files) if name.startswith("text/") for row in self.json(name)]

    def facet(self, name: str) -> dict[str, set[str]]:
        """The values of each record, by its id."""
        info = next(one for one in self.manifest["facets"] if one["name"] == name)
        names = [row for part in range(info["names"]) for row in self.json(f"facets/{name}-{part}.json")]
        numbers = unsigned_numbers(self.unpacked(f"facets/{name}.bin"))
        values = {row["id"]: {names[next(numbers)][0] for _ in range(next(numbers))} for row in self.texts()}
        assert [count for _, _, count in names] == [
            sum(id_ in own for own in values.values()) for id_, _, _ in names
        ]
        return values


def unsigned_numbers(data: bytes):
    number = shift = 0
    for byte in data:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0


@pytest.fixture(scope="package")
def data() -> Data:
    return Data(small_corpus(CORPUS))


@pytest.fixture(scope="package")
def made() -> Callable[..., Data]:
    return lambda *texts, **options: Data(small_corpus(*texts), **options)
