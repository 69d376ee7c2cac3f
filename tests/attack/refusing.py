"""Strings that a record may not hold: refused by the reader, at the line of the field, and for that reason.

The records are checked by the `timeline` command, and what is refused is left out, until nothing is. A string
that a plain text cannot hold must be one of those that the format names; fields that say more than a text
(an address, a path, a place in a quotation) may refuse more.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.attack.records import Place, Written, files, write
from tests.attack.slots import ALL_SLOTS, Slot
from tests.conftest import ROOT

#: What the format refuses in any text: control characters and changes of direction, halves of characters,
#: texts of white space only, and what a person has still to fill in.
_NEVER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufdd0-\ufdef\ud800-\udfff]"
    r"|\r(?!\n)|\A\s*\Z|\ATODO\b"
)
_MORE = frozenset(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
#: Fields that refuse more, with the codes by which they may, beside those of addresses.
PARTICULAR = {
    "source.held.text": {"SD307", "SD502", "SD104", "SD208"},
    "source.held.fingerprint": {"SD502"},
    "statement.wordings.insertions.after": {"SD314"},
    "statement.wordings.insertions.text": {"SD208", "SD314"},
}
_ADDRESS = {"SD207"}
FILLER = "Filler"
_FILLER_ADDRESS = "https://example.org/"
#: More rounds than refusals can follow from refusals.
_ROUNDS = 6


def never(string: str) -> bool:
    """Whether no text of a record may be this."""
    return bool(_NEVER.search(string)) or not _MORE.isdisjoint(string)


@dataclass(slots=True)
class Refused:
    """Where which string was refused: by the name of the field and the number of the string, the codes."""

    at: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    codes: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)
    #: Files whose insertion or hold is left out.
    without: set[tuple[str, str]] = field(default_factory=set)

    def filled(self, strings: Sequence[str], slot: Slot, number: int, file: str) -> str | None:
        """What a field holds in the end: the string, a harmless word where it is refused, or nothing."""
        if _group(slot) and (file, _group(slot)) in self.without:
            return None
        if (slot.name, number) in self.at:
            return _FILLER_ADDRESS if slot.address else FILLER
        return strings[number]


def _group(slot: Slot) -> str:
    """The mapping that is left out as a whole, where one of its texts is refused."""
    return next((name for name in ("insertions", "held") if name in slot.path), "")


def settle(folder: Path, strings: Sequence[str], refused: Refused) -> None:
    """Write the records of the strings into a folder, and leave out what is refused, until nothing is."""
    for _ in range(_ROUNDS):
        written = {f"{folder.name}/{file.name}": file for file in _write(folder, strings, refused)}
        problems = check(folder)
        if not problems:
            return
        known = len(refused.at), len(refused.without)
        for problem in problems:
            _note(problem, written, strings, refused)
        if (len(refused.at), len(refused.without)) == known:
            return


def _write(folder: Path, strings: Sequence[str], refused: Refused) -> Iterator[Written]:
    def fill(slot: Slot, number: int, file: str) -> str | None:
        return refused.filled(strings, slot, number, file)

    for file in files(len(strings), fill):
        write(folder, file)
        yield file


def check(folder: Path) -> list[dict[str, Any]]:
    """The errors that `timeline check` finds."""
    command = [sys.executable, "-m", "generator.hosts", "check", folder.name, "--format", "json"]
    run = subprocess.run(
        command, cwd=folder.parent, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(ROOT)}
    )
    try:
        problems = json.loads(run.stdout)
    except ValueError:
        raise RuntimeError(f"timeline check broke down: {run.stderr[-2000:]}") from None
    return [problem for problem in problems if problem["severity"] == "error"]


def _note(
    problem: dict[str, Any], written: dict[str, Written], strings: Sequence[str], into: Refused
) -> None:
    told = f"{problem['path']}:{problem['line']}: {problem['code']} found {problem['found']}"
    file = written.get(problem["path"])
    place = file.lines.get(problem["line"]) if file else None
    if place is None:
        into.findings.append(f"{told}: no field of a string stands there")
        return
    into.codes[problem["code"]] += 1
    into.at.setdefault((place.slot.name, place.number), set()).add(problem["code"])
    if group := _group(place.slot):
        into.without.add((place.file, group))
    if not _may(place, problem["code"], strings[place.number]):
        into.findings.append(f"{told}: {place.slot.name} must hold {strings[place.number]!r:.200}")


def _may(place: Place, code: str, string: str) -> bool:
    """Whether this field may refuse this string so."""
    if never(string):
        return True
    return code in PARTICULAR.get(place.slot.name, _ADDRESS if place.slot.address else set())


def not_refused(strings: Sequence[str], refused: Refused) -> Iterator[str]:
    """Strings that no text may hold and that a field took nevertheless."""
    for number, string in enumerate(strings):
        if never(string):
            for slot in (slot for slots in ALL_SLOTS.values() for slot in slots):
                group = _group(slot)
                if (slot.name, number) not in refused.at and not group:
                    yield f"{slot.name} took what no text may hold: {string!r:.200}"


def rows(refused: Refused) -> Iterable[tuple[str, int]]:
    """How often each code was given."""
    return sorted(refused.codes.items())
