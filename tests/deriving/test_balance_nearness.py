"""How near the sources of a statement are to what was said."""

import pytest

from generator.deriving.balance.nearness import Tally, primary_sources
from tests.small_corpus import small_corpus


def source(id_, primary):
    line = "" if primary is None else f"primary: {str(primary).lower()}"
    return f"source: {id_}\ntitle: {id_}\nkind: news-report\npublished: 2022-03-01\n{line}\n"


SOURCES = (source("near", True), source("far", False), source("unknown", None))
ACTOR = "actor: north\nname: North\nkind: state\n"


def says(id_, *printed_in, origin=None, mode="indirect"):
    wordings = ", ".join(f"{{source: {name}, quote: words of {id_}}}" for name in printed_in)
    return f"""statement: {id_}
speaker: north
said: 2022-02-17
mode: {mode}
wordings: [{wordings}]
{f"origin: {origin}" if origin else ""}
"""


def asked(*statements):
    return primary_sources(small_corpus(ACTOR, *SOURCES, *statements))


@pytest.mark.parametrize(
    ("printed_in", "origin", "mode", "nearness"),
    [
        (["near"], None, "indirect", "printed"),
        (["far", "near"], None, "indirect", "printed"),
        (["near"], "far", "editorial", "printed"),
        (["far"], "near", "indirect", "named"),
        (["unknown"], "near", "indirect", "named"),
        (["far"], None, "editorial", "own-voice"),
        (["far"], "near", "editorial", "named"),
        (["far"], None, "characterisation", "secondary"),
        (["far"], None, "indirect", "secondary"),
        (["far"], "far", "indirect", "secondary"),
        (["unknown"], None, "indirect", "unknown"),
        (["far", "unknown"], None, "direct", "unknown"),
        (["far"], "unknown", "direct", "unknown"),
    ],
)
def test_the_nearest_decides(printed_in, origin, mode, nearness):
    found = asked(says("one", *printed_in, origin=origin, mode=mode))
    assert {kind: ids for kind, ids in found.by_nearness.items() if ids} == {nearness: ("one",)}
    assert found.without == (("one",) if nearness in ("secondary", "unknown") else ())


def test_sources_are_counted_once_and_by_what_they_are_to_a_statement():
    found = asked(says("a", "far"), says("b", "far", origin="near"), says("c", "unknown", origin="unknown"))
    assert found.statements == 3
    assert found.printing == Tally(primary=0, secondary=1, unknown=1)
    assert found.origins == Tally(primary=1, secondary=0, unknown=1)
    assert found.without == ("a", "c")
