"""What became of each record: nothing, another meaning, another id, or it is gone, or new."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.comparing import Kind, changes
from generator.judging import Corpus, corpus_of
from generator.reading import read_content
from generator.records import RECORD_TYPES
from tests.comparing.base import PUBLISHED, changed, edited, published
from tests.problems.checking import BASE
from tests.small_corpus import small_corpus

CONTENT = Path(__file__).parents[2] / "content"
NEW_ACTOR = "actor: scholz\nname: Olaf Scholz\nkind: person\n"


def kinds(found):
    return [(str(change.kind), change.record, change.was) for change in found]


def test_a_new_record_needs_no_correction():
    (change,) = changed(more=NEW_ACTOR)
    assert kinds([change]) == [("added", "actor/scholz", None)]
    assert not change.needs_correction


def test_a_removed_record_does():
    (change,) = changes(edited(more=NEW_ACTOR), published())
    assert kinds([change]) == [("removed", "actor/scholz", None)]
    assert change.needs_correction


def test_a_new_id_with_the_old_one_as_alias_is_no_change_of_meaning():
    text = PUBLISHED.replace("actor: nato\n", "actor: atlantic-alliance\naliases: [nato]\n")
    found = changes(published(), small_corpus(text.replace("of: nato", "of: atlantic-alliance")))
    assert kinds(found) == [("renamed", "actor/atlantic-alliance", "nato")]
    assert not found[0].needs_correction


def test_a_new_id_without_the_alias_is_a_removed_record():
    text = PUBLISHED.replace("topic: withdrawal\n", "topic: pull-out\n").replace("[withdrawal]", "[pull-out]")
    removed, added = sorted(changes(published(), small_corpus(text)), key=lambda one: one.kind, reverse=True)
    assert kinds([removed, added]) == [
        ("removed", "topic/withdrawal", None),
        ("added", "topic/pull-out", None),
    ]
    assert removed.needs_correction
    assert removed.now == "pull-out"


def test_only_a_record_that_says_the_same_is_taken_for_the_removed_one():
    text = PUBLISHED.replace("topic: withdrawal\ntitle: The", "topic: pull-out\ntitle: An")
    found = changes(published(), small_corpus(text.replace("[withdrawal]", "[pull-out]")))
    assert [change.now for change in found] == [None, None]


def test_a_renamed_record_that_says_something_else():
    text = PUBLISHED.replace("topics: [withdrawal]", "topics: [pull-out]").replace(
        "topic: withdrawal\ntitle: The", "topic: pull-out\naliases: [withdrawal]\ntitle: An"
    )
    (change,) = changes(published(), small_corpus(text))
    assert (change.kind, change.id, change.was) == (Kind.RENAMED, "pull-out", "withdrawal")
    assert change.needs_correction


def test_a_record_that_another_took_in_is_compared_with_that():
    """Two statements turn out to be one: what the first said, the second must say."""
    copy = "statement: said-again\nspeaker: jens-stoltenberg\nsaid: 2022-02-16\nmode: direct\nwordings:\n"
    copy += "  - source: agency-report\n    quote: We have not seen any withdrawal.\n"
    old = edited(more=copy)
    joined = PUBLISHED.replace(
        "stances:\n",
        "  - source: agency-report\n    quote: We have not seen any withdrawal.\nstances:\n",
    ).replace("statement: nothing-seen\n", "statement: nothing-seen\naliases: [said-again]\n")
    kept, taken_in = changes(old, small_corpus(joined))
    assert kinds([kept, taken_in]) == [
        ("changed", "statement/nothing-seen", None),
        ("renamed", "statement/nothing-seen", "said-again"),
    ]
    assert not kept.needs_correction
    # The stance of the one that stays was never one of the other.
    assert [field.path for field in taken_in.meant] == ["stances[troops-withdraw]"]


def test_an_alias_that_is_a_records_id_of_today_renames_nothing():
    records = [*published()]
    (russia,) = (record for record in records if record.id == "russia")
    abused = russia.model_copy(update={"aliases": ("nato",)})
    new = corpus_of([record for record in records if record is not russia] + [abused])
    assert changes(published(), new) == ()


def test_such_an_alias_hides_no_change_of_a_reference():
    records = {record.id: record for record in edited(("speaker: jens-stoltenberg", "speaker: nato"))}
    records["nato"] = records["nato"].model_copy(update={"aliases": ("jens-stoltenberg",)})
    (change,) = changes(published(), corpus_of(records.values()))
    assert [field.path for field in change.meant] == ["speaker"]


def test_a_new_record_is_new_whatever_aliases_it_claims():
    records = [*edited(more=NEW_ACTOR)]
    new = [one.model_copy(update={"aliases": ("nato",)}) if one.id == "scholz" else one for one in records]
    assert kinds(changes(published(), corpus_of(new))) == [("added", "actor/scholz", None)]


def test_a_record_that_could_not_be_read_is_neither_removed_nor_new():
    whole = [*published()]
    rest = [record for record in whole if record.id != "russia"]
    unread = corpus_of(rest, unread=[("actor", "russia")])
    assert kinds(changes(corpus_of(whole), unread)) == [("unread", "actor/russia", None)]
    assert kinds(changes(unread, corpus_of(whole))) == [("unread", "actor/russia", None)]
    assert not changes(corpus_of(whole), unread)[0].needs_correction


def test_changes_come_by_type_in_the_order_of_ids():
    found = changed(
        ("name: Russia", "name: The Russian Federation"),
        ("name: NATO", "name: N.A.T.O."),
        ("title: NATO sees", "title: NATO saw"),
        more=NEW_ACTOR,
    )
    assert [change.record for change in found] == [
        "source/nato-report",
        "actor/nato",
        "actor/russia",
        "actor/scholz",
    ]


def test_a_corrections_own_meaning_counts_too():
    correction = "correction: day\nrecord: statement/nothing-seen\non: 2022-02-18\n"
    correction += "what: a → b\nwhy: {}\nseverity: typo\n"
    (change,) = changes(edited(more=correction.format("one")), edited(more=correction.format("two")))
    assert [(field.path, field.old, field.new) for field in change.meant] == [("why", "one", "two")]


def shuffled(value: Any, random: Random) -> Any:
    """A record's value with its keys, and the items of lists that are sets, in another order."""
    if isinstance(value, dict):
        items = random.sample([*value.items()], len(value))
        # Only segments of a quotation stand in an order that counts.
        return {key: item if key == "quote" else shuffled(item, random) for key, item in items}
    if isinstance(value, list):
        return [shuffled(item, random) for item in random.sample(value, len(value))]
    return value


