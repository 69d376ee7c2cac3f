"""What is wrong with a check of a hostile thing."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from generator.reading.characters import decode
from generator.reading.yaml_documents import cut, read_documents
from tests.suites.cases import TOLD, Case, lay_neighbours
from tests.suites.running import Run, check

MOST_SECONDS: Final = 1.0
MOST_MEGABYTES: Final = 200
#: What took too long is tried again, and the best time counts: a disk may be busy.
_ATTEMPTS: Final = 2
_LINE: Final = re.compile(r"(\./)?(content\S*?|content/.*?):(\d+):(\d+): (SD\d{3}) (.*)")


def run(case: Case) -> Run:
    """Lay the thing beside two records, and check them; the quickest of some runs where one took too long."""
    with tempfile.TemporaryDirectory(prefix="suites-") as folder:
        content = Path(folder, "content")
        lay_neighbours(content)
        case.lay(content)
        best = check(Path(folder))
        for _ in range(_ATTEMPTS):
            if best.late or best.seconds <= MOST_SECONDS:
                break
            best = min(best, check(Path(folder)), key=lambda ran: ran.seconds)
    return best


def findings(case: Case, ran: Run) -> Iterator[str]:
    """What is wrong, a line each."""
    if ran.late:
        yield f"did not end in {ran.seconds:.0f} s"
        return
    if ran.status not in (0, 1):
        yield f"ended with the status {ran.status}"
    if "Traceback" in ran.stderr:
        yield f"a traceback: {ran.stderr.splitlines()[-1]}"
    if ran.seconds > MOST_SECONDS:
        yield f"took {ran.seconds:.2f} s"
    if ran.megabytes > MOST_MEGABYTES:
        yield f"took {ran.megabytes:.0f} MB"
    told = ran.stdout.splitlines()
    if not any(line.startswith(TOLD) for line in told):
        yield "the mistake of the record beside it is not told"
    ours = 0
    for line in told:
        match = _LINE.fullmatch(line)
        if match is None:
            yield f"a problem without a place: {line[:200]}"
        elif not line.startswith(TOLD):
            ours += 1
            if int(match[3]) > case.lines + 1:
                yield f"a line that the file does not have: {line[:200]}"
    refused = "warning: " not in ran.stdout and ours > 0
    sound = re.search(r"^([\d,]+) sound records?: ", ran.stderr, re.MULTILINE)
    if sound is None or sound[1] == "0":
        yield "the sound record beside it is lost"
    if case.refused and not refused:
        yield "not refused"
    yield from misread(case)


def misread(case: Case) -> Iterator[str]:
    """Values that are other than the bytes say, where nothing was refused."""
    if case.data is None or case.holds is None:
        return
    text, refusals = decode(case.data)
    read = list(read_documents(cut(text)))
    if refusals or any(document.refusals for document in read):
        return
    expected = list(_documents(case.holds))
    got = [document.value for document in read]
    if len(expected) != len(got) or not all(map(_same, expected, got)):
        yield f"read as {got!r:.150}; it holds {expected!r:.150}"


def _documents(text: str) -> Iterator[Any]:
    decoder = json.JSONDecoder(parse_float=_Written, parse_int=_Written)
    at = 0
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        value, at = decoder.raw_decode(text, at)
        yield value


class _Written(str):
    """A number as it is written."""

    __slots__ = ()


def _same(expected: Any, read: Any) -> bool:
    """Whether what was read, in which every scalar is text, is what is expected."""
    if isinstance(expected, dict):
        return (
            isinstance(read, dict)
            and expected.keys() == read.keys()
            and all(_same(value, read[key]) for key, value in expected.items())
        )
    if isinstance(expected, list):
        return isinstance(read, list) and len(expected) == len(read) and all(map(_same, expected, read))
    if isinstance(expected, bool) or expected is None:
        return str(read).lower() in ({"", "~", "null"} if expected is None else {str(expected).lower()})
    if isinstance(expected, _Written):
        return read == expected or _number(read) == float(expected)
    return bool(read == expected)


def _number(text: Any) -> float | None:
    try:
        return float(int(text, 0)) if re.match("0[xo]", text) else float(text)
    except (TypeError, ValueError):
        return None
