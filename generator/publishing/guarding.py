"""The last line of defence: a stamped page's content holds elements of our templates and nothing else.

Record text is escaped long before (``producing/markdown.py``), so nothing is left to do here; should an
escape ever be missing, what it let through loses its teeth. Every tag that cmark wrote is looked at: whether
it is one of ours, with attributes of ours, and leads to a page of the site or to http or https. Content in
which each is, which is all that honest records make, passes as it is, byte for byte. Any other goes through
nh3 (ammonia), which parses it as browsers do and keeps what is on the same list. To send every page through
nh3 would cost as much again as all rendering (0.27 ms a page); this look costs 0.05 ms.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from types import MappingProxyType
from typing import Final

import nh3

from generator.publishing.html import MOST_KEPT

_ANY: Final = frozenset({"class", "lang", "dir"})
#: The elements of pages with the attributes that they may have beside `_ANY`: those that templates write and
#: those that cmark makes of Markdown.
ELEMENTS: Final[Mapping[str, AbstractSet[str]]] = MappingProxyType(
    {
        "a": {"href", "title", "type"},
        "blockquote": frozenset(),
        "br": frozenset(),
        "code": frozenset(),
        "div": {"aria-label", "id", "role", "tabindex"},
        "em": frozenset(),
        "h1": {"id"},
        "h2": {"id"},
        "h3": {"id"},
        "hr": frozenset(),
        "li": frozenset(),
        "mark": frozenset(),
        "ol": {"start"},
        "p": {"data-pagefind-ignore"},
        "pre": frozenset(),
        "said-and-done": {"address", "data"},
        "small": frozenset(),
        "span": {"title"},
        "strong": frozenset(),
        "table": frozenset(),
        "tbody": frozenset(),
        "td": {"align"},
        "th": {"align"},
        "thead": frozenset(),
        "time": {"datetime"},
        "tr": frozenset(),
        "ul": frozenset(),
    }
)
_SCHEMES: Final = frozenset({"http", "https"})
_CLEANER: Final = nh3.Cleaner(
    tags=set(ELEMENTS),
    attributes={tag: {*attributes, *_ANY} for tag, attributes in ELEMENTS.items()},
    url_schemes=set(_SCHEMES),
    link_rel=None,
)


def _one(tag: str, attributes: AbstractSet[str]) -> str:
    """The pattern of an element's tag, after its angle bracket."""
    names = "|".join(sorted((attributes | _ANY) - {"href"}))
    given = rf'(?:{names})(?:="[^"<>]*")?'
    if "href" in attributes:
        # A colon before any slash would be that of a scheme; so would a reference to one.
        given += r'|href="(?:https?://|(?![^"/?#]*(?:[:&]|%3[aA]))(?!//))[^"<>]*"'
    return rf"{tag}(?: (?:{given}))*(?: /)?>"


_TAGS: Final = "|".join(_one(tag, attributes) for tag, attributes in ELEMENTS.items())
# In text an angle bracket is a reference: each that stands in HTML begins a tag. (Possessive: no way back, so
# that the time is that of one reading, whatever the text.)
_OURS: Final = re.compile(rf"[^<]*+(?:<(?:/(?:{'|'.join(ELEMENTS)})>|{_TAGS})[^<]*+)*+")


def only_ours(html: str) -> bool:
    """Whether every tag is one that a template or cmark writes."""
    return _OURS.fullmatch(html) is not None


_shared_is_ours = lru_cache(maxsize=MOST_KEPT)(only_ours)


def guarded(pieces: Sequence[str]) -> str:
    """The content of a page without anything that is not ours; every second piece stands on many pages."""
    html = "".join(pieces)
    if all(map(only_ours, pieces[::2])) and all(map(_shared_is_ours, pieces[1::2])):
        return html
    return _CLEANER.clean(html)
