"""Every code's cases: mistakes as a contributor makes them, each found where it stands and told in words.

A case is a file in `cases/CODE-NAME/`, which is laid into the sound content folder `base/`; `expected.txt`
there holds what the check prints. After a change of wording, REWRITE=1 writes these files anew: read the
difference.
"""

import os
import re
import shutil
from collections import Counter

import pytest

from generator.judging.catalogue import CATALOGUE
from tests.problems.checking import BASE, CASES, check, lay_base, printed
from tests.problems.odd_files import ODD_FILES

EXPECTED = "expected.txt"
#: Cases that hold another mistake too, to show that both are found in one run.
ALSO = {"SD103": {"SD204"}, "SD209": {"SD302"}, "SD302": {"SD205"}}


def test_the_base_is_sound(tmp_path):
    lay_base(tmp_path)
    assert check(tmp_path) == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case, tmp_path):
    lay_base(tmp_path)
    shutil.copytree(case, tmp_path / "content", dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))
    lines = [printed(problem) for problem in check(tmp_path)]
    if "REWRITE" in os.environ:
        (case / EXPECTED).write_text("\n".join([*lines, ""]), encoding="utf-8")
    assert lines == (case / EXPECTED).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case_shows_its_code_alone_three_times(case):
    found = re.findall(
        r"^content\S*:\d+:\d+: (SD\d{3}) ", (case / EXPECTED).read_text(encoding="utf-8"), re.MULTILINE
    )
    code = case.name.partition("-")[0]
    assert set(found) - ALSO.get(code, set()) == {code}
    assert found.count(code) >= 3


def test_every_code_has_cases():
    entries = {f"{entry.code.id}-{entry.code.name}" for entry in CATALOGUE}
    names = {case.name for case in CASES}
    assert names <= entries
    assert {entry[:5] for entry in entries - names} <= {odd.code for odd in ODD_FILES}


def test_all_cases_in_one_run(tmp_path):
    """One content folder with every mistake of every case: each is found where it stands, and no other."""
    content = lay_base(tmp_path)
    expected: Counter[str] = Counter()
    for case in CASES:
        for file in sorted(file for file in case.rglob("*") if file.is_file() and file.name != EXPECTED):
            place = content / moved(file.relative_to(case).as_posix(), case.name)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
        for line in (case / EXPECTED).read_text(encoding="utf-8").splitlines():
            told = re.match(r"content/(.*?)(:\d+:\d+: SD\d{3}) ", line)
            assert told is not None
            path, place_and_code = told.groups()
            expected[f"content/{moved(path, case.name)}{place_and_code}"] += 1
    found = [f"{p.path}:{p.line}:{p.column}: {p.code}" for p in check(tmp_path)]
    assert Counter(found) == expected


def moved(path, case):
    """Where a file of a case stands when all cases are in one folder."""
    folder, slash, rest = path.partition("/")
    return f"{folder}/{case}/{rest}" if slash and (BASE / folder).is_dir() else path


@pytest.mark.parametrize("odd", ODD_FILES, ids=lambda odd: f"{odd.code} {odd.name}")
def test_odd_file(odd, tmp_path):
    content = lay_base(tmp_path)
    odd.write(content)
    problems = check(tmp_path)
    assert [(p.path.removeprefix("content/"), p.line, p.column, p.code) for p in problems] == [*odd.expected]


def test_every_odd_file_in_one_run(tmp_path):
    content = lay_base(tmp_path)
    expected = set()
    for odd in ODD_FILES:
        odd.write(content)
        expected |= {*odd.expected}
    assert {(p.path.removeprefix("content/"), p.line, p.column, p.code) for p in check(tmp_path)} == expected
