"""An edition: the records as they are in a folder, or as they were at a revision of its git repository.

A revision is laid into a temporary folder and read by the one reader there is; nothing but record files is
laid there, and a symbolic link only as a copy of the file of the content folder that it leads to.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.comparing.git import Entry, GitError, Repository, repository_of
from generator.judging import Corpus, corpus_of
from generator.reading import Reading, read_content
from generator.reading.files import SUFFIXES
from generator.reading.refusals.file_too_large import LARGEST
from generator.records import RECORD_TYPES
from generator.vocabulary.problems import Problem, Severity

_FOLDERS = frozenset(type_.folder for type_ in RECORD_TYPES)
_EXPECTED = "a folder of records, or a branch, tag or commit"
#: No path that leads somewhere in a repository is half as long.
_LONGEST_LINK = 4_096


class NotCompared(Exception):
    """What was named cannot be compared: it is no folder of records, and no revision that has one.

    The message is of the form ``NAME: found …; expected …; try …``.
    """


@dataclass(frozen=True, slots=True)
class Edition:
    """Records in one state: its ``name`` for messages, all that could be read, and what could not be.

    The ids of refused records are among the corpus' ``unread``. ``errors`` are those of reading alone: rules
    over the whole corpus are not asked. Of a revision the corpus knows no ``texts``.
    """

    name: str
    corpus: Corpus
    errors: tuple[Problem, ...] = ()


def corpus_at(where: str, content: Path) -> Edition:
    """The records in a folder, or at a git revision.

    ``where`` names a folder with records, else a revision (``main``, ``HEAD~3``), whose records are in the
    same folder of the repository as ``content`` is today, or a revision and that folder (``abc123:content``).
    Where both are there, a folder is meant: ``refs/heads/main`` is never one. Raises NotCompared.
    """
    if os.path.isdir(where):  # noqa: PTH112  # Path.is_dir raises where a name is too long for the system
        return _in_folder(Path(where))
    return _at_revision(where, content)


def _in_folder(folder: Path) -> Edition:
    if not any((folder / name).is_dir() for name in _FOLDERS):
        inside = folder / "content"
        proposal = f"; try {inside.as_posix()}" if inside.is_dir() else ""
        expected = f"one of {', '.join(sorted(_FOLDERS))}"
        raise NotCompared(f"{folder.as_posix()}: found no folder of records; expected {expected}{proposal}")
    reading = read_content(folder)
    return _edition(folder.as_posix(), reading, reading.problems)


def _edition(name: str, reading: Reading, problems: Iterable[Problem]) -> Edition:
    # What could be read of a refused record is not what it says.
    refused = {(part.record.type, part.record.id) for part in reading.partial}
    records = (record for record, _ in reading.records)
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    return Edition(name, corpus_of(records, reading.unread | refused, reading.texts), errors)


def _at_revision(where: str, content: Path) -> Edition:
    revision, named, path = where.partition(":")
    try:
        repository = repository_of(_nearest_folder(content))
        commit = repository.commit(revision)
        if commit is None:
            found = f"no such folder, and no such revision in {repository.top.as_posix()}"
            proposal = "; try git fetch --unshallow" if repository.is_shallow() else ""
            raise NotCompared(f"{where}: found {found}; expected {_EXPECTED}{proposal}")
        below = _normal(where, path) if named else _path_in(repository, where, content)
        entries = [entry for entry in repository.entries(commit, below) if _is_record(entry.path)]
        if not entries:
            found = f"no file of records below {below or 'the top folder'} at that revision"
            raise NotCompared(f"{where}: found {found}; expected some; try {revision}:FOLDER")
        with TemporaryDirectory() as folder:
            _lay(repository, entries, Path(folder))
            reading = read_content(Path(folder))
            name = f"{revision}:{below}"
            return _edition(name, reading, _renamed(reading.problems, folder, name))
    except GitError as error:
        raise NotCompared(f"{where}: found {error}; expected {_EXPECTED}") from None
    except OSError as error:
        found = f"a file that cannot be laid out here ({error.strerror})"
        raise NotCompared(f"{where}: found {found}; expected names that this system can hold") from None


def _nearest_folder(content: Path) -> Path:
    """The content folder, or the nearest one above that exists."""
    resolved = content.resolve()
    return next(folder for folder in (resolved, *resolved.parents) if folder.is_dir())


def _path_in(repository: Repository, where: str, content: Path) -> str:
    below = os.path.relpath(content.resolve(), repository.top.resolve())
    return _normal(where, Path(below).as_posix())


def _normal(where: str, path: str) -> str:
    normal = posixpath.normpath(path.strip("/") or ".")
    if normal.startswith("..") or not normal.isprintable():
        raise NotCompared(f"{where}: found a folder outside the repository; expected one inside")
    return "" if normal == "." else normal


def _is_record(path: str) -> bool:
    return path.partition("/")[0] in _FOLDERS and path.endswith(SUFFIXES)


def _lay(repository: Repository, entries: list[Entry], folder: Path) -> None:
    """Write the files into the folder; one that is too large for the reader as an empty one of that size."""
    by_path = dict(_with_links_followed(repository, entries))
    small = {path: entry for path, entry in by_path.items() if entry.size <= LARGEST}
    contents = repository.contents(entry.blob for entry in small.values())
    for path, data in zip(small, contents, strict=True):
        _place(folder, path).write_bytes(data)
    for path in by_path.keys() - small.keys():
        with _place(folder, path).open("wb") as stream:
            stream.truncate(LARGEST + 1)


def _place(folder: Path, path: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _with_links_followed(repository: Repository, entries: list[Entry]) -> Iterator[tuple[str, Entry]]:
    """Each path with the file that it is, or leads to; but a link that leads to no record file."""
    files = {entry.path: entry for entry in entries if not entry.link}
    yield from files.items()
    links = [entry for entry in entries if entry.link and entry.size <= _LONGEST_LINK]
    targets = repository.contents(entry.blob for entry in links)
    for link, target in zip(links, targets, strict=True):
        leads_to = posixpath.normpath(posixpath.join(posixpath.dirname(link.path), os.fsdecode(target)))
        if leads_to in files:
            yield link.path, files[leads_to]


def _renamed(problems: Iterable[Problem], folder: str, name: str) -> Iterator[Problem]:
    """The problems with the revision in the place of the temporary folder."""
    before = Path(folder).as_posix()
    for problem in problems:
        below = problem.path.removeprefix(before).lstrip("/")
        yield replace(problem, path=f"{name}{'/' * (not name.endswith(':'))}{below}")
