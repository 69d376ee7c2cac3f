"""Strings in messages: a record that cannot be read is quoted in a terminal, in a workflow's log, in its
summary. None of these obeys what the string says.

Each string stands where no text may: as the kind of a claim, which the message then names.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.hosts.formats import as_github
from generator.hosts.making import judged
from generator.publishing.cmark import render
from tests.attack.records import Written, as_scalar, write
from tests.attack.trees import pieces
from tests.conftest import ROOT

_PLACE = re.compile(r"attacked/claims/claim-\d+\.yml:\d+:\d+: SD\d{3} ")
_COMMAND = re.compile(r"::error file=[^:,]*claims/claim-\d+\.yml,line=\d+,col=\d+,title=SD\d{3}::")
_ANYWHERE = re.compile(r"##\w*\[")
_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: What a summary is made of: one table, a heading, and what stands in a cell.
_SUMMARY = frozenset(["html", "head", "body", "h3", "table", "thead", "tbody", "tr", "th", "td", "p"])


@dataclass(slots=True)
class Logged:
    """Lines that were looked at, by the form of the output, and what was wrong with one."""

    lines: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)


def look(folder: Path, strings: Sequence[str]) -> Logged:
    """Check records that have these strings for kinds, in every form of output."""
    found = Logged()
    for number, string in enumerate(strings):
        text = f"text: A claim.\nkind: {as_scalar(string)}\n"
        write(folder / "attacked", Written(f"claims/claim-{number}.yml", text, {}))
    for form, ours in (("text", _PLACE), ("github", _COMMAND)):
        summary = folder / f"{form}.md"
        for line in _output(folder, form, summary):
            _line(form, line, ours, found)
    # An annotation for each, where the command writes those of the first ten.
    for problem in judged(folder / "attacked").problems:
        for line in "\n".join(as_github([problem])).split("\n"):
            _line("annotation", line, _COMMAND, found)
    _summary((folder / "github.md").read_text(encoding="utf-8"), found)
    return found


def _line(form: str, line: str, ours: re.Pattern[str], found: Logged) -> None:
    found.lines[form] += 1
    if (
        not ours.match(line)
        or _ANYWHERE.search(line)
        or any(unicodedata.category(sign) in _OBEYED for sign in line)
    ):
        found.findings.append(f"timeline check, {form}: found the line {line!r:.300}")


def _output(folder: Path, form: str, summary: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "generator.hosts", "check", "attacked", "--format", form]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(summary)}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    # Bytes, and line ends as a terminal has them: Python's own reading would end a line at U+2028.
    yield from run.stdout.decode().removesuffix("\n").split("\n")


def _summary(text: str, found: Logged) -> None:
    for piece in pieces(render(text)):
        tag = piece.kind.strip("</>").split(" ")[0]
        found.lines["summary"] += piece.kind == "<tr>"
        if (piece.kind.startswith("<") and tag not in _SUMMARY) or piece.kind.startswith("@on"):
            found.findings.append(f"the summary of a check: found {piece.kind} at {piece.where}")
