"""The corrections as feeds: Atom (RFC 4287) and JSON Feed (version 1.1), for those who follow what changes.

Both demand absolute addresses, so without the site's own address there are none. An entry is known by the
address of its page, which is as permanent as the id of its record. Its time is that of the correction, never
that of the build: the same records give the same bytes. A day, or a less exact date, stands for its first
moment (``2022-02`` for 2022-02-01T00:00:00Z), an interval without a beginning for its end. A date that
RFC 3339 cannot write, and a feed without entries, have the beginning of 1970.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import quote
from xml.etree import ElementTree as ET

from generator.producing import addresses
from generator.records import Correction
from generator.vocabulary.dates import Date

#: The files with their media types.
FEEDS: Final = (
    (addresses.FEEDS["Atom"], "application/atom+xml"),
    (addresses.FEEDS["JSON Feed"], "application/feed+json"),
)
#: The setting under ``extra`` in which the theme finds the feeds, to link to them in the head of every page.
SETTING: Final = "corrections_feeds"
#: The page that has all corrections; the feeds have the newest.
_PAGE: Final = "corrections/index.html"
MOST_ENTRIES: Final = 200

_NAMESPACE = "http://www.w3.org/2005/Atom"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: What XML 1.0 (section 2.2) cannot hold, not even as a reference.
_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One correction: the address of its page in the site, without a suffix, and what is told, as plain text.

    ``severity`` becomes the category of the entry.
    """

    address: str
    title: str
    text: str
    on: Date
    severity: str


def entry_of(correction: Correction) -> FeedEntry:
    """What the feeds tell of a correction."""
    return FeedEntry(
        addresses.of(correction),
        f"Correction of {correction.record}",
        f"{correction.what}\n{correction.why}",
        correction.on,
        correction.severity,
    )


def autodiscovery(site_name: str, site_url: str | None) -> list[dict[str, str]]:
    """The value of `SETTING`: the feeds as links, by which programs find them; none where there are none."""
    if not site_url:
        return []
    return [{"href": name, "type": type_, "title": _title(site_name)} for name, type_ in FEEDS]


def _title(site_name: str) -> str:
    return f"{site_name}: corrections"


def corrections_feeds(
    entries: Iterable[FeedEntry], site_name: str, site_url: str | None
) -> Iterator[tuple[str, bytes]]:
    """The feeds' files, the newest correction first; none where the site has no address."""
    if not site_url:
        return
    base = site_url if site_url.endswith("/") else f"{site_url}/"
    newest = sorted(entries, key=lambda entry: (_moment(entry.on), entry.address), reverse=True)[
        :MOST_ENTRIES
    ]
    (atom, _), (json_feed, _) = FEEDS
    title = _title(site_name)
    yield atom, _atom(newest, title, site_name, base, base + atom)
    yield json_feed, _json_feed(newest, title, site_name, base, base + json_feed)


def _moment(date: Date) -> datetime:
    seconds = date.earliest if date.earliest is not None else date.latest
    try:
        return _EPOCH + timedelta(seconds=seconds or 0)
    except OverflowError:
        return _EPOCH


def _written(moment: datetime) -> str:
    """A time as RFC 3339 writes it; ``strftime`` would not fill up the years before 1000."""
    return f"{moment.replace(tzinfo=None).isoformat()}Z"


def _updated(entries: list[FeedEntry]) -> str:
    return _written(_moment(entries[0].on) if entries else _EPOCH)


def _address(base: str, entry: FeedEntry) -> str:
    return f"{base}{quote(entry.address)}.html"


def _atom(entries: list[FeedEntry], title: str, author: str, base: str, own: str) -> bytes:
    feed = ET.Element("feed", xmlns=_NAMESPACE)
    _add(feed, "id", own)
    _add(feed, "title", title)
    _add(feed, "updated", _updated(entries))
    _add(_add(feed, "author"), "name", author)
    _add(feed, "link", rel="self", type="application/atom+xml", href=own)
    _add(feed, "link", rel="alternate", type="text/html", href=base + _PAGE)
    for entry in entries:
        element = _add(feed, "entry")
        _add(element, "id", _address(base, entry))
        _add(element, "title", entry.title)
        _add(element, "updated", _written(_moment(entry.on)))
        _add(element, "link", rel="alternate", type="text/html", href=_address(base, entry))
        _add(element, "category", term=entry.severity)
        _add(element, "content", entry.text, type="text")
    ET.indent(feed, space="")
    data: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, {name: _sound(value) for name, value in attributes.items()})
    element.text = None if text is None else _sound(text)
    return element


def _sound(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)


def _json_feed(entries: list[FeedEntry], title: str, author: str, base: str, own: str) -> bytes:
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "home_page_url": base + _PAGE,
        "feed_url": own,
        "authors": [{"name": author}],
        "items": [_item(entry, base) for entry in entries],
    }
    return f"{json.dumps(feed, indent=1, ensure_ascii=False)}\n".encode(errors="replace")


def _item(entry: FeedEntry, base: str) -> dict[str, Any]:
    return {
        "id": _address(base, entry),
        "url": _address(base, entry),
        "title": entry.title,
        "content_text": entry.text,
        "date_published": _written(_moment(entry.on)),
        "date_modified": _written(_moment(entry.on)),
        "tags": [entry.severity],
    }
