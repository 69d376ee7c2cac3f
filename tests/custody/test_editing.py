"""One value of a file changed, and nothing else."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.custody import NotEdited, set_field
from generator.reading.refusals.forbidden_character import FORBIDDEN
from generator.reading.yaml_documents import cut, read_documents
from generator.records import Source
from generator.records.declaration import fields_of

ORDER = [field.name for field in fields_of(Source) if field.depth == 0]
COPY = {"url": "https://web.archive.org/web/20220217093015/https://a.example/x,y", "on": "2022-02-17"}
CONTENT = Path(__file__).parents[2] / "content"

FILE = """\
# yaml-language-server: $schema=../../schema/source.schema.json
# Two sources.
id: first   # its id
title: "A title: with a colon"
kind: news-report
published: {edtf: 2022-02-17~, basis: inferred, note: "About then, # not a comment."}
url: https://a.example/x,y
# about the licence
licence: >-
  All rights
  reserved.

# the end of the first
---
id: second
title: Another
kind: op-ed
published: 2022
authors:
  - One
  # - Nobody
  - 'Two'"""


def values(text: str):
    return [document.value for document in read_documents(cut(text))]


def changes(old: str, new: str) -> list[str]:
    return sorted((line for line in ndiff(old.splitlines(), new.splitlines()) if line[0] in "+-"), key=_sign)


def _sign(line: str) -> bool:
    return line[0] == "+"


def test_a_new_key_comes_where_the_declaration_has_it():
    new = set_field(FILE, 0, ("archived",), COPY, ORDER)
    assert changes(FILE, new) == ["+ archived:", f"+   url: {COPY['url']}", f"+   on: {COPY['on']}"]
    assert "url: https://a.example/x,y\narchived:\n" in new
    assert values(new)[0]["archived"] == COPY


def test_a_new_key_at_the_end_of_a_file_without_a_line_feed():
    new = set_field(FILE, 1, ("archived",), COPY, ORDER)
    assert new == f"{FILE}\narchived:\n  url: {COPY['url']}\n  on: {COPY['on']}"


def test_a_new_key_without_a_place_comes_last():
    new = set_field(FILE, 0, ("note",), "Read: it #1", ())
    assert changes(FILE, new) == ['+ note: "Read: it #1"']
    assert 'reserved.\nnote: "Read: it #1"\n\n# the end' in new


def test_an_old_mapping_keeps_its_comments():
    old = (
        "id: a\narchived:   # by hand\n  on: 2021  # once\n  # where\n  url: 'https://b.example/'\nkind: x\n"
    )
    expected = old.replace("2021", COPY["on"]).replace("https://b.example/", COPY["url"])
    assert set_field(old, 0, ("archived",), COPY, ORDER) == expected


def test_an_old_mapping_in_braces_stays_in_braces():
    old = "archived: {url: https://old.example/, on: 2021} # c\n"
    assert (
        set_field(old, 0, ("archived",), COPY) == f'archived: {{url: "{COPY["url"]}", on: 2022-02-17}} # c\n'
    )


def test_a_record_in_braces_gets_its_key_there():
    old = "--- {id: a, kind: op-ed} # all of it\n"
    new = set_field(old, 0, ("archived",), COPY, ORDER)
    assert (
        new == f'--- {{id: a, kind: op-ed, archived: {{url: "{COPY["url"]}", on: 2022-02-17}}}} # all of it\n'
    )


def test_lines_that_end_as_on_windows():
    old = FILE.replace("\n", "\r\n")
    assert set_field(old, 0, ("archived",), COPY, ORDER) == set_field(
        FILE, 0, ("archived",), COPY, ORDER
    ).replace("\n", "\r\n")


def test_lines_that_end_in_both_ways_stay_so():
    old = "id: a\r\nkind: x\nurl: >-\n  b\r\n  c\n"
    new = set_field(old, 0, ("archived",), COPY)
    assert new.startswith(old[:-1])
    assert set_field(old, 0, ("id",), "d") == old.replace("a", "d", 1)


def test_the_same_value_changes_nothing():
    assert set_field(FILE, 0, ("title",), "A title: with a colon") == FILE
    assert set_field(FILE, 1, ("authors",), ["One", "Two"]) == FILE


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("id",), "third", ["- id: first   # its id", "+ id: third   # its id"]),
        (("title",), 'A "title"', ['- title: "A title: with a colon"', '+ title: "A \\"title\\""']),
        (("kind",), "on: a", ["- kind: news-report", '+ kind: "on: a"']),
        (("published", "note"), "That's it", None),
        (("licence",), "None", ["-   All rights", "-   reserved.", "+   None"]),
    ],
)
def test_a_value_keeps_its_style(path, value, expected):
    new = set_field(FILE, 0, path, value)
    if expected is not None:
        assert changes(FILE, new) == expected
    assert values(new)[1] == values(FILE)[1]


def test_an_item_of_a_list():
    new = set_field(FILE, 1, ("authors", 1), "It's two")
    assert changes(FILE, new) == ["-   - 'Two'", "+   - 'It''s two'"]
    new = set_field(FILE, 1, ("authors",), ["Uno", "Two"])
    assert changes(FILE, new) == ["-   - One", "+   - Uno"]


QUOTE = """\
wordings:
  - source: a
    quote: "He said, on the second day of the meeting in the city, that no
      troops had left the border, and that none would leave." # checked twice
    language: en
  - source: b
    quote: >- # as printed
      He said, on the second day of the meeting in the city,
      that no troops had left.

    locator: deck
  - {source: c, quote: 'He said: no.', language: en}
  - quote: He said that no troops
      had left the border.
