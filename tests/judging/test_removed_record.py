"""The removal of a published record is told by a correction, although the record is gone."""

import pytest

from generator.judging import judge
from generator.reading import read_content
from tests.problems.checking import lay_base

CORRECTION = (
    "record: claim/gone\non: 2022-03-01\nwhat: {}\nwhy: It was entered twice.\nseverity: substantive\n"
)


@pytest.mark.parametrize(
    ("what", "codes"),
    [
        ("the whole record → removed", []),
        ("The whole record → removed.", []),
        ("a word → another", ["SD306"]),
    ],
)
def test_a_correction_of_a_removed_record(what, codes, tmp_path):
    content = lay_base(tmp_path)
    (content / "corrections").mkdir()
    (content / "corrections/removal.yml").write_text(CORRECTION.format(what), encoding="utf-8")
    assert [problem.code for problem in judge(read_content(content)).problems] == codes
