"""Texts of sources that somebody has and names to a command: files, by the ids of their sources."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.evidence import HeldText, NotText, read_text, sha256_of, text_of
from generator.hosts.choosing import NotChosen, chosen_source
from generator.judging.quotations import read_whole
from generator.reading import Reading
from generator.records import Source
from generator.records.fields import ID_PATTERN
from generator.vocabulary.text import listed


class NotAtHand(Exception):
    """A text that cannot be used; the message says which, what was found and what was expected."""


def texts_at_hand(reading: Reading, given: Sequence[str]) -> Mapping[str, HeldText]:
    """The texts that are given as ``ID=FILE``, or as ``FILE`` where one source holds its hash."""
    texts: dict[str, HeldText] = {}
    for one in given:
        id_, file = _parted(one)
        data = _data(file)
        source = _source(reading, id_, file, data)
        if source.id in texts:
            raise NotAtHand(f"{file}: found a second text of source/{source.id}; expected one")
        texts[source.id] = _text(source, file, data)
    return texts


def text_of_source(source: Source, file: Path) -> HeldText:
    """The text of a source in a file; its hash is the one that the source holds, if it holds one."""
    return _text(source, file, _data(file))


def _parted(given: str) -> tuple[str | None, Path]:
    id_, equals, file = given.partition("=")
    return (id_, Path(file)) if equals and file and re.match(ID_PATTERN, id_) else (None, Path(given))


def _data(file: Path) -> bytes:
    try:
        data = read_whole(file)
    except OSError as error:
        raise NotAtHand(
            f"{file}: found a file that cannot be read ({error.strerror}); expected a text, or ID=FILE"
        ) from None
    if data is None:
        raise NotAtHand(f"{file}: found a text of more than 16 MiB; expected at most 16 MiB")
    return data


def _source(reading: Reading, id_: str | None, file: Path, data: bytes) -> Source:
    try:
        if id_ is not None:
            return chosen_source(reading, id_)[0]
        hash_ = sha256_of(data)
        found = [
            record
            for record, _ in reading.records
            if isinstance(record, Source) and record.held and record.held.sha256 == hash_
        ]
        if len(found) == 1:
            return chosen_source(reading, found[0].id)[0]
    except NotChosen as error:
        raise NotAtHand(str(error)) from None
    holders = listed([f"source/{one.id}" for one in found], "and")
    whose = f"{holders} hold" if found else "no source holds"
    raise NotAtHand(
        f"{file}: found a text whose hash {whose}; expected one source that does; try --text ID={file}"
    )


def _text(source: Source, file: Path, data: bytes) -> HeldText:
    hash_ = sha256_of(data)
    if source.held is not None and hash_ != source.held.sha256:
        raise NotAtHand(
            f"{file}: found a text with the hash {hash_}; expected {source.held.sha256}, which"
            f" source/{source.id} holds; try the file that was held, or timeline fingerprint {file} --source"
            f" {source.id} if this text is the better one"
        )
    try:
        return read_text(text_of(data), source.language)
    except NotText as error:
        raise NotAtHand(
            f"{file}: found a text in which {error}; expected UTF-8; try saving the text as UTF-8"
        ) from None
