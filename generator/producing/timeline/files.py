"""All files of the timeline's data, and the manifest that tells how to read them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import chain

from generator.deriving import Derived
from generator.judging import Corpus, Quotations
from generator.producing.addresses import TIMELINE_DATA
from generator.producing.timeline.bytes import as_json, packed
from generator.producing.timeline.columns import columns, kinds_of, span_of
from generator.producing.timeline.facets import facet_files, facets_of
from generator.producing.timeline.given import Given
from generator.producing.timeline.ids import id_files, shards_of_ids
from generator.producing.timeline.importance import importance
from generator.producing.timeline.levels import BRANCH, CHUNK, levels_of
from generator.producing.timeline.numbering import entries_of
from generator.producing.timeline.reported import reported_file
from generator.producing.timeline.texts import text_files
from generator.producing.timeline.words import index_of, shards_of_words, word_files

#: From the folder of the data to the site's root.
_SITE = "../../"
VERSION = 1


def timeline_files(
    corpus: Corpus, derived: Derived, quotations: Quotations, language: str, *, words: bool = True
) -> Iterator[tuple[str, bytes]]:
    """Every file of the data of a corpus without errors, by its name in the site; without ``words``, no
    index.

    The manifest comes last: it names the edition of all others.
    """
    given = Given.of(corpus, derived, quotations.checked)
    entries = entries_of(derived)
    places, lanes = [entry.placed for entry in entries], [entry.lane for entry in entries]
    levels = levels_of([importance(entry.record, corpus, derived) for entry in entries])
    kinds = kinds_of(places)
    facets = facets_of(given, entries)
    index = index_of(given, entries) if words else None
    data = columns(places, lanes, levels, kinds)
    manifest = {
        "version": VERSION,
        "site": _SITE,
        "language": language,
        "records": len(entries),
        "undated": sum(place.at is None for place in places),
        "span": span_of(places),
        "chunk": CHUNK,
        "branch": BRANCH,
        "levels": max(levels, default=0) + 1,
        "dates": kinds,
        "columns": {"file": "columns.bin", "bytes": len(data)},
        "reported": "reported.bin",
        "ids": shards_of_ids(len(entries)),
        "facets": [facet.info for facet in facets],
        "words": {"shards": shards_of_words(index)} if index is not None else None,
    }
    edition = hashlib.sha256()
    for name, bytes_ in chain(
        [("columns.bin", packed(data)), reported_file(given, entries)],
        facet_files(facets, entries),
        id_files(entries),
        text_files(given, entries, levels, language),
        word_files(index, len(entries)) if index is not None else (),
    ):
        edition.update(f"{name}\0{len(bytes_)}\0".encode() + bytes_)
        yield f"{TIMELINE_DATA}/{name}", bytes_
    edition.update(as_json(manifest))
    yield f"{TIMELINE_DATA}/manifest.json", as_json({"edition": edition.hexdigest()[:12], **manifest})
