"""Strings in messages: a record that cannot be read, or is wrong, is quoted in a terminal, in a workflow's
log, in its summary. None of these obeys what the string says.

Each string stands where no text may: as the kind of a claim, as the name of a field, and in a quotation whose
source has other words, which the message then names, too.
"""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.hosts.checking import judged
from generator.hosts.formats import as_github
from generator.publishing.cmark import render
from tests.attack.records import Written, as_scalar, write
from tests.attack.refusing import never
from tests.attack.trees import pieces
from tests.conftest import ROOT

_NAME = r"[a-z]+/[a-z]+-\d+\.yml"
_PLACE = re.compile(rf"attacked/{_NAME}:\d+:\d+: SD\d{{3}} ")
_ANNOTATION = re.compile(rf"::(?:error|warning) file=[^:,]*{_NAME},line=\d+,col=\d+,title=SD\d{{3}}::")
#: A workflow's log obeys a line that begins so, or has the other anywhere; see `generator.hosts.formats`.
_COMMAND = re.compile(r"\A\s*::|##\w*\[")
_OBEYED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: What a summary is made of: headings, tables, fenced records, and what stands in a cell.
_SUMMARY = frozenset(
    ["html", "head", "body", "h3", "table", "thead", "tbody", "tr", "th", "td", "p", "strong", "code", "pre"]
)
#: YAML takes no longer key on one line, and a longer quotation only costs time.
_LONGEST_KEY, _LONGEST_QUOTATION = 200, 2_000
_CLAIM = "text: A claim.\nkind: {}\n"
_TOPIC = "title: A topic.\n{}: x\n"
_STATEMENT = """said: 2022-02-16
speaker: speaker
mode: indirect
wordings: [{{source: article, quote: {}}}]
"""


@dataclass(slots=True)
class Logged:
    """Lines that were looked at, by the form of the output, and what was wrong with one."""

    lines: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)

    def line(self, form: str, line: str, ours: re.Pattern[str] | None = None) -> None:
        """Look at a line: after what is ours at its beginning nothing may be obeyed."""
        self.lines[form] += 1
        begun = ours.match(line) if ours else None
        if (ours and not begun) or is_obeyed(line[begun.end() if begun else 0 :]):
            self.findings.append(f"{form}: found the line {line!r:.300}")

    def summary(self, form: str, markdown: str) -> None:
        """Look at what a workflow's summary becomes: no element but its own."""
        for piece in pieces(render(markdown)):
            tag = piece.kind.strip("</>").split(" ")[0]
            self.lines[form] += piece.kind == "<tr>"
            is_language = piece.where.endswith(">code") and piece.text == "language-yaml"
            is_element = piece.kind.startswith("<")
            if (is_element and tag not in _SUMMARY) or (piece.kind.startswith("@") and not is_language):
                self.findings.append(f"{form}: found {piece.kind} {piece.text!r:.100} at {piece.where}")


def is_obeyed(line: str) -> bool:
    """Whether a terminal or the log of a workflow would do what a line says, or show it otherwise."""
    return bool(_COMMAND.search(line)) or any(unicodedata.category(sign) in _OBEYED for sign in line)


def look(folder: Path, strings: Sequence[str]) -> Logged:
    """Check records that have these strings where they are refused, in every form of output."""
    found = Logged()
    for file in _files(folder, strings):
        write(folder / "attacked", file)
    for form, ours in (("text", _PLACE), ("github", _ANNOTATION)):
        run = said_by(["check", "attacked", "--format", form], folder, folder / f"{form}.md")
        for line in run.out:
            found.line(f"timeline check, {form}", line, ours)
        for line in run.told:
            found.line("timeline check, beside it", line)
    # An annotation for each, where the command writes those of the first ten.
    for problem in judged(folder / "attacked").problems:
        for line in "\n".join(as_github([problem])).split("\n"):
            found.line("annotation", line, _ANNOTATION)
    found.summary("summary", (folder / "github.md").read_text(encoding="utf-8"))
    for line in said_by(["check", "attacked", "--fix", "--format", "json"], folder).told:
        found.line("timeline check --fix", line)
    return found


def _files(folder: Path, strings: Sequence[str]) -> Iterator[Written]:
    quoted = [string[:_LONGEST_QUOTATION] for string in strings if not never(string)]
    article = "\n\n".join(f"{string} said everybody there." for string in quoted).encode()
    text = folder / "attacked" / "texts" / "article.txt"
    text.parent.mkdir(parents=True)
    text.write_bytes(article)
    held = f"{{text: article.txt, sha256: {hashlib.sha256(article).hexdigest()}}}"
    source = f"title: An article.\nkind: news-report\npublished: 2022-02-17\nheld: {held}\n"
    yield Written("sources/article.yml", source, {})
    yield Written("actors/speaker.yml", "name: A speaker.\nkind: person\n", {})
    for number, string in enumerate(strings):
        yield Written(f"claims/claim-{number}.yml", _CLAIM.format(as_scalar(string)), {})
        key = as_scalar(string[:_LONGEST_KEY])
        yield Written(f"topics/topic-{number}.yml", _TOPIC.format(key), {})
    for number, string in enumerate(quoted):
        quotation = as_scalar(f"{string} said nobody there.")
        yield Written(f"statements/statement-{number}.yml", _STATEMENT.format(quotation), {})


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said: on its output, and beside it, line by line; and its exit status."""

    out: list[str]
    told: list[str]
    status: int


def said_by(arguments: Sequence[str], folder: Path, summary: Path | None = None) -> Said:
    """Run the `timeline` command in a folder; ``summary`` is the file of a workflow's summary."""
    command = [sys.executable, "-m", "generator.hosts", *arguments]
    more = {"GITHUB_STEP_SUMMARY": str(summary)} if summary else {}
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    return Said(_lines(run.stdout), _lines(run.stderr), run.returncode)


def _lines(output: bytes) -> list[str]:
    """Lines as a terminal ends them: Python's own reading would end one at U+2028."""
    return output.decode().removesuffix("\n").split("\n")
