"""Each thing that a record can get wrong, told with what was found, what was expected and what to try."""

import pytest

from generator.reading.validation import follow, validate
from generator.reading.yaml_documents import cut, read_documents
from generator.records import RECORD_TYPES, Actor, Claim, Event, Place, Source, Statement, Topic
from generator.records.declaration import fields_of

STATEMENT = "id: a\nspeaker: b\nsaid: 2022\nmode: direct\nwordings: [{source: c, quote: d}]\n"
EVENT = "id: a\ntitle: b\nkind: meeting\nwhen: 2022\nclaims: [c]\n"
SOURCE = "id: a\ntitle: b\nkind: agency\npublished: 2022\n"
ACTOR = "id: a\nname: b\nkind: person\n"
WORDING = "[{source: c, quote: d}]"
OUTCOME = "outcome: {result: open, on: 2022, source: x}\n"
AS_LIST = ", which YAML reads as a list because it is not in quotes"
CLAIM = "id: a\ntext: b\nkind: factual\n"


def read(type_, text):
    (document,) = read_documents(cut(text))
    return validate(type_, document)


def told(type_, text):
    """The refusals of the one document, as: code, line, column, found, expected, proposal."""
    return [(r.code, *r.spot, r.found, r.expected, r.proposal) for r in read(type_, text).refusals]


@pytest.mark.parametrize(
    ("type_", "text"),
    [(Statement, STATEMENT), (Event, EVENT), (Source, SOURCE), (Claim, CLAIM), (Topic, "id: a\ntitle: no\n")],
)
def test_sound_records_are_read(type_, text):
    validation = read(type_, text)
    assert isinstance(validation.record, type_)
    assert not validation.refusals
    assert not validation.mistakes


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        # keys
        (Topic, "id: a\ntitel: b\n", ("SD201", 2, 1, 'the key "titel"', "title")),
        (Topic, "id: a\ntitle: b\nTITLE: c\n", ("SD201", 3, 1, 'the key "TITLE"', "title")),
        (Topic, "id: a\ntitle: b\npart-of: c\n", ("SD201", 3, 1, 'the key "part-of"', "part_of")),
        (Topic, "id: a\ntitle: b\nqqq: c\n", ("SD201", 3, 1, 'the key "qqq"', None)),
        (Topic, "id: a\n", ("SD202", 1, 1, "no title", None)),
        (Statement, STATEMENT + "venue: {nam: x}\n", ("SD201", 6, 9, 'the key "nam"', "name")),
        (Statement, STATEMENT + "stances:\n  - claim: x\n", ("SD202", 7, 5, "no stance", None)),
        (Statement, STATEMENT + "attribution: {words: x}\n", ("SD202", 6, 14, "no as", None)),
        (Statement, STATEMENT.replace(WORDING, "[]"), ("SD202", 5, 11, "an empty list", None)),
        (Actor, ACTOR + "roles: [{title: c, form: 2022}]\n", ("SD201", 4, 20, 'the key "form"', "from")),
        # shapes
        (Claim, CLAIM + "about: x\n", ("SD203", 4, 8, 'the text "x"', "[x]")),
        (Claim, CLAIM + "about: {x: y}\n", ("SD203", 4, 8, "a mapping", None)),
        (Claim, CLAIM + "about: [[x]]\n", ("SD203", 4, 9, "a list", "x")),
        (Claim, CLAIM + "note: [x]\n", ("SD203", 4, 7, "a list", '"[x]"')),
        (Claim, CLAIM + "note: [x, y] \n", ("SD203", 4, 7, "a list", '"[x, y]"')),
        (Claim, CLAIM + "note:\n  - x\n", ("SD203", 5, 3, "a list", "x")),
        (Claim, CLAIM + "note: {x: y}\n", ("SD203", 4, 7, "a mapping", None)),
        (Claim, CLAIM.replace("factual", "[factual]"), ("SD203", 3, 7, "a list", "factual")),
        (Claim, CLAIM.replace("factual", "{a: factual}"), ("SD203", 3, 7, "a mapping", None)),
        (Claim, CLAIM + "outcome: x\n", ("SD203", 4, 10, 'the text "x"', "{source: x}")),
        (Event, EVENT + "sources: x\n", ("SD203", 6, 10, 'the text "x"', "[{source: x}]")),
        (Event, EVENT + "parties: [x]\n", ("SD203", 6, 11, 'the text "x"', "{actor: x}")),
        (Event, EVENT + "where: [x]\n", ("SD203", 6, 9, 'the text "x"', "{place: x}")),
        (Statement, STATEMENT.replace("quote: d", "quote: {d: e}"), ("SD203", 5, 31, "a mapping", None)),
        (Statement, STATEMENT.replace("quote: d", "quote: [[d]]"), ("SD203", 5, 32, "a list", '"[d]"')),
        # dates
        (Event, EVENT.replace("2022", "[..2022]"), ("SD203", 4, 7, '"[..2022]"' + AS_LIST, '"[..2022]"')),
        (Event, EVENT.replace("2022", "[1, 2022]"), ("SD203", 4, 7, '"[1, 2022]"' + AS_LIST, None)),
        (Event, EVENT.replace("2022", "[never]"), ("SD203", 4, 7, '"[never]"' + AS_LIST, None)),
        # ids
        (Claim, CLAIM.replace("id: a", "id: A b"), ("SD206", 1, 5, 'the id "A b"', "a-b")),
        (Claim, CLAIM.replace("id: a", "id: Málaga"), ("SD206", 1, 5, 'the id "Málaga"', "malaga")),
        (Claim, CLAIM.replace("id: a", "id: Київ"), ("SD206", 1, 5, 'the id "Київ"', None)),
        (Claim, CLAIM.replace("id: a", "id: nul"), ("SD206", 1, 5, 'the id "nul"', "nul-1")),
        (Event, EVENT + "where: A b\n", ("SD206", 6, 8, 'the id "A b"', "a-b")),
        # choices
        (Claim, CLAIM.replace("factual", "factial"), ("SD204", 3, 7, '"factial"', "factual")),
        (Claim, CLAIM.replace("factual", "zzz"), ("SD204", 3, 7, '"zzz"', None)),
        # fields that do not go together
        (Claim, CLAIM + OUTCOME, ("SD210", 4, 10, "an outcome on a claim of kind factual", None)),
        (Place, "id: a\nname: b\nkind: site\nlon: 1\n", ("SD210", 4, 6, "lon without lat", "adding lat")),
        (Place, "id: a\nname: b\nkind: site\nlat: 1\nlon: 190\n", ("SD210", 5, 6, "lat 1, lon 190", None)),
    ],
)  # fmt: skip
def test_one_mistake(type_, text, expected):
    code, line, column, found, proposal = expected
    (refusal,) = read(type_, text).refusals
    assert (refusal.code, *refusal.spot, refusal.found) == (code, line, column, found)
    assert refusal.expected
    assert refusal.proposal == proposal


