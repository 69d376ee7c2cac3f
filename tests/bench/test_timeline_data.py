"""The data of made-up records, by which the timeline is measured, are like those of a site."""

import json

import pytest
from deflate import gzip_decompress

from generator.producing.timeline.facet_values import FACETS
from generator.producing.timeline.files import written
from tests.bench.timeline.data import Maker


@pytest.fixture(scope="module")
def files():
    return dict(written(Maker(700).told(words=True), "en"))


def test_there_are_all_files_that_the_manifest_names(files):
    manifest = json.loads(files["manifest.json"])
    assert manifest["records"] == 700
    assert [facet["name"] for facet in manifest["facets"]] == list(FACETS)
    assert all(facet["values"] for facet in manifest["facets"])
    assert manifest["columns"]["bytes"] == len(gzip_decompress(files["columns.bin"]))
    assert {f"words/{shard}.json" for shard in range(manifest["words"]["shards"])} <= set(files)


def test_every_record_has_its_text_and_its_number(files):
    rows = [row for name, data in files.items() if name.startswith("text/") for row in json.loads(data)]
    assert {row["url"].removesuffix(".html") for row in rows} == set(json.loads(files["ids/0.json"]))
    assert len(rows) == 700
    assert {row["type"] for row in rows} == {"statement", "event"}


def test_they_are_the_same_each_time(files):
    assert dict(written(Maker(700).told(words=True), "en")) == files
