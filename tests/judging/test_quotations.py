"""The demonstration is checked from the fingerprint of its article, and no wrong quotation passes."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.evidence.check import check
from generator.evidence.custody import held_lines
from generator.evidence.verdict import Outcome
from generator.judging import judge
from generator.reading import read_content
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
