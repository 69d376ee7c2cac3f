"""A short form of `make reproduce`: builds that differ in all that must not matter."""

from dataclasses import replace

import pytest

from tests.bench.made_up import write_corpus
from tests.reproducing.ways import built, ways
from tests.site_hash import site_hash


@pytest.mark.slow
def test_two_builds_in_all_ways_apart_are_one(tmp_path):
    write_corpus(tmp_path / "content", 200)
    one, _, _, other = ways(4, seed=1)
    apart = {name for name, value in one.environment.items() if value != other.environment[name]}
    assert apart == {"PYTHONHASHSEED", "TZ", "LC_ALL", "SAID_AND_DONE_PROCESSES"}
    assert (one.folder, one.order, one.mask) != (other.folder, other.order, other.mask)
    assert len({built(way, tmp_path, tmp_path / "content") for way in (one, other)}) == 1


def test_a_build_that_fails_is_told(tmp_path):
    (tmp_path / "content" / "topics").mkdir(parents=True)
    (tmp_path / "content" / "topics" / "a.yml").write_text("titel: a\n", encoding="utf-8")
    (way,) = ways(1, seed=1)
    with pytest.raises(RuntimeError, match="SD201"):
        built(replace(way, folder="clone"), tmp_path, tmp_path / "content")


def test_a_hash_is_that_of_names_and_bytes(tmp_path):
    (tmp_path / "a").mkdir()
    assert site_hash(tmp_path / "b") is None
    hashes = [site_hash(tmp_path)]
    for name, text in (("a/x", ""), ("a/x", "1"), ("a/y", "1")):
        (tmp_path / name).write_text(text, encoding="utf-8")
        hashes.append(site_hash(tmp_path))
    (tmp_path / "a/x").rename(tmp_path / "a/z")
    hashes.append(site_hash(tmp_path))
    assert len(set(hashes)) == len(hashes) == 5
    (tmp_path / "a/z").rename(tmp_path / "a/x")
    assert site_hash(tmp_path) == hashes[3]
