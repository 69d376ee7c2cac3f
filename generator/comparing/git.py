"""What a git repository held at a revision: the only module that knows git.

Everything is read from the objects that git keeps. Nothing is checked out, so that no hook, filter or
attribute of the repository has a say in it, and nothing is fetched. What is passed to git is never a shell's,
and a revision can never be taken for an option.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

_HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
#: The path is what it says, not a pattern; an object is what its name says, not another put in its place.
_PLAIN: Final = ("--no-replace-objects", "--literal-pathspecs")
#: No questions, no locks, no network (a partial clone fetches what it lacks; before git 2.45 only a list of
#: protocols keeps it from that), and messages that do not vary.
_QUIET: Final = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "LC_ALL": "C",
}
#: With these git tells hooks, and other programs that it starts, which repository it works on.
_OF_ANOTHER: Final = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE"})


class GitError(Exception):
    """Git is not there, or does not give what was asked for; the message holds what it said."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a tree: its path below the folder asked for, and the name and size of its content.

    Of a symbolic ``link`` the content is the path that it leads to.
    """

    path: str
    blob: str
    size: int
    link: bool


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository by its top folder."""

    top: Path
    program: str

    def commit(self, revision: str) -> str | None:
        """The commit that a branch, a tag, an id or an expression such as ``HEAD~3`` names; None if none."""
        # Git allows no such name; git would take the first for an option.
        if not revision or revision.startswith("-") or not revision.isprintable():
            return None
        run = self._run("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        found = run.stdout.decode(errors="replace").strip()
        return found if run.returncode == 0 and _HASH.fullmatch(found) else None

    def is_shallow(self) -> bool:
        """Whether the clone has only the newest commits."""
        return self._run("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def entries(self, commit: str, folder: str) -> Iterator[Entry]:
        """The files and links below a folder (empty for the top), in git's order; none if it is not there.

        Submodules are left out, and so is a path that would lead out of the folder.
        """
        below = ("--", f"{folder}/") if folder else ()
        run = self._run("ls-tree", "-r", "-z", "--long", commit, *below)
        if run.returncode:
            raise GitError(_said(run.stderr))
        for row in filter(None, run.stdout.split(b"\0")):
            about, _, name = row.partition(b"\t")
            mode, kind, blob, size = about.decode("ascii").split()
            path = os.fsdecode(name)[len(folder) + bool(folder) :]
            if kind == "blob" and not size.isdecimal():
                raise GitError(f"the object {blob} is not in the repository")
            if kind == "blob" and not _leads_out(path):
                yield Entry(path, blob, int(size), link=mode == "120000")

    def contents(self, blobs: Iterable[str]) -> Generator[bytes, None, None]:
        """The content of each blob, in order; GitError for one that is not in the repository."""
        with TemporaryFile() as asked:
            asked.writelines(f"{blob}\n".encode("ascii") for blob in blobs)
            asked.seek(0)
            # From a file, so that neither side waits for the other to read.
            command = self._command("cat-file", "--batch")
            with subprocess.Popen(  # noqa: S603  # a fixed list of arguments
                command, stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
            ) as process:
                assert process.stdout is not None
                try:
                    yield from _batch(process.stdout)
                finally:
                    process.kill()

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return _run(self._command(*arguments))

    def _command(self, *arguments: str) -> list[str]:
        return [self.program, "-C", str(self.top), *_PLAIN, *arguments]


def repository_of(folder: Path) -> Repository:
    """The repository that an existing folder lies in; GitError where there is none, or no git."""
    program = shutil.which("git")
    if program is None:
        raise GitError("there is no program called git")
    run = _run([program, "-C", str(folder), "rev-parse", "--show-toplevel"])
    top = os.fsdecode(run.stdout).rstrip("\n")
    if run.returncode or not top:
        raise GitError(_said(run.stderr))
    return Repository(Path(top), program)


def _run(command: list[str]) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  # a fixed list of arguments
        command, stdin=subprocess.DEVNULL, capture_output=True, env=_environment(), check=False
    )


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    return kept | _QUIET


def _batch(stream: IO[bytes]) -> Iterator[bytes]:
    """What ``cat-file --batch`` writes: for each object ``name type size``, its bytes, a line break."""
    while heading := stream.readline():
        name, _, rest = heading.decode(errors="replace").rstrip("\n").partition(" ")
        kind, _, size = rest.partition(" ")
        if kind != "blob":
            raise GitError(f"the object {name} is not in the repository")
        yield stream.read(int(size))
        stream.read(1)


def _leads_out(path: str) -> bool:
    return "\\" in path or not {"", ".", ".."}.isdisjoint(path.split("/"))


def _said(error: bytes) -> str:
    """The first line of what git says, without its own word before it."""
    first = error.decode(errors="replace").strip().partition("\n")[0]
    return first.removeprefix("fatal: ") or "git said nothing"
