"""What is no date of the profile is refused by its name, as the table `dates_refused.yml` says."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.vocabulary.dates import DateError, parse_date
from generator.vocabulary.dates.expression import MOST_CHARACTERS
from generator.vocabulary.dates.refusals import FORMS

CASES: list[dict[str, Any]] = yaml.load(
    Path(__file__).with_name("dates_refused.yml").read_text(encoding="utf-8"), yaml.BaseLoader
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["date"]))
def test_refusal(case: dict[str, Any]) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(case["date"])
    error = caught.value
    assert case["found"] in error.found
    assert (error.try_, error.key) == (case.get("try"), case.get("at"))
    assert error.expected
    assert case.keys() <= {"date", "found", "try", "at"}


def test_what_is_proposed_is_a_date() -> None:
    for case in CASES:
        proposal = yaml.load(case.get("try", "2022"), yaml.BaseLoader)
        if case.get("at") not in ("basis", "edft") and proposal not in ({"start": ".."}, {"end": ".."}):
            parse_date(proposal)


def test_every_form_has_a_case() -> None:
    told = " | ".join(case["found"] for case in CASES)
    assert [known.found for known in FORMS if known.found not in told] == []


def test_a_form_is_not_hidden_behind_another() -> None:
    """Each pattern is the first to match at least one text of the table, or it would never speak."""
    texts = [case["date"] for case in CASES if isinstance(case["date"], str)]
    speaking = {next((known for known in FORMS if known.refuse(text)), None) for text in texts}
    assert [known.pattern.pattern for known in FORMS if known not in speaking] == []


def test_what_is_too_long_is_not_looked_at() -> None:
    with pytest.raises(DateError, match="a date of 101 characters"):
        parse_date("2" * (MOST_CHARACTERS + 1))


@pytest.mark.parametrize("value", [None, 2022, 2.5, True, ["2022"], b"1999"])
def test_what_is_no_text_is_refused(value: Any) -> None:
    with pytest.raises(DateError, match="neither text nor a mapping"):
        parse_date(value)


def test_the_error_in_one_sentence() -> None:
    with pytest.raises(DateError) as caught:
        parse_date({"start": "17 Feb 2022", "end": ".."})
    assert str(caught.value) == (
        'found "17 Feb 2022", a date in words (at start); expected year, month and day in this order, with'
        " hyphens, such as 2022-02-17; try 2022-02-17"
    )


def test_an_error_can_be_sent_to_another_process() -> None:
    error = DateError("this", "that", "so", "edtf")
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert vars(twin) == vars(error)
