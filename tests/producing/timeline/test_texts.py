"""What is told of each record: plain text, exactly as it is written."""


def row(data, id_):
    return next(row for row in data.texts() if row["id"] == id_)


def test_a_statement(data):
    assert row(data, "anna-denies") == {
        "id": "anna-denies",
        "type": "statement",
        "url": "statements/anna-denies.html",
        "title": "Anna Author: “They are not leaving … says who”",
        "words": "They are not leaving … says who",
        "quoted": True,
        "lang": "de",
        "who": "Anna Author",
        "role": "Minister, acting 100%",
        "actor": "anna",
        "date": "about 17 February 2022",
        "basis": "inferred",
        "note": "inferred: “Thursday” <i>",
        "mode": "direct",
        "stances": [
            ["denies", "leaving", "Troops are leaving."],
            ["asserts", "arriving", "Troops are arriving."],
        ],
        "sources": ["Paper <b>", "Letter"],
        "checked": "not-checkable",
        "place": "Town",
    }


def test_a_statement_of_which_little_is_known(data):
    assert row(data, "north-asserts") == {
        "id": "north-asserts",
        "type": "statement",
        "url": "statements/north-asserts.html",
        "title": "Not named, as reported: troops leave",
        "words": "troops leave",
        "quoted": False,
        "who": "Not named",
        "actor": "nobody",
        "date": "17 February 2022, 00:30 (UTC+2)",
        "mode": "indirect",
        "stances": [["asserts", "leaving", "Troops are leaving."]],
        "sources": ["Paper <b>"],
        "checked": "not-checkable",
    }


def test_an_event(data):
    assert row(data, "march") == {
        "id": "march",
        "type": "event",
        "url": "events/march.html",
        "title": "The march",
        "date": "16 February 2022",
        "kind": "troop-movement",
        "status": "disputed",
        "reason": data.derived.events["march"].status.sentence,
        "claims": [["leaving", "Troops are leaving."]],
        "place": "Town",
    }


def test_an_event_with_a_passage_says_whether_that_was_checked(data):
    assert row(data, "meeting")["checked"] == "not-checkable"
    assert row(data, "meeting")["date"] == "without known beginning or end"
