"""Dates that hypothesis makes up: every expression of the profile, and texts that are nearly one."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.vocabulary.dates import parse_date
from generator.vocabulary.dates.moments import days_in_month

QUALIFIERS = st.sampled_from(["", "", "~", "?", "%"])


def year_of(number: int) -> str:
    return f"{number:05}" if number < 0 else f"{number:04}"


years = st.one_of(st.integers(-9999, 9999), st.integers(1900, 2100))
months = st.tuples(years, st.integers(1, 12))
days = months.flatmap(lambda month: st.tuples(*map(st.just, month), st.integers(1, days_in_month(*month))))


def dashed(parts: tuple[int, ...]) -> str:
    return "-".join([year_of(parts[0]), *(f"{part:02}" for part in parts[1:])])


#: Years, months and days.
plain = st.one_of(years.map(year_of), months.map(dashed), days.map(dashed))
long_year_numbers = st.one_of(st.integers(10_000, 99_999_999), st.integers(-99_999_999, -10_000))
long_years = long_year_numbers.map("Y{}".format)
offsets = st.one_of(
    st.just("Z"),
    st.integers(-12 * 60, 14 * 60).map(
        lambda offset: f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}"
    ),
)
times = st.builds(
    lambda day, clock, second, offset: (
        f"{dashed(day)}T{clock:%H:%M:%S}{offset}" if second else f"{dashed(day)}T{clock:%H:%M}{offset}"
    ),
    days,
    st.times(),
    st.booleans(),
    offsets,
)
seasons = st.tuples(years, st.integers(21, 24)).map(dashed)
open_days = months.map(lambda month: f"{dashed(month)}-XX")
open_years = st.one_of(
    st.builds("{}{:03}X".format, st.sampled_from(["", "-"]), st.integers(0, 999)),
    st.builds("{}{:02}XX".format, st.sampled_from(["", "-"]), st.integers(0, 99)),
)
whole = st.one_of(plain, seasons, long_years, open_days, open_years)
singles = st.one_of(st.builds("{}{}".format, whole, QUALIFIERS), times)


def ordered(first: str, second: str) -> tuple[str, str]:
    """Two dates so that the first does not begin after the second, nor the second end before the first."""
    return (first, second) if parse_date(first).sort_key <= parse_date(second).sort_key else (second, first)


def apart(ends: tuple[str, str]) -> bool:
    first, second = map(parse_date, ends)
    return first.sort_key[0] != second.sort_key[0]


pairs = st.builds(ordered, plain, plain).filter(apart)
qualified_pairs = st.builds(lambda ends, marks: (ends[0] + marks[0], ends[1] + marks[1]), pairs,
                            st.tuples(QUALIFIERS, QUALIFIERS))  # fmt: skip
intervals = st.one_of(
    qualified_pairs.map("/".join),
    st.builds("{}{}/..".format, plain, QUALIFIERS),
    st.builds("../{}{}".format, plain, QUALIFIERS),
    st.just("../.."),
)
windows = st.one_of(
    pairs.map(lambda ends: "[{}..{}]".format(*ends)), plain.map("[{}..]".format), plain.map("[..{}]".format)
)
#: Every expression of the profile.
expressions = st.one_of(singles, intervals, windows)
notes = st.text(min_size=1).filter(str.strip)
mappings = st.one_of(
    st.fixed_dictionaries({"edtf": expressions}, optional={"note": notes, "basis": st.just("editor")}),
    st.fixed_dictionaries({"edtf": expressions, "basis": st.just("inferred"), "note": notes}),
    st.builds(lambda ends: {"start": ends[0], "end": ends[1]}, qualified_pairs),
    st.builds(lambda end: {"start": "..", "end": end}, st.one_of(singles, windows)),
    st.builds(lambda start: {"start": start, "end": ".."}, st.one_of(singles, windows)),
)
#: What may stand as a date in a record.
records_dates = st.one_of(expressions, mappings)

# Texts that are nearly dates: their letters, and dates with a letter changed, doubled or left out.
letters = st.text("0123456789-XxYZT:+./[]~?%{},ESWPu ()", max_size=40)
damaged = st.builds(
    lambda text, at, what: text[: at % (len(text) + 1)] + what + text[at % (len(text) + 1) + len(what) % 2 :],
    expressions,
    st.integers(0, 60),
    st.text("0123456789-X?~%/.[]TZ:", max_size=2),
)


values = st.one_of(
    letters, expressions, st.text(max_size=5), st.none(), st.integers(), st.lists(st.text(), max_size=2)
)
keys = st.one_of(st.sampled_from(["edtf", "start", "end", "basis", "note"]), st.text(max_size=5))

#: Mappings that are seldom a date.
scraps = st.dictionaries(keys, values, max_size=5)
