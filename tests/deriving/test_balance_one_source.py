"""Events on one source, and what counts as one."""

from generator.deriving import derive
from generator.deriving.balance.one_source import OneSource, events_on_one_source
from tests.small_corpus import small_corpus

GROUND = """
actor: north
name: North
kind: state
---
claim: leaving
text: Troops are leaving.
kind: factual
"""


def source(id_, more=""):
    return f"source: {id_}\ntitle: {id_}\nkind: news-report\npublished: 2022-03-01\n{more}\n"


def march(*sources, claims="[]", more=""):
    cited = ", ".join(f"{{source: {id_}, passage: words {place}}}" for place, id_ in enumerate(sources))
    return f"""event: march
title: March
kind: troop-movement
when: 2022-02-17
claims: {claims}
sources: [{cited}]
{more}
"""


def says(id_, *printed_in, stance="asserts", more=""):
    wordings = ", ".join(f"{{source: {name}, quote: words of {id_}}}" for name in printed_in)
    stances = f"stances: [{{claim: leaving, stance: {stance}}}]" if stance else ""
    return f"""statement: {id_}
speaker: north
said: 2022-02-17
mode: indirect
wordings: [{wordings}]
{stances}
{more}
"""


def asked(*documents):
    corpus = small_corpus(GROUND, source("paper"), source("agency"), *documents)
    return events_on_one_source(corpus, derive(corpus))


def test_one_source_cited_is_one():
    found = asked(march("paper"))
    assert (found.events, found.several, found.without) == (1, 0, ())
    assert found.found == (OneSource("march", "paper"),)


def test_two_passages_of_one_source_are_still_one():
    assert asked(march("paper", "paper")).found == (OneSource("march", "paper"),)


def test_two_sources_are_several():
    assert asked(march("paper", "agency")).several == 1


def test_a_statement_on_it_brings_its_sources():
    assert asked(march("paper", claims="[leaving]"), says("a", "agency", stance="denies")).several == 1
    assert asked(march("paper"), says("a", "agency", stance="", more="about: [march]")).several == 1
    assert asked(march("paper"), says("a", "agency")).several == 0


def test_where_it_was_first_made_nobody_has_read():
    found = asked(march("paper", claims="[leaving]"), says("a", "paper", more="origin: agency"))
    assert found.found == (OneSource("march", "paper"),)


def test_parts_of_one_source_are_that_one():
    parts = source("first", "part_of: agency"), source("second", "part_of: first")
    assert asked(march("first", "second"), *parts).found == (OneSource("march", "agency"),)
    assert asked(march("first", "paper"), *parts).several == 1


def test_a_claim_on_which_nobody_speaks_has_no_source():
    found = asked(march(claims="[leaving]"))
    assert (found.events, found.several, found.found, found.without) == (1, 0, (), ("march",))
