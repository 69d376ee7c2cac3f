"""A page as browsers parse it (Lexbor, by the standard's algorithm), flat: its elements and its texts in
order, so that two pages can be laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

#: Elements that can do something, or make the browser do something, by being there.
_ACTIVE = frozenset(
    [
        "script",
        "style",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "applet",
        "link",
        "meta",
        "base",
        "form",
        "input",
        "button",
        "textarea",
        "select",
        "portal",
        "svg",
        "math",
        "template",
        "noscript",
        "img",
        "image",
        "audio",
        "video",
        "source",
        "track",
        "picture",
        "body",
        "html",
        "head",
        "title",
        "dialog",
        "details",
        "slot",
        "canvas",
        "marquee",
        "animate",
        "set",
        "use",
        "foreignobject",
        "annotation-xml",
    ]
)
#: Attributes whose value is an address that is fetched or gone to.
_ADDRESSES = frozenset(
    [
        "href",
        "src",
        "srcset",
        "action",
        "formaction",
        "data",
        "poster",
        "background",
        "cite",
        "ping",
        "manifest",
        "xlink:href",
    ]
)
_SCHEME = re.compile(r"[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.\t\n\r-]*):")
#: Attributes whose value says what the element does, so that it is no text of a record.
_TELLING = frozenset(["rel", "type", "name", "property", "http-equiv", "is", "popover", "target"])


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a page: what kind of thing (an element's tag with the names of its attributes, or a text or
    value), where it stands, and the text; `active` marks what can do something."""

    kind: str
    where: str
    text: str = ""
    active: bool = False


def pieces(html: str) -> list[Piece]:
    """The whole page."""
    root = LexborHTMLParser(html).root
    return list(_pieces(root, "", frozenset())) if root is not None else []


def _pieces(node: LexborNode, where: str, seen: frozenset[str]) -> Iterator[Piece]:
    if node.is_text_node or node.tag == "-text":
        yield Piece("text", where, node.text_content or "")
        return
    if node.tag in ("-comment", "_comment", "!comment") or (node.tag or "").startswith(("-", "!")):
        yield Piece(f"<{node.tag}>", where, node.html or "")
        return
    tag = node.tag or "?"
    here = f"{where}>{tag}"
    attributes = node.attributes
    yield Piece(_kind(tag, attributes), here, "", _is_active(tag, attributes))
    for name, value in attributes.items():
        yield Piece(f"@{name}", here, value or "")
    for child in _children(node):
        yield from _pieces(child, here, seen)
    yield Piece(f"</{tag}>", here)


class Unlike(Exception):
    """Two pages have other elements."""


def beside(attacked: str, harmless: str) -> Iterator[tuple[Piece, Piece]]:
    """The texts and values in which two pages differ, side by side; `Unlike` where an element does."""
    there, here = LexborHTMLParser(attacked).root, LexborHTMLParser(harmless).root
    if there is None or here is None:
        raise Unlike
    yield from _beside(there, here, "")


def _beside(there: LexborNode, here: LexborNode, where: str) -> Iterator[tuple[Piece, Piece]]:
    if there.tag != here.tag:
        raise Unlike
    tag = here.tag or "?"
    if tag == "-text":
        yield Piece("text", where, there.text_content or ""), Piece("text", where, here.text_content or "")
        return
    if there.html == here.html:
        return
    place = f"{where}>{tag}"
    if tag.startswith(("-", "!", "_")) or _kind(tag, there.attributes) != _kind(tag, here.attributes):
        raise Unlike
    for name, value in here.attributes.items():
        yield (
            Piece(f"@{name}", place, there.attributes.get(name) or ""),
            Piece(f"@{name}", place, value or ""),
        )
    these, those = _children(there), _children(here)
    if len(these) != len(those):
        raise Unlike
    for one, other in zip(these, those, strict=True):
        yield from _beside(one, other, place)


def _children(node: LexborNode) -> list[LexborNode]:
    children = list(node.iter(include_text=True))
    return sorted(children, key=_order) if node.tag in ("ol", "ul", "tbody") else children


def _order(node: LexborNode) -> str:
    """Items of a list by what they lead to: a list in the order of names has another one in the twin."""
    link = node.css_first("a[href]") if node.tag in ("li", "tr") else None
    address = (link.attributes.get("href") or "") if link is not None else ""
    return "" if ":" in address else address


def _kind(tag: str, attributes: dict[str, Any]) -> str:
    told = []
    for name, value in attributes.items():
        scheme = _SCHEME.match(value or "") if name in _ADDRESSES else None
        if scheme:
            told.append(f"{name}={re.sub(r'[^a-z]', '', scheme[1].lower())}:")
        else:
            told.append(f"{name}={value}" if name in _TELLING else name)
    return f"<{' '.join([tag, *sorted(told)])}>"


def _is_active(tag: str, attributes: dict[str, Any]) -> bool:
    if tag in _ACTIVE or "-" in tag:
        return True
    for name, value in attributes.items():
        if name.startswith("on") or name in ("style", "srcdoc", "is"):
            return True
        scheme = _SCHEME.match(value or "") if name in _ADDRESSES else None
        if scheme and re.sub(r"[^a-z]", "", scheme[1].lower()) not in ("http", "https"):
            return True
    return False
