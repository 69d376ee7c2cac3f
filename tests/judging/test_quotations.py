"""The demonstration is checked from the fingerprint of its article, and no wrong quotation passes."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.evidence.check import check
from generator.evidence.custody import held_lines
from generator.evidence.verdict import Outcome
from generator.judging import judge
from generator.reading import read_content
from tests.evidence.mutations import cut, elided, missegmented, parts_of, plain, reworded, words_of
from tests.problems.checking import lay_base


@pytest.fixture(scope="module")
def quotations(repository):
    return judge(read_content(repository / "content")).quotations


def wrong_ones(quotation, others):
    """Quotations that no longer give what was printed; the article itself is not at hand, so that all are
    wrong by how they are made."""
    for number, quote in enumerate(quotation.segments):
        before, after = quotation.segments[:number], quotation.segments[number + 1 :]
        for kind, words in reworded(quote):
            # Words dropped from the ends leave a shorter quotation that is true; a stop at its end may be,
            # and a word that goes to the other end.
            inside = " ".join(words_of(quote)[1:-1])
            by_chance = words.startswith(quote) or (kind == "reversed" and inside in words)
            if plain(words) not in plain(quote) and not by_chance:
                yield kind, replace(quotation, segments=(*before, words, *after))
        for words in cut(quote):
            yield "inside a word", replace(quotation, segments=(*before, words, *after))
        for kind, wrong in missegmented(quote, quotation.mode):
            yield kind, replace(quotation, segments=(*before, *wrong.segments, *after))
        for one, other in parts_of(quote):
            yield "parts reversed", replace(quotation, segments=(*before, other, one, *after))
        for pair in elided(quote, "en"):
            if not quotation.elision_reviewed:
                yield "negation left out", replace(quotation, segments=(*before, *pair, *after))
        for word in words_of(quote):
            yield "one word alone", replace(quotation, segments=(word,))
    for other in others:
        if other.quoted and quotation.quoted and other.segments != quotation.segments:
            yield "two speakers", replace(quotation, segments=(*quotation.segments, *other.segments))
            yield "two speakers", replace(quotation, segments=(*other.segments, *quotation.segments))


def test_all_true_quotations_are_accepted(quotations):
    assert (
        quotations.sentence
        == f"Checked {len(quotations.checked)} of {len(quotations.checked)}, not checkable 0, failed 0"
    )
    assert len(quotations.checked) > 40


def test_no_wrong_quotation_is_accepted(quotations):
    everything = [one.quotation for one in quotations.checked]
    tried = 0
    for one in quotations.checked:
        held = quotations.held[one.source.id]
        wrong = dict.fromkeys(wrong_ones(one.quotation, everything))
        for kind, quotation in wrong:
            verdict = check(quotation, held)
            assert verdict.outcome is Outcome.FAILED, (kind, one.record.id, quotation)
        assert len(wrong) > 100, one.quotation
        tried += len(wrong)
    assert tried > 500 * len(quotations.checked)


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
