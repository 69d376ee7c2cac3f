"""The sitemap lists each page once, in as many files as the protocol asks for."""

from xml.etree import ElementTree as ET

import pytest

from generator.publishing import sitemap as module
from generator.publishing.sitemap import sitemap

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def texts(data: bytes, tag: str) -> list[str | None]:
    return [node.text for node in ET.fromstring(data).iter(f"{NAMESPACE}{tag}")]


@pytest.mark.parametrize("site_url", ["https://example.org/x", "https://example.org/x/"])
def test_addresses_are_those_of_the_site(site_url):
    ((name, data),) = sitemap(site_url, [("index.html", None), ("claims/a.html", "2022-02-17")])
    assert name == "sitemap.xml"
    assert texts(data, "loc") == ["https://example.org/x/index.html", "https://example.org/x/claims/a.html"]
    assert texts(data, "lastmod") == ["2022-02-17"]


def test_a_name_that_is_no_address_becomes_one():
    ((_, data),) = sitemap("https://example.org/", [("über uns & <mehr>.html", None)])
    assert texts(data, "loc") == ["https://example.org/%C3%BCber%20uns%20%26%20%3Cmehr%3E.html"]


def test_many_addresses_are_parted_behind_an_index(monkeypatch):
    monkeypatch.setattr(module, "MOST_ADDRESSES", 2)
    files = dict(sitemap("https://example.org/", [(f"{n}.html", None) for n in range(5)]))
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    parts = [f"https://example.org/sitemap-{n}.xml" for n in (1, 2, 3)]
    assert texts(files["sitemap.xml"], "loc") == parts
    listed = [address for name in list(files)[1:] for address in texts(files[name], "loc")]
    assert listed == [f"https://example.org/{n}.html" for n in range(5)]
