"""What the timeline's files hold as a whole."""

import json
import os
import subprocess
import sys

import pytest

from generator.judging import corpus_of
from tests.producing.timeline.conftest import CORPUS, Data

EMPTY = "source: paper\ntitle: Paper\nkind: dataset\npublished: 2022\n"


def test_the_manifest_tells_how_to_read_the_rest(data):
    manifest = data.manifest
    assert (manifest["version"], manifest["site"], manifest["language"]) == (1, "../../", "en")
    assert (manifest["records"], manifest["undated"], manifest["levels"]) == (4, 1, 1)
    assert manifest["span"] == [1644969600, 1645142400]  # 16 February to the end of the 17th
    assert manifest["columns"] == {"file": "columns.bin", "bytes": len(data.unpacked("columns.bin"))}
    assert {f"ids/{shard}.json" for shard in range(manifest["ids"])} <= set(data.files)
    assert {f"words/{shard}.json" for shard in range(manifest["words"]["shards"])} <= set(data.files)


def test_nothing_stands_before_the_manifest_tells_its_edition(data):
    assert list(data.files)[-1] == "manifest.json"


def test_without_words_there_is_no_index(made, data):
    without = made(CORPUS, words=False)
    assert without.manifest["words"] is None
    assert [name for name in data.files if name not in without.files] == ["words/0.json"]


def test_no_record_makes_it_fail(made):
    data = made(EMPTY)
    assert data.manifest["records"] == 0
    assert data.manifest["span"] is None
    assert data.unpacked("columns.bin") == b""


@pytest.mark.parametrize(
    "change", [("Town", "Towns"), ("They stay", "They go"), ("2022-02-16", "2022-02-15")]
)
def test_another_content_is_another_edition(made, data, change):
    assert made(CORPUS.replace(*change)).manifest["edition"] != data.manifest["edition"]


def test_the_order_of_files_does_not_matter(data):
    again = Data(corpus_of(reversed(list(data.corpus))))
    assert again.files == data.files


def test_the_bytes_are_the_same_whatever_the_seed_of_hashes(repository):
    code = (
        "import hashlib, pathlib; from tests.pinned.timeline import files_of\n"
        "files = files_of(pathlib.Path('content'))\n"
        "print(hashlib.sha256(repr(files).encode()).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=repository,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(found) == 1


def test_ids_lead_to_numbers_old_ones_too(data):
    numbers = {
        key: n for shard in range(data.manifest["ids"]) for key, n in data.json(f"ids/{shard}.json").items()
    }
    assert numbers == {
        "events/march": 0,
        "statements/north-asserts": 1,
        "statements/anna-denies": 2,
        "events/meeting": 3,
        "events/talks": 3,
    }


def test_every_file_of_json_is_utf_8_without_escapes_of_letters(data):
    for name, text in data.files.items():
        if name.endswith(".json"):
            assert json.loads(text) is not None
            assert b"\\u201c" not in text, name
