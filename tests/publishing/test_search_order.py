"""The search index is put in order without losing anything of it."""

import gzip
import json
from pathlib import Path
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


def read(file: Path) -> Any:
    return _decode(gzip.decompress(file.read_bytes()), len(b"pagefind_dcd"))[0]


def index(folder: Path, values: list[object], filters: list[str]) -> Path:
    """An index as Pagefind writes it, its filters and their values in this order."""
    (folder / "filter").mkdir(parents=True)
    for name in filters:
        (folder / "filter" / f"en_{name}.pf_filter").write_bytes(_packed(_encode([name, values])))
    meta = ["1.5.2", [["en_1", 3]], [], [[name, f"en_{name}"] for name in filters], []]
    (folder / "pagefind.en_old.pf_meta").write_bytes(_packed(_encode(meta)))
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_old", "wasm": "en", "page_count": 1}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_two_orders_become_one(tmp_path):
    one = index(tmp_path / "one", [["b", [1]], ["a", [0, 2]]], ["year", "actor"])
    other = index(tmp_path / "other", [["a", [0, 2]], ["b", [1]]], ["actor", "year"])
    put_in_order(one)
    put_in_order(other)
    assert files(one) == files(other)


def test_the_parts_of_an_index_find_each_other(tmp_path):
    folder = index(tmp_path / "index", [["b", [1]], ["a", [0, 2]]], ["year", "actor"])
    put_in_order(folder)
    entry = json.loads((folder / "pagefind-entry.json").read_text())
    name = entry["languages"]["en"]["hash"]
    meta = read(folder / f"pagefind.{name}.pf_meta")
    assert meta[:3] == ["1.5.2", [["en_1", 3]], []]
    for filter_, file in meta[3]:
        assert read(folder / "filter" / f"{file}.pf_filter") == [filter_, [["a", [0, 2]], ["b", [1]]]]
    assert [filter_ for filter_, _ in meta[3]] == ["actor", "year"]
    assert len(files(folder)) == 4


@pytest.mark.parametrize("data", [b"", _encode(["1.5"]), _encode(["1.5", [], [], 3]), _encode([1]) * 2])
def test_another_kind_of_index_is_told(tmp_path, data):
    folder = index(tmp_path / "index", [], ["year"])
    (folder / "pagefind.en_old.pf_meta").write_bytes(_packed(data) if data else gzip.compress(b"other"))
    with pytest.raises(UnknownIndex):
        put_in_order(folder)
