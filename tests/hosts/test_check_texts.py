"""`timeline check --text`: what differs, word for word; and `--fix`: the source's words in the record."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.evidence import held_lines, sha256_of
from generator.hosts.command import main
from tests.hosts.harbour import ARTICLE, EVENT, SOURCE, STATEMENTS
from tests.hosts.small import tree

DATA = ARTICLE.encode()
GIVEN = ("--text", "news=article.txt")
HELD = SOURCE + held_lines(DATA, "en")
RIGHT = "We have seen no damage to the northern pier, and we have not been told of any,"
#: A word for another, and one too many; in the event, one too few.
WRONG = STATEMENTS.replace("We have seen no damage", "We had seen really no damage")
WRONG_EVENT = EVENT.replace("on Tuesday morning", "on morning")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


def write(content: Path, *, statements: str = STATEMENTS, event: str = EVENT, source: str = SOURCE) -> None:
    (content / "statements/harbour.yml").write_text(statements, encoding="utf-8")
    (content / "events/ferries.yml").write_text(event, encoding="utf-8")
    (content / "sources/news.yml").write_text(source, encoding="utf-8")


def statements_in(content: Path) -> str:
    return (content / "statements/harbour.yml").read_text(encoding="utf-8")


# ---- what differs


def test_what_nothing_is_held_of_is_checked_against_the_text(harbour):
    assert run().stderr.endswith("Checked 0 of 3, not checkable 3, failed 0\n")
    result = run(*GIVEN)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("Checked 3 of 3, not checkable 0, failed 0\n")


def test_what_differs_is_told_word_for_word_with_the_nearest_passage(harbour):
    write(harbour, statements=WRONG, event=WRONG_EVENT, source=HELD)
    result = run(*GIVEN)
    assert result.exit_code == 1
    of_event, of_statement = result.stdout.splitlines()
    assert of_event == (
        'content/events/ferries.yml:7:14: SD501 found "The ferries left on morning, as planned.", which the'
        ' source does not have in this form: nothing (after "left on") where the source has "Tuesday";'
        " expected words exactly as the source prints them; try"
        ' "The ferries left on Tuesday morning, as planned." (line 6, column 18 of the text)'
    )
    assert of_statement == (
        "content/statements/harbour.yml:9:12: SD501 found"
        ' "We had seen really no damage to the northern pier, and we h…", which the source does not have in'
        ' this form: "had" (after "We") where the source has "have" and "really" (after "have seen") where'
        f' the source has nothing; expected words exactly as the source prints them; try "{RIGHT}"'
        " (line 3, column 73 of the text)"
    )
    assert result.stderr.endswith("Checked 1 of 3, not checkable 0, failed 2\n")
    told = json.loads(run(*GIVEN, "--format", "json").stdout)
    assert '"had" (after "We") where the source has "have"' in told[1]["found"]


def test_from_a_fingerprint_alone_it_is_told_where_the_words_part(harbour):
    write(harbour, statements=WRONG, source=HELD)
    told = run().stdout
    assert 'in this form: of it the source has "no damage to the northern pier, and we have not been' in told
    assert told.endswith(
        ', without "really" before it; expected words exactly as the source prints them; try timeline check'
        " --text news=FILE\n"
    )


def test_the_file_alone_serves_where_one_source_holds_its_hash(harbour):
    write(harbour, statements=WRONG, source=HELD)
    assert 'where the source has "have"' in run("--text", "article.txt").stdout
    Path("A copy=of it.txt").write_bytes(DATA)  # the name of a file, not an id and a file
    assert 'where the source has "have"' in run("--text", "A copy=of it.txt").stdout


UNUSABLE = [
    (
        ["nws=article.txt"],
        'content: found no source with the id "nws"; expected one of its sources; try news',
    ),
    (["article.txt"], "article.txt: found a text whose hash no source holds; expected one source that does;"),
    (["news=none.txt"], "none.txt: found a file that cannot be read (No such file or directory)"),
    (["none.txt"], "none.txt: found a file that cannot be read (No such file or directory); expected a"),
    (["news=latin.txt"], "latin.txt: found a text in which byte 1 is not UTF-8; expected UTF-8"),
    (["news=article.txt"] * 2, "article.txt: found a second text of source/news; expected one"),
]


@pytest.mark.parametrize(("given", "told"), UNUSABLE, ids=[" ".join(given) for given, _ in UNUSABLE])
def test_a_text_that_cannot_be_used_is_told(harbour, given, told):
    Path("latin.txt").write_bytes(b"\xe9")
    result = run(*(word for one in given for word in ("--text", one)))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(told)


def test_a_text_with_another_hash_is_refused(harbour):
    write(harbour, source=HELD)
    other = DATA + b"\n"
    Path("other.txt").write_bytes(other)
    result = run("--text", "news=other.txt", "--fix")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(
        f"other.txt: found a text with the hash {sha256_of(other)}; expected {sha256_of(DATA)}, which"
        " source/news holds; try the file that was held, or timeline fingerprint other.txt --source news if"
    )


def test_two_sources_with_one_hash_are_told(harbour):
    write(harbour, source=f"{HELD}---\n{HELD.replace('id: news', 'id: again')}")
    told = "article.txt: found a text whose hash source/news and source/again hold; expected one source"
    assert run("--text", "article.txt").stderr.startswith(told)


def test_a_fingerprint_of_another_text_is_found_by_who_has_the_text(harbour):
    other = DATA.replace(b"no damage", b"great damage")
    held = held_lines(other, "en").replace(sha256_of(other), sha256_of(DATA))
    write(harbour, source=SOURCE + held, statements=STATEMENTS.replace("seen no", "seen great"))
    assert run().exit_code == 0
    result = run(*GIVEN)
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "content/sources/news.yml:14:16: SD502 found a fingerprint that is not the one of the text at hand;"
    ), result.stdout
    assert [line.split(" ")[1] for line in result.stdout.splitlines()] == ["SD502", "SD501"]


# ---- the source's words, written into the record


def test_what_is_surely_meant_is_written_and_all_else_stays(harbour):
    write(harbour, statements=WRONG, event=WRONG_EVENT)
    before = tree(harbour)
    result = run(*GIVEN, "--fix")
    assert (result.exit_code, result.stdout) == (0, "")
    of_event, of_statement = result.stderr.splitlines()[:2]
    assert of_event == (
        "content/events/ferries.yml:7:14: event/ferries: wrote"
        ' "The ferries left on Tuesday morning, as planned." in place of'
        ' "The ferries left on morning, as planned." (line 6 of the text)'
    )
    wrong = RIGHT.replace("We have seen no", "We had seen really no")
    assert of_statement == (
        "content/statements/harbour.yml:9:12: statement/no-damage: wrote"
        f' "{RIGHT}" in place of "{wrong}" (line 3 of the text)'
    )
    assert result.stderr.endswith("Checked 3 of 3, not checkable 0, failed 0\n")
    after = tree(harbour)
    changed = {name: after[name].decode() for name in before if before[name] != after[name]}
    assert changed == {"events/ferries.yml": EVENT, "statements/harbour.yml": STATEMENTS}
    again = run(*GIVEN, "--fix")
    assert (again.exit_code, again.stderr.splitlines()) == (0, result.stderr.splitlines()[2:])


def test_a_held_text_serves_as_well(harbour):
    (harbour / "texts").mkdir()
    (harbour / "texts/article.txt").write_bytes(DATA)
    held = f"held:\n  text: article.txt\n  sha256: {sha256_of(DATA)}\n"
    write(harbour, statements=WRONG, source=SOURCE + held)
    result = run("--fix")
    assert result.exit_code == 0, result.output
    assert statements_in(harbour) == STATEMENTS


TWO = """\
speaker: director
said: 2022-02-14
mode: direct
wordings:
  - source: news
    quote:
      - {} pier
      # the gap was looked at
      - we have not been {} of any,
    elision_reviewed_by: A. Reader
