"""A date expression of the profile becomes a ``Date``, or a ``DateError`` that says why not."""

from __future__ import annotations

from functools import lru_cache

from generator.vocabulary.dates.model import Date, DateError, End
from generator.vocabulary.dates.points import read_point
from generator.vocabulary.dates.refusals import Proposal, Refusal, Refused, refuse
from generator.vocabulary.dates.spans import OPEN_END, plain_end, read_interval, read_window, throughout
from generator.vocabulary.problems import shown

#: No expression of the profile is half as long; what is longer is not looked at.
MOST_CHARACTERS = 100


@lru_cache(maxsize=16_384)
def read_expression(text: str) -> Date:
    """The date that an expression writes; DateError where it is none of the profile."""
    try:
        return _read(text)
    except Refused as refused:
        raise _date_error(refused.refusal) from None


def read_ends(start: str, end: str) -> Date:
    """The date of a ``{start, end}`` mapping; DateError, with the key of the end that is at fault."""
    ends = []
    for key, text in (("start", start), ("end", end)):
        try:
            ends.append(_end_of_mapping(text))
        except Refused as refused:
            raise _date_error(refused.refusal, key) from None
    try:
        return throughout(f"{start}/{end}", *ends)
    except Refused as refused:
        raise _date_error(refused.refusal, "end") from None


def _read(text: str) -> Date:
    if len(text) > MOST_CHARACTERS:
        raise Refused(Refusal(f"a date of {len(text):,} characters", f"at most {MOST_CHARACTERS}"))
    point = read_point(text)
    if point is not None:
        end = plain_end(point)
        return Date(text, "once", end, end, point.earliest, point.latest)
    if "/" in text:
        return read_interval(text)
    if text.startswith("[") and text.endswith("]") and ".." in text and "," not in text and text != "[..]":
        return read_window(text)
    raise Refused(refuse(text))


def _end_of_mapping(text: str) -> End:
    if text == "..":
        return OPEN_END
    date = _read(text)
    if date.shape == "throughout":
        raise Refused(Refusal(f"{shown(text)}, an interval as one end", 'one date, a window "[a..b]" or ..'))
    if date.shape == "once":
        return date.start
    first, last = date.start.first, date.end.last
    precision = first.precision if first else last.precision if last else None
    return End(date.earliest, date.latest, False, False, False, precision, first, last)


def _date_error(refusal: Refusal, key: str | None = None) -> DateError:
    """The refusal as an error. What it proposes is kept only if it is a date of the profile itself."""
    try:
        return DateError(refusal.found, refusal.expected, _checked(refusal.proposal), key)
    except Refused:
        return DateError(refusal.found, refusal.expected, None, key)


def _checked(proposal: Proposal | None) -> str | None:
    """The proposal as YAML writes it; Refused where it is no date."""
    if proposal is None:
        return None
    if isinstance(proposal, tuple):
        start, end = proposal
        throughout("", _end_of_mapping(start), _end_of_mapping(end))
        return f'{{start: "{start}", end: "{end}"}}'
    _read(proposal)
    return f'"{proposal}"' if proposal.startswith("[") else proposal
