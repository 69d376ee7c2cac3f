"""The search index is put in order without losing anything of it."""

import gzip
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publishing.search_order import UnknownIndex, _decode, _encode, _packed, put_in_order

NUMBERS = st.integers(0, 2**64 - 1)
ITEMS = st.recursive(NUMBERS | st.text(), st.lists, max_leaves=20)


@given(ITEMS)
def test_what_is_encoded_is_decoded(item):
    data = _encode(item)
    assert _decode(data, 0) == (item, len(data))


@pytest.mark.parametrize(
    ("item", "data"),  # RFC 8949, appendix A
    [
        (0, "00"),
        (23, "17"),
        (24, "1818"),
        (255, "18ff"),
        (256, "190100"),
        (1_000_000, "1a000f4240"),
        (1_000_000_000_000, "1b000000e8d4a51000"),
        ("IETF", "6449455446"),
        ("水", "63e6b0b4"),
        ([1, [2, 3], [4, 5]], "8301820203820405"),
        (list(range(1, 26)), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"),
    ],
)
def test_the_standards_examples(item, data):
    assert _encode(item).hex() == data
    assert _decode(bytes.fromhex(data), 0)[0] == item


@pytest.mark.parametrize("data", ["f5", "1c", "a0", "20", "9f01ff", "40", "fb3ff199999999999a"])
def test_what_pagefind_does_not_write_is_refused(data):
    with pytest.raises(UnknownIndex):
        _decode(bytes.fromhex(data), 0)


def test_what_is_packed_is_gzip():
    assert gzip.decompress(_packed(b"x" * 1000)) == b"pagefind_dcd" + b"x" * 1000


def read(packed: bytes) -> Any:
    return _decode(gzip.decompress(packed), len(b"pagefind_dcd"))[0]


def index(values: list[object], filters: list[str]) -> dict[str, bytes]:
    """An index as Pagefind makes it, its filters and their values in this order."""
    made = {f"filter/en_{name}.pf_filter": _packed(_encode([name, values])) for name in filters}
    meta = ["1.5.2", [["en_1", 3]], [], [[name, f"en_{name}"] for name in filters], []]
    made["pagefind.en_old.pf_meta"] = _packed(_encode(meta))
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_old", "wasm": "en", "page_count": 1}}}
    return {**made, "pagefind-entry.json": json.dumps(entry).encode()}


def test_two_orders_become_one():
    one = index([["b", [1]], ["a", [0, 2]]], ["year", "actor"])
    other = index([["a", [0, 2]], ["b", [1]]], ["actor", "year"])
    assert put_in_order(one) == put_in_order(other)


def test_the_parts_of_an_index_find_each_other():
    files = put_in_order(index([["b", [1]], ["a", [0, 2]]], ["year", "actor"]))
    entry = json.loads(files["pagefind-entry.json"])
    name = entry["languages"]["en"]["hash"]
    meta = read(files[f"pagefind.{name}.pf_meta"])
    assert meta[:3] == ["1.5.2", [["en_1", 3]], []]
    for filter_, file in meta[3]:
        assert read(files[f"filter/{file}.pf_filter"]) == [filter_, [["a", [0, 2]], ["b", [1]]]]
    assert [filter_ for filter_, _ in meta[3]] == ["actor", "year"]
    assert len(files) == 4


@pytest.mark.parametrize("data", [b"", _encode(["1.5"]), _encode(["1.5", [], [], 3]), _encode([1]) * 2])
def test_another_kind_of_index_is_told(data):
    files = index([], ["year"])
    files["pagefind.en_old.pf_meta"] = _packed(data) if data else gzip.compress(b"other")
    with pytest.raises(UnknownIndex):
        put_in_order(files)


@pytest.mark.parametrize(
    "name", ["pagefind-entry.json", "pagefind.en_old.pf_meta", "filter/en_year.pf_filter"]
)
def test_a_file_that_is_not_there_is_told(name):
    files = index([], ["year"])
    del files[name]
    with pytest.raises(UnknownIndex, match="found no such file"):
        put_in_order(files)