"""


def test_a_quotation_over_several_lines():
    words = "He said, on the second day of the meeting in the town, that no troops had left the border, and"
    words += " none would."
    new = set_field(QUOTE, 0, ("wordings", 0, "quote"), words)
    assert new.splitlines()[2:4] == [
        '    quote: "He said, on the second day of the meeting in the town, that no',
        '      troops had left the border, and none would." # checked twice',
    ]
    new = set_field(QUOTE, 0, ("wordings", 1, "quote"), words)
    assert new.splitlines()[6:9] == [
        "    quote: >- # as printed",
        "      He said, on the second day of the meeting in the town, that",
        "      no troops had left the border, and none would.",
    ]
    new = set_field(QUOTE, 0, ("wordings", 3, "quote"), words)
    assert new.splitlines()[12:] == [
        "  - quote: He said, on the second day of the meeting in the",
        "      town, that no troops had left the border, and none",
        "      would.",
    ]
    assert values(set_field(QUOTE, 0, ("wordings", 2, "quote"), "No, {she} said."))[0]["wordings"][2] == {
        "source": "c",
        "quote": "No, {she} said.",
        "language": "en",
    }


def test_a_quotation_becomes_segments_and_back():
    path = ("wordings", 1, "quote")
    with pytest.raises(NotEdited):  # the comment would be lost
        set_field(QUOTE, 0, path, ["He said", "that no: troops"])
    plain = QUOTE.replace(" # as printed", "")
    segments = set_field(plain, 0, path, ["He said", "that no: troops"])
    assert '    quote:\n      - He said\n      - "that no: troops"\n\n    locator: deck' in segments
    assert "    quote: He said no\n\n    locator: deck" in set_field(segments, 0, path, "He said no")


def test_a_comment_is_never_lost():
    old = "on:\n  edtf: 2022\n  # the archive's day\n  basis: editor\nurl: x\n"
    with pytest.raises(NotEdited):
        set_field(old, 0, ("on",), "2022-02-17")
    without = old.replace("  # the archive's day\n", "")
    assert set_field(without, 0, ("on",), "2022-02-17") == "on: 2022-02-17\nurl: x\n"
    before = old.replace("  edtf: 2022\n", "").replace("  basis", "  edtf: 2022\n  basis")
    assert set_field(before, 0, ("on",), "2022-02-17") == "on:\n  # the archive's day\n  2022-02-17\nurl: x\n"


def test_what_a_block_scalar_keeps_behind_it():
    old = "id: a\nlicence: |+\n  All\n\n\nkind: x\n"
    new = set_field(old, 0, ("archived",), "y", ("id", "licence", "archived", "kind"))
    assert values(new)[0] == {"id": "a", "licence": "All\n\n\n", "kind": "x", "archived": "y"}


@pytest.mark.parametrize(
    ("text", "number", "path", "value"),
    [
        (FILE, 2, ("title",), "x"),
        (FILE, 0, ("none", "title"), "x"),
        (FILE, 1, ("authors", 2), "x"),
        (FILE, 1, ("authors", "x"), "x"),
        ("id: a\nid: b\n", 0, ("id",), "x"),
        ("id: a # b\n- c\n", 0, ("id",), "x"),
        ("id: &a b\n", 0, ("id",), "x"),
        ("- a\n", 0, (0,), "x"),
        ("id: a\n", 0, ("id",), "a\x00b"),
        ("id: a\n", 0, ("id",), "\u202e"),
        ("id: a\n", 0, ("id",), "\ud800"),
        ("id: a\x00\n", 0, ("id",), "b"),
    ],
)
def test_what_cannot_be_written_is_refused(text, number, path, value):
    with pytest.raises(NotEdited):
        set_field(text, number, path, value)


FILES = sorted(CONTENT.rglob("*.yml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(CONTENT).as_posix())
def test_any_text_of_the_content_can_be_changed(file):
    """Each text in every record, one at a time: all else stays, to the line."""
    text = file.read_text(encoding="utf-8")
    before = values(text)
    for number, value in enumerate(before):
        for path, old in list(_texts(value, ()))[::40]:
            new = set_field(text, number, path, f"{old}: “no” #1")
            after = values(new)
            assert _at(after[number], path) == f"{old}: “no” #1"
            assert after[:number] + after[number + 1 :] == before[:number] + before[number + 1 :]
            assert _comments(new) == _comments(text)
            assert values(set_field(new, number, path, old)) == before


def _texts(value, path):
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    else:
        for place, item in enumerate(value):
            yield from _texts(item, (*path, place))


def _at(value, path):
    for step in path:
        value = value[step]
    return value


def _comments(text):
    return [line for line in text.splitlines() if line.lstrip().startswith("#")]


WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\u2028\u2029"),
    min_size=1,
    max_size=60,
)


@given(
    WORDS,
    st.sampled_from([(0, ("licence",)), (0, ("title",)), (0, ("published", "note")), (1, ("authors", 0))]),
)
def test_any_text_comes_back_as_it_was_given(words, where):
    number, path = where
    try:
        new = set_field(FILE, number, path, words)
    except NotEdited:
        # What the reader refuses wherever it stands cannot be written either.
        assert FORBIDDEN.search(words) or words.startswith("TODO")
        return
    assert _at(values(new)[number], path) == words
    assert _comments(new) == _comments(FILE)


@given(st.lists(st.text("ab :#-'\"é", max_size=12), min_size=2, max_size=5), st.booleans())
def test_any_lines_come_back_as_they_were_given(lines, new):
    text = "\n".join(["x", *lines])
    path = ("note",) if new else ("licence",)
    edited = set_field(FILE, 0, path, text, ORDER)
    assert values(edited)[0] == values(FILE)[0] | {path[0]: text}
    assert [line for line in _comments(FILE) if line not in edited.splitlines()] == []


def test_lines_are_written_as_a_block():
    new = set_field(FILE, 0, ("licence",), "All rights\n\n  reserved: #1", ORDER)
    assert "licence: |-\n  All rights\n\n    reserved: #1\n\n# the end" in new
    new = set_field(FILE, 0, ("held",), {"sha256": "0", "fingerprint": "sd1:a\nb"}, ORDER)
    assert "held:\n  sha256: 0\n  fingerprint: |-\n    sd1:a\n    b\n" in new
    assert values(new)[0]["held"] == {"sha256": "0", "fingerprint": "sd1:a\nb"}
