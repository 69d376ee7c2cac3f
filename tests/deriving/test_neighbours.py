from generator.deriving import derive
from tests.small_corpus import small_corpus

GROUND = """
source: paper
title: A paper
kind: news-report
published: 2022-03-01
---
actor: north
name: North
kind: state
---
claim: one
text: One thing is so.
kind: factual
---
claim: two
text: Another thing is so.
kind: factual
about: [march]
---
event: march
title: March
kind: troop-movement
when: 2022-02-04
claims: [one]
"""


def said(day, *claims, id_=None):
    stances = "".join(f"  - {{claim: {claim}, stance: asserts}}\n" for claim in claims)
    return f"""
statement: {id_ or f"s{day}"}
speaker: north
said: 2022-02-{day:02}
mode: indirect
wordings: [{{source: paper, quote: words of {id_ or day}}}]
{"stances:" if claims else ""}
{stances}
"""


def near(facts):
    return [(one.record.id, one.claims) for one in facts.before], [
        (one.record.id, one.claims) for one in facts.after
    ]


def test_three_on_either_side_on_the_same_claim_events_among_them():
    texts = [said(day, "one") for day in (1, 2, 3, 5, 6, 7, 8)]
    derived = derive(small_corpus(GROUND, *texts))
    before, after = near(derived.statements["s5"])
    assert before == [("s2", ("one",)), ("s3", ("one",)), ("march", ("one",))]
    assert after == [("s6", ("one",)), ("s7", ("one",)), ("s8", ("one",))]
    assert near(derived.statements["s1"]) == ([], [(id_, ("one",)) for id_ in ("s2", "s3", "march")])
    assert near(derived.statements["s8"])[1] == []


def test_the_nearest_over_several_claims_each_once():
    texts = [said(1, "two"), said(2, "one"), said(3, "one", "two"), said(5, "one", "two"), said(6, "two")]
    texts += [said(7, "one"), said(8, "two"), said(9, "one")]
    before, after = near(derive(small_corpus(GROUND, *texts)).statements["s5"])
    assert before == [("s2", ("one",)), ("s3", ("one", "two")), ("march", ("one", "two"))]
    assert after == [("s6", ("two",)), ("s7", ("one",)), ("s8", ("two",))]


def test_one_day_is_in_order_of_ids():
    texts = [said(5, "one", id_=id_) for id_ in "cab"]
    derived = derive(small_corpus(GROUND, *texts))
    assert near(derived.statements["b"]) == ([("march", ("one",)), ("a", ("one",))], [("c", ("one",))])


def test_without_stances_without_neighbours():
    derived = derive(small_corpus(GROUND, said(1, "one"), said(5)))
    assert near(derived.statements["s5"]) == ([], [])
