"""Since when each record is known: the same as deriving says for any day."""

import pytest

from generator.deriving.known import Known
from generator.producing.timeline.given import Given
from generator.producing.timeline.numbering import entries_of
from generator.producing.timeline.reported import days_known
from generator.vocabulary.dates import parse_date
from generator.vocabulary.dates.moments import DAY, days_from_civil
from tests.producing.timeline.conftest import unsigned_numbers

DAYS = ("2022-02-17", "2022-02-18", "2022-02-27", "2022-02-28", "2022-03-01")


@pytest.fixture(scope="module")
def known(data):
    given = Given.of(data.corpus, data.derived, ())
    entries = entries_of(data.derived)
    days = days_known(given, entries)
    return {entry.record.id: day for entry, day in zip(entries, days, strict=True)}


@pytest.mark.parametrize("day", DAYS)
def test_a_statement_is_known_when_deriving_says_so(data, known, day):
    as_of = Known(data.corpus.sources, parse_date(day))
    assert as_of.day is not None
    assert as_of.day.latest is not None
    number = as_of.day.latest // DAY
    for statement in data.corpus.statements.values():
        assert (known[statement.id] <= number) is as_of.statement(statement)


def test_an_event_is_known_by_what_is_cited_and_by_what_is_said_of_it(known):
    assert known["march"] == days_from_civil(2022, 2, 18)  # a statement on its claim
    assert known["meeting"] == days_from_civil(2022, 2, 28)  # the letter, some day of the month


def test_the_file_has_a_number_for_each_record(data):
    numbers = list(unsigned_numbers(data.unpacked("reported.bin")))
    assert numbers == [1 + 2 * days_from_civil(2022, 2, 18), 1, 1, 1 + 2 * 10]


def test_what_nobody_can_date_has_none(made):
    data = made(
        "source: some\ntitle: S\nkind: dataset\npublished: '[2022..]'\n---\n"
        "event: e\ntitle: E\nkind: other\nwhen: 2022\nsources: [{source: some}]\n"
    )
    assert list(unsigned_numbers(data.unpacked("reported.bin"))) == [0]
