"""How certain a date is: for drawing it, and for machines that take only what is exact."""

from __future__ import annotations

from generator.vocabulary.dates.model import Certainty, Date

_EXACT_FOR_HTML = ("year", "month", "day", "minute", "second")


def certainty(date: Date) -> Certainty:
    """The one word under which a date is drawn; its words always say the whole of it.

    Where several fit it is the one that weighs most: ``window`` (some time within, or open digits, at
    either end), ``open`` (an interval without a start or an end), ``uncertain`` (``?`` or ``%``),
    ``approximate`` (``~``), else ``exact``, to the precision given.
    """
    ends = (date.start, date.end)
    if date.shape == "within" or any(end.window for end in ends):
        return "window"
    if any(end.open for end in ends):
        return "open"
    if any(end.uncertain for end in ends):
        return "uncertain"
    return "approximate" if any(end.approximate for end in ends) else "exact"


def machine(date: Date) -> str | None:
    """The value of ``<time datetime>`` and of schema.org's dates; None for all that they cannot say.

    HTML takes a year, month or day of the years 1 to 9999 (HTML Living Standard, 2.3.5, "Dates and times")
    or a time with its offset, and no qualifiers, windows, intervals or seasons. Whether the date was
    inferred is not asked here.
    """
    point = date.start.first
    if date.shape != "once" or point is None or certainty(date) != "exact":
        return None
    return date.text if point.precision in _EXACT_FOR_HTML and 0 < point.year < 10_000 else None
