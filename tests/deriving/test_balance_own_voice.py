"""Which texts of a record are ours, and that what stands in quotation marks is not."""

import pytest

from generator.deriving.balance.own_voice import BLANK, own_voice
from tests.small_corpus import small_corpus

EVERYTHING = """
source: paper
title: X title of the source
kind: news-report
published: {edtf: 2022-03-01, basis: inferred, note: OURS of the date}
authors: [X author]
ignore: [X passage]
note: OURS of the source
---
actor: north
name: X name of a state
kind: state
roles: [{title: X role}]
labels: [{label: X label}]
summary: OURS of the actor
---
actor: gunmen
name: OURS name of a group
kind: armed-group
note: OURS of the group
---
place: square
name: X name of a place
kind: site
contested: OURS on the status
labels: [{label: X label}]
note: OURS of the place
---
claim: leaving
text: OURS of the claim
kind: prediction
outcome:
  result: open
  on: {edtf: 2022-03, basis: editor, note: OURS when}
  source: paper
  note: OURS outcome
note: OURS of the claim too
---
event: march
title: OURS of the event
kind: troop-movement
when: {edtf: 2022-02-17, basis: inferred, note: OURS of the day}
where: [{place: square, role: OURS of a place}]
quantities: [{of: OURS counted, words: X words, unit: X unit}]
sources: [{source: paper, passage: X passage}]
summary: OURS summary
---
statement: words
title: OURS title of a statement
speaker: north
said: {edtf: 2022-02-17, basis: inferred, note: OURS of saying}
mode: direct
attribution: {as: own-words, words: X attribution}
venue: {kind: interview, name: X venue, audience: X audience}
wordings: [{source: paper, quote: X quotation, prefix: X prefix, locator: X page}]
stances: [{claim: leaving, stance: asserts, note: OURS of a position}]
quantities: [{of: OURS counted, words: X words}]
---
statement: untitled
speaker: north
said: 2022-02-17
mode: direct
wordings: [{source: paper, quote: X quotation}]
---
topic: march
title: OURS of the topic
summary: OURS of the topic too
---
correction: mended
record: claim/leaving
on: 2022-03-02
what: X old → X new
why: X because
severity: typo
"""


@pytest.fixture(scope="module")
def texts():
    return list(own_voice(small_corpus(EVERYTHING)))


def test_every_text_of_ours_and_no_other(texts):
    assert [own.text for own in texts if not own.text.startswith("OURS")] == []
    assert len(texts) == EVERYTHING.count("OURS")


def test_each_says_where_it_stands(texts):
    assert {(own.type, own.id, own.field) for own in texts} >= {
        ("claim", "leaving", "text"),
        ("claim", "leaving", "outcome.on.note"),
        ("event", "march", "where.0.role"),
        ("event", "march", "quantities.0.of"),
        ("statement", "words", "stances.0.note"),
        ("statement", "words", "said.note"),
        ("actor", "gunmen", "name"),
        ("place", "square", "contested"),
    }


def unquoted(text):
    corpus = small_corpus(f"topic: one\ntitle: >-\n  {text}\n")
    (own,) = own_voice(corpus)
    assert len(own.text) == len(own.unquoted)
    return own.unquoted.replace(BLANK, "")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a “regime” here", "a  here"),
        ('a "regime" here', "a  here"),
        ("ein „Regime“ hier", "ein  hier"),
        ("ein »Regime« hier", "ein  hier"),
        ("un «régime» ici, «pantin» là", "un  ici,  là"),
        ("這個「政權」和『政權』", "這個和"),
        ("a ‘regime’ here", "a  here"),
        ("a ‘regime’s end’ here", "a  here"),
        ("a 'regime' here", "a  here"),
        ("the regime's end and the rebels' end", "the regime's end and the rebels' end"),
        ("the regime’s end and the rebels’ end", "the regime’s end and the rebels’ end"),
        ("the '90s regime and the rebels' end", "the '90s regime and the rebels' end"),
        ("a “regime that is never closed", "a “regime that is never closed"),
        ("first ”regime“ second", "first ”regime“ second"),
    ],
)
def test_what_is_quoted_is_blanked_out(text, left):
    assert unquoted(text) == left


@pytest.mark.parametrize("piece", ["'a ", "‘a ", "“", "'a'a", "« ", '" “', "’a ‘"])
def test_quotation_marks_by_the_thousand_are_read_at_once(piece):
    # A search that looked from each mark to the end would not come back.
    assert unquoted("x" + piece * 40_000)
