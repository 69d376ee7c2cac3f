"""Every kind of date that the record format has, as a content folder: one event and one statement of each."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "dates-of-every-kind"

#: As YAML writes them: every row of the format's table, with qualifiers on either end, years before the
#: common era and beyond four digits, and times whose day is another one in UTC.
DATES = (
    "2022",
    "2022-02",
    "2022-02-17",
    "2022-02-17T09:20+01:00",
    "2022-02-17T09:20:30Z",
    "2022-02-17T00:30+01:00",
    "2022-02-17T23:30-05:00",
    '"-0043"',
    '"-0043-03"',
    '"-0043-03-15"',
    '"0000"',
    "0001-01-01",
    "Y-13000",
    "Y-99999999",
    "Y12345",
    "Y-13000~",
    "2022-02-17~",
    "2022-02?",
    '"2022%"',
    "2022~",
    "2022?",
    "2022-02~",
    "2022-02%",
    "2022-02-17?",
    "2022-02-17%",
    "2022-02-XX",
    "2022-02-XX~",
    "202X",
    "185X?",
    "20XX",
    "00XX",
    '"-004X"',
    '"-00XX~"',
    "2022-21",
    "2022-22~",
    "2022-23?",
    "2022-24",
    "2022-02-15/2022-02-17",
    "2022-02/2022-03",
    "2014/2022",
    "2022-02-15~/2022-02-17",
    "2022-02-15/2022-02-17?",
    "2022-02~/2022-03%",
    "2014?/2022-02",
    "2022-02-XX/2022-03-XX",
    "202X/2031",
    '"-0099/-0043"',
    "2014/..",
    "2014-03~/..",
    "../2022-02-17",
    "../2022?",
    '"[2022-02-15..2022-02-17]"',
    '"[2022-02..2022-03]"',
    '"[2014..2022]"',
    '"[2022-02..2022-02-17]"',
    '"[..2022-02-17]"',
    '"[..2022]"',
    '"[2022-02-15..]"',
    '"[..-0043]"',
    '{start: "[..2022-02-17]", end: ".."}',
    '{start: "..", end: "[2022-02-17..]"}',
    '{start: "[2022-02-15..]", end: ".."}',
    '{start: "..", end: "[..2022-02-17]"}',
    '{start: "[2022-02-10..2022-02-12]", end: "[2022-02-15..2022-02-17]"}',
    '{start: "[2022-02-10..]", end: "[..2022-02-17]"}',
    '{start: "[..2022-02-10]", end: "[2022-02-17..]"}',
    "{start: 2022-02-17T09:20+01:00, end: 2022-02-17T11:00+01:00}",
    "{start: 2022-02-17T23:50-05:00, end: 2022-02-18T00:10-05:00}",
    '{start: "..", end: 2022-02-17T00:10+01:00}',
    "{start: 2021-24, end: 2022-22}",
    "{start: Y-13000, end: Y-12000~}",
    '{start: "..", end: ".."}',
    '{edtf: "[..2022-02-18]", basis: inferred, note: Not later than the article}',
    "{edtf: 2022-02-19, basis: editor, note: The editor’s reckoning}",
)


def write() -> None:
    """Write the records that bear these dates."""
    numbered = list(enumerate(DATES, start=1))
    events = (
        f"id: date-{number:02}\ntitle: 'Done: {_shown(date)}'\nkind: other\nwhen: {date}\n"
        "sources: [{source: one}]\n"
        for number, date in numbered
    )
    statements = (
        f"id: date-{number:02}\nspeaker: somebody\nsaid: {date}\nmode: direct\n"
        f"wordings: [{{source: one, quote: 'Said: {_shown(date)}'}}]\n"
        for number, date in numbered
    )
    (FOLDER / "events/all.yml").write_text("---\n".join(events), encoding="utf-8")
    (FOLDER / "statements/all.yml").write_text("---\n".join(statements), encoding="utf-8")


def _shown(date: str) -> str:
    return date.replace("'", "’")
