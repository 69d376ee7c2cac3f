"""Whatever a file holds, reading it ends, raises nothing, and tells each refusal's place in the file."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.problems.checking import BASE
from tests.reading.holding import hold
from tests.reading.pieces import PIECES

RECORDS = [file.read_text(encoding="utf-8") for file in sorted(BASE.rglob("*.yml"))]

MADE_OF_PIECES = st.lists(st.one_of(PIECES, st.just("\n"), st.just("\n  ")), max_size=60).map("".join)
FOLDERS = st.sampled_from(
    ["sources", "actors", "places", "claims", "events", "statements", "topics", "corrections"]
)


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return tmp_path_factory.mktemp("content")


@given(FOLDERS, st.binary(max_size=400))
@example("topics", b"\xef\xbb\xbf\xef\xbb\xbftitle: a")
@example("topics", b"\xff\xfe\x00\x00")
def test_any_bytes(content, folder, data):
    hold(content, folder, data)


@given(FOLDERS, st.text(st.characters(exclude_categories=["Cs"]), max_size=400))
def test_any_text(content, folder, text):
    hold(content, folder, text.encode())


@given(FOLDERS, MADE_OF_PIECES)
def test_any_yaml(content, folder, text):
    hold(content, folder, text.encode())


@given(st.sampled_from(RECORDS), FOLDERS, st.data())
def test_a_sound_record_with_a_piece_put_in_or_cut_out(content, record, folder, data):
    start = data.draw(st.integers(0, len(record)))
    end = data.draw(st.integers(start, min(len(record), start + 20)))
    hold(content, folder, (record[:start] + data.draw(PIECES) + record[end:]).encode())


@given(st.sampled_from(RECORDS), st.data())
def test_a_sound_record_with_any_value_in_any_place(content, record, data):
    """Structure-aware: any key's value is replaced by any small YAML value in brackets or quotes."""
    values = st.recursive(
        st.text("ab1-:/# ", max_size=8).map(lambda text: f'"{text}"'),
        lambda inner: st.one_of(
            st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
            st.dictionaries(st.sampled_from(["source", "quote", "edtf", "x"]), inner, max_size=2).map(
                lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
            ),
        ),
        max_leaves=6,
    )
    lines = record.split("\n")
    keys = [number for number, line in enumerate(lines) if ": " in line and "{" not in line]
    number = data.draw(st.sampled_from(keys))
    lines[number] = f"{lines[number].partition(': ')[0]}: {data.draw(values)}"
    folder = data.draw(FOLDERS)
    hold(content, folder, "\n".join(lines).encode())
