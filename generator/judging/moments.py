"""Which of two dates came first, said only where it is sure."""

from __future__ import annotations

from generator.vocabulary.dates import Date, End

#: A date without a time of day says nothing of its place: where it was, the day began up to 14 hours before
#: that of UTC, and ended up to 12 after it.
_ANY_PLACE = 14 * 3600
_TIMES = ("minute", "second")


def surely_before(one: Date, other: Date) -> bool:
    """Whether ``one`` was over before ``other`` began, whatever the two leave open.

    Never where one of the two ends concerned is approximate, uncertain or open; and where only one of them
    has a time of day, the other may have been anywhere.
    """
    last, first = one.end, other.start
    if one.latest is None or other.earliest is None or _vague(last) or _vague(first):
        return False
    apart = (last.precision in _TIMES) != (first.precision in _TIMES)
    return one.latest + (_ANY_PLACE if apart else 0) < other.earliest


def _vague(end: End) -> bool:
    return end.approximate or end.uncertain
