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
from generator.producing.timeline.facets import facet_files
from generator.producing.timeline.ids import id_files, shards_of_ids
from generator.producing.timeline.levels import BRANCH, CHUNK, levels_of, ranked
from generator.producing.timeline.reported import reported_file
from generator.producing.timeline.texts import text_files
from generator.producing.timeline.told import Told, told_of
from generator.producing.timeline.words import index_of, shards_of_words, word_files

#: From the folder of the data to the site's root.
_SITE = "../../"
VERSION = 1


def timeline_files(
    corpus: Corpus, derived: Derived, quotations: Quotations, language: str, *, words: bool = True
) -> Iterator[tuple[str, bytes]]:
    """Every file of the data of a corpus without errors, by its name in the site; without ``words``, no
    index.
    """
    told = told_of(corpus, derived, quotations, language, words=words)
    for name, data in written(told, language):
        yield f"{TIMELINE_DATA}/{name}", data


def written(told: Told, language: str) -> Iterator[tuple[str, bytes]]:
    """The files by their names in the folder of the data.

    The manifest comes last: it names the edition of all others.
    """
    levels = levels_of(ranked(told.importances, told.lanes))
    kinds = kinds_of(told.places)
    index = index_of(told.texts) if told.texts is not None else None
    data = columns(told.places, told.lanes, levels, kinds)
    manifest = {
        "version": VERSION,
        "site": _SITE,
        "language": language,
        "records": len(told.places),
        "undated": sum(place.at is None for place in told.places),
        "span": span_of(told.places),
        "chunk": CHUNK,
        "branch": BRANCH,
        "levels": max(levels, default=0) + 1,
        "dates": kinds,
        "columns": {"file": "columns.bin", "bytes": len(data)},
        "reported": "reported.bin",
        "ids": shards_of_ids(len(told.places)),
        "facets": [facet.info for facet in told.facets],
        "words": {"shards": shards_of_words(index)} if index is not None else None,
    }
    edition = hashlib.sha256()
    for name, bytes_ in chain(
        [("columns.bin", packed(data)), ("reported.bin", reported_file(told.days))],
        facet_files(told.facets, told.taken),
        id_files(told.keys),
        text_files(levels, told.row),
        word_files(index, len(told.places)) if index is not None else (),
    ):
        edition.update(f"{name}\0{len(bytes_)}\0".encode() + bytes_)
        yield name, bytes_
    edition.update(as_json(manifest))
    yield "manifest.json", as_json({"edition": edition.hexdigest()[:12], **manifest})
