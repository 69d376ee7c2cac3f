"""A comparison as JSON holds all of it."""

import json

from generator.comparing.telling_json import as_json
from tests.comparing.made_up import HOSTILE, comparison, of_everything


def test_everything():
    told = json.loads(as_json(of_everything()))
    assert (told["old"]["name"], told["old"]["errors"]) == ("main", [])
    assert told["new"]["errors"] == [
        'main:content/topics/b.yml:1:1: SD202 found the key "titel"; expected title; try title'
    ]
    by_record = {change["record"]: change for change in told["changes"]}
    assert by_record["topic/withdrawal"] == {
        "record": "topic/withdrawal",
        "what": "changed",
        "was": None,
        "needs_correction": True,
        "fields": [
            {
                "field": "title",
                "old": "The announced withdrawal",
                "new": HOSTILE,
                "needs_correction": True,
            }
        ],
    }
    assert by_record["actor/russia"]["needs_correction"] is False
    assert (by_record["topic/called-b"]["what"], by_record["topic/called-b"]["was"]) == (
        "renamed",
        "topic/called-a",
    )
    assert {change["what"] for change in told["changes"]} == {
        "added",
        "changed",
        "renamed",
        "removed",
        "unread",
    }
    assert [one["file"] for one in told["missing"]] == [
        f"corrections/{name}-corrected.yml" for name in ("nothing-seen", "gone", "withdrawal")
    ]


def test_a_record_that_lacks_only_its_alias():
    found = comparison(("topic: withdrawal", "topic: pull-out"), ("[withdrawal]", "[pull-out]"))
    (missing,) = json.loads(as_json(found))["missing"]
    assert missing["same_record"] == "topic/pull-out"
