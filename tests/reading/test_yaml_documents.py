"""YAML becomes text, lists and mappings, each with its place, and nothing is lost in silence."""

import pytest

from generator.reading.yaml_documents import cut, read_documents
from generator.reading.yaml_walk import BracketedText


def read(text):
    return list(read_documents(cut(text)))


def only(text):
    (document,) = read(text)
    return document


def refused(text):
    return [(refusal.code, *refusal.spot) for document in read(text) for refusal in document.refusals]


NOT_TEXT_ELSEWHERE = """
no yes on true null Null ~ 0777 0o777 0x1F 12:30:45 1_000 1e3 .inf .nan = 3.10 007 +1 .. 2022-02-17
2022-02-17T09:20:00Z -0043 2022-02-17~ 2022%
""".split()  # noqa: SIM905  # a list with one on a line would hide the test


@pytest.mark.parametrize("written", NOT_TEXT_ELSEWHERE)
def test_every_scalar_stays_text(written):
    assert only(f"key: {written}\n").value == {"key": written}
    assert only(f"- {written}\n").value == [written]


def test_styles_of_text():
    document = only(
        "a: one\n  two\nb: 'it''s'\nc: \"\\u00e9\\n\"\nd: |\n  # kept\n  lines\ne: >-\n  folded\n  # kept\n"
    )
    expected = {"a": "one two", "b": "it's", "c": "é\n", "d": "# kept\nlines\n", "e": "folded # kept"}
    assert document.value == expected
    assert not document.refusals


def test_several_documents_know_their_lines():
    documents = read("# a comment\n---\na: 1\n--- # another\n\nb:\n  - 2\n  - c: 3\n")
    assert [document.value for document in documents] == [{"a": "1"}, {"b": ["2", {"c": "3"}]}]
    assert [document.spot for document in documents] == [(3, 1), (6, 1)]
    assert documents[0].locate(("a",)) == (3, 4)
    assert documents[0].locate(("a",), key=True) == (3, 1)
    assert documents[1].locate(("b", 1, "c")) == (8, 8)
    assert documents[1].locate(("b", 1, "c"), key=True) == (8, 5)


def test_a_path_that_leads_nowhere_is_the_nearest_enclosing_value():
    document = only("quote: words\nvenue:\n  name: somewhere\n")
    assert document.locate(("quote", 0)) == (1, 8)
    assert document.locate(("venue", "place")) == (3, 3)
    assert document.locate(("absent",), key=True) == (1, 1)
    assert document.locate(()) == (1, 1)


def test_columns_count_characters():
    document = only('{"ключ": "🙂🙂", b: c}\n')
    assert document.locate(("b",)) == (1, 19)


def test_line_ends_and_byte_order_marks_make_no_difference():
    unix = only("a: 1\nb:\n  - x # note\n")
    windows = only("a: 1\r\nb:\r\n  - x # note\r\n")
    assert windows.value == unix.value
    assert windows.locate(("b", 0)) == unix.locate(("b", 0)) == (3, 5)
    assert [cut_short.comment for cut_short in windows.cut_short] == ["# note"]


@pytest.mark.parametrize("text", ["", "\n\n", "# only\n# comments", "%YAML 1.2\n# nothing\n", "   \n\t\n"])
def test_nothing_is_no_document(text):
    assert cut(text) == []


def test_a_directive_is_no_document_of_its_own():
    assert only("%YAML 1.2\n---\na: 1\n").value == {"a": "1"}
    assert only("%TAG ! !\n%UNKNOWN x\n---\na: 1\n").locate(("a",)) == (4, 4)


def test_three_hyphens_within_a_line_divide_nothing():
    assert only("a: --- b\nc: |\n  ---\n  d\n").value == {"a": "--- b", "c": "---\nd\n"}
    assert len(cut("---a: 1\n")) == 1


def test_a_broken_document_takes_no_other_with_it():
    documents = read("a: 1\n---\nb: 'open\n---\nc: : :\n---\nd: 4\n")
    assert [document.value for document in documents] == [{"a": "1"}, None, None, {"d": "4"}]
    assert [[refusal.code for refusal in document.refusals] for document in documents] == [
        [],
        ["SD105"],
        ["SD105"],
        [],
    ]
    assert documents[3].locate(("d",)) == (7, 4)


def test_lists_in_brackets_keep_their_text():
    value = only("when: [..2022-02-17]\nlist:\n  - a\nmany: [a,\n  b]\n").value
    assert isinstance(value["when"], BracketedText)
    assert value["when"].written == "[..2022-02-17]"
    assert not isinstance(value["list"], BracketedText)
    assert not isinstance(value["many"], BracketedText)