---
id: again
speaker: director
said: 2022-02-14
mode: direct
wordings:
  - {{source: news, quote: "{} been told of any", locator: again}}
"""


def test_segments_and_several_records_of_one_file(harbour):
    file = harbour / "statements/harbour.yml"
    wrong = ("We saw no damage to the northern", "tolled", "and they have not")
    right = ("We have seen no damage to the northern", "told", "and we have not")
    file.write_text(f"id: one\n{TWO.format(*wrong)}", encoding="utf-8")
    result = run(*GIVEN, "--fix")
    assert result.exit_code == 0, result.output
    # What needs no quotation marks in YAML may be written without them.
    assert file.read_text(encoding="utf-8") == f"id: one\n{TWO.format(*right)}"


LEFT = [
    ("We have heard of no damage at all,", "no passage of the source is near enough to be surely meant"),
    ("We have seen no damage to the northern pier yesterday", "where it begins and ends is not sure"),
    ("The harbour of the town was shut on Monday", "the source has these words outside of quotation marks"),
]


@pytest.mark.parametrize(("quote", "why"), LEFT)
def test_what_is_not_sure_is_left_to_a_person(harbour, quote, why):
    wrong = STATEMENTS.replace(RIGHT, quote)
    write(harbour, statements=wrong)
    result = run(*GIVEN, "--fix")
    assert result.exit_code == 1
    assert result.stdout.startswith("content/statements/harbour.yml:9:12: SD501 found")
    first = result.stderr.splitlines()[0]
    assert first.startswith("content/statements/harbour.yml:9:12: statement/no-damage: not corrected: ")
    assert why in first
    assert statements_in(harbour) == wrong


def test_without_the_text_nothing_is_written(harbour):
    write(harbour, statements=WRONG, source=HELD)
    result = run("--fix")
    assert result.exit_code == 1
    assert "not corrected: the text of its source is not at hand; try --text news=FILE" in result.stderr
    assert statements_in(harbour) == WRONG


def test_a_negation_is_written_and_a_look_at_the_rest_asked_for(harbour):
    write(harbour, statements=STATEMENTS.replace("we have not been told", "we have been told"))
    result = run(*GIVEN, "--fix")
    assert result.exit_code == 0
    assert "a negation or a number differs: look at the stances and quantities" in result.stderr
    assert " ".join(statements_in(harbour).split()) == " ".join(STATEMENTS.split())


def test_a_correction_that_would_bring_another_problem_is_not_written(harbour):
    inserted = "    insertions: [{after: really no, text: sic}]\n    language: en\n"
    wrong = WRONG.replace("    language: en\n", inserted)
    write(harbour, statements=wrong, event=WRONG_EVENT)
    result = run(*GIVEN, "--fix")
    assert result.exit_code == 1
    assert "not corrected: there would then be another problem: SD314" in result.stderr
    assert statements_in(harbour) == wrong
    assert (harbour / "events/ferries.yml").read_text(encoding="utf-8") == EVENT


def test_a_correction_that_makes_two_records_alike_is_not_written(harbour):
    """The other record, in which nothing is wrong before, would be told to have the same words."""
    same = STATEMENTS.replace("id: no-damage", "id: zero").replace("id: closed", "id: also-closed")
    alike = f"{WRONG}---\n{same.partition('---')[0]}"
    write(harbour, statements=alike)
    before = run(*GIVEN).stdout
    result = run(*GIVEN, "--fix")
    assert "SD317" not in before
    assert "not corrected: there would then be another problem: SD317" in result.stderr
    assert result.stdout == before
    assert statements_in(harbour) == alike


def test_a_record_with_other_mistakes_is_mended_first(harbour):
    wrong = WRONG.replace("said: 2022-02-14\nmode: direct", "said: 2022-02-30\nmode: direct")
    write(harbour, statements=wrong)
    result = run(*GIVEN, "--fix")
    assert result.exit_code == 1
    assert "not corrected: the record has other mistakes, which are to be mended first" in result.stderr
    assert statements_in(harbour) == wrong


def test_what_cannot_be_written_is_told_with_the_words(harbour, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    write(harbour, statements=WRONG)
    monkeypatch.setattr(os, "fsync", full)
    result = run(*GIVEN, "--fix")
    assert result.exit_code == 1
    told = f'not corrected: the file cannot be written (No space left on device); try by hand "{RIGHT}"'
    assert told in result.stderr
    assert statements_in(harbour) == WRONG
