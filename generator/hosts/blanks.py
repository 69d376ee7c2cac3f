"""Blank records as files of a content folder."""

from __future__ import annotations

import re
from pathlib import Path

from generator.records import Record
from generator.records.blank import blank
from generator.records.fields import ID_PATTERN, LONGEST_ID, RESERVED_NAMES

_SUFFIXES = (".yml", ".yaml")


class NotWritten(Exception):
    """A blank record was not written; the message says where, what was found and what was expected."""


def write_blank(type_: type[Record], id_: str, content: Path) -> Path:
    """Write a blank record into the folder of its type; returns its file. No file is ever written over."""
    if not re.fullmatch(ID_PATTERN, id_) or len(id_) > LONGEST_ID or id_ in RESERVED_NAMES:
        raise NotWritten(
            f"found the id {id_!r}; expected small letters, digits and single hyphens, such as lavrov-denies"
        )
    if not content.is_dir():
        raise NotWritten(
            f"{content}: found no such folder; expected the records' folder; try --content FOLDER"
        )
    taken = _file_of(content / type_.folder, id_)
    if taken is not None:
        raise NotWritten(f"{taken}: found a {type_.type} with the id {id_}; expected an id that none has")
    file = content / type_.folder / f"{id_}.yml"
    try:
        file.parent.mkdir(exist_ok=True)
        with file.open("x", encoding="utf-8") as stream:
            stream.write(blank(type_, schema=f"../../schema/{type_.type}.schema.json"))
    except OSError as error:
        raise NotWritten(f"{file}: found “{error.strerror}”; expected to be able to write there") from error
    return file


def _file_of(folder: Path, id_: str) -> Path | None:
    """The file that holds a record with this id: by its name, or by a line that says so."""
    line = re.compile(rf"^id:[ \t]*[\"']?{re.escape(id_)}[\"']?[ \t]*\r?$".encode(), re.MULTILINE)
    for file in sorted(folder.rglob("*")):
        if (
            file.suffix in _SUFFIXES
            and file.is_file()
            and (file.stem == id_ or line.search(file.read_bytes()))
        ):
            return file
    return None
