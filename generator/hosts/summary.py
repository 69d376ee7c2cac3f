"""The summary of a workflow's step: Markdown for GitHub, to which text of records brings no structure."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from generator.hosts.console import say
from generator.hosts.formats import printable
from generator.producing.markdown import escape
from generator.vocabulary.problems import Problem
from generator.vocabulary.text import counted

#: GitHub refuses a summary of more than 1 MiB; other steps of the job may write to it too.
LARGEST_SUMMARY = 500_000


def write_summary(summary: str) -> None:
    """Add to the summary of the workflow's step, where there is one."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    try:
        with Path(file).open("a", encoding="utf-8") as stream:
            stream.write(summary)
    except OSError as error:  # the annotations are out; a summary more or less is no reason to fail
        say(f"{file}: the summary was not written: {error.strerror}")


def as_summary(problems: Sequence[Problem]) -> str:
    """The problems as a Markdown table for the summary of a workflow's step, as many as there is room for."""
    if not problems:
        return "### Records checked: no problem\n"
    lines = [
        f"### Records checked: {counted(len(problems), 'problem')}",
        "",
        "| where | code | what |",
        "|---|---|---|",
    ]
    size = 0
    for number, problem in enumerate(problems):
        where = escape(printable(f"{problem.path}:{problem.line}:{problem.column}"))
        row = f"| {where} | {problem.code} | {escape(printable(problem.message))} |"
        size += len(row.encode()) + 1
        if size > LARGEST_SUMMARY:
            lines += ["", f"And {len(problems) - number:,} more."]
            break
        lines.append(row)
    return "\n".join(lines) + "\n"
