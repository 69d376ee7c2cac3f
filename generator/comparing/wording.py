"""The words of a proposed correction: what was changed, old → new, and how much it matters.

What is proposed errs to the serious side: somebody who knows better lowers it, nobody has to raise it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.comparing.changes import Change, Kind
from generator.comparing.fields import FieldChange
from generator.comparing.weights import Weight
from generator.vocabulary.text import cut

ARROW: Final = "→"
#: What stands for a value that is not there.
NOTHING: Final = "(nothing)"
WHOLE: Final = f"the whole record {ARROW} removed"
#: Up to this many characters a text is told whole.
_SHORT = 120
_LONGEST = 400
#: Words told before and after those that changed in a long text.
_CONTEXT = 5
#: Not beside a digit, where a point or a comma is part of the number.
_PUNCTUATION = re.compile(r"(?<!\d)[\W_]+(?!\d)")


def what(changes: Iterable[Change]) -> str:
    """What was changed in a record: ``said: 16 February 2022 → 17 February 2022``."""
    return "; ".join(part for change in changes for part in _parts(change))


def _parts(change: Change) -> list[str]:
    if change.kind is Kind.REMOVED:
        return [WHOLE]
    return [f"{field.path}: {old} {ARROW} {new}" for field in change.meant for old, new in [_both(field)]]


def _both(field: FieldChange) -> tuple[str, str]:
    if field.old is None or field.new is None:
        return cut(field.old or NOTHING, _LONGEST), cut(field.new or NOTHING, _LONGEST)
    if max(len(field.old), len(field.new)) <= _SHORT:
        return field.old, field.new
    old, new = narrowed(field.old, field.new)
    return cut(old, _LONGEST), cut(new, _LONGEST)


def narrowed(old: str, new: str) -> tuple[str, str]:
    """Two texts without the words that both have at their ends, but for a few; … stands for the others."""
    ones, others = old.split(), new.split()
    most = min(len(ones), len(others))
    start = next((n for n in range(most) if ones[n] != others[n]), most)
    end = next((n for n in range(most - start) if ones[-1 - n] != others[-1 - n]), most - start)
    return _between(ones, start, end), _between(others, start, end)


def _between(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - _CONTEXT), min(len(words), len(words) - end + _CONTEXT)
    return f"{'… ' * (first > 0)}{' '.join(words[first:last])}{' …' * (last < len(words))}"


def severity(changes: Iterable[Change]) -> str:
    """The least that all these changes may amount to, judged by the fields alone."""
    found = {_severity(field) for change in changes for field in change.meant}
    found |= {"substantive" for change in changes if change.kind is Kind.REMOVED}
    return next(level for level in ("substantive", "clarification", "typo") if level in found)


def _severity(field: FieldChange) -> str:
    if field.old is None or field.new is None:
        return "substantive"
    if field.kind == "text" and _letters(field.old) == _letters(field.new):
        return "typo"
    return "clarification" if field.weight is Weight.MORE else "substantive"


def _letters(text: str) -> str:
    return _PUNCTUATION.sub("", text).casefold()