def test_a_mistake_in_a_date_stands_at_its_key():
    for mapping, column in (
        ("{edtf: x}", 14),
        ("{start: 2022, end: x}", 7),
        ("{edtf: 2022, basis: guess}", 27),
    ):
        (refusal,) = read(Event, EVENT.replace("2022", mapping, 1).replace("when: ", "when: ")).refusals
        assert refusal.code == "SD205"
        assert refusal.spot[0] == 4
        assert refusal.spot[1] >= column


def test_a_missing_key_is_not_told_beside_its_misspelling():
    assert [one[0] for one in told(Topic, "id: a\ntitel: b\n")] == ["SD201"]
    assert [one[0] for one in told(Claim, "id: a\ntxet: b\nknid: factual\n")] == ["SD201", "SD201"]


def test_the_keys_of_another_type_are_one_mistake():
    (refusal,) = read(Event, CLAIM + "opposes: [x]\n").refusals
    assert (refusal.code, refusal.proposal) == ("SD117", "moving it to claims/")


def test_all_mistakes_of_a_record_are_told_at_once():
    text = "id: A\nspeaker: B\nsaid: never\nmode: loud\nwordings: [{source: C, quot: d}]\nabout: x\nqqq: r\n"
    refusals = read(Statement, text).refusals
    assert [refusal.code for refusal in sorted(refusals, key=lambda refusal: refusal.spot)] == [
        "SD206",
        "SD206",
        "SD205",
        "SD204",
        "SD206",
        "SD201",
        "SD203",
        "SD201",
    ]


def test_what_was_refused_in_reading_is_not_refused_again():
    (document,) = read_documents(
        cut("id: a\nspeaker: *x\nsaid:\nmode: TODO\nwordings: {{ w }}\nabout: [*y]\n")
    )
    assert len(document.refusals) == 5
    assert validate(Statement, document).refusals == []


@pytest.mark.parametrize("type_", RECORD_TYPES)
def test_every_field_is_refused_where_it_stands(type_):
    """A mapping that no field takes, put into each field: the refusal is at that line, and has words."""
    for field in fields_of(type_):
        if field.depth:
            continue
        text = (
            f"id: a\n{field.name}:\n  q:\n    - q: r\n" if field.name != "id" else "id:\n  q:\n    - q: r\n"
        )
        lines = [
            refusal for refusal in read(type_, text).refusals if refusal.spot[0] > 1 or field.name == "id"
        ]
        assert lines, field.name
        for refusal in lines:
            assert "something else" not in f"{refusal.found} {refusal.expected}", (field.name, refusal)


def test_mistakes_beyond_a_hundred_are_not_worded():
    text = "id: a\ntitle: b\n" + "".join(f"key-{number}: c\n" for number in range(9_000))
    validation = read(Topic, text)
    assert len(validation.refusals) == 101
    assert len(validation.mistakes) == 9_000


def test_follow_stops_where_a_short_form_does():
    value = {"where": "kyiv", "list": ["a", {"b": "c"}]}
    assert follow(value, ("where", 0, "place")) == ("kyiv", ("where",))
    assert follow(value, ("list", 1, "b")) == ("c", ("list", 1, "b"))
    assert follow(value, ("list", 2)) == (value["list"], ("list",))
    assert follow(value, ("list", "b")) == (value["list"], ("list",))
