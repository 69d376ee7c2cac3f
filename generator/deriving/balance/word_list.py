"""The list of loaded words: by language, in groups that share a reason, as YAML.

    en:
      people:
        why: judges a person instead of saying what the person did
        words: [terrorist, mastermind*]

A word ending in ``*`` stands for every word that begins so, which inflected languages need; of a phrase, the
last word may. Each entry is whole words otherwise. A group with an empty ``why`` holds phrases in which such
words are not loaded (*claimed by both states*). A site's own list has the same form: a group with the name of
one of ours takes its place (an empty ``words`` leaves it out), every other one is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.vocabulary.problems import shown

#: At the end of an entry: any ending.
STEM = "*"
_DEFAULT = Path(__file__).parent / "loaded_words.yml"
_EXPECTED = "language: {group: {why: text, words: [word, …]}}"


@dataclass(frozen=True, slots=True)
class LoadedGroup:
    """Words of one language (BCP 47, in small letters) that are loaded for one reason, said in ``why``.

    Where ``why`` is empty they are phrases that are not loaded, whatever words are in them.
    """

    language: str
    name: str
    why: str
    words: tuple[str, ...]


#: A whole list, in order.
LoadedWords = tuple[LoadedGroup, ...]


class WordListError(ValueError):
    """A list that cannot be read; the message says where, what was found and what was expected."""


@cache
def default_words() -> LoadedWords:
    """The list that comes with the program, all its languages."""
    return read_words(_DEFAULT.read_text(encoding="utf-8"))


def in_languages(words: LoadedWords, languages: Iterable[str]) -> LoadedWords:
    """The part of a list that is in these languages (``en-GB`` is ``en`` too).

    A site asks for the languages of its own texts: *held* is a hero in German and nothing in English.
    """
    wanted = [language.lower() for language in languages]
    asked = {*wanted, *(language.partition("-")[0] for language in wanted)}
    return tuple(group for group in words if group.language in asked)


def with_own(words: LoadedWords, own: LoadedWords) -> LoadedWords:
    """A list with a site's own: its groups replace those of the same language and name, or come after."""
    groups = {(group.language, group.name): group for group in (*words, *own)}
    return tuple(group for group in groups.values() if group.words)


def read_words(text: str) -> LoadedWords:
    """The list that a YAML text holds; `WordListError` where it is none."""
    try:
        # BaseLoader makes text, lists and mappings, and nothing else: `no` is Norwegian.
        value = yaml.load(text, yaml.BaseLoader)  # noqa: S506
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise WordListError(f"line {line}: found YAML that cannot be read: {error.problem}") from None
    except yaml.YAMLError as error:
        raise WordListError(f"found YAML that cannot be read: {error}") from None
    return tuple(_groups(value))


def _groups(value: Any) -> Iterator[LoadedGroup]:
    for language, groups in _mapping(value, "the list").items():
        for name, group in _mapping(groups, language).items():
            where = f"{language}, {name}"
            fields = _mapping(group, where)
            if fields.keys() != {"why", "words"} or not isinstance(fields["why"], str):
                raise WordListError(f"{where}: found {shown(', '.join(fields))}; expected {_EXPECTED}")
            words = tuple(_words(fields["words"], where))
            yield LoadedGroup(language.lower(), name, fields["why"], words)


def _mapping(value: Any, where: str) -> dict[str, Any]:
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return value
    raise WordListError(f"{where}: found no mapping; expected {_EXPECTED}")


def _words(value: Any, where: str) -> Iterator[str]:
    if not isinstance(value, list):
        raise WordListError(f"{where}: found {shown(str(value))}; expected a list of words")
    for word in value:
        letters = word.removesuffix(STEM) if isinstance(word, str) else ""
        if not any(map(str.isalnum, letters)) or STEM in letters:
            found = shown(word) if isinstance(word, str) else "a list or mapping"
            raise WordListError(f"{where}: found {found}; expected a word, with * at most at its end")
        yield word
