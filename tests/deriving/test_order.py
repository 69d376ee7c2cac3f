from typing import Any

from generator.deriving import derive, in_order, order_key
from generator.deriving.order import bounds
from generator.vocabulary.dates import parse_date
from tests.small_corpus import small_corpus

EVENTS = """
source: paper
title: A paper
kind: news-report
published: 2022-03-01
"""


def event(id_, when):
    return f"event: {id_}\ntitle: An event\nkind: other\nwhen: {when}\nsources: [{{source: paper}}]\n"


def test_earliest_first_then_the_narrower_then_by_id():
    dates = {
        "month": "2022-02",
        "z-day": "2022-02-01",
        "a-day": "2022-02-01",
        "later": "2022-02-02",
        "time": "2022-02-01T00:00Z",
        "until": '"[..2022-01-01]"',
        "since": "2022-02-01/..",
        "before": "2021-12-31",
    }
    corpus = small_corpus(EVENTS, *(event(id_, when) for id_, when in dates.items()))
    order = ["until", "before", "time", "a-day", "z-day", "month", "since", "later"]
    assert [one.id for one in in_order(corpus.events.values())] == order
    assert [one.id for one in derive(corpus).dated] == order


def test_each_type_has_its_date():
    corpus = small_corpus(
        EVENTS,
        event("meeting", "2022-02-17"),
        """
statement: words
speaker: north
said: 2022-02-18
mode: direct
wordings: [{source: paper, quote: words}]
---
actor: north
name: North
kind: state
---
correction: mended
record: statement/words
on: 2022-03-02
what: a → b
why: A slip.
severity: typo
""",
    )
    records: list[Any] = [corpus.sources["paper"], corpus.events["meeting"], corpus.statements["words"]]
    both: list[Any] = [*records, corpus.corrections["mended"]]
    assert [order_key(one)[2] for one in sorted(both, key=order_key)] == [
        "meeting",
        "words",
        "paper",
        "mended",
    ]
    assert order_key(records[0])[:2] == parse_date("2022-03-01").sort_key


def test_a_date_that_is_only_about_right_is_bounded_less_closely():
    plain = bounds(parse_date("2022-02-17"))
    wider = (bounds(parse_date("2022-02-16"))[0], bounds(parse_date("2022-02-18"))[1])
    for mark in "~?%":
        assert bounds(parse_date(f"2022-02-17{mark}")) == wider
    assert bounds(parse_date("2014~/2022-02-17")) == (bounds(parse_date("2013"))[0], plain[1])
    assert bounds(parse_date("../2022-02-17")) == (None, plain[1])
    assert bounds(parse_date("2022-02-17/..")) == (plain[0], None)
