"""What rules find becomes problems at its place, in time that grows with the corpus."""

import time

from generator.judging import Corpus, corpus_of, judge
from generator.judging.rules import RULES
from generator.reading import read_content, reread
from generator.records import Place, Statement, Topic
from generator.vocabulary.problems import Severity
from tests.problems.checking import lay, lay_base

STATEMENT = """id: statement-{0}
speaker: jens-stoltenberg
said: 2022-02-17
mode: indirect
wordings: [{{source: example-article, quote: Words number {0}.}}]
stances: [{{claim: talks-continue, stance: asserts}}]
answers: [statement-{1}]
about: [the-meeting]
"""


def test_problems_come_in_the_order_of_files_and_lines(tmp_path):
    content = lay_base(tmp_path)
    lay(content, {"topics/a.yml": "title: A\npart_of: none\naliases: [b, b]\n", "claims/z.yml": "kind: x\n"})
    problems = judge(read_content(content)).problems
    assert [(problem.path.rpartition("/")[2], problem.line) for problem in problems] == [
        ("z.yml", 1),
        ("z.yml", 1),
        ("a.yml", 2),
        ("a.yml", 3),
    ]


def test_warnings_are_no_errors(tmp_path):
    content = lay_base(tmp_path)
    lay(content, {"topics/a.yml": 'title: "\\u041eleg"\n'})
    judgement = judge(read_content(content))
    assert [problem.severity for problem in judgement.problems] == [Severity.WARNING]
    assert judgement.errors == ()
    assert "a" in judgement.corpus.topics


def test_a_file_that_changed_meanwhile_is_told_at_its_first_line(tmp_path):
    content = lay_base(tmp_path)
    lay(content, {"topics/a.yml": "\n\ntitle: A\npart_of: none\n"})
    reading = read_content(content)
    (content / "topics/a.yml").unlink()
    (problem,) = judge(reading).problems
    assert (problem.line, problem.column) == (1, 1)
    assert reread((content / "topics/a.yml").as_posix()) == []


def test_a_chain_of_thirty_thousand_places():
    places = [
        Place.model_validate(
            {"id": f"place-{number}", "name": "A place", "kind": "area", "within": f"place-{number + 1}"}
        )
        for number in range(30_000)
    ]
    last = Place.model_validate({"id": "place-30000", "name": "A place", "kind": "area"})
    assert not findings(corpus_of([*places, last]))
    back = Place.model_validate({"id": "place-30000", "name": "A place", "kind": "area", "within": "place-0"})
    ((code, finding),) = findings(corpus_of([*places, back]))
    assert code == "SD304"
    assert "30,001 records" in finding.found
    assert len(finding.found) < 300


def findings(corpus: Corpus):
    return [(rule.CODE.id, finding) for rule in RULES for finding in rule.check(corpus)]


def test_time_grows_with_the_corpus(tmp_path):
    """Four times the statements, each with a mistake, take about four times as long: never sixteen times."""
    spent = {}
    for count in (500, 2_000):
        content = lay_base(tmp_path / str(count))
        parts = (STATEMENT.format(number, number + 10_000) for number in range(count))
        lay(content, {"statements/many.yml": "---\n".join(parts)})
        started = time.process_time()
        problems = judge(read_content(content)).problems
        spent[count] = time.process_time() - started
        assert [problem.code for problem in problems] == ["SD302"] * count
    assert spent[2_000] < 10 * spent[500]


def test_the_corpus_is_in_the_order_of_ids_and_keeps_what_repeats():
    records = [Topic.model_validate({"id": id_, "title": "T"}) for id_ in ("b", "a", "b")]
    corpus = corpus_of(records, texts=["t"])
    assert list(corpus.topics) == ["a", "b"]
    assert corpus.topics["b"] is records[0]
    assert corpus.repeated == (records[2],)
    assert len(corpus) == 2
    assert list(corpus) == [records[1], records[0]]
    assert corpus.find(("claim", "topic"), "a") is records[1]
    assert corpus.find(("claim",), "a") is None
    assert Statement.type == "statement"
    assert dict(corpus.of(Statement.type)) == {}
