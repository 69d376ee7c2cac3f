"""The corrections' feeds: what Atom and JSON Feed demand, the same bytes from the same records."""

import json
from xml.etree import ElementTree as ET

import pytest

from generator.publishing.feeds import FEEDS, MOST_ENTRIES, FeedEntry, autodiscovery, corrections_feeds
from generator.vocabulary.dates import parse_date

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://example.org/site/"


def entry(id_="a", on="2022-02-17", title="Day corrected", text="What: 16 → 17\nWhy: a slip"):
    return FeedEntry(f"corrections/{id_}", title, text, parse_date(on), "substantive")


def feeds(*entries, url=URL, name="Said & Done"):
    return dict(corrections_feeds(entries, name, url))


def atom(*entries, **options):
    return ET.fromstring(feeds(*entries, **options)["corrections/feed.xml"])


def items(*entries, **options):
    return json.loads(feeds(*entries, **options)["corrections/feed.json"])["items"]


def times(*entries):
    return [node.text for node in atom(*entries).iter(f"{ATOM}updated")]


def test_both_files_are_there_with_their_types():
    assert tuple(feeds(entry())) == tuple(name for name, _ in FEEDS)
    assert [type_ for _, type_ in FEEDS] == ["application/atom+xml", "application/feed+json"]


@pytest.mark.parametrize("url", [None, ""])
def test_without_an_address_of_the_site_there_are_none(url):
    assert feeds(entry(), url=url) == {}
    assert autodiscovery("Said & Done", url) == []


def test_programs_find_them_by_links():
    assert autodiscovery("Said & Done", URL) == [
        {"href": name, "type": type_, "title": "Said & Done: corrections"} for name, type_ in FEEDS
    ]


@pytest.mark.parametrize("url", [URL, URL.rstrip("/")])
def test_the_atom_feed(url):
    feed = atom(entry(), url=url)
    assert [
        (node.tag.removeprefix(ATOM), node.text and node.text.strip(), node.attrib) for node in feed.iter()
    ] == [
        ("feed", "", {}),
        ("id", "https://example.org/site/corrections/feed.xml", {}),
        ("title", "Said & Done: corrections", {}),
        ("updated", "2022-02-17T00:00:00Z", {}),
        ("author", "", {}),
        ("name", "Said & Done", {}),
        (
            "link",
            None,
            {
                "rel": "self",
                "type": "application/atom+xml",
                "href": "https://example.org/site/corrections/feed.xml",
            },
        ),
        (
            "link",
            None,
            {
                "rel": "alternate",
                "type": "text/html",
                "href": "https://example.org/site/corrections/index.html",
            },
        ),
        ("entry", "", {}),
        ("id", "https://example.org/site/corrections/a.html", {}),
        ("title", "Day corrected", {}),
        ("updated", "2022-02-17T00:00:00Z", {}),
        (
            "link",
            None,
            {"rel": "alternate", "type": "text/html", "href": "https://example.org/site/corrections/a.html"},
        ),
        ("category", None, {"term": "substantive"}),
        ("content", "What: 16 → 17\nWhy: a slip", {"type": "text"}),
    ]


@pytest.mark.parametrize("url", [URL, URL.rstrip("/")])
def test_the_json_feed(url):
    assert json.loads(feeds(entry(), url=url)["corrections/feed.json"]) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Said & Done: corrections",
        "home_page_url": "https://example.org/site/corrections/index.html",
        "feed_url": "https://example.org/site/corrections/feed.json",
        "authors": [{"name": "Said & Done"}],
        "items": [
            {
                "id": "https://example.org/site/corrections/a.html",
                "url": "https://example.org/site/corrections/a.html",
                "title": "Day corrected",
                "content_text": "What: 16 → 17\nWhy: a slip",
                "date_published": "2022-02-17T00:00:00Z",
                "date_modified": "2022-02-17T00:00:00Z",
                "tags": ["substantive"],
            }
        ],
    }


@pytest.mark.parametrize(
    ("on", "moment"),
    [
        ("2022-02-17T09:20+01:00", "2022-02-17T08:20:00Z"),
        ("2022-02", "2022-02-01T00:00:00Z"),
        ("2022-02-XX~", "2022-02-01T00:00:00Z"),
        ("[2022-02-15..2022-02-17]", "2022-02-15T00:00:00Z"),
        ("[..2022-02-17]", "2022-02-17T23:59:59Z"),
        ("0999-02-17", "0999-02-17T00:00:00Z"),
        ("-0043", "1970-01-01T00:00:00Z"),
        ("Y13000", "1970-01-01T00:00:00Z"),
    ],
)
def test_less_exact_dates_stand_for_a_moment(on, moment):
    assert times(entry(on=on)) == [moment, moment]


def test_the_newest_comes_first_and_dates_the_feed():
    entries = [
        entry("old", "2021"),
        entry("a", "2022-02-17"),
        entry("new", "2023-01-05"),
        entry("b", "2022-02-17"),
    ]
    expected = ["new", "b", "a", "old"]
    assert [item["id"].rpartition("/")[2] for item in items(*entries)] == [f"{id_}.html" for id_ in expected]
    assert times(*entries)[0] == "2023-01-05T00:00:00Z"
    assert feeds(*entries) == feeds(*reversed(entries))


def test_a_feed_without_entries():
    assert times() == ["1970-01-01T00:00:00Z"]
    assert items() == []


def test_of_very_many_the_newest_are_kept():
    entries = [entry(f"c{number}", f"{1000 + number}") for number in range(MOST_ENTRIES + 5)]
    assert len(items(*entries)) == MOST_ENTRIES
    assert items(*entries)[-1]["id"].endswith("/c5.html")
    assert len(list(atom(*entries).iter(f"{ATOM}entry"))) == MOST_ENTRIES


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "a & b ]]> c", "“Крим” 🙂", "  two\n\n lines "]
)
def test_text_is_text(text):
    assert [node.text for node in atom(entry(text=text)).iter(f"{ATOM}content")] == [text]
    assert [node.text for node in atom(entry(title=text)).iter(f"{ATOM}title")][1] == text
    assert items(entry(text=text))[0]["content_text"] == text


def test_what_xml_cannot_hold_does_not_break_the_feed():
    (content,) = atom(entry(text="a\x00b\ufffec")).iter(f"{ATOM}content")
    assert content.text == "a\ufffdb\ufffdc"


def test_names_that_are_no_addresses_become_ones():
    assert items(FeedEntry("corrections/ü a", "t", "x", parse_date("2022"), "typo"))[0]["url"].endswith(
        "%C3%BC%20a.html"
    )
