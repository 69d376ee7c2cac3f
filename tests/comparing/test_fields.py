"""Which fields of a record say something else, and what they said."""

import pytest

from generator.comparing import changes
from generator.comparing.weights import Weight
from tests.comparing.base import changed, edited, published, told

WORDING = """
  - source: nato-report
    quote: We have not seen any withdrawal of Russian forces."""
FURTHER = f"""{WORDING}
  - source: agency-report
    quote: No troops have left.
    fidelity: translation"""
STANCE = """
  - claim: troops-withdraw
    stance: sees-no-evidence"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "We have not seen any",
            "We have seen",
            (
                "wordings[nato-report].quote",
                "We have not seen any withdrawal of Russian forces.",
                "We have seen withdrawal of Russian forces.",
            ),
        ),
        ("said: 2022-02-16", "said: 2022-02-17", ("said", "16 February 2022", "17 February 2022")),
        ("said: 2022-02-16", "said: 2022-02-16~", ("said", "16 February 2022", "about 16 February 2022")),
        ("speaker: jens-stoltenberg", "speaker: russia", ("speaker", "Jens Stoltenberg", "Russia")),
        ("mode: direct", "mode: indirect", ("mode", "direct", "indirect")),
        (
            "stance: sees-no-evidence",
            "stance: denies",
            ("stances[troops-withdraw].stance", "sees-no-evidence", "denies"),
        ),
        (
            STANCE,
            f"{STANCE}\n  - claim: troops-attack\n    stance: doubts",
            ("stances[troops-attack]", None, "claim: Russian troops are about to attack.; stance: doubts"),
        ),
        (
            f"stances:{STANCE}",
            "",
            (
                "stances[troops-withdraw]",
                "claim: Russian troops withdraw from the border.; stance: sees-no-evidence",
                None,
            ),
        ),
        (
            "text: Russian troops are about to attack.",
            "text: Russian troops attack.",
            ("text", "Russian troops are about to attack.", "Russian troops attack."),
        ),
        (
            "title: NATO sees no withdrawal",
            "title: NATO looks",
            ("title", "NATO sees no withdrawal", "NATO looks"),
        ),
        ("when: 2022-01/2022-02", "when: 2022-02", ("when", "January – February 2022", "February 2022")),
        ("role: agent", "role: target", ("parties[russia].role", "agent", "target")),
        ("[Ada Lovelace, Grace Hopper]", "[Ada Lovelace]", ("authors", "Grace Hopper", None)),
        (
            "[Ada Lovelace, Grace Hopper]",
            "[Ada Lovelace, Alan Turing]",
            ("authors", "Grace Hopper", "Alan Turing"),
        ),
        (
            "title: Secretary General",
            "title: Spokesman",
            ("roles[Secretary General].title", "Secretary General", "Spokesman"),
        ),
        ("    of: nato\n", "", ("roles[Secretary General].of", "NATO", None)),
        ("said: 2022-02-16", "said: 2022-02-16\ntitle: Nothing seen", ("title", None, "Nothing seen")),
        (
            "said: 2022-02-16",
            "said: 2022-02-16\nattribution: {as: spokesperson}",
            ("attribution", None, "as: spokesperson"),
        ),
    ],
)
def test_a_change_of_meaning(old, new, expected):
    assert told((old, new)) == [expected]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[Ada Lovelace, Grace Hopper]", "[Grace Hopper, Ada Lovelace]"),
        ("said: 2022-02-16", "said: {edtf: 2022-02-16, basis: source}"),
        ("when: 2022-01/2022-02", "when: {start: 2022-01, end: 2022-02}"),
        (
            "quote: We have not seen any withdrawal of Russian forces.",
            "quote: [We have not seen any withdrawal of Russian forces.]",
        ),
        ("text: Russian troops are about to attack.", "text: >-\n  Russian troops\n  are about to attack."),
        ("topics: [withdrawal]", ""),
        ("topics: [withdrawal]", "topics: [withdrawal]\naliases: [nothing-at-all-seen]"),
        ("title: NATO sees no withdrawal", "title: NATO sees no withdrawal\naccessed: 2022-02-20"),
        ("title: NATO sees no withdrawal", "title: NATO sees no withdrawal\nignore: [Advertisement]"),
        (
            "title: NATO sees no withdrawal",
            "title: NATO sees no withdrawal\narchived: {url: 'https://archive.example/a', on: 2022-02-18}",
        ),
        (
            "title: NATO sees no withdrawal",
            "title: NATO sees no withdrawal\nsame_as: ['https://example.org/a']",
        ),
    ],
)
def test_no_change_at_all(old, new):
    assert changed((old, new)) == ()


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        (WORDING, FURTHER, "wordings[agency-report]"),
        (WORDING, f"{WORDING}\n    fidelity: original", "wordings[nato-report].fidelity"),
        (
            "authors: [Ada Lovelace, Grace Hopper]",
            "authors: [Ada Lovelace, Grace Hopper]\npublisher: nato",
            "publisher",
        ),
        ("[Ada Lovelace, Grace Hopper]", "[Ada Lovelace, Grace Hopper, Alan Turing]", "authors"),
        ("name: Russia", "name: Russia\nsummary: A state.", "summary"),
        (
            "  - source: nato-report\n---",
            "  - source: nato-report\n  - source: agency-report\n---",
            "sources[agency-report]",
        ),
        ("mode: direct", "mode: direct\nnote: A word of the editors.", "note"),
        (
            "kind: prediction",
            "kind: prediction\noutcome: {result: did-not, on: 2023, source: nato-report}",
            "outcome",
        ),
    ],
)
def test_more_is_said_and_nothing_taken_back(old, new, field):
    (change,) = changed((old, new))
    (only,) = change.fields
    assert (only.path, only.old, only.weight, only.adds) == (field, None, Weight.MORE, True)
    assert only.new
    assert not change.needs_correction


def test_taking_a_wording_away_is_a_change():
    assert told((f"{WORDING}\n", f"{WORDING}\n")) == []
    (field,) = told((WORDING, WORDING.replace("nato-report", "agency-report").replace("any", "a")))[:1]
    assert field == (
        "wordings[nato-report]",
        "source: NATO sees no withdrawal; quote: We have not seen any withdrawal of Russian forces.",
        None,
    )


def test_words_that_another_source_prints_are_moved():
    assert told((WORDING, WORDING.replace("nato-report", "agency-report"))) == [
        ("wordings[nato-report].source", "NATO sees no withdrawal", "No troops have left, says NATO")
    ]


def test_a_field_of_a_mapping_that_stays():
    old = ("said: 2022-02-16", "said: 2022-02-16\nattribution: {as: spokesperson, words: a spokesman}")
    new = ("said: 2022-02-16", "said: 2022-02-16\nattribution: {as: hearsay, words: a spokesman}")
    (change,) = changes(edited(old), edited(new))
    (field,) = change.fields
    assert (field.path, field.old, field.new) == ("attribution.as", "spokesperson", "hearsay")


def test_two_that_read_alike_are_told_apart():
    """Another actor of the same name: names would read "Russia → Russia"."""
    more = "actor: russia-the-team\nname: Russia\nkind: collective\n"
    assert told(("- actor: russia", "- actor: russia-the-team"), more=more) == [
        ("parties[russia].actor", "russia", "russia-the-team")
    ]


def test_an_item_is_known_by_a_whole_id_or_the_beginning_of_a_text():
    long, words = "a" * 96, "A title of more words than anybody has on a card, with all its honours"
    texts = [
        f"actor: {long}\nname: A\nkind: state\n---\nactor: b\nname: B\nkind: state\n"
        f"roles:\n  - title: {words}\n    of: {of}\n---\nevent: e\ntitle: E\nkind: other\nwhen: 2022\n"
        f"sources: [{{source: nato-report}}]\nparties:\n  - actor: {long}\n    role: {role}\n"
        for of, role in (("nato", "agent"), ("russia", "target"))
    ]
    found = changes(edited(more=texts[0]), edited(more=texts[1]))
    assert [field.path for change in found for field in change.fields] == [
        "roles[A title of more words than anybody has…].of",
        f"parties[{long}].role",
    ]


def test_several_fields_come_in_the_order_of_the_declaration():
    fields = told(("mode: direct", "mode: fragment"), ("said: 2022-02-16", "said: 2022-02-15"))
    assert [path for path, _, _ in fields] == ["said", "mode"]


def test_the_corpus_itself_is_sound():
    assert len(published()) == 10
