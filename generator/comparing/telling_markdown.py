"""A comparison as Markdown, for the summary of a workflow's step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.comparing.changes import Change
from generator.comparing.comparison import Comparison
from generator.comparing.corrections import Missing
from generator.comparing.fields import FieldChange
from generator.comparing.telling import Escape, became, headline, named, unread_lines, way_out
from generator.comparing.wording import NOTHING

#: GitHub refuses a summary of more than 1 MiB; other steps of the job may write to it too.
LARGEST_SUMMARY: Final = 500_000


def as_markdown(comparison: Comparison, escape: Escape, *, limit: int = LARGEST_SUMMARY) -> str:
    """A comparison as Markdown, of about ``limit`` bytes at most: first the corrections to be written."""
    blocks = [f"### {headline(comparison)}\n"]
    size = 0
    told = [*_blocks(comparison, escape)]
    for number, block in enumerate(told):
        size += len(block.encode())
        if size > limit:
            blocks.append(f"And {len(told) - number:,} more.\n")
            break
        blocks.append(block)
    return "\n".join(blocks)


def _blocks(comparison: Comparison, escape: Escape) -> Iterator[str]:
    for edition in (comparison.old, comparison.new):
        unread = [*unread_lines(edition)]
        if unread:
            yield "".join(
                f"{'- ' * (number > 0)}{escape(line.strip())}\n" for number, line in enumerate(unread)
            )
    for missing in comparison.missing:
        yield _missing_block(missing, escape)
    for change in comparison.changes:
        yield _change_block(change, escape)


def _missing_block(missing: Missing, escape: Escape) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", missing.proposal)), default=0))
    advice = "".join(f"{escape(line)}\n\n" for line in way_out(missing))
    heading = f"**Missing: a correction of {escape(missing.record)}**, for instance `{missing.file}`:"
    return f"{heading}\n\n{advice}{fence}yaml\n{missing.proposal}{fence}\n"


def _change_block(change: Change, escape: Escape) -> str:
    heading = f"**{escape(named(change))}** {escape(became(change))}\n"
    if not change.fields:
        return heading
    rows = (_row(field, escape) for field in change.fields)
    return "\n".join([heading, "| field | before | after |", "|---|---|---|", *rows, ""])


def _row(field: FieldChange, escape: Escape) -> str:
    added = ", added" if field.adds else ""
    return (
        f"| {escape(field.path)}{added} | {escape(field.old or NOTHING)} | {escape(field.new or NOTHING)} |"
    )
