"""The made-up corpus is one that a site could be made of, and its quotations are true."""

from generator.evidence import HeldFingerprint, HeldText, Outcome
from generator.judging import judge
from generator.reading import read_content
from tests.bench.made_up import write_corpus


def test_made_up_records_have_no_mistake_and_their_quotations_are_checked(tmp_path):
    assert write_corpus(tmp_path / "content", 300) == 300
    judgement = judge(read_content(tmp_path / "content"))
    assert judgement.problems == ()
    quotations = judgement.quotations
    assert quotations.count(Outcome.FAILED) == 0
    assert quotations.count(Outcome.NOT_CHECKABLE) > 0
    assert quotations.count(Outcome.CHECKED) > 200
    assert any(len(one.quotation.segments) == 2 for one in quotations.checked)
    assert {type(held) for held in quotations.held.values()} == {HeldFingerprint, HeldText}


def test_it_is_the_same_each_time(tmp_path):
    for name in ("one", "other"):
        write_corpus(tmp_path / name, 60)
    one, other = (
        {file.relative_to(tmp_path / name): file.read_bytes() for file in (tmp_path / name).rglob("*.*")}
        for name in ("one", "other")
    )
    assert one == other
