"""Small questions about text that several stages ask."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

#: A comparison with more names than this would cost more than the proposal is worth (difflib is quadratic).
MOST_NAMES_COMPARED = 20_000
#: The first sign of what the log of a workflow obeys wherever in a line it stands: ``##[error]`` (GitHub:
#: ActionCommand.cs in actions/runner), ``##vso[task.setvariable]`` (Azure Pipelines, logging commands).
COMMAND_SIGN = re.compile(r"#(?=#\w*\[)")


def without_commands(json: str) -> str:
    """JSON that says the same, and in which a workflow's log finds nothing to obey."""
    return COMMAND_SIGN.sub(r"\\u0023", json)


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that ``word`` was most likely meant to be, or None where nothing is near.

    Nearness is difflib's ratio (Ratcliff and Obershelp) of at least 0.6; names that only differ in case,
    hyphens or underscores are nearest of all.
    """
    if len(word) > 200:
        return None
    candidates = list(names)[:MOST_NAMES_COMPARED]
    folded = _fold(word)
    for name in candidates:
        if _fold(name) == folded:
            return name
    close = get_close_matches(word, candidates, n=1, cutoff=0.6)
    return close[0] if close else None


def _fold(name: str) -> str:
    return name.casefold().replace("-", "").replace("_", "").replace(" ", "")


def listed(words: Sequence[str], last: str = "or") -> str:
    """Words as an English list: ``a``, ``a or b``, ``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: ``1 record``, ``1,204 records``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def percent(part: int, whole: int) -> int:
    """A share in whole per cent, to the nearest; 100 only for all, and 0 only for none."""
    if whole == 0 or part == whole:
        return 100
    return min(max(round(100 * part / whole), int(part > 0)), 99)


def cut(text: str, limit: int) -> str:
    """Text on one line, and at most ``limit`` characters of it: cut at a word, with an ellipsis for what is
    gone."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    start = line[: limit - 1]
    return f"{start.rpartition(' ')[0] or start}…"
