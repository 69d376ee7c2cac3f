"""Every date of the table `dates.yml` is read as the table says."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.vocabulary.dates import Date, certainty, machine, parse_date, words, words_with_basis

CASES: list[dict[str, Any]] = yaml.load(  # every scalar as text, as records are read
    Path(__file__).with_name("dates.yml").read_text(encoding="utf-8"), yaml.BaseLoader
)


def moment(text: str) -> int | None:
    """Seconds since 1970 by datetime, for any year: the calendar repeats after 400 years of 146,097 days."""
    if text == "unbounded":
        return None
    match = re.fullmatch(r"Y?(-?\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)", text)
    assert match, text
    year, month, day, hour, minute, second = map(int, match.groups())
    cycles, like = divmod(year - 2000, 400)
    shifted = dt.datetime(2000 + like, month, day, hour, minute, second, tzinfo=dt.UTC)
    return int(shifted.timestamp()) + cycles * 146_097 * 86_400


def seen(date: Date) -> dict[str, object]:
    return {
        "text": date.text,
        "words": words(date),
        "with_basis": words_with_basis(date),
        "period": date.period or "none",
        "certainty": certainty(date),
        "machine": machine(date) or "none",
        "basis": date.basis,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["date"]))
def test_date(case: dict[str, Any]) -> None:
    date = parse_date(case["date"])
    moments = {key: moment(case[key]) for key in ("earliest", "latest") if key in case}
    assert {key: getattr(date, key) for key in moments} == moments
    facts = seen(date)
    expected = {key: case[key] for key in facts if key in case}
    assert "words" in expected
    assert {key: facts[key] for key in expected} == expected


def test_the_table_has_no_unknown_columns() -> None:
    known = {"date", "earliest", "latest", *seen(parse_date("2022"))}
    assert {key for case in CASES for key in case} <= known
