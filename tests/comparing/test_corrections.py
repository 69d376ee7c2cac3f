"""A changed meaning asks for a correction record that comes with it, and proposes one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.comparing import changes, missing_corrections
from generator.comparing.corrections import quoted
from generator.judging import corpus_of
from generator.reading.refusals.forbidden_character import FORBIDDEN
from generator.reading.yaml_documents import cut, read_documents
from tests.comparing.base import PUBLISHED, edited, published
from tests.small_corpus import small_corpus

EDIT = ("said: 2022-02-16", "said: 2022-02-17")
CORRECTION = """correction: day-of-the-statement
record: statement/nothing-seen
on: 2022-02-20
what: 16 February → 17 February
why: We had taken the day of the meeting for that of the report.
severity: substantive
"""


def missing(old, new, on="2022-02-20"):
    return missing_corrections(changes(old, new), old, new, on=on)


def corrected(corpus, record):
    """The corpus with a correction of a record, which may be gone."""
    one = edited(more=CORRECTION).corrections["day-of-the-statement"]
    return corpus_of([*corpus, one.model_copy(update={"record": record})])


def test_a_changed_meaning_without_a_correction():
    (found,) = missing(published(), edited(EDIT))
    assert found.record == "statement/nothing-seen"
    assert [change.record for change in found.changes] == ["statement/nothing-seen"]
    assert found.file == "corrections/nothing-seen-corrected.yml"
    assert found.proposal == (
        "record: statement/nothing-seen\n"
        "on: 2022-02-20\n"
        'what: "said: 16 February 2022 → 17 February 2022"\n'
        "why: TODO\n"
        "severity: substantive\n"
    )


def test_without_a_day_it_is_left_open():
    (found,) = missing(published(), edited(EDIT), on=None)
    assert "on: TODO\n" in found.proposal


def test_with_a_correction_nothing_is_missing():
    assert missing(published(), edited(EDIT, more=CORRECTION)) == ()


def test_an_older_correction_of_the_same_record_does_not_count():
    assert missing(edited(more=CORRECTION), edited(EDIT, more=CORRECTION))


def test_nor_does_an_older_one_under_a_new_id():
    renamed = CORRECTION.replace("day-of-the-statement\n", "the-day\naliases: [day-of-the-statement]\n")
    assert missing(edited(more=CORRECTION), edited(EDIT, more=renamed))


@pytest.mark.parametrize("other", ["statement/nothing-seen", "claim/troops-attack"])
def test_each_changed_record_needs_its_own(other):
    new = edited(
        EDIT, ("are about to attack", "attack"), more=CORRECTION.replace("statement/nothing-seen", other)
    )
    (found,) = missing(published(), new)
    assert {found.record, other} == {"statement/nothing-seen", "claim/troops-attack"}


def test_a_new_record_and_more_said_need_none():
    new = edited(("name: Russia", "name: Russia\nsummary: A state."), more="topic: new\ntitle: New\n")
    assert changes(published(), new)
    assert missing(published(), new) == ()


def test_a_proposal_is_a_correction_once_why_is_written():
    (found,) = missing(published(), edited(EDIT))
    document = f"correction: written\n{found.proposal.replace('TODO', 'A reason.')}"
    assert missing(published(), edited(EDIT, more=document)) == ()


def test_a_record_under_a_new_id_is_corrected_by_either():
    text = PUBLISHED.replace("topics: [withdrawal]", "topics: [pull-out]")
    text = text.replace("topic: withdrawal\ntitle: The", "topic: pull-out\naliases: [withdrawal]\ntitle: An")
    (found,) = missing(published(), small_corpus(text))
    assert found.record == "topic/pull-out"
    for id_ in ("pull-out", "withdrawal"):
        assert missing(published(), corrected(small_corpus(text), f"topic/{id_}")) == ()


def test_a_removed_record_is_corrected_by_its_id_of_then():
    old = edited(more="actor: scholz\nname: Olaf Scholz\nkind: person\n")
    (found,) = missing(old, published())
    assert (found.record, found.rename) == ("actor/scholz", None)
    assert 'what: "the whole record → removed"' in found.proposal
    assert missing(old, corrected(published(), "actor/scholz")) == ()


def test_a_record_that_only_lost_its_id_is_proposed_to_keep_it():
    text = PUBLISHED.replace("topic: withdrawal\n", "topic: pull-out\n").replace("[withdrawal]", "[pull-out]")
    (found,) = missing(published(), small_corpus(text))
    assert (found.record, found.rename, found.alias) == ("topic/withdrawal", "topic/pull-out", "withdrawal")


def test_ids_of_proposals_are_free_and_short_enough():
    taken = CORRECTION.replace("day-of-the-statement", "nothing-seen-corrected")
    (found,) = missing(edited(more=taken), edited(EDIT, more=taken))
    assert found.file == "corrections/nothing-seen-corrected-2.yml"
    long = "a" * 85 + "-bcdefghij"
    old, new = (f"topic: {long}\ntitle: {title}\n" for title in ("One", "Two"))
    (found,) = missing(small_corpus(old), small_corpus(new))
    id_ = found.file.removeprefix("corrections/").removesuffix(".yml")
    assert len(id_) <= 96
    assert id_ == "a" * 85 + "-corrected"


def test_ids_of_corrections_that_were_or_could_not_be_read_are_not_free():
    other = CORRECTION.replace("statement/nothing-seen", "claim/troops-attack")
    aliased = f"{other}aliases: [nothing-seen-corrected]\n"
    new = [*edited(EDIT, more=aliased)]
    unread = corpus_of(new, unread=[("correction", "nothing-seen-corrected-2")])
    (found,) = missing(published(), unread)
    assert found.file == "corrections/nothing-seen-corrected-3.yml"


def test_two_records_of_one_id_get_two_proposals():
    old, new = (f"topic: same\ntitle: {t}\n---\nactor: same\nname: {t}\nkind: state\n" for t in ("A", "B"))
    files = [found.file for found in missing(small_corpus(old), small_corpus(new))]
    assert files == ["corrections/same-corrected.yml", "corrections/same-corrected-2.yml"]


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda t: not FORBIDDEN.search(t))
)
@example('he said "no" # not: a comment \\ \u00a0 \u200b \U0001f600 \U000e0100')
@example("\\##[error]x")
def test_quoted_text_is_read_as_it_was_and_shows_every_character(text):
    (document,) = read_documents(cut(f"what: {quoted(text)}\n"))
    assert document.value == {"what": text}
    assert quoted(text).isprintable()
    assert "##[" not in quoted(text)
