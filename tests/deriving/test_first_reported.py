import pytest

from generator.deriving import derive
from tests.small_corpus import small_corpus

GROUND = """
source: agency
title: An agency
kind: agency
published: 2022-02-18
---
source: paper
title: A paper
kind: news-report
published: 2022-02-19
---
source: book
title: A book
kind: official-report
published: 2021
---
actor: north
name: North
kind: state
---
claim: shells
text: Guns are firing.
kind: factual
---
event: shelling
title: Shelling
kind: shelling
when: 2021
claims: [shells]
---
event: quiet
title: Quiet
kind: other
when: 2021
sources: [{source: paper}, {source: agency}]
"""


def said(id_, *sources, more=""):
    wordings = "".join(f"  - {{source: {source}, quote: words of {id_}}}\n" for source in sources)
    return f"statement: {id_}\nspeaker: north\nsaid: 2021\nmode: indirect\nwordings:\n{wordings}{more}"


def test_the_earliest_source_of_a_statement():
    found = derive(small_corpus(GROUND, said("words", "paper", "agency"))).statements["words"].first_reported
    assert found
    assert (found.source, found.date.text) == ("agency", "2022-02-18")


@pytest.mark.parametrize(
    ("more", "claim", "event"),
    [
        ("stances: [{claim: shells, stance: denies}]\n", "paper", "paper"),
        ("about: [shelling]\n", None, "paper"),
        ("", None, None),
    ],
)
def test_claims_by_stances_and_events_by_whatever_is_said_of_them(more, claim, event):
    derived = derive(small_corpus(GROUND, said("words", "paper", more=more)))
    reports = derived.claims["shells"].first_reported, derived.events["shelling"].first_reported
    assert tuple(report and report.source for report in reports) == (claim, event)


def first_source(facts):
    return facts.first_reported.source


def test_an_event_by_its_citations_too():
    derived = derive(small_corpus(GROUND))
    assert first_source(derived.events["quiet"]) == "agency"
    derived = derive(small_corpus(GROUND, said("words", "book", more="about: [quiet]\n")))
    assert first_source(derived.events["quiet"]) == "book"


def test_the_first_of_several_statements():
    stance = "stances: [{claim: shells, stance: asserts}]\n"
    texts = said("late", "paper", more=stance), said("early", "agency", more=stance)
    assert first_source(derive(small_corpus(GROUND, *texts)).claims["shells"]) == "agency"
