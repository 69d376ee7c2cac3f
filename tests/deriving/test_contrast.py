from generator.deriving import contrast, derive
from tests.small_corpus import small_corpus

ACTORS = "".join(
    f"actor: {id_}\nname: {id_.title()}\nkind: state\n---\n" for id_ in ("north", "south", "east", "west")
)
GROUND = f"""
{ACTORS}source: paper
title: A paper
kind: news-report
published: 2022-03-01
---
claim: leaving
text: Troops are leaving.
kind: factual
---
claim: coming
text: Troops are coming.
kind: factual
opposes: [leaving]
---
claim: resting
text: Troops are resting.
kind: factual
opposes: [leaving]
---
claim: selling
text: North is selling.
kind: factual
---
claim: buying
text: North is buying.
kind: factual
---
claim: agreed
text: All agree.
kind: factual
---
event: march
title: March
kind: troop-movement
when: 2022-02-17
parties: [{{actor: north, role: agent}}]
claims: [leaving]
---
event: sale
title: Sale
kind: other
when: 2022-02-17
parties: [{{actor: north, role: agent}}]
claims: [selling]
"""


def said(id_, speaker, stance, claim, on="2022-02-17"):
    return f"""
statement: {id_}
speaker: {speaker}
said: {on}
mode: indirect
wordings: [{{source: paper, quote: words of {id_}}}]
stances: [{{claim: {claim}, stance: {stance}}}]
"""


WORDS = [
    said("a", "north", "asserts", "leaving"),
    said("b", "south", "denies", "leaving", "2022-02-19"),
    said("c", "east", "sees-no-evidence", "leaving", "2022-02-18"),
    said("d", "west", "asserts", "coming"),
    said("e", "south", "denies", "coming"),
    said("f", "north", "asserts", "selling"),
    said("g", "north", "asserts", "buying"),
    said("h", "south", "doubts", "buying"),
    said("i", "south", "asserts", "agreed"),
    said("j", "west", "withholds", "resting"),
]


def test_the_claims_with_the_most_actors_in_conflict_come_first():
    corpus = small_corpus(GROUND, *WORDS)
    found = contrast(corpus, derive(corpus))
    assert [(one.claim.id, one.status.kind, one.actors) for one in found] == [
        ("leaving", "disputed", 4),
        ("coming", "disputed", 3),
        ("buying", "doubted", 2),
        ("selling", "announced", 0),
    ]


def test_what_is_said_stands_against_what_others_say_and_what_is_done():
    corpus = small_corpus(GROUND, *WORDS)
    first = contrast(corpus, derive(corpus))[0]
    assert [one.statement.id for one in first.said] == ["a"]
    assert [one.statement.id for one in first.against] == ["c", "b"]
    assert [event.id for event in first.events] == ["march"]
    # Nobody asserts that they are resting.
    assert [(one.claim.id, [part.statement.id for part in one.affirming]) for one in first.opposing] == [
        ("coming", ["d"])
    ]


def test_opposition_counts_from_either_side():
    corpus = small_corpus(GROUND, *WORDS)
    second = contrast(corpus, derive(corpus))[1]
    assert [one.claim.id for one in second.opposing] == ["leaving"]


def test_no_more_than_asked_for():
    corpus = small_corpus(GROUND, *WORDS)
    assert [one.claim.id for one in contrast(corpus, derive(corpus), most=1)] == ["leaving"]


def test_like_conflicts_by_status_then_by_id():
    words = [
        *(
            said(f"x{n}", "north", "asserts", claim)
            for n, claim in enumerate(("resting", "buying", "agreed"))
        ),
        *(said(f"y{n}", "south", "denies", claim) for n, claim in enumerate(("resting", "buying"))),
        said("z", "south", "doubts", "agreed"),
    ]
    corpus = small_corpus(GROUND, *words)
    assert [one.claim.id for one in contrast(corpus, derive(corpus))] == ["buying", "resting", "agreed"]


def test_nothing_contested_no_contrast():
    corpus = small_corpus(GROUND, said("a", "west", "asserts", "leaving"))
    assert contrast(corpus, derive(corpus)) == ()
