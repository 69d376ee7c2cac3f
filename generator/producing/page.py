"""A page of the site before it is rendered, and the plan of one before it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page.

    ``address`` is its place in the site without a suffix (``statements/lavrov-denies``): its HTML lies there
    with ``.html``, its Markdown twin with ``.md``. ``kind`` names the kind of page, for its style and its
    shell. ``title`` and ``description`` are plain text. ``filters`` are name and value pairs by which the
    search narrows, ``date`` is what it shows as the page's date; a page that is not ``searched`` only lists
    what other pages say, and would bury them. ``updated`` is a day (YYYY-MM-DD) for the sitemap, where one is
    known.

    ``pieces`` are the page's Markdown. Every second of them is a block that many pages show alike: it stands
    between blank lines, with no list or quotation around it, so that what becomes of it is made once.
    """

    address: str
    kind: str
    title: str
    description: str
    pieces: tuple[str, ...]
    filters: tuple[tuple[str, str], ...] = ()
    date: str | None = None
    updated: str | None = None
    searched: bool = True

    @property
    def markdown(self) -> str:
        """The page's Markdown as one text."""
        return "".join(self.pieces)

    @property
    def folder(self) -> str:
        """The folder of the address; empty for the home page."""
        return self.address.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class Plan:
    """What must be known of every page at once: its address and its day; and how to make the rest.

    Pages are made one by one, by whichever process has the time, and none is kept: all of them at once would
    need several times the memory of the records.
    """

    address: str
    make: Callable[[], Page]
    updated: str | None = None

    @classmethod
    def of(cls, page: Page) -> Plan:
        """The plan of a page that is made already."""
        return cls(page.address, lambda: page, page.updated)

    @property
    def folder(self) -> str:
        """The folder of the address; empty for the home page."""
        return self.address.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class Forward:
    """An old address that leads to a new one (an alias of a record); both without suffix."""

    address: str
    to: str
    title: str
