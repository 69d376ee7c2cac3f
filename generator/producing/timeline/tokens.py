"""Words of a text as the index has them; `theme/timeline/word-index.js` has the same for what a reader types.

A word is a run of letters, marks and digits, in the compatibility form of Unicode (NFKC) and in small
letters. Scripts that put no spaces between words are indexed by single characters and by pairs of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

#: Blocks of Thai, Lao, Myanmar, Khmer, Kana and Han, as the insides of a character class.
_UNDIVIDED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f"
    "\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U000323af"
)
_PART = re.compile(f"[{_UNDIVIDED}]+|[^{_UNDIVIDED}]+")
_IS_UNDIVIDED = re.compile(f"[{_UNDIVIDED}]")
#: What the rule of small letters makes two of: the sigma at the end of a word, and the sharp s.
_ALIKE = str.maketrans({"ς": "σ", "ß": "ss"})
#: Where Unicode has marks: the planes of scripts, and the variation selectors. All of it would take a quarter
#: of a second of each build.
_WITH_MARKS = (range(0x300, 0x20000), range(0xE0100, 0xE01F0))
_ASCII = re.compile(r"[a-z0-9]+")


def tokens(text: str) -> Iterator[str]:
    """The words of a text, in order; one that occurs twice comes twice."""
    if text.isascii():
        yield from _ASCII.findall(text.lower())
        return
    folded = unicodedata.normalize("NFKC", text).lower().translate(_ALIKE)
    for run in _word().findall(folded):
        if not _IS_UNDIVIDED.search(run):
            yield run
            continue
        for part in _PART.findall(run):
            yield from _pieces(part) if _IS_UNDIVIDED.match(part) else (part,)


def _pieces(run: str) -> Iterator[str]:
    yield from run
    yield from (run[at : at + 2] for at in range(len(run) - 1))


@cache
def _word() -> re.Pattern[str]:
    r"""Letters, marks and digits: what Python calls ``\w``, which lacks the marks, but for the underscore."""
    marks = [code for code in chain(*_WITH_MARKS) if unicodedata.category(chr(code))[0] == "M"]
    ranges: list[list[int]] = []
    for code in marks:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    inside = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return re.compile(rf"(?:[^\W_]|[{inside}])+")
