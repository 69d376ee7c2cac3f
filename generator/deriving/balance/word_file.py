"""Reading a list of loaded words, the program's own or a site's, in the form told in ``word_list``.

It is read as strictly as a record, and its mistakes are told with their places and the codes of records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from generator.deriving.balance.word_list import STEM, LoadedGroup, LoadedWords
from generator.reading.characters import decode
from generator.reading.files import read_bytes
from generator.reading.refusal import START, Refusal, Spot
from generator.reading.refusals import (
    bad_value,
    lost_to_comment,
    missing_key,
    stray_file,
    unknown_key,
    wrong_shape,
)
from generator.reading.yaml_documents import Document, cut, read_documents
from generator.reading.yaml_walk import Path as ValuePath
from generator.records.fields import LANGUAGE_PATTERN
from generator.vocabulary.problems import Problem, shown
from generator.vocabulary.text import nearest

_DEFAULT = Path(__file__).parent / "loaded_words.yml"
_LANGUAGE = re.compile(LANGUAGE_PATTERN)
#: The keys of a group, and what each holds.
_KEYS: Final = {"why": "why they are loaded, or '' if they are not", "words": "a list of words"}


@dataclass(frozen=True, slots=True)
class WordFile:
    """What a file of loaded words holds, and every problem in it: then it holds no words."""

    words: LoadedWords = ()
    problems: tuple[Problem, ...] = ()


@cache
def default_words() -> LoadedWords:
    """The list that comes with the program, all its languages."""
    words, refusals = read_words(_DEFAULT.read_text(encoding="utf-8"))
    assert not refusals, refusals
    return words


def read_file(file: Path) -> WordFile:
    """The list in a file; in its problems the file is named as given."""
    data = read_bytes(file)
    if isinstance(data, Refusal):
        return WordFile((), (_problem(file, data),))
    text, refusals = decode(data)
    if not refusals:
        words, refusals = read_words(text)
        if not refusals:
            return WordFile(words)
    return WordFile((), tuple(_problem(file, refusal) for refusal in refusals))


def second_file(file: Path, other: Path) -> Problem:
    """That a file would not be read, because the settings name another."""
    return _problem(file, stray_file.second_list(other.as_posix()))


def _problem(file: Path, refusal: Refusal) -> Problem:
    line, column = refusal.spot
    path = file.as_posix()
    return Problem(path, line, column, refusal.code, refusal.found, refusal.expected, refusal.proposal)


def read_words(text: str) -> tuple[LoadedWords, list[Refusal]]:
    """The list that a YAML text holds, and what in it is refused."""
    documents = list(read_documents(cut(text)))
    if len(documents) != 1:
        found = f"{len(documents)} lists divided by lines ---" if documents else "an empty file"
        return (), [Refusal(wrong_shape.CODE.id, START, found, "one list of words, by language")]
    walk = _Walk(documents[0])
    words = tuple(walk.groups()) if documents[0].value is not None else ()
    return words, sorted(walk.refusals, key=lambda refusal: refusal.spot)


class _Walk:
    """The walk over one list, and what in it is refused."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.refusals = [*document.refusals]
        self.refusals += [
            lost_to_comment.lost_to_comment(lost.spot, lost.text, lost.comment)
            for lost in document.cut_short
            if lost.path[-1:] == ("why",)
        ]

    def groups(self) -> Iterator[LoadedGroup]:
        for language, groups in self._mapping(self.document.value, (), "groups of words by language").items():
            if not _LANGUAGE.fullmatch(language):
                expected = "a language code of BCP 47, such as en, uk or sr-Latn"
                self._refuse(bad_value.CODE.id, (language,), shown(language), expected, key=True)
            for name, group in self._mapping(
                groups, (language,), "groups of words, each with a name"
            ).items():
                path = (language, name)
                fields = self._mapping(group, path, "the keys why and words")
                words = tuple(self._words(fields["words"], (*path, "words"))) if "words" in fields else ()
                why = fields.get("why")
                if isinstance(why, (dict, list)):
                    self._wrong_shape((*path, "why"), why, "a text")
                elif isinstance(group, dict) and self._has_keys(fields, path) and isinstance(why, str):
                    yield LoadedGroup(language.lower(), name, why, words)

    def _mapping(self, value: Any, path: ValuePath, wanted: str) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        if path not in self.document.lost:
            self._wrong_shape(path, value, wanted)
        return {}

    def _has_keys(self, fields: dict[str, Any], path: ValuePath) -> bool:
        for key in fields.keys() - _KEYS.keys():
            spot = self._spot((*path, key), key=True)
            self.refusals.append(unknown_key.unknown_key(spot, key, tuple(_KEYS), nearest(key, _KEYS)))
        missing = [key for key in _KEYS if key not in fields]
        self.refusals += [missing_key.missing_key(self._spot(path), key, _KEYS[key]) for key in missing]
        return not missing

    def _words(self, value: Any, path: ValuePath) -> Iterator[str]:
        if not isinstance(value, list):
            if path not in self.document.lost:
                self._wrong_shape(
                    path, value, "a list of words", f"[{value}]" if isinstance(value, str) else None
                )
            return
        for number, word in enumerate(value):
            here = (*path, number)
            if not isinstance(word, str):
                self._wrong_shape(here, word, "a word")
            elif here not in self.document.lost:
                letters = word.removesuffix(STEM)
                if not any(map(str.isalnum, letters)) or STEM in letters:
                    self._refuse(bad_value.CODE.id, here, shown(word), "a word, with * at most at its end")
                yield word

    def _wrong_shape(self, path: ValuePath, found: Any, wanted: str, proposal: str | None = None) -> None:
        self.refusals.append(wrong_shape.wrong_shape(self._spot(path), found, wanted, proposal))

    def _refuse(self, code: str, path: ValuePath, found: str, expected: str, *, key: bool = False) -> None:
        self.refusals.append(Refusal(code, self._spot(path, key=key), found, expected))

    def _spot(self, path: ValuePath, *, key: bool = False) -> Spot:
        return self.document.locate(path, key=key)
