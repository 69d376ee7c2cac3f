"""An address that leads to the passage: the words of a quotation as a text directive, to which a browser
scrolls.

    https://example.org/article#:~:text=start,end

The form is that of *URL Fragment Text Directives* (WICG): ``text=[prefix-,]start[,end][,-suffix]``. A browser
takes the first place in the page that has the words of ``start``, whole and in one paragraph, and if there is
an ``end``, all up to the first such words behind it. A browser that finds them nowhere, or does not know the
form, shows the page as if nothing had been asked.

- A short quotation is given whole. Of a longer one, and of one in several segments or paragraphs, the first
  words of the first and the last words of the last are given: as few as lead to the right place in what is
  held of the source, where that can be asked.
- Where these words stand in what is held a second time, the marks of quotation beside them are given too,
  then the prefix and suffix of the record, or one segment alone that stands there once.
- Terms are cut only where any browser sees words part: at spaces and punctuation.
- Of a held text the printed form is given, so that a quotation mark of another shape does no harm.
- No directive is made for a quotation that failed: its words are known not to be there.

What this cannot see: to browsers capital and small letters are the same, and dashes of two lengths are not;
and a page has more words than the text that was held of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote, urlsplit

from generator.evidence.held import Held
from generator.evidence.held_text import HeldText
from generator.evidence.quotation import Quotation
from generator.evidence.terms import Aim
from generator.evidence.verdict import Outcome, Place, Verdict

#: What begins a directive in the fragment of an address.
_DELIMITER: Final = ":~:"
#: Directives are for texts that a browser lays out itself. Other viewers read the fragment for themselves.
_NO_TEXT: Final = (".pdf", ".ps", ".epub", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".zip")


def text_directive(quotation: Quotation, verdict: Verdict, held: Held | None) -> str | None:
    """The directive that leads to a quotation in its source; None for one that is known not to be there."""
    if verdict.outcome is Outcome.FAILED:
        return None
    if held is None or not verdict.checked:
        start, end, _ = Aim(quotation.segments).terms
        return _directive(quotation.prefix, start, end, quotation.suffix)
    plain, marked, *parts = _aims(_printed(quotation, verdict, held), verdict.places, held)
    for aim in (plain, marked):
        if aim.terms.sure:
            return _directive(None, aim.terms.start, aim.terms.end, None)
    if not (quotation.prefix or quotation.suffix):
        marked = next((part for part in parts if part.terms.sure), marked)
    return _directive(quotation.prefix, marked.terms.start, marked.terms.end, quotation.suffix)


def _printed(quotation: Quotation, verdict: Verdict, held: Held) -> tuple[str, ...]:
    if isinstance(held, HeldText):
        return tuple(held.text(place.start, place.end) for place in verdict.places)
    return quotation.segments


def _aims(segments: tuple[str, ...], places: tuple[Place, ...], held: Held) -> Iterator[Aim]:
    """The quotation, the same with the marks beside it, and each of its segments if it has several."""
    (before, start), (after, end) = _marks(held, places[0].start, -1), _marks(held, places[-1].end, 1)
    yield Aim(segments, held, places[0].start, places[-1].end)
    yield Aim(segments, held, start, end, before, after)
    if len(segments) > 1:
        for segment, place in zip(segments, places, strict=True):
            yield Aim((segment,), held, place.start, place.end)


def _marks(held: Held, edge: int, side: int) -> tuple[str, int]:
    """The marks of quotation before (-1) or behind (1) the edge of a passage, and the edge with them."""
    structure, marks = held.structure, ""
    while (mark := edge - (side < 0)) in structure.marks:
        sign = held.text(mark, mark + 1) if isinstance(held, HeldText) else structure.marks[mark]
        inner = mark + 1 if side < 0 else mark
        space = " " if inner < structure.count and structure.spaced[inner] == "1" else ""
        marks = f"{sign}{space}{marks}" if side < 0 else f"{marks}{space}{sign}"
        edge += side
    return marks, edge


def _directive(prefix: str | None, start: str, end: str | None, suffix: str | None) -> str:
    terms = [f"{_encoded(prefix)}-"] if prefix else []
    terms += [_encoded(term) for term in (start, end) if term]
    terms += [f"-{_encoded(suffix)}"] if suffix else []
    return f"text={','.join(terms)}"


def _encoded(term: str) -> str:
    """A term percent-encoded, hyphens too, which `quote` leaves: they say what is prefix and what suffix."""
    return quote(" ".join(term.split()), safe="").replace("-", "%2D")


def with_directive(url: str, directive: str | None) -> str:
    """An address with a directive; as it is, where there is none or no browser would follow it.

    A fragment that the address has stays, before the directive: a browser that does not find the words goes
    where it leads. A directive that the address has gives way. The address of an archived copy is one like
    others: the copy has the same words, and the archive's server never sees a fragment.
    """
    if directive is None or not takes_directive(url):
        return url
    page, _, fragment = url.partition("#")
    return f"{page}#{fragment.partition(_DELIMITER)[0]}{_DELIMITER}{directive}"


def takes_directive(url: str) -> bool:
    """Whether an address is, as far as its name tells, of a page that a browser lays out itself."""
    return not urlsplit(url).path.lower().endswith(_NO_TEXT)
