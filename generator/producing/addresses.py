"""Where everything lies in the site, and how one page names another.

All generated pages lie one folder deep, as flat files: a folder for each page would double the number of
files that a host must keep, and flat files can be read straight from disk. Between pages a link is relative
and ends in ``.md``, as MkDocs and other builders expect in Markdown; publishing turns it into ``.html``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import urlencode

from generator.records import RECORD_TYPES, Record

_FOLDERS = {type_.type: type_.folder for type_ in RECORD_TYPES}
TIMELINE = "timeline"
RULES = "rules"
#: The element that shows the timeline, and the folder of its data.
ELEMENT = "said-and-done"
TIMELINE_DATA = "data/timeline"
#: The feeds of corrections, by their form: files of the site.
FEEDS = MappingProxyType({"Atom": "corrections/feed.xml", "JSON Feed": "corrections/feed.json"})


def of_record(type_: str, id_: str) -> str:
    """The address of a record's page."""
    return f"{_FOLDERS[type_]}/{id_}"


def of(record: Record) -> str:
    """The address of a record's page."""
    return f"{record.folder}/{record.id}"


def of_period(period: str) -> str:
    """The address of the page of a day, month or year, given as in `Date.period`."""
    return f"{TIMELINE}/{period}"


def of_rule(code: str) -> str:
    """The address of the page of a problem's code."""
    return f"{RULES}/{code.lower()}"


def of_index(folder: str) -> str:
    """The address of a folder's index page."""
    return f"{folder}/index"


def on_timeline(query: Mapping[str, str], *, depth: int = 1) -> str:
    """A link to a view of the timeline, by the names and values that its address has (``state.js``)."""
    return f"{link(of_index(TIMELINE), depth=depth)}?{urlencode(query, safe='/:,')}"


def link(address: str, *, depth: int = 1) -> str:
    """A link to ``address`` in the Markdown of a page that lies ``depth`` folders deep."""
    return f"{'../' * depth}{address}.md"
