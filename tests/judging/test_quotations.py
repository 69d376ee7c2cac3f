"""The demonstration is checked from the fingerprint of its article, and no wrong quotation passes."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.evidence.check import check
from generator.evidence.custody import held_lines, sha256_of
from generator.evidence.verdict import Outcome
from generator.judging import judge
from generator.reading import Earlier, read_content
from tests.evidence.mutations import cut, words_of
from tests.problems.checking import lay_base


@pytest.fixture(scope="module")
def quotations(repository):
    return judge(read_content(repository / "content")).quotations


def wrong_words(quote):
    """Words that no longer are what was printed: dropped, swapped, doubled, changed, cut, turned round."""
    words = words_of(quote)
    for at in range(1, len(words) - 1):
        yield "dropped", [*words[:at], *words[at + 1 :]]
        yield "doubled", [*words[:at], words[at], *words[at:]]
        yield "in capitals", [*words[:at], words[at].upper(), *words[at + 1 :]]
        yield "with a comma", [*words[:at], words[at].rstrip(",") + ",,", *words[at + 1 :]]
        if words[at] != words[at + 1]:
            yield "swapped", [*words[:at], words[at + 1], words[at], *words[at + 2 :]]
    half = len(words) // 2
    yield "turned round", [*words[half:], *words[:half]]


def test_all_true_quotations_are_accepted(quotations):
    assert (
        quotations.sentence
        == f"Checked {len(quotations.checked)} of {len(quotations.checked)}, not checkable 0, failed 0"
    )
    assert len(quotations.checked) > 40


def test_no_wrong_quotation_is_accepted(quotations):
    tried = 0
    for one in quotations.checked:
        held = quotations.held[one.source.id]
        for quote in one.quotation.segments:
            wrong = [(kind, " ".join(words)) for kind, words in wrong_words(quote)]
            wrong += [("inside a word", words) for words in cut(quote)]
            for kind, words in wrong:
                if words != quote:
                    tried += 1
                    verdict = check(replace(one.quotation, segments=(words,)), held)
                    assert verdict.outcome is Outcome.FAILED, (kind, one.record.id, words)
    assert tried > 1000


def test_two_speakers_are_not_spliced(quotations):
    direct = [one for one in quotations.checked if one.quotation.quoted]
    pairs = [(a, b) for a in direct for b in direct if a.quotation.segments != b.quotation.segments]
    assert len(pairs) > 5
    for first, second in pairs:
        segments = (*first.quotation.segments, *second.quotation.segments)
        verdict = check(replace(first.quotation, segments=segments), quotations.held[first.source.id])
        assert verdict.outcome is Outcome.FAILED


def test_the_reporters_prose_is_not_direct_speech(quotations):
    prose = [one for one in quotations.checked if not one.quotation.quoted]
    assert len(prose) > 20
    for one in prose:
        verdict = check(replace(one.quotation, mode="direct"), quotations.held[one.source.id])
        assert verdict.outcome is not Outcome.CHECKED


def test_counts_tell_what_cannot_be_checked_and_what_fails(tmp_path):
    content = lay_base(tmp_path)
    report = (content / "texts/held-report.txt").read_bytes()
    (content / "sources/held.yml").write_text(
        "title: A report\nkind: news-report\npublished: 2022-02-18\n" + held_lines(report, "en")
    )
    for name, quote in (
        ("right", "We have seen no sign of a retreat"),
        ("wrong", "We have seen no sign of a withdrawal"),
    ):
        Path(content / f"statements/{name}.yml").write_text(
            "speaker: liz-truss\nsaid: 2022-02-17\nmode: direct\n"
            f"wordings: [{{source: held, quote: {quote}}}]\n"
        )
    judgement = judge(read_content(content))
    not_checkable = len(judgement.quotations.checked) - 2
    assert not_checkable > 0
    assert judgement.quotations.sentence == (
        f"Checked 1 of {not_checkable + 2}, not checkable {not_checkable}, failed 1"
    )
    assert [problem.code for problem in judgement.errors] == ["SD501"]


def test_however_many_processes_check_the_verdicts_are_the_same(quotations, repository, monkeypatch):
    monkeypatch.setattr("generator.judging.quotations.LEAST_QUOTATIONS", 1)
    monkeypatch.setattr("generator.reading.content.LEAST_FILES", 1)
    monkeypatch.setenv("SAID_AND_DONE_PROCESSES", "3")
    shared = judge(read_content(repository / "content")).quotations
    assert shared.checked == quotations.checked


def test_what_rests_on_the_same_is_not_checked_again_and_all_else_is(repository, tmp_path, monkeypatch):
    content = tmp_path / "content"
    shutil.copytree(repository / "content", content)
    earlier = Earlier()
    before = judge(read_content(content, earlier))
    asked = []

    def counted(quotation, held):
        asked.append(quotation)
        return check(quotation, held)

    monkeypatch.setattr("generator.judging.quotations.check", counted)
    assert (
        judge(read_content(content, earlier), before=before).quotations.checked == before.quotations.checked
    )
    assert asked == []

    one = before.quotations.checked[0]
    file = holding(content, "statements", one.record.id)
    file.write_text(file.read_text(encoding="utf-8") + "\n# another look\n", encoding="utf-8")
    after = judge(read_content(content, earlier), before=before)
    assert one.quotation in asked
    assert 0 < len(asked) < len(before.quotations.checked)
    assert [other.verdict for other in after.quotations.checked] == [
        other.verdict for other in before.quotations.checked
    ]

    asked.clear()
    source = holding(content, "sources", one.source.id)
    text = re.sub(r"(?ms)^held:\n(?:  .*\n)+", "", source.read_text(encoding="utf-8"))
    source.write_text(text, encoding="utf-8")
    without = judge(read_content(content, earlier), before=after).quotations
    assert len(asked) == sum(other.source.id == one.source.id for other in without.checked)
    assert without.count(Outcome.CHECKED) == 0
    assert without == judge(read_content(content)).quotations


def holding(content, folder, id_):
    """The file of a record, in which there may be others."""
    (file,) = (
        file
        for file in (content / folder).rglob("*.yml")
        if file.stem == id_ or f"id: {id_}\n" in file.read_text(encoding="utf-8")
    )
    return file


def test_a_text_that_has_become_another_is_read_again(tmp_path):
    """Even where its source's record is the same: then it is of no use."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (tmp_path / "sources").mkdir()
    (texts / "a.txt").write_text("He said so.", encoding="utf-8")
    digest = sha256_of(b"He said so.")
    (tmp_path / "sources" / "a.yml").write_text(
        f"title: A\nurl: https://example.org/\nheld:\n  text: a.txt\n  sha256: {digest}\n", encoding="utf-8"
    )
    earlier = Earlier()
    before = judge(read_content(tmp_path, earlier))
    assert list(before.quotations.held) == ["a"]
    again = judge(read_content(tmp_path, earlier), before=before)
    assert again.quotations.held["a"] is before.quotations.held["a"]
    (texts / "a.txt").write_text("He said no.", encoding="utf-8")
    after = judge(read_content(tmp_path, earlier), before=again)
    assert not after.quotations.held
    assert [one.key for one in after.quotations.unusable] == ["sha256"]