@pytest.mark.parametrize(
    ("text", "path", "lost", "comment"),
    [
        ("quote: he said #no\n", ("quote",), "he said", "#no"),
        ("quote:\n  - a\n  - b\t# c\n", ("quote", 1), "b", "# c"),
        ("quote: one\n  two #three", ("quote",), "one two", "#three"),
        ("a: {b: c #d\n  }\n", ("a", "b"), "c", "#d"),
    ],
)
def test_comments_that_may_cut_a_text_short_are_noted(text, path, lost, comment):
    (cut_short,) = only(text).cut_short
    assert (cut_short.path, cut_short.text, cut_short.comment) == (path, lost, comment)
    line = text.split("\n")[cut_short.spot[0] - 1]
    assert line[cut_short.spot[1] - 1 :].startswith(comment)


@pytest.mark.parametrize(
    "text", ["a: 'b' # c\n", 'a: "b" # c\n', "a: | # c\n  b\n", "# c\na: b\n", "a: b#c\n", "a: [b] # c\n"]
)
def test_other_comments_cut_nothing_short(text):
    assert only(text).cut_short == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", [("SD106", 1, 4)]),
        ("a: *x\n", [("SD106", 1, 4)]),
        ("&x a: 1\n", [("SD106", 1, 1)]),
        ("a: 1\n<<: {b: 2}\n", [("SD106", 2, 1)]),
        ("a: !!str 1\n", [("SD107", 1, 4)]),
        ("! a: 1\n", [("SD107", 1, 1)]),
        ("a: ! 1\n", [("SD107", 1, 4)]),
        ("--- !!map\na: 1\n", [("SD107", 1, 5)]),
        ("a: 1\nb: 2\na: 3\n", [("SD108", 3, 1)]),
        ("a: {b: 1, 'b': 2}\n", [("SD108", 1, 11)]),
        ("a:\n", [("SD110", 1, 3)]),
        ("a:\n  -\n", [("SD110", 2, 4)]),
        ("a: TODO\nb: TODO later\nc: TODOs\nd: the TODO\n", [("SD211", 1, 4), ("SD211", 2, 4)]),
        ("a: '\\0'\n", []),
        ('a: "\\0"\n', [("SD104", 1, 4)]),
        ('"\\e": 1\n', [("SD104", 1, 1)]),
        ("? [a]\n: 1\n", [("SD105", 1, 3)]),
        ("a: {b}\n", [("SD105", 1, 4)]),
        ("a: {{b}}\n", [("SD105", 1, 4)]),
        ("a: {b: 1}\n...\nc: 2\n", [("SD105", 3, 1)]),
        ("a: {b: 1}\n...\n", []),
        (f"{'a' * 1_025}: b\n", [("SD105", 1, 1_026)]),
        ("a\n\nb: c\n", [("SD105", 1, 1)]),
        ("a: b\n  c: d\n", [("SD105", 2, 3)]),
    ],
)
def test_what_yaml_can_do_beyond_text_is_refused_where_it_stands(text, expected):
    assert refused(text) == expected


def test_values_that_were_refused_are_known_as_lost():
    document = only("a: *x\nb:\nc: {{d}}\ne: TODO\nf: sound\n")
    assert {path for path in document.lost if len(path) == 1} == {("a",), ("b",), ("c",), ("e",)}


def test_the_first_of_two_equal_keys_counts():
    document = only("a: 1\nb: {c: 2}\na: {d: [e]}\n")
    assert document.value == {"a": "1", "b": {"c": "2"}}


@pytest.mark.parametrize("bracket", ["[", "{", "- ", "? ", "[[{", "a: ["])
def test_nesting_is_bounded(bracket):
    document = only(bracket * 60_000)
    assert document.value is None
    assert document.refusals[-1].code == "SD103"


def test_sixteen_levels_are_allowed():
    assert refused("[" * 16 + "a" + "]" * 16) == []
    assert refused("[" * 17 + "a" + "]" * 17) == [("SD103", 1, 17)]


def test_messages_do_not_grow_with_the_file():
    long = "x" * 100_000
    for text in (
        f"a: *{long}",
        f"a: &{long} b",
        f"a: !{long} b",
        f'"{long}": 1\n"{long}": 2',
        f"? {long}\n: 1\n? {long}\n: 2",
    ):
        refusals = only(text).refusals
        assert refusals
        for refusal in refusals:
            assert len(f"{refusal.found}{refusal.expected}{refusal.proposal}") < 500