def written_anew(content: Path, copy: Path, random: Random) -> None:
    """Write the records of a content folder into another, in another of the ways that YAML has."""
    for type_ in RECORD_TYPES:
        for file in sorted((content / type_.folder).rglob("*.yml")):
            records = [*yaml.load_all(file.read_text("utf-8"), Loader=yaml.BaseLoader)]
            records = [{"id": file.stem, **record} for record in records]
            text = yaml.safe_dump_all(
                shuffled(records, random),
                width=random.choice([20, 1_000]),
                default_style=random.choice([None, '"', "'"]),
                default_flow_style=random.choice([False, True]),
                allow_unicode=random.choice([False, True]),
                sort_keys=False,
            )
            target = copy / type_.folder / f"{file.parent.name}-{file.name}"
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, "utf-8")


def read(content: Path) -> Corpus:
    reading = read_content(content)
    assert not reading.problems
    return corpus_of(record for record, _ in reading.records)


def hold_like_its_copy(content: Path, random: Random) -> None:
    with TemporaryDirectory() as folder:
        written_anew(content, Path(folder), random)
        assert changes(read(content), read(Path(folder))) == ()


@pytest.mark.parametrize("content", [BASE, CONTENT], ids=["base", "content"])
def test_a_corpus_is_like_itself(content):
    assert changes(read(content), read(content)) == ()


@settings(max_examples=20)
@given(st.randoms(use_true_random=True))
def test_a_corpus_is_like_its_copy(random):
    hold_like_its_copy(BASE, random)


def test_the_demonstration_is_like_its_copy():
    hold_like_its_copy(CONTENT, Random(1))
