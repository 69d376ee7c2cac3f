"""A content folder becomes records with their origin; of what is refused, other mistakes are found too."""

from generator.judging import judge
from generator.reading import read_content
from tests.problems.checking import lay, lay_base

STATEMENT = """speaker: jens-stoltenberg
said: 2022-02-17
mode: indirect
wordings:
  - source: example-article
    quote: These words stand nowhere else.
"""


def read(tmp_path, **files):
    content = lay_base(tmp_path)
    lay(content, {f"{name.replace('__', '/')}.yml": text for name, text in files.items()})
    return read_content(content)


def codes(problems):
    return sorted(problem.code for problem in problems)


def test_records_know_their_file_and_document(tmp_path):
    reading = read(tmp_path, topics__two="id: one\ntitle: One\n---\nid: two\ntitle: Two\n")
    origins = {
        record.id: (origin.path.rpartition("/")[2], origin.document) for record, origin in reading.records
    }
    assert origins["one"] == ("two.yml", 0)
    assert origins["two"] == ("two.yml", 1)
    assert origins["talks-continue"] == ("talks-continue.yml", 0)
    assert "held-report.txt" in reading.texts
    assert not reading.problems


def test_a_record_without_id_has_that_of_its_file(tmp_path):
    reading = read(
        tmp_path, topics__alone="title: Alone\n", **{"topics__with-id": "id: other\ntitle: Other\n"}
    )
    assert {"alone", "other"} <= {record.id for record, _ in reading.records}


def test_a_refused_record_is_partial_and_its_other_mistakes_are_found(tmp_path):
    text = (
        STATEMENT.replace("2022-02-17", "17/02/2022")
        + "stances:\n  - {claim: unknown, stance: asserts}\nabuot: [x]\n"
    )
    reading = read(tmp_path, statements__partial=text)
    assert "partial" not in {record.id for record, _ in reading.records}
    (partial,) = reading.partial
    assert partial.record.id == "partial"
    assert partial.refused == {("said",), ("abuot",)}
    judgement = judge(reading)
    assert codes(judgement.problems) == ["SD201", "SD205", "SD302"]
    assert "partial" not in judgement.corpus.statements


def test_what_stands_in_for_a_refused_value_is_never_reported(tmp_path):
    text = (
        STATEMENT.replace("jens-stoltenberg", "Jens Stoltenberg")
        + "stances: [{stance: asserts}, {stance: asserts}]\nabout: [A B, C D]\nretracts: nothing-seen\n"
        + "quantities: [{of: a, words: b, comparator: between, low: x, high: 5}]\nvenue: {place: No Place}\n"
    )
    assert codes(judge(read(tmp_path, statements__many=text)).problems) == [
        "SD202",
        "SD202",
        *["SD206"] * 4,
        "SD208",
    ]


def test_items_that_are_alike_only_without_what_was_refused(tmp_path):
    text = "title: A\nkind: meeting\nwhen: 2022\nsources: [{source: example-article}]\nparties:\n"
    text += "  - {actor: russia, role: agnet}\n  - {actor: russia, role: agent}\n"
    assert codes(judge(read(tmp_path, events__alike=text)).problems) == ["SD204"]


def test_references_to_refused_records_are_no_second_mistake(tmp_path):
    reading = read(
        tmp_path,
        topics__broken="id: a-broken-one\ntitle: a: b\n---\nid: a-list\ntitle: [a]\n",
        topics__unread="- a\n",
        claims__about="text: A.\nkind: factual\ntopics: [a-broken-one, a-list, unread, none]\n",
    )
    problems = judge(reading).problems
    assert codes(problems) == ["SD105", "SD111", "SD203", "SD302"]
    assert ("topic", "a-broken-one") in reading.unread


def test_two_records_without_id_in_one_file_are_not_one_record_twice(tmp_path):
    text = "title: One\npart_of: none\n---\ntitle: Two\npart_of: nil\n"
    assert codes(judge(read(tmp_path, topics__none=text)).problems) == ["SD209", "SD209", "SD302", "SD302"]


def test_a_record_of_a_doubtful_file_is_partial(tmp_path):
    reading = read(tmp_path, topics__latin="title: M\udce1laga\n".encode("utf-8", "surrogateescape"))
    assert [partial.record.id for partial in reading.partial] == ["latin"]
    assert codes(reading.problems) == ["SD101"]


def test_more_than_a_hundred_mistakes_end_a_file_and_no_other(tmp_path):
    many = "".join(f"---\nid: topic-{number}\ntitel: A\n" for number in range(200))
    parts = "title: Part\npart_of: topic-150\n"
    reading = read(tmp_path, topics__many=many, topics__other="titel: B\n", topics__part=parts)
    assert codes(judge(reading).problems) == ["SD115"] + ["SD201"] * 101
