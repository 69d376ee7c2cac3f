"""Values are shown as people read them, on one line."""

import pytest

from generator.comparing.shown import as_written, shown
from generator.comparing.weights import weighed
from generator.records import Place, Record, Source, Statement
from tests.comparing.base import published

CORPUS = published()
SOURCE = Source.model_validate(
    {
        "id": "a",
        "title": "Two\nlines",
        "kind": "agency",
        "published": {"edtf": "2022-02-17~", "basis": "inferred", "note": "from\nthe text"},
        "publisher": "nato",
        "authors": ["Ada", "Grace"],
        "primary": "false",
        "url": "https://example.org/",
    }
)
STATEMENT = Statement.model_validate(
    {
        "id": "a",
        "speaker": "nobody-known",
        "said": "2022-02-17",
        "mode": "direct",
        "wordings": [
            {"source": "nato-report", "quote": ["one", "two"], "prefix": "not shown"},
            {"source": "agency-report", "quote": "three", "fidelity": "translation"},
        ],
        "stances": [{"claim": "troops-withdraw", "stance": "denies"}],
    }
)
PLACE = Place.model_validate({"id": "a", "name": "b", "kind": "site", "lat": "48.50", "lon": "-0.000000001"})


def text_of(record: Record, name: str) -> str:
    (node,) = (node for node in weighed(type(record)) if node.field.name == name)
    return shown(node, node.of(record), CORPUS)


@pytest.mark.parametrize(
    ("record", "name", "text"),
    [
        (SOURCE, "title", "Two lines"),
        (SOURCE, "published", "about 17 February 2022 (inferred: from the text)"),
        (SOURCE, "publisher", "NATO"),
        (SOURCE, "authors", "Ada, Grace"),
        (SOURCE, "primary", "false"),
        (SOURCE, "kind", "agency"),
        (SOURCE, "url", "https://example.org/"),
        (PLACE, "lat", "48.50"),
        (PLACE, "lon", "-0.000000001"),
        (STATEMENT, "speaker", "nobody-known"),
        (STATEMENT, "stances", "claim: Russian troops withdraw from the border.; stance: denies"),
        (
            STATEMENT,
            "wordings",
            (
                "source: NATO sees no withdrawal; quote: one […] two; "
                "source: No troops have left, says NATO; quote: three; fidelity: translation"
            ),
        ),
    ],
)
def test_as_people_read_it(record, name, text):
    assert text_of(record, name) == text


def test_as_written():
    (publisher,) = (node for node in weighed(Source) if node.field.name == "publisher")
    (published_,) = (node for node in weighed(Source) if node.field.name == "published")
    (authors,) = (node for node in weighed(Source) if node.field.name == "authors")
    assert as_written(publisher, "nato") == "nato"
    assert as_written(published_, SOURCE.published) == "2022-02-17~"
    assert as_written(authors, SOURCE.authors) == "Ada, Grace"
