"""A verdict in words, as the parts of a problem's message: what was found and what is expected; and what
differs, word for word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from generator.evidence.deviating import Difference
from generator.evidence.quotation import Quotation
from generator.evidence.tracing import Trace
from generator.evidence.verdict import Reason, Verdict
from generator.vocabulary.problems import shown
from generator.vocabulary.text import counted, listed

#: So many differences are told of a quotation: with more of them it is another passage.
MOST_TOLD: Final = 5


class Told(NamedTuple):
    """Two parts of a sentence, as in `vocabulary.problems.Problem`; what is found may hold text of the
    record."""

    found: str
    expected: str


#: For each reason what is found, of the words it is about (``{}``), and what is expected.
_WORDS: Final = {
    Reason.TOO_SHORT: (
        "{}, fewer than three words",
        "three words or more, or all words of a passage that the source has in quotation marks",
    ),
    Reason.NOT_FOUND: (
        "{}, which the source does not have in this form",
        "words exactly as the source prints them",
    ),
    Reason.INSIDE_WORD: ("{}, which in the source begins or ends inside a word", "whole words"),
    Reason.WRONG_ORDER: ("segments that the source does not have in this order", "the order of the source"),
    Reason.NOT_QUOTED: (
        "{}, which the source has outside of quotation marks",
        "words between quotation marks of the source, or a mode such as indirect",
    ),
    Reason.ACROSS_MARKS: (
        "{}, which runs from one quoted passage of the source into another, or out of it",
        "words of one quoted passage",
    ),
    Reason.PREFIX: (
        "the prefix {}, which does not stand before these words",
        "the words just before the quotation",
    ),
    Reason.SUFFIX: (
        "the suffix {}, which does not stand after these words",
        "the words just after the quotation",
    ),
    Reason.FOUND_TWICE: (
        "{}, which the source has more than once",
        "a prefix or suffix that tells which is meant",
    ),
    Reason.NEGATION: (
        "a gap after {} in which the source has a negation",
        "words that leave no negation out, or the name of who reviewed the gap (elision_reviewed_by)",
    ),
    Reason.NOTHING_HELD: ("a source of which nothing is held", "a text or a fingerprint (held)"),
    Reason.MARKS_IN_DOUBT: (
        "{}, in a passage whose quotation marks do not pair",
        "marks that show what is quoted",
    ),
    Reason.WORDS_UNDIVIDED: (
        "{}, in a script that does not show where words begin",
        "words between spaces or punctuation of the source",
    ),
}


def explained(verdict: Verdict, quotation: Quotation) -> Told | None:
    """What is wrong, or not to be checked, in words; None for a quotation that was found to be right."""
    if verdict.reason is None:
        return None
    found, expected = _WORDS[verdict.reason]
    subject = (
        " … ".join(quotation.segments) if verdict.segment is None else quotation.segments[verdict.segment]
    )
    if verdict.reason is Reason.PREFIX:
        subject = quotation.prefix or ""
    if verdict.reason is Reason.SUFFIX:
        subject = quotation.suffix or ""
    return Told(found.replace("{}", shown(subject)), expected)


def word_for_word(differences: Sequence[Difference]) -> str:
    """What a quotation has where its source has something else."""
    told = [_difference(one) for one in differences[:MOST_TOLD]]
    more = len(differences) - MOST_TOLD
    return listed([*told, counted(more, "more difference")] if more > 0 else told, "and")


def _difference(one: Difference) -> str:
    quoted, printed = (shown(words) if words else "nothing" for words in (one.quoted, one.printed))
    after = f" (after {shown(one.after)})" if one.after else ""
    return f"{quoted}{after} where the source has {printed}"


def parting(trace: Trace) -> str:
    """How much of a quotation a source has in one piece, and with which words the two part."""
    edges = [f"{shown(trace.before)} before it"] if trace.before else []
    edges += [f"{shown(trace.after)} behind it"] if trace.after else []
    return f"of it the source has {shown(trace.found)}, without {listed(edges, 'and')}"
