"""Loaded words in our own voice: words of a list that take a side, where nobody is quoted.

How they are found is said in ``matching``.

What it cannot see: what a word means where it stands (a *puppet* theatre, a novel's *heroic* deeds), loaded
sentences of plain words, and what is loaded by being left out. A word that is found may be the right one; it
should then be somebody's, in quotation marks and with a name.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.deriving.balance.matching import Entry, list_of
from generator.deriving.balance.own_voice import OwnText, own_voice
from generator.deriving.balance.word_list import LoadedWords
from generator.judging import Corpus

#: Characters shown on either side of a word.
AROUND = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """A loaded word in a text of ours.

    ``type``, ``id`` and ``field`` say where (a field within others as ``stances.0.note``); ``word`` is the
    entry of the list, ``written`` the text's, ``context`` the words around it. ``language`` and ``group``
    name the entry's group, ``why`` says why it is loaded.
    """

    type: str
    id: str
    field: str
    word: str
    written: str
    context: str
    language: str
    group: str
    why: str


def loaded_words_in(corpus: Corpus, words: LoadedWords) -> tuple[Finding, ...]:
    """Every loaded word in a corpus, by type, id and field, in the order of the text.

    Of entries that overlap the longest counts, and of like ones that of the language named first.
    """
    languages = dict.fromkeys(group.language for group in words)
    lists = [list_of(language, [one for one in words if one.language == language]) for language in languages]
    found: list[Finding] = []
    for own in own_voice(corpus):
        hits = [hit for list_ in lists for hit in list_.hits(own.unquoted)]
        hits.sort(key=lambda hit: (hit[0], -hit[1]))
        end = 0
        for start, stop, entry in hits:
            if start >= end:
                end = stop
                found += [_finding(own, start, stop, entry)] if entry.group.why else []
    return tuple(found)


def _finding(own: OwnText, start: int, stop: int, entry: Entry) -> Finding:
    group = entry.group
    return Finding(
        type=own.type,
        id=own.id,
        field=own.field,
        word=entry.word,
        written=own.text[start:stop],
        context=_context(own.text, start, stop),
        language=group.language,
        group=group.name,
        why=group.why,
    )


def _context(text: str, start: int, stop: int) -> str:
    """The word with what stands around it, cut between words."""
    first, last = max(0, start - AROUND), min(len(text), stop + AROUND)
    before, after = text[first:start], text[stop:last]
    if first and " " in before:
        before = before.partition(" ")[2]
    if last < len(text) and " " in after:
        after = after.rpartition(" ")[0]
    shown = f"{before}{text[start:stop]}{after}"
    return f"{'… ' if first else ''}{' '.join(shown.split())}{' …' if last < len(text) else ''}"
