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

from collections.abc import Iterable
from dataclasses import dataclass

#: At the end of an entry: any ending.
STEM = "*"


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
