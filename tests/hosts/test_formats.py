"""Problems are printed for people and machines, and text of records has no effect on either."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.hosts.formats import (
    MOST_ANNOTATIONS,
    as_github,
    as_json,
    as_text,
    line,
    logged,
    printable,
)
from generator.hosts.summary import LARGEST_SUMMARY, as_summary
from generator.vocabulary.problems import Problem, Severity
from generator.vocabulary.text import without_commands

NASTY = [
    "\n::error::owned",
    "\r\n::set-output name=x::y",
    "\x1b[31mred\x1b[0m",
    "\u2028::warning::x",
    "right\u202eto left",
    "100% :: , a",
    "##[group]x",
    "one ##[stop-commands]x and ##vso[task.setvariable variable=a]b",
    "| a | b |\n|---|---|\n<script>alert(1)</script>",
    "\x00\x07\x85\ufeff",
]


def problem(
    text: str = "x", severity: Severity = Severity.ERROR, path: str = "content/a.yml", number: int = 1
) -> Problem:
    return Problem(path, number, 2, "SD101", text, "y", None, severity)


def test_a_problem_is_one_line():
    found = Problem("content/a.yml", 3, 5, "SD201", 'the key "bogus"', "one of a or b", "a")
    told = 'content/a.yml:3:5: SD201 found the key "bogus"; expected one of a or b; try a'
    assert list(as_text([found])) == [told]
    assert line(found) == told


def test_a_warning_is_marked():
    assert list(as_text([problem(severity=Severity.WARNING)])) == [
        "content/a.yml:1:2: SD101 warning: found x; expected y"
    ]


@pytest.mark.parametrize("text", NASTY)
def test_no_text_starts_a_line_or_commands_a_terminal(text):
    for printed in (*as_text([problem(text)]), *as_github([problem(text)])):
        assert len(printed.splitlines()) == 1
        assert printed.isprintable()
        assert not re.search(r"##\w*\[", printed)


@given(st.text())
def test_what_is_printable_stays(text):
    shown = printable(text)
    # Of spaces, all are as they were: a no-break space does nothing to a terminal.
    assert all(c.isprintable() or unicodedata.category(c) == "Zs" for c in shown)
    assert all(c in shown for c in text if c.isprintable())


@pytest.mark.parametrize("path", ["::error::x.yml", " ::error::x.yml", "##[group]x.yml", ":x"])
def test_no_path_starts_a_command(path):
    (printed,) = as_text([problem(path=path)])
    assert not printed.lstrip().startswith("::")
    assert "##[" not in printed
    (annotation,) = as_github([problem(path=path)])
    assert annotation.startswith("::error file=")
    assert annotation.count("::") == 2


def test_a_log_finds_no_command_in_a_line_of_text():
    assert logged(" \u00a0::add-mask::x") == " \u00a0\\u{3a}:add-mask::x"
    assert logged("a ##[error]b, ##vso[c]d") == "a \\u{23}#[error]b, \\u{23}#vso[c]d"
    assert logged("## [x] a::b #[x]") == "## [x] a::b #[x]"


def test_a_log_finds_no_command_in_data():
    told = json.dumps({"a": "\\##[error]x"})
    assert "##[" not in without_commands(told)
    assert json.loads(without_commands(told)) == json.loads(told)


def test_an_annotation_escapes_what_github_reads():
    (annotation,) = as_github([problem("100% :: , a", path="content/a,b:c%.yml")])
    place = "file=content/a%2Cb%3Ac%25.yml,line=1,col=2,title=SD101"
    assert annotation == f"::error {place}::found 100%25 :: , a; expected y"


def test_the_ten_worst_are_annotated_in_the_order_of_the_files():
    warnings = [problem(severity=Severity.WARNING, number=number) for number in range(1, 9)]
    errors = [problem(number=number) for number in range(10, 15)]
    annotations = list(as_github([*warnings, *errors]))
    assert len(annotations) == MOST_ANNOTATIONS
    assert [a.split(" ")[0] for a in annotations] == ["::error"] * 5 + ["::warning"] * 5
    assert ["line=10," in annotations[0], "line=1," in annotations[5]] == [True, True]


def test_json_holds_every_part():
    found = Problem("a.yml", 3, 5, "SD201", "“x”\n", "y", "z", Severity.WARNING)
    assert json.loads(as_json([found])) == [
        {
            "path": "a.yml",
            "line": 3,
            "column": 5,
            "code": "SD201",
            "severity": "warning",
            "found": "“x”\n",
            "expected": "y",
            "try": "z",
        }
    ]
    assert json.loads(as_json([])) == []


@pytest.mark.parametrize("text", NASTY)
def test_no_text_is_markup_in_a_summary(text):
    rows = as_summary([problem(text)]).splitlines()
    assert len(rows) == 5
    assert rows[4].count("|") == 4
    assert "<" not in rows[4]


def test_a_summary_stays_within_what_github_takes():
    summary = as_summary([problem("x" * 1000, number=number) for number in range(1, 2001)])
    assert len(summary.encode()) < LARGEST_SUMMARY + 1000
    shown = summary.count("| SD101 |")
    assert summary.endswith(f"\nAnd {2000 - shown:,} more.\n")
    assert "2,000 problems" in summary


def test_a_summary_of_nothing_says_so():
    assert as_summary([]) == "### Records checked: no problem\n"
