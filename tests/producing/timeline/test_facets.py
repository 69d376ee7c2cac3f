"""By what records can be filtered."""

import pytest

from tests.producing.timeline.conftest import unsigned_numbers

VALUES = {
    "type": [{"event"}, {"statement"}, {"statement"}, {"event"}],
    "actor": [{"north"}, {"nobody", "north"}, {"anna"}, set()],
    "organisation": [{"north"}, {"north"}, {"role:Minister%2C acting 100%25", "north", "alliance"}, set()],
    "topic": [{"troops", "war"}, set(), {"troops", "war"}, set()],
    "claim": [{"leaving"}, {"leaving"}, {"leaving", "arriving"}, set()],
    "stance": [set(), {"asserts"}, {"denies", "asserts"}, set()],
    "place": [{"town", "country"}, set(), {"town", "country"}, set()],
    "mode": [set(), {"indirect"}, {"direct"}, set()],
    "kind": [{"troop-movement"}, set(), set(), {"meeting"}],
    "status": [{"disputed"}, set(), set(), {"undisputed"}],
    "source": [set(), {"paper"}, {"paper", "letter"}, {"letter"}],
    "checked": [set(), {"not-checkable"}, {"not-checkable"}, {"not-checkable"}],
}


def test_every_facet_is_looked_at(data):
    assert [facet["name"] for facet in data.manifest["facets"]] == list(VALUES)


@pytest.mark.parametrize("name", VALUES)
def test_the_values_of_each_record(data, name):
    assert list(data.facet(name).values()) == VALUES[name]


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("organisation", [["north", "Northland", 3], ["alliance", "Alliance", 1]]),
        ("claim", [["leaving", "Troops are leaving", 3], ["arriving", "Troops are arriving", 1]]),
        ("stance", [["asserts", "Asserts", 2], ["denies", "Denies", 1]]),
        ("checked", [["not-checkable", "Not checkable", 3]]),
    ],
)
def test_names_come_with_the_most_frequent_first(data, name, names):
    assert data.json(f"facets/{name}-0.json")[: len(names)] == names


def test_a_role_is_named_as_it_is_written(data):
    assert ["role:Minister%2C acting 100%25", "Minister, acting 100%", 1] in data.json(
        "facets/organisation-0.json"
    )


def test_each_claim_comes_with_what_is_done_to_it(data):
    *codes, march, north, anna_leaving, anna_arriving = data.unpacked("facets/claim.bin")
    assert list(unsigned_numbers(bytes(codes))) == [1, 0, 1, 0, 2, 0, 1, 0]
    assert (march, north, anna_leaving, anna_arriving) == (255, 0, 1, 0)


def test_names_lie_in_files_of_500(made):
    statements = "".join(
        f"---\nactor: a{n}\nname: A{n}\nkind: person\n"
        f"---\nstatement: s{n}\nspeaker: a{n}\nsaid: 2022\nmode: indirect\n"
        "wordings: [{source: paper, quote: w}]\n"
        for n in range(501)
    )
    data = made("source: paper\ntitle: Paper\nkind: dataset\npublished: 2023\n" + statements)
    info = next(one for one in data.manifest["facets"] if one["name"] == "actor")
    assert (info["values"], info["names"]) == (501, 2)
    assert [len(data.json(f"facets/actor-{part}.json")) for part in range(2)] == [500, 1]
    assert all(len(own) == 1 for own in data.facet("actor").values())
