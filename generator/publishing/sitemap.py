"""The sitemap (sitemaps.org protocol 0.9): each page's address, with its record's day where one is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote
from xml.etree import ElementTree as ET

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
#: The file for which search engines ask.
SITEMAP = "sitemap.xml"
#: The protocol's limit for one file.
MOST_ADDRESSES = 50_000


def sitemap(site_url: str, addresses: Iterable[tuple[str, str | None]]) -> Iterator[tuple[str, bytes]]:
    """The sitemap's files: one, or an index and its parts where there are too many addresses for one.

    ``addresses`` are names of files within the site with the day (YYYY-MM-DD) of their last change, or None.
    """
    base = site_url if site_url.endswith("/") else f"{site_url}/"
    rows = [(base + quote(address), day) for address, day in addresses]
    if len(rows) <= MOST_ADDRESSES:
        yield SITEMAP, _document("urlset", "url", rows)
        return
    parts = [rows[start : start + MOST_ADDRESSES] for start in range(0, len(rows), MOST_ADDRESSES)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield SITEMAP, _document("sitemapindex", "sitemap", [(base + name, None) for name in names])
    for name, part in zip(names, parts, strict=True):
        yield name, _document("urlset", "url", part)


def is_part(name: str) -> bool:
    """Whether a file of that name is, or would be, a part of a large sitemap."""
    return re.fullmatch(r"sitemap-[0-9]+\.xml", name) is not None


def _document(root: str, item: str, rows: Iterable[tuple[str, str | None]]) -> bytes:
    element = ET.Element(root, xmlns=_NAMESPACE)
    for address, day in rows:
        entry = ET.SubElement(element, item)
        ET.SubElement(entry, "loc").text = address
        if day:
            ET.SubElement(entry, "lastmod").text = day
    ET.indent(element, space="")
    data: bytes = ET.tostring(element, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
