"""Writing one value into a record's file, so that nothing is lost whatever happens."""

from __future__ import annotations

import codecs
import os
import tempfile
from pathlib import Path

from generator.custody.editing import NotEdited, set_field
from generator.custody.yaml_writing import Value
from generator.reading import Origin
from generator.reading.characters import decode
from generator.reading.files import read_bytes
from generator.reading.refusal import Refusal
from generator.reading.refusals.file_too_large import LARGEST
from generator.reading.validation import validate
from generator.reading.yaml_documents import Document, cut, read_documents
from generator.reading.yaml_walk import Path as ValuePath
from generator.records import Record
from generator.records.declaration import fields_of


def write_field(record: Record, origin: Origin, path: ValuePath, value: Value) -> Record:
    """Write a value into the file that a record was read from, and return the record as it is now.

    Comments, order and formatting of the file stay; a new key is put where the declaration of the type has
    it. The file is replaced in one step, and only if it still holds the record that was read and will hold
    the same record but for ``path``. `NotEdited` tells why nothing was written.
    """
    file = Path(os.path.realpath(origin.path))
    data = read_bytes(file)
    if isinstance(data, Refusal):
        raise NotEdited(data.found)
    if _read(type(record), data, origin) != record:
        raise NotEdited("the file no longer holds the record that was read")
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    order = [field.name for field in fields_of(type(record)) if field.depth == len(path) - 1]
    text = set_field(decode(data)[0], origin.document, path, value, order)
    new = mark + text.encode()
    if len(new) > LARGEST:
        raise NotEdited(f"the file would be larger than {LARGEST // 1024:,} KiB, which no record file may be")
    written = _read(type(record), new, origin)
    if written is None or written.id != record.id or not _same_but_for(record, written, str(path[0])):
        raise NotEdited("the record would no longer be the same but for this value")
    if new == data:
        return written
    _replace(file, data, new)
    if _read(type(record), file.read_bytes(), origin) != written:
        _replace(file, file.read_bytes(), data)
        raise NotEdited("the file did not hold what was written; it is as it was")
    return written


def _read(type_: type[Record], data: bytes, origin: Origin) -> Record | None:
    """The record at a place in a file's bytes, if it is one without a mistake."""
    text, refusals = decode(data)
    documents = list(read_documents(cut(text)))
    if refusals or origin.document >= len(documents):
        return None
    document = documents[origin.document]
    if document.refusals or not isinstance(document.value, dict):
        return None
    read = validate(type_, _named(document, origin, alone=len(documents) == 1))
    return None if read.refusals else read.record


def _named(document: Document, origin: Origin, *, alone: bool) -> Document:
    unnamed = alone and "id" not in document.value
    return document.named(Path(origin.path).stem) if unnamed else document


def _same_but_for(one: Record, other: Record, key: str) -> bool:
    names = [name for name, field in type(one).model_fields.items() if (field.alias or name) != key]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _replace(file: Path, old: bytes, new: bytes) -> None:
    """Put new bytes in a file's place in one step, with its permissions, unless somebody has changed it
    since.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(new)
                stream.flush()
                os.fsync(descriptor)
            temporary.chmod(file.stat().st_mode & 0o7777)
            if file.read_bytes() != old:
                raise NotEdited("the file was changed by somebody else meanwhile")
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise NotEdited(f"the file cannot be written ({error.strerror})") from error
