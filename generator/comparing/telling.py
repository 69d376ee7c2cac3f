"""A comparison in words, and as text for a terminal.

What is told holds text of records, and anyone may send records. So whoever prints it passes the function
that makes text safe for that place: ``escape`` gets text on one line and gives text on one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from generator.comparing.changes import Change, Kind
from generator.comparing.comparison import Comparison
from generator.comparing.corrections import Missing
from generator.comparing.editions import Edition
from generator.comparing.fields import FieldChange
from generator.comparing.wording import ARROW, NOTHING
from generator.vocabulary.problems import Problem
from generator.vocabulary.text import counted

Escape = Callable[[str], str]

#: Of a state that cannot be read in full, so many problems are told; ``timeline check`` tells all.
_MOST_ERRORS = 10
_COUNTED: Final = {
    Kind.REMOVED: "removed",
    Kind.RENAMED: "renamed",
    Kind.ADDED: "new",
    Kind.UNREAD: "not compared",
}
_BECAME: Final = {Kind.ADDED: "new", Kind.UNREAD: "not compared, since it could not be read"}


def headline(comparison: Comparison) -> str:
    """What was found, in one line: ``meaning of 2 records changed, 1 new; 1 correction missing``."""
    kinds = Counter(change.kind for change in comparison.changes)
    changed = sum(bool(change.meant) for change in comparison.changes)
    told = [f"meaning of {counted(changed, 'record')} changed"] if changed else ["no meaning changed"]
    told += [f"{kinds[kind]:,} {word}" for kind, word in _COUNTED.items() if kinds[kind]]
    return f"{', '.join(told)}; {counted(len(comparison.missing), 'correction')} missing"


def as_text(comparison: Comparison, escape: Escape) -> Iterator[str]:
    """The changes and the missing corrections, line by line."""
    for edition in (comparison.old, comparison.new):
        yield from map(escape, unread_lines(edition))
    for change in comparison.changes:
        yield escape(f"{named(change)}: {became(change)}")
        yield from (escape(f"  {_told(field)}") for field in change.fields)
    if comparison.missing:
        yield ""
        number = counted(len(comparison.missing), "correction")
        yield f"Missing: {number}. For each, put this into a file and say why:"
    for missing in comparison.missing:
        yield ""
        yield from (escape(f"# {line}") for line in way_out(missing))
        yield escape(f"# {missing.file}")
        yield from map(escape, missing.proposal.splitlines())


def unread_lines(edition: Edition) -> Iterator[str]:
    """What of an edition could not be read, and therefore is not compared."""
    if edition.errors:
        found = counted(len(edition.errors), "error")
        yield f"{edition.name}: found {found}; expected none; what could be read is compared"
        yield from (f"  {place_of(problem)}" for problem in edition.errors[:_MOST_ERRORS])


def place_of(problem: Problem) -> str:
    """A problem on one line, as `timeline check` prints it."""
    return f"{problem.path}:{problem.line}:{problem.column}: {problem.code} {problem.message}"


def named(change: Change) -> str:
    """The record that changed, by the id under which readers know it."""
    return f"{change.type}/{change.was or change.id}"


def became(change: Change) -> str:
    """What became of it: ``changed``, ``renamed sergey-lavrov``, ``new``."""
    if change.kind is Kind.RENAMED:
        return f"renamed {change.id}"
    if change.kind is Kind.CHANGED and not change.needs_correction:
        return "says more"
    return _BECAME.get(change.kind, change.kind)


def _told(field: FieldChange) -> str:
    if field.adds:
        return f"{field.path}, added: {field.new}"
    return f"{field.path}: {field.old or NOTHING} {ARROW} {field.new or NOTHING}"


def way_out(missing: Missing) -> Iterator[str]:
    """What would do instead of a correction, if something would."""
    if missing.rename:
        same = f"{missing.rename} says what {missing.record} said"
        yield f"{same}: with aliases: [{missing.alias}] there, no correction is needed"
