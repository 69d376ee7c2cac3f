"""A content folder becomes records and problems."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from zlib import crc32

from generator.reading.characters import decode
from generator.reading.files import Found, find_files, find_texts, read_bytes
from generator.reading.partial import partial
from generator.reading.refusal import Refusal
from generator.reading.refusals import id_missing, not_a_record, too_many_mistakes
from generator.reading.validation import Mistake, validate
from generator.reading.yaml_documents import Document, Piece, cut, read_documents
from generator.reading.yaml_walk import Path as ValuePath
from generator.records import RECORD_TYPES, Record
from generator.vocabulary.problems import Problem
from generator.working import each_shared_out

_BY_FOLDER = {type_.folder: type_ for type_ in RECORD_TYPES}
#: Files for which a process of their own is worth its making.
LEAST_FILES = 200
_ID_LINE = re.compile(r"^id:[ \t]*[\"']?([a-z0-9-]{1,96})\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was read: the file, as messages name it, and which of its documents (counted from 0)."""

    path: str
    document: int


@dataclass(frozen=True, slots=True)
class Partial:
    """A record of which some was refused: at the paths ``refused`` it does not hold what its file says."""

    record: Record
    origin: Origin
    refused: frozenset[ValuePath]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a content folder holds: the records in which nothing was refused, with origin, and all problems.

    ``partial`` are records as far as they could be read, for the rules alone; ``unread`` type and id of those
    that could not be read at all, as far as they are known; ``texts`` the paths of files below
    ``content/texts/``.
    """

    content: Path
    records: tuple[tuple[Record, Origin], ...]
    problems: tuple[Problem, ...]
    unread: frozenset[tuple[str, str]]
    texts: frozenset[str]
    partial: tuple[Partial, ...] = ()


@dataclass(slots=True)
class Earlier:
    """What the files of a content folder gave when they were read last, for who reads them again and again.

    A file is known by its bytes: times of change may lie.
    """

    _files: dict[str, _File] = field(default_factory=dict)

    def same(self, content: Path, found: Found) -> _File | None:
        """What a file gave, if it still holds the same; None if it must be read."""
        file = self._files.get((content / found.path).as_posix())
        if file is None or file.found != found or file.digest is None:
            return None
        data = read_bytes(content / found.path)
        return file if isinstance(data, bytes) and _digest(data) == file.digest else None

    def keep(self, files: list[_File]) -> None:
        """Remember these files, and no others."""
        self._files = {file.path: file for file in files}


def read_content(content: Path, earlier: Earlier | None = None) -> Reading:
    """Read every record file below ``content``, but for those that hold what they held ``earlier``.

    Messages name files as ``content`` was given, so a relative folder gives paths relative to where the
    command runs.
    """
    records: list[tuple[Record, Origin]] = []
    partials: list[Partial] = []
    problems: list[Problem] = []
    unread: set[tuple[str, str]] = set()
    for file in _files(content, earlier or Earlier()):
        records += file.records
        partials += file.partial
        problems += [_problem(file.path, refusal) for refusal in file.refusals]
        unread |= file.unread
    texts = frozenset(find_texts(content))
    return Reading(content, tuple(records), tuple(problems), frozenset(unread), texts, tuple(partials))


def _files(content: Path, earlier: Earlier) -> list[_File]:
    """What every file gives, in the order of their paths."""
    found = list(find_files(content))
    same = {one: earlier.same(content, one) for one in found}
    left = [one for one in found if same[one] is None]
    new = iter(each_shared_out(left, lambda one: _read(content, one), least=LEAST_FILES))
    files = [same[one] or next(new) for one in found]
    earlier.keep(files)
    return files


def _read(content: Path, found: Found) -> _File:
    path = (content / found.path).as_posix()
    return _File(found, path, refusals=[found.refusal]) if found.refusal else _read_file(content, found, path)


def _problem(path: str, refusal: Refusal) -> Problem:
    line, column = refusal.spot
    return Problem(path, line, column, refusal.code, refusal.found, refusal.expected, refusal.proposal)


@dataclass(slots=True)
class _File:
    """One file, and what it gave so far."""

    found: Found
    path: str
    records: list[tuple[Record, Origin]] = field(default_factory=list)
    partial: list[Partial] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    unread: set[tuple[str, str]] = field(default_factory=set)
    #: Of the bytes that were read; None where there were none.
    digest: bytes | None = None

    @property
    def type(self) -> type[Record]:
        return _BY_FOLDER[self.found.folder]

    @property
    def stem(self) -> str:
        return self.found.path.rpartition("/")[2].rpartition(".")[0]


def _read_file(content: Path, found: Found, path: str) -> _File:
    file = _File(found, path)
    data = read_bytes(content / found.path)
    if isinstance(data, Refusal):
        file.refusals.append(data)
        file.unread.add((file.type.type, file.stem))
        return file
    file.digest = _digest(data)
    text, file.refusals = decode(data)
    # What was refused of the whole file makes every record in it a doubtful one.
    doubtful = bool(file.refusals)
    pieces = cut(text)
    if not pieces and not doubtful:
        file.refusals.append(not_a_record.empty_file())
    for number, document in enumerate(read_documents(pieces)):
        _read_record(file, document, number, alone=len(pieces) == 1, doubtful=doubtful)
        if len(file.refusals) > too_many_mistakes.MOST:
            one_more = file.refusals[too_many_mistakes.MOST]
            file.refusals[too_many_mistakes.MOST :] = [too_many_mistakes.too_many_mistakes(one_more.spot)]
            for piece in pieces[number + 1 :]:
                _note_unread(file, piece, alone=False)
            break
    return file


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()


def _read_record(file: _File, document: Document, number: int, *, alone: bool, doubtful: bool) -> None:
    origin = Origin(file.path, number)
    file.refusals += document.refusals
    if not isinstance(document.value, dict):
        # Where something was refused already, what is left of the document says nothing more.
        if document.value is not None and not document.refusals and not doubtful:
            file.refusals.append(not_a_record.not_a_record(document.spot, document.value))
        _note_unread(file, document.piece, alone=alone)
        return
    lost = document.lost
    if "id" not in document.value:
        if not alone:
            file.refusals.append(id_missing.id_missing(document.spot))
            doubtful, lost = True, lost | {("id",)}
        document = document.named(file.stem if alone else _nobodys_id(origin))
    read = validate(file.type, document)
    file.refusals += read.refusals
    if read.record is not None and not (read.refusals or document.refusals or doubtful):
        file.records.append((read.record, origin))
    elif read.record is not None:
        file.partial.append(Partial(read.record, origin, lost))
    elif read.mistakes and (rest := _rest(file.type, document, read.mistakes, origin)):
        file.partial.append(Partial(rest[0], origin, lost | rest[1]))
    else:
        _note_unread(file, document.piece, alone=alone)


def _rest(
    type_: type[Record], document: Document, mistakes: list[Mistake], origin: Origin
) -> tuple[Record, frozenset[ValuePath]] | None:
    """What is left of a record without its mistakes; without a sound id, it gets one of its own."""
    if all(mistake.path != ("id",) for mistake in mistakes):
        return partial(type_, document.value, mistakes)
    others = [mistake for mistake in mistakes if mistake.path != ("id",)]
    rest = partial(type_, {**document.value, "id": _nobodys_id(origin)}, others)
    return (rest[0], rest[1] | {("id",)}) if rest else None


def _nobodys_id(origin: Origin) -> str:
    return f"refused-in-reading-{crc32(repr(origin).encode())}"


def _note_unread(file: _File, piece: Piece, *, alone: bool) -> None:
    """Remember the id of a record that could not be read: references to it are no mistakes."""
    written = _ID_LINE.search(piece.text)
    if written or alone:
        file.unread.add((file.type.type, written[1] if written else file.stem))


def reread(path: str) -> list[Document]:
    """The documents of a file that was read before, for the places of their values; none if it is gone."""
    data = read_bytes(Path(path))
    return [] if isinstance(data, Refusal) else list(read_documents(cut(decode(data)[0])))
