"""Times of day that are refused: valid ones (ISO 8601-1:2019, 5.4) by name, others by their mistake."""

from __future__ import annotations

from generator.vocabulary.dates.refusals.form import Form, form

_DATE = "-?[0-9]{4}-[0-9]{2}-[0-9]{2}"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
_OFFSET = "(?:Z|[+-][0-9]{2}:[0-9]{2})"
_TIME = "a time such as 2022-02-17T09:20+01:00"
_OFFSETS = "an offset from -12:00 to +14:00, such as +01:00, or Z for UTC"
_OFFSET_FORM = "an offset in hours and minutes with a colon"

FORMS: tuple[Form, ...] = (
    form(f"{_DATE}T{_CLOCK}", "a local time without its offset from UTC", f"after the time, {_OFFSETS}"),
    form(rf"({_DATE}T{_CLOCK})[.,][0-9]+({_OFFSET}?)", "a time with a fraction", "whole seconds", r"\1\2"),
    form(f"{_DATE}T24:00(?::00)?{_OFFSET}?", "the end of a day as 24:00", "00:00 of the next day"),
    form(f"{_DATE}T[0-2][0-9]:[0-5][0-9]:60{_OFFSET}?", "a leap second", "seconds from 00 to 59"),
    form(f"({_DATE}T{_CLOCK}[+-][0-9]{{2}})([0-9]{{2}})", "an offset without a colon", _OFFSET_FORM,
         r"\1:\2"),
    form(f"({_DATE}T{_CLOCK}[+-][0-9]{{2}})", "an offset without minutes", _OFFSET_FORM, r"\1:00"),
    form(f"{_DATE}T{_CLOCK}-00:00", "an offset of zero with a minus sign", "Z or +00:00"),
    form(f"{_DATE}T{_CLOCK}[+-][0-9]{{2}}:[0-9]{{2}}", "an offset that no place has", _OFFSETS),
    form(f"{_DATE}T[0-9]{{2}}{_OFFSET}?", "an hour without its minutes", _TIME),
    form(f"{_DATE}T[0-9]{{4}}(?:[0-9]{{2}})?{_OFFSET}?", "a time in basic format", _TIME),
    form(f"{_DATE}T{_CLOCK}{_OFFSET}?[?~%]", "a qualifier after a time",
         "a time without it, or the day with it"),
    form(f"({_DATE})(?:t| +)({_CLOCK})(?:(z)| ?({_OFFSET}))?", "a date and time without T between", _TIME,
         lambda m: f"{m[1]}T{m[2]}{'Z' if m[3] else m[4] or ''}"),
    form(f"({_DATE}T{_CLOCK}) +({_OFFSET})", "white space before the offset", _TIME, r"\1\2"),
    form(f"({_DATE}T{_CLOCK})z", "a small z", "Z for UTC", r"\1Z"),
    form(f"{_DATE}T[0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?{_OFFSET}?", "a time of day that does not exist",
         _TIME),
    form(f"{_DATE}T.*", "a time that is not HH:MM or HH:MM:SS with its offset", _TIME),
    form(f"[0-9]{{8}}T[0-9]{{4}}(?:[0-9]{{2}})?{_OFFSET}?", "a date and time in basic format", _TIME),
    form("[0-9X?~%-]+T[0-9].*", "a time of day without a whole date before it", _TIME),
    form(f"T?{_CLOCK}.*", "a time of day without a date", _TIME),
)  # fmt: skip
