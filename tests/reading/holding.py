"""What holds for every file that is read, whatever it holds."""

from __future__ import annotations

from pathlib import Path

from generator.hosts.formats import as_text
from generator.judging import judge
from generator.judging.rules import EVIDENCE_RULES, RULES
from generator.reading import Reading, read_content
from generator.reading.refusals import REFUSALS
from generator.reading.refusals.forbidden_character import FORBIDDEN
from generator.reading.refusals.too_many_mistakes import MOST
from generator.vocabulary.problems import Problem
from tests.fuzzing.bounds import bounded

_OF_READING = {module.CODE.id for module in REFUSALS}
_OF_RULES = {rule.CODE.id for rule in RULES} | {rule.CODE.id for rule in EVIDENCE_RULES}


def hold(content: Path, folder: str, data: bytes) -> Reading:
    """Read and judge one file, alone in a content folder, and assert that all is told that is wrong."""
    file = content / folder / "a-file.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(data)
    try:
        with bounded():
            reading = read_content(content)
            judged = judge(reading)
    finally:
        file.unlink()
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert {problem.code for problem in reading.problems} <= _OF_READING
    assert {problem.code for problem in judged.problems} <= _OF_READING | _OF_RULES
    assert set(reading.problems) <= set(judged.problems)
    for problem in judged.problems:
        _tells(problem, lines)
    assert len(reading.problems) <= MOST + 1
    if not reading.records:
        assert reading.problems, "nothing is left out in silence"
    return reading


def _tells(problem: Problem, lines: int) -> None:
    assert 1 <= problem.line <= lines + 1
    assert problem.column >= 1
    assert problem.found
    assert problem.expected
    assert len(problem.message) < 1_000
    assert not FORBIDDEN.search(problem.message), "what could move a terminal's cursor reaches no message"
    (line,) = as_text([problem])
    assert len(line.splitlines()) == 1
