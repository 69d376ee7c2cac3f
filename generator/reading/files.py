"""Which files below ``content/`` hold records, and their bytes.

Only regular files are opened: a link that leads out of the folder, a pipe or a device is a problem, never
read.
"""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.reading.refusal import Refusal
from generator.reading.refusals import file_too_large, not_a_regular_file, stray_file, unsafe_file_name
from generator.records import RECORD_TYPES

SUFFIXES = (".yml", ".yaml")
#: What editors and file managers put beside a file, and notes for other editors.
_NO_RECORDS = (".md", "~")
#: Folders below content/ that hold no records.
OTHER_FOLDERS = ("pages", "texts")
#: The site's own list of loaded words, which lies beside the folders.
WORD_LIST = "loaded-words.yml"
_FOLDERS = tuple(type_.folder for type_ in RECORD_TYPES)


@dataclass(frozen=True, slots=True)
class Found:
    """A file below ``content/``: its path there, with forward slashes, or why it is not read."""

    path: str
    refusal: Refusal | None = None

    @property
    def folder(self) -> str:
        """The first folder below ``content/``, which says the type of the records in the file."""
        return self.path.partition("/")[0]


def find_files(content: Path) -> Iterator[Found]:
    """All record files below ``content``, in the order of their paths, and what lies there that is none.

    Folders still to be listed are kept on a stack, not in calls: a sender may nest them as deep as paths are
    long.
    """
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        entries = _listed(content, folder)
        if isinstance(entries, Refusal):
            yield Found(folder.rstrip("/"), entries)
            continue
        below = []
        for entry, refusal in entries:
            path = f"{folder}{entry.name}" if entry.name.isprintable() else folder.rstrip("/")
            if refusal:
                yield Found(path, refusal)
            elif entry.is_dir(follow_symlinks=False):
                refusal = _folder_refusal(folder, entry.name)
                if refusal:
                    yield Found(path, refusal)
                elif folder or entry.name in _FOLDERS:
                    below.append(f"{path}/")
            else:
                yield from _file(content, entry, path)
        waiting += reversed(below)


def _listed(content: Path, folder: str) -> list[tuple[os.DirEntry[str], Refusal | None]] | Refusal:
    """What a folder holds, hidden files left out, each with the refusal of its name if it has one."""
    try:
        with os.scandir(content / folder) as entries:
            names = sorted(
                (entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name
            )
    except OSError as error:
        return not_a_regular_file.unreadable("folder", error)
    taken: dict[str, str] = {}
    listed = []
    for entry in names:
        refusal = _name_refusal(entry.name)
        other = taken.setdefault(unicodedata.normalize("NFC", entry.name).casefold(), entry.name)
        if refusal is None and other != entry.name:
            refusal = unsafe_file_name.same_but_for_case(entry.name, other)
        listed.append((entry, refusal))
    return listed


def _name_refusal(name: str) -> Refusal | None:
    return unsafe_file_name.unsafe(name) if name.isprintable() else unsafe_file_name.unprintable(name)


def _folder_refusal(above: str, name: str) -> Refusal | None:
    known = (*_FOLDERS, *OTHER_FOLDERS)
    return None if above or name in known else stray_file.stray_folder(name, known)


def _file(content: Path, entry: os.DirEntry[str], path: str) -> Iterator[Found]:
    top = "/" not in path
    if not entry.is_file(follow_symlinks=False) and not _links_inside(content, entry):
        yield Found(path, not_a_regular_file.link() if entry.is_symlink() else not_a_regular_file.special())
    elif top and entry.name == WORD_LIST:
        return
    elif top and entry.name.endswith(SUFFIXES):
        yield Found(path, stray_file.record_outside(_FOLDERS))
    elif not top and entry.name.endswith(SUFFIXES):
        yield Found(path)
    elif not top and not entry.name.endswith(_NO_RECORDS):
        yield Found(path, stray_file.other_suffix(entry.name))


def _links_inside(content: Path, entry: os.DirEntry[str]) -> bool:
    if not entry.is_symlink():
        return False
    # realpath, because Path.resolve raises where links form a loop.
    target, inside = os.path.realpath(entry.path), os.path.realpath(content)
    return target.startswith(inside + os.sep) and Path(target).is_file()


def read_bytes(file: Path) -> bytes | Refusal:
    """The bytes of a file, or why they are not read: too large, unreadable, no longer a regular file."""
    try:
        # O_NONBLOCK: a pipe put in a file's place after the listing must not hang the reading.
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return not_a_regular_file.special()
            data = stream.read(file_too_large.LARGEST + 1)
    except OSError as error:
        return not_a_regular_file.unreadable("file", error)
    return file_too_large.file_too_large() if len(data) > file_too_large.LARGEST else data


def find_word_list(content: Path) -> Path | None:
    """The site's own list of loaded words in its content folder; None where there is none, or a link that is
    refused.
    """
    try:
        with os.scandir(content) as entries:
            found = next((entry for entry in entries if entry.name == WORD_LIST), None)
    except OSError:  # which is told where the records are looked for
        return None
    regular = found is not None and (found.is_file(follow_symlinks=False) or _links_inside(content, found))
    return content / WORD_LIST if regular else None


def find_texts(content: Path) -> Iterator[str]:
    """The paths, with forward slashes, of the regular files below ``content/texts/``."""
    texts = content / "texts"
    for folder, _, names in os.walk(texts):
        for name in names:
            file = Path(folder, name)
            if file.is_file() and not file.is_symlink():
                yield file.relative_to(texts).as_posix()
