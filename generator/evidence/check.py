"""The quotation rule: whether a source has the words that a record gives of it.

- The words stand in the source as `folding` compares them, with the same spaces between them.
- Each segment begins and ends where words part (`boundaries`) and has at least three words. A quotation of
  fewer is right only where it is quoted as such: where it has all the words of a quoted span.
- The segments stand in order, without overlap.
- A direct quotation, or a fragment, lies within one quoted span: all its segments begin and end in the same
  innermost span. So words that the source gives as a quotation within a quotation are not mixed with those
  around them, however much is left out between; a segment may hold an inner quotation as a whole.
- There is one such place, or the prefix and suffix leave one. They stand just outside of the words, or have
  only marks of quotation between. Places that the rule excludes otherwise do not count: a headline that has
  the quoted words too makes them no less findable.
- What is left out between the segments holds no negation (`negations`), unless somebody reviewed the elision.

Whatever cannot be decided is said to be not checkable, never passed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.beside import beside
from generator.evidence.chains import Chain, Group, chains
from generator.evidence.held import MOST_PLACES, Held, passage
from generator.evidence.quotation import Quotation
from generator.evidence.structure import ACROSS, Structure
from generator.evidence.tokens import Tokens, is_undivided, is_word
from generator.evidence.verdict import Outcome, Place, Reason, Verdict, failed, not_checkable

FEWEST_WORDS = 3
#: In a script that does not part words, this many letters surely are more than one of them.
LETTERS_OF_A_WORD = 8


def check(quotation: Quotation, held: Held | None) -> Verdict:
    """The verdict on a quotation, from what is held of its source (None: nothing)."""
    if held is None:
        return not_checkable(Reason.NOTHING_HELD)
    segments = [passage(segment) for segment in quotation.segments]
    found: list[Sequence[Place]] = []
    for number, segment in enumerate(segments):
        places = _places_of(segment, number, quotation.quoted, held)
        if isinstance(places, Verdict):
            return places
        found.append(places)
    if len(found) > 1 and not chains(found):
        return failed(Reason.WRONG_ORDER)
    groups: list[Group] = [found]
    if quotation.quoted:
        groups = list(_by_span(found, held.structure))
        if not any(map(chains, groups)):
            return _not_in_one_span(found, held.structure)
    return _settled(quotation, segments, groups, held)


def _places_of(segment: Tokens, number: int, quoted: bool, held: Held) -> list[Place] | Verdict:
    """Where a segment may stand as it is, or the reason why nowhere."""
    structure, length = held.structure, len(segment)
    starts = held.places(segment)
    if not starts:
        # Fewer tokens than a window has are fewer than three words, wherever they stand.
        has_words = length >= FEWEST_WORDS and any(map(is_word, segment.words))
        return failed(Reason.NOT_FOUND if has_words else Reason.TOO_SHORT, number)
    if len(starts) > MOST_PLACES:
        return failed(
            Reason.FOUND_TWICE,
            number,
            (Place(starts[0], starts[0] + length), Place(starts[1], starts[1] + length)),
        )
    whole = [Place(at, at + length) for at in starts if _is_bounded(structure, at, at + length)]
    if not whole:
        ends = (segment.words[0], segment.words[-1])
        undivided = any(is_undivided(end) for end in ends)
        return (
            not_checkable(Reason.WORDS_UNDIVIDED, number) if undivided else failed(Reason.INSIDE_WORD, number)
        )
    long = [place for place in whole if _has_words(segment, place, structure, quoted)]
    return long or failed(Reason.TOO_SHORT, number)


def _is_bounded(structure: Structure, start: int, end: int) -> bool:
    return structure.bounded[start] == structure.bounded[end] == "1"


def _has_words(segment: Tokens, place: Place, structure: Structure, quoted: bool) -> bool:
    """Whether a segment has enough words at a place, as the source divides them there."""
    words, in_word, letters = 0, False, 0
    bounded, wordy = structure.bounded, structure.wordy
    for token, at in zip(segment.words, range(place.start, place.end), strict=True):
        if bounded[at] == "1":
            in_word, letters = False, 0
        if wordy[at] == "1":
            letters += not token.isascii() and is_undivided(token)
            if not in_word or letters > LETTERS_OF_A_WORD:
                words, in_word, letters = words + 1, True, min(letters, 1)
                if words == FEWEST_WORDS:
                    return True
    if not quoted or not words:
        return False
    home = structure.home(place.start, place.end)
    if home < 0:
        return False
    span = structure.spans[home]
    before = structure.wordy.find("1", span.start, place.start)
    after = structure.wordy.find("1", place.end, span.end)
    return before < 0 and after < 0


def _by_span(found: Group, structure: Structure) -> Iterator[Group]:
    """The places of the segments apart by the span they stand in, where that is sure and has all segments."""
    by_span: list[dict[int, list[Place]]] = []
    for places in found:
        of_segment: dict[int, list[Place]] = {}
        for place in places:
            home = _home(place, structure)
            if home >= 0 and not structure.in_doubt(place.start, place.end):
                of_segment.setdefault(home, []).append(place)
        by_span.append(of_segment)
    for home in by_span[0]:
        if all(home in of_segment for of_segment in by_span):
            yield [of_segment[home] for of_segment in by_span]


def _home(place: Place, structure: Structure) -> int:
    """The innermost span that holds a passage whole, with no half of another one's marks."""
    halves = structure.halves(place.start, place.end)
    return ACROSS if halves else structure.home(place.start, place.end)


def _not_in_one_span(found: Group, structure: Structure) -> Verdict:
    """Why words that the source has are not quoted there, or why that cannot be told."""
    homes = [[_home(place, structure) for place in places] for places in found]
    open_ = [
        [
            place
            for place, home in zip(places, of_segment, strict=True)
            if home >= 0 or structure.in_doubt(place.start, place.end)
        ]
        for places, of_segment in zip(found, homes, strict=True)
    ]
    if chains(open_) and any(structure.in_doubt(at.start, at.end) for places in open_ for at in places):
        return not_checkable(Reason.MARKS_IN_DOUBT)
    for number, of_segment in enumerate(homes):
        if max(of_segment) < 0:
            return failed(Reason.ACROSS_MARKS if ACROSS in of_segment else Reason.NOT_QUOTED, number)
    return failed(Reason.ACROSS_MARKS)


def _settled(
    quotation: Quotation, segments: Sequence[Tokens], groups: Sequence[Group], held: Held
) -> Verdict:
    """The verdict on words that stand where they may: whether it is one place, and what is left out there."""
    sides = ((Reason.PREFIX, quotation.prefix, 0), (Reason.SUFFIX, quotation.suffix, -1))
    for reason, words, side in sides:
        if words is not None:
            groups = [beside(group, segments[side], passage(words), side, held) for group in groups]
            if not any(map(chains, groups)):
                return failed(reason)
    ways = [way for group in groups for way in chains(group)]
    if len(ways) > 1:
        return failed(Reason.FOUND_TWICE, None, _twice(ways))
    for number, (place, following) in enumerate(zip(ways[0], ways[0][1:], strict=False)):
        if not quotation.elision_reviewed and "1" in held.structure.negated[place.end : following.start]:
            return failed(Reason.NEGATION, number, (Place(place.end, following.start),))
    return Verdict(Outcome.CHECKED, places=ways[0])


def _twice(ways: Sequence[Chain]) -> tuple[Place, ...]:
    """Two places of the first segment that has two."""
    return next((one, other) for one, other in zip(ways[0], ways[1], strict=True) if one != other)
