"""Problems as text for a terminal, for GitHub's annotations, and as JSON.

Messages hold text of records, and anyone may send records. So a terminal gets no control characters, and a
workflow log nothing that it would obey (``::add-mask::…``, ``##[stop-commands]…``).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.vocabulary.problems import Problem, Severity
from generator.vocabulary.text import COMMAND_SIGN, without_commands

#: GitHub shows ten annotations of a kind for each step; the rest is in the summary.
MOST_ANNOTATIONS = 10

#: GitHub's log obeys a line that begins so; it drops white space of any kind before it.
_COMMAND_LINE = re.compile(r"\A(\s*):(?=:)")
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    """Text in which each character that a terminal obeys, or nobody sees, is written as its number."""
    if text.isprintable():
        return text
    return "".join(f"\\u{{{ord(c):x}}}" if unicodedata.category(c) in _INVISIBLE else c for c in text)


def logged(text: str) -> str:
    """`printable` text as a line of a log, which takes nothing in it for a command."""
    text = COMMAND_SIGN.sub(r"\\u{23}", printable(text))
    return _COMMAND_LINE.sub(r"\1\\u{3a}", text)


def line(problem: Problem, *, weighed: bool = False) -> str:
    """``path:line:column: CODE message`` on one line.

    ``weighed`` marks a warning as one, for where nothing else tells it from an error.
    """
    weight = f"{problem.severity}: " if weighed and problem.severity is not Severity.ERROR else ""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    return logged(f"{place}: {problem.code} {weight}{problem.message}")


def as_text(problems: Iterable[Problem]) -> Iterator[str]:
    """The problems, one a line."""
    return (line(problem, weighed=True) for problem in problems)


def as_json(problems: Iterable[Problem]) -> str:
    """A JSON array of the problems, each an object of their parts."""
    rows = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "code": problem.code,
            "severity": str(problem.severity),
            "found": problem.found,
            "expected": problem.expected,
            "try": problem.proposal,
        }
        for problem in problems
    ]
    return without_commands(json.dumps(rows, indent=2))


def as_github(problems: Iterable[Problem]) -> Iterator[str]:
    """Workflow commands that annotate the ten worst problems at their lines."""
    worst = sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)
    for problem in worst[:MOST_ANNOTATIONS]:
        place = f"file={_property(problem.path)},line={problem.line},col={problem.column}"
        title = _property(problem.code)
        yield f"::{problem.severity} {place},title={title}::{_data(logged(problem.message))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(logged(text)).replace(":", "%3A").replace(",", "%2C")
