"""Prefix and suffix: the words just before and just after a quotation, which tell one place from another."""

from __future__ import annotations

from generator.evidence.chains import Group
from generator.evidence.held import Held
from generator.evidence.structure import Structure
from generator.evidence.tokens import Tokens
from generator.evidence.verdict import Place


def beside(group: Group, segment: Tokens, words: Tokens, side: int, held: Held) -> Group:
    """The places with those of the first or last segment left out that have other words before or after
    them."""
    kept = [place for place in group[side] if _has_beside(place, segment, words, side, held)]
    return [kept, *group[1:]] if side == 0 else [*group[:-1], kept]


def _has_beside(place: Place, segment: Tokens, words: Tokens, side: int, held: Held) -> bool:
    """Whether words stand just before or after a place, with nothing or only quotation marks between."""
    structure, marks = held.structure, list[str]()
    while words:
        between = [*marks, *segment.words] if side == 0 else [*segment.words, *marks]
        all_words = [*words.words, *between] if side == 0 else [*between, *words.words]
        start = place.end - len(all_words) if side == 0 else place.start
        end = start + len(all_words)
        if start < 0 or end > structure.count:
            return False
        edge = start if side == 0 else end
        spaced = _spaced(structure, start, end, words, side)
        if structure.bounded[edge] == "1" and held.stands(Tokens(all_words, spaced), start):
            return True
        next_mark = place.start - len(marks) - 1 if side == 0 else place.end + len(marks)
        if next_mark not in structure.marks:
            return False
        marks = [structure.marks[next_mark], *marks] if side == 0 else [*marks, structure.marks[next_mark]]
    return False


def _spaced(structure: Structure, start: int, end: int, words: Tokens, side: int) -> str:
    """The spaces of a passage: those of the words as given, and elsewhere as the source has them."""
    spaced = structure.spaced[start:end]
    if side == 0:
        return spaced[:1] + words.spaced[1:] + spaced[len(words) :]
    return spaced[: len(spaced) - len(words) + 1] + words.spaced[1:]
