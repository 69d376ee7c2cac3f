"""What is folded before a quotation is compared with its source, and nothing else.

Names in capitals with underscores are properties of the Unicode Character Database (PropList.txt). Folding
a folded text changes nothing.

1. **Unicode form**: NFC (UAX #15).
2. **White space**: each run of `White_Space` becomes one space; at the ends it goes. A character without
   width (U+200B, U+FEFF) is not white space and counts.
3. **Quotation marks**: those of `Quotation_Mark` that stand for two strokes become U+0022 (`"`):
   `" « » “ ” „ ‟ ⹂ 「」『』 〝〞〟 ﹁﹂﹃﹄ ＂ ｢｣`. Those that stand for one become U+0027 (`'`):
   `' ‘ ’ ‚ ‛ ‹ › ＇`, and with them the shapes in which the apostrophe is typed or printed: U+0060, U+00B4
   and U+02BC (The Unicode Standard, 6.2, “Apostrophes”). One stroke and two stay apart: they tell a quotation
   within a quotation.
4. **Dashes**: of `Dash`, hyphens U+002D U+05BE U+2010 U+2011 U+FE63 U+FF0D, dashes U+2012 to U+2015 U+2E3A
   U+2E3B U+FE31 U+FE32 U+FE58 and the minus U+2212 become U+002D, and a run of them one: `--` is how
   typewriters, `——` how Chinese printers, set a dash. White space beside a dash counts. Wavy, swung and
   superscript dashes are other signs.
5. **Ellipsis**: U+2026, U+22EF (as Chinese keyboards type it) and U+FE19 become three full stops; so do
   three full stops with a space between each.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import category, combining, is_normalized, normalize

WHITE_SPACE: Final = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
DOUBLE_MARKS: Final = '"«»“”„‟⹂「」『』〝〞〟﹁﹂﹃﹄＂｢｣'
SINGLE_MARKS: Final = "'‘’‚‛‹›＇"
APOSTROPHES: Final = "`´\u02bc"
HYPHENS: Final = "-\u05be\u2010\u2011\ufe63\uff0d"
DASHES: Final = "\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe31\ufe32\ufe58"
ELLIPSES: Final = "\u2026\u22ef\ufe19"

_SHAPES: Final = {
    **dict.fromkeys(WHITE_SPACE, " "),
    **dict.fromkeys(DOUBLE_MARKS, '"'),
    **dict.fromkeys(SINGLE_MARKS + APOSTROPHES, "'"),
    **dict.fromkeys(HYPHENS + DASHES, "-"),
    **dict.fromkeys(ELLIPSES, "..."),
}
_SHAPED = re.compile(f"[{re.escape(''.join(sorted(_SHAPES.keys() - set(_SHAPES.values()))))}]")
_ELLIPSIS = re.compile(f"[{ELLIPSES}]")
_SPACES = re.compile("  +")
_DASHES = re.compile("--+")
_SPACED_ELLIPSIS = re.compile(r"(?<!\.)\. \. \.(?!\.)")
_RUN = re.compile("  +|--+")
_RUN_OR_ELLIPSIS = re.compile(rf"{_RUN.pattern}|(?<!\.)\. +\. +\.(?!\.)")
_SPACED_STOPS = re.compile(r"\. +\.")
#: Vowels and final consonants of Hangul, which compose with what stands before them without being marks.
_JAMO = re.compile("[\u1160-\u11ff]")


def fold(text: str) -> str:
    """The text as it is compared."""
    if not text.isascii():
        text = normalize("NFC", text)
    text = _shaped(text)
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if "--" in text:
        text = _DASHES.sub("-", text)
    if ". . ." in text:
        text = _SPACED_ELLIPSIS.sub("...", text)
    return text.strip(" ")


def _shaped(text: str) -> str:
    """The text with its marks, dashes, ellipses and spaces in one shape each."""
    for one in set(_SHAPED.findall(text)):
        text = text.replace(one, _SHAPES[one])
    return text


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and where each of its characters begins in the original.

    ``starts`` has one offset more than ``text`` has characters: the end of the last one. A run that was
    folded into one character begins where the run does.
    """

    text: str
    starts: Sequence[int]


def fold_with_offsets(text: str) -> Folded:
    """The text as `fold` gives it, with the way back into the original."""
    pieces, offsets = list[str](), array("L")
    for piece, start, step in _composed(text):
        done = 0
        for ellipsis in [*_ELLIPSIS.finditer(piece), None]:
            end = ellipsis.start() if ellipsis else len(piece)
            pieces.append(_shaped(piece[done:end]))
            offsets.extend(range(start + done, start + end) if step else [start] * (end - done))
            if ellipsis:
                pieces.append("...")
                offsets.extend([start + end * step] * 3)
                done = ellipsis.end()
    return _without_runs("".join(pieces), offsets, len(text))


def _without_runs(text: str, offsets: array[int], end: int) -> Folded:
    pieces, starts, done = [], array("L"), 0
    runs = _RUN_OR_ELLIPSIS if _SPACED_STOPS.search(text) else _RUN
    for run in runs.finditer(text):
        short = "..." if run[0][0] == "." else run[0][0]
        pieces += [text[done : run.start()], short]
        starts += offsets[done : run.start()]
        starts += array("L", [offsets[run.start()]] * len(short))
        done = run.end()
    folded = "".join([*pieces, text[done:]])
    starts += offsets[done:]
    starts.append(end)
    left = len(folded) - len(folded.lstrip(" "))
    kept = folded.strip(" ")
    return Folded(kept, starts[left : left + len(kept) + 1])


def _composed(text: str) -> Iterator[tuple[str, int, int]]:
    """The text in NFC, in pieces with their offsets in the original and the offset's step from character to
    character: 1 in a piece that did not change, 0 in one that did, which maps to its start as a whole."""
    if is_normalized("NFC", text):
        yield text, 0, 1
        return
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not _joins(text[end]):
            piece = text[start:end]
            form = normalize("NFC", piece)
            yield form, start, 1 if form == piece else 0
            start = end


def _joins(character: str) -> bool:
    """Whether a character can change the form of what stands before it."""
    return not character.isascii() and (
        combining(character) != 0 or category(character)[0] == "M" or _JAMO.match(character) is not None
    )
