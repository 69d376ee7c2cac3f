"""The search index, made by Pagefind from the finished pages.

Pagefind gets the pages one after another in the order of their names, and hands its files over, which are
written here like any others. Left to itself it numbers the pages in the order in which the disk happens to
list them, which differs from one to the next; and on a full disk it ends as if all was well, and leaves empty
and cut-off files.
"""

from __future__ import annotations

import contextlib
import json
import subprocess
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from itertools import chain, count
from pathlib import Path
from typing import IO, Any, Final, cast

from generator.publishing.folder import write
from generator.publishing.search_order import UnknownIndex, put_in_order

#: Where the index lies in a site.
SEARCH_FOLDER = "pagefind/"
#: The whole site in one language: an index for each would find a word in one of them only.
_LANGUAGE: Final = "en"
#: Faces of a search that Pagefind adds; the theme has its own, which needs pagefind.js and the index alone.
_NOT_NEEDED: Final = ("pagefind-*ui.js", "pagefind-*ui.css", "pagefind-highlight.js")
#: What Pagefind looks for in a page: where one has it, those without it are left out.
_MARK: Final = "data-pagefind-body"
_PART: Final = 1 << 20


class SearchError(Exception):
    """Pagefind could not make the index; the message holds what it said."""


def make_index(site: Path, before: Path | None = None) -> None:
    """Write `SEARCH_FOLDER` into a site: the index, in small chunks that browsers fetch as they need them.

    ``before`` is the site whose place this one takes.
    """
    try:
        files = put_in_order(_made(site))
    except UnknownIndex as error:
        raise SearchError(f"the search index: {error}; expected one of Pagefind 1.5") from None
    write(site, ((f"{SEARCH_FOLDER}{name}", data) for name, data in files.items()), before)


def _made(site: Path) -> Mapping[str, bytes]:
    """The files of an index of all pages in a folder, by name, without those that no reader needs."""
    # A tenth of a second to import, which a site without a search can do without.
    from pagefind.service import get_executable

    executable = get_executable()
    if executable is None:
        raise SearchError("the search index: found no Pagefind; expected the one of this environment")
    with tempfile.TemporaryFile() as said:
        # One program with one option: nothing of a record reaches the command line.
        command, pipe = [str(executable), "--service"], subprocess.PIPE
        with subprocess.Popen(command, 0, stdin=pipe, stdout=pipe, stderr=said) as running:  # noqa: S603
            try:
                pagefind = _Pagefind(
                    cast("IO[bytes]", running.stdin), cast("IO[bytes]", running.stdout), said
                )
                index = pagefind.ask("NewIndex", config={"force_language": _LANGUAGE})["index_id"]
                for page in _pages(site):
                    pagefind.ask("AddFile", index_id=index, **page)
                files = pagefind.ask("GetFiles", index_id=index)["files"]
            finally:
                running.kill()
    made = {str(file["path"]): b64decode(file["content"]) for file in files}
    return {
        name: data for name, data in made.items() if not any(fnmatch(name, other) for other in _NOT_NEEDED)
    }


def _pages(site: Path) -> Iterator[dict[str, str]]:
    """Name and text of the pages that Pagefind would index: those with its mark, or all if none has it."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))

    def read() -> Iterator[dict[str, str]]:
        for name in names:
            text = (site / name).read_text(encoding="utf-8", errors="replace")
            yield {"file_path": name, "file_contents": text}

    marked = (page for page in read() if _MARK in page["file_contents"])
    first = next(marked, None)
    return read() if first is None else chain([first], marked)


class _Pagefind:
    """Pagefind as a service: each request and each answer is JSON in Base64, with a comma at its end.

    The requests are those of Pagefind's own packages for Python and Node.js (``pagefind.service.types``).
    """

    def __init__(self, requests: IO[bytes], answers: IO[bytes], said: IO[bytes]) -> None:
        self._requests, self._answers, self._said = requests, answers, said
        self._numbers = count(1)

    def ask(self, type_: str, **payload: object) -> dict[str, Any]:
        """The answer to a request. Raises `SearchError`."""
        request = {"message_id": next(self._numbers), "payload": {"type": type_, **payload}}
        with contextlib.suppress(BrokenPipeError):  # what it said before it ended is told below
            self._send(b64encode(json.dumps(request).encode()) + b",")
        try:
            answer = json.loads(b64decode(self._answer()))["payload"]
        except (ValueError, KeyError):
            raise self._failed(b"") from None
        if answer.get("type") == "Error":
            raise self._failed(str(answer.get("message")).encode())
        return cast("dict[str, Any]", answer)

    def _send(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[self._requests.write(left) :]

    def _answer(self) -> bytes:
        answer = bytearray()
        while not answer.endswith(b","):
            part = self._answers.read(_PART)
            if not part:
                raise self._failed(bytes(answer[:1000]))
            answer += part
        return bytes(answer[:-1])

    def _failed(self, answer: bytes) -> SearchError:
        self._said.seek(0)
        said = " ".join((self._said.read() or answer).decode(errors="replace").split()) or "nothing"
        return SearchError(f"the search index: found “{said}”; expected Pagefind to make one")
