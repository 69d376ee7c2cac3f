import pytest

from generator.deriving import derive, role_on
from generator.deriving.roles import may_hold
from generator.vocabulary.dates import parse_date
from tests.small_corpus import small_corpus


def actor(*roles):
    listed = "".join(f"  - {role}\n" for role in roles)
    return small_corpus(f"actor: somebody\nname: Somebody\nkind: person\nroles:\n{listed}").actors["somebody"]


def title(date, *roles):
    role = role_on(actor(*roles), parse_date(date))
    return role and role.title


MINISTER = "{title: Minister, from: 2020-01-10, to: 2022-02-17}"


@pytest.mark.parametrize(
    ("date", "held"),
    [
        ("2020-01-09", False),
        ("2020-01-10", True),
        ("2021", True),
        ("2022-02-17", True),
        ("2022-02-17T23:59Z", True),
        ("2022-02-18", False),
        ("2022-02", True),
        ("2020-01-09~", True),
        ("[..2020-01-09]", False),
        ("[..2020-01-10]", True),
        ("[2022-02-18..]", False),
        ("../2020-01-10", True),
    ],
)
def test_a_role_fits_unless_its_times_exclude_the_date(date, held):
    assert may_hold(actor(MINISTER).roles[0], parse_date(date)) is held
    assert title(date, MINISTER) == ("Minister" if held else None)


@pytest.mark.parametrize("date", ["1900", "2022-02-17", "[..2022-02-17]"])
def test_a_role_without_times_always_fits(date):
    assert title(date, "{title: Speaker}") == "Speaker"


def test_nobody_without_roles_has_one():
    nobody = small_corpus("actor: somebody\nname: Somebody\nkind: person\n").actors["somebody"]
    assert role_on(nobody, parse_date("2022")) is None


@pytest.mark.parametrize(
    ("date", "roles", "first"),
    [
        # Both ends known, before one, before none.
        ("2021", ["{title: Speaker}", "{title: Minister, from: 2019, to: 2022}"], "Minister"),
        ("2021", ["{title: Speaker}", "{title: Minister, from: 2019}"], "Minister"),
        ("2021", ["{title: Envoy, from: 2019}", "{title: Minister, from: 2018, to: 2022}"], "Minister"),
        # A role that may not have begun, or may have ended, comes last.
        ("2021", ["{title: Minister, from: 2021, to: 2023}", "{title: Speaker}"], "Speaker"),
        ("2021-05", ["{title: Minister, from: 2019, to: 2021-05-20}", "{title: Speaker}"], "Speaker"),
        ("2021-05", ["{title: Minister, from: 2019, to: 2021-05-31}", "{title: Speaker}"], "Minister"),
        ("2021-05", ["{title: Minister, from: 2021-05-01, to: 2022}", "{title: Speaker}"], "Minister"),
        # The one begun last, then the one named first.
        ("2021", ["{title: Minister, from: 2018}", "{title: President, from: 2020}"], "President"),
        ("2021", ["{title: Minister}", "{title: Chair}"], "Minister"),
        ("2021", ["{title: Minister, to: 2025}", "{title: Envoy, from: 2019}"], "Envoy"),
        # Windows without bound, of the role or of the date, are never sure.
        ("2021", ['{title: Minister, from: "[2020..]"}', "{title: Speaker}"], "Speaker"),
        ("2021", ['{title: Minister, to: "[..2022]"}', "{title: Speaker}"], "Speaker"),
        ("2021/..", ["{title: Minister, to: 2022}", "{title: Speaker}"], "Speaker"),
        ("../2021", ["{title: Minister, from: 2020}", "{title: Speaker}"], "Speaker"),
        # An end that is only about right is in doubt around it, and nowhere else.
        ("2021", ["{title: Minister, from: 2020~, to: 2023}", "{title: Speaker}"], "Speaker"),
        ("2022", ["{title: Minister, from: 2020~, to: 2023}", "{title: Speaker}"], "Minister"),
    ],
)
def test_the_surest_of_several(date, roles, first):
    assert title(date, *roles) == first


def test_statements_are_introduced_with_the_role_of_their_day():
    corpus = small_corpus(
        """
actor: somebody
name: Somebody
kind: person
roles: [{title: Minister, to: 2021}, {title: President, from: 2022}]
---
source: paper
title: A paper
kind: news-report
published: 2023
---
statement: early
speaker: somebody
said: 2020-05-01
mode: direct
wordings: [{source: paper, quote: first words}]
---
statement: late
speaker: somebody
said: 2022-05-01
mode: direct
wordings: [{source: paper, quote: other words}]
"""
    )
    statements = derive(corpus).statements
    held = {id_: facts.role and facts.role.title for id_, facts in statements.items()}
    assert held == {"early": "Minister", "late": "President"}
