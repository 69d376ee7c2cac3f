"""Where two wordings of the same words differ, word for word.

Compared is what the quotation rule compares (`folding`): the shapes of quotation marks, dashes and white
space are no difference; case, order, wording and punctuation are. A word is what stands between two of its
`boundaries`, so that `don't` or `7,000` is one, and so is each mark of punctuation. In Chinese it is each
ideograph; in scripts that do not part their words, all that stands between two spaces.

What an editor left out between two segments may have been anything. Where one wording leaves something out
and the other has words there, that alone is no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from generator.evidence.structure import parted

#: So many words of each wording are compared, the same ones at both ends not counted: difflib is quadratic.
MOST_COMPARED: Final = 1000
#: The share of words in common below which two wordings are told as other words throughout: marks on most
#: words would show nothing.
LEAST_ALIKE: Final = 0.5


class Word(NamedTuple):
    """A word of a wording as it is compared, and where it stands: which segment (from 0), its first character
    in it, and the end.

    What was left out between two segments is a word without letters at the end of the first.
    """

    folded: str
    segment: int
    start: int
    end: int

    @property
    def left_out(self) -> bool:
        """Whether this stands for what was left out."""
        return not self.folded


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one wording, and those that the other has in their place; either may be none.

    Words that one wording has not stand, in ``one_at`` or ``other_at``, before the word of this number.
    """

    one: tuple[Word, ...]
    other: tuple[Word, ...]
    one_at: int
    other_at: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two wordings compared: their words, and the differences in order.

    ``alike`` is the share of words that they have in common, 0 to 1; None where they are too long to be
    compared.
    """

    one: tuple[Word, ...]
    other: tuple[Word, ...]
    differences: tuple[Difference, ...]
    alike: float | None

    @property
    def told_apart(self) -> bool:
        """Whether the differences can be shown one by one."""
        return self.alike is not None and self.alike >= LEAST_ALIKE


def words_of(segments: Sequence[str]) -> tuple[Word, ...]:
    """The words of a wording's segments, in order."""
    return tuple(_words(segments))


def _words(segments: Sequence[str]) -> Iterator[Word]:
    for number, segment in enumerate(segments):
        if number:
            end = len(segments[number - 1])
            yield Word("", number - 1, end, end)
        parts, start = parted(segment), 0
        text, starts, tokens = parts.folded.text, parts.starts, parts.tokens.words
        origins = parts.folded.starts
        for end in range(1, len(tokens) + 1):
            if parts.bounded[end] == "1":
                first, last = starts[start], starts[end - 1] + len(tokens[end - 1])
                yield Word(text[first:last], number, origins[first], origins[last])
                start = end


def compare(one: Sequence[str], other: Sequence[str]) -> Comparison:
    """Two wordings, given as their segments, compared."""
    ones, others = words_of(one), words_of(other)
    before, after = _same_ends(ones, others)
    inner, outer = ones[before : len(ones) - after], others[before : len(others) - after]
    if max(len(inner), len(outer)) > MOST_COMPARED:
        return Comparison(ones, others, (), None)
    matcher = SequenceMatcher(
        None, [word.folded for word in inner], [word.folded for word in outer], autojunk=False
    )
    same = before + after + sum(block.size for block in matcher.get_matching_blocks())
    differences = (
        Difference(inner[a:b], outer[c:d], before + a, before + c)
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )
    told = tuple(one for one in differences if not _is_elision(one))
    return Comparison(ones, others, told, 2 * same / max(1, len(ones) + len(others)))


def _same_ends(ones: Sequence[Word], others: Sequence[Word]) -> tuple[int, int]:
    """How many words two wordings have in common at the beginning, and behind these at the end."""
    most = min(len(ones), len(others))
    before = next((n for n in range(most) if ones[n].folded != others[n].folded), most)
    after = next(
        (n for n in range(most - before) if ones[-1 - n].folded != others[-1 - n].folded), most - before
    )
    return before, after


def _is_elision(difference: Difference) -> bool:
    """Whether one wording leaves out here, and no more than that."""
    return any(side and all(word.left_out for word in side) for side in (difference.one, difference.other))
