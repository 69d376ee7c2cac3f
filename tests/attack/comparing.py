"""Two sites side by side: the attacked one must be the harmless one with the strings in the place of the
words, in every page, Markdown twin, feed, JSON file and search result."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from generator.publishing.cmark import render
from tests.attack.refusing import FILLER
from tests.attack.trees import Piece, Unlike, beside, pieces
from tests.attack.twins import Twins

#: Texts by the kind of place that they stand in.
Texts = Iterator[tuple[str, str, str]]  # kind of place, where exactly, text

#: Files whose content depends on letters: order of facets' values, index of words. The browser reads them.
BY_LETTERS = re.compile(
    r"data/timeline/(words|facets|ids)/|data/timeline/manifest\.json|pagefind/(?!fragment)|_headers$"
)
_FRAGMENT = re.compile(rb"\A.*?(?=\{)", re.DOTALL)
#: Pages that list some of the records in the order of their names: other ones than their twins do.
SOME_BY_NAME = re.compile(r"report/balance\.|pagefind: /report/|(actors|claims|places|topics)/index(_\d+)?\.")
#: What a title that is made of a statement's words leaves away where it is cut (deriving/titles.py), and the
#: full stops that Pagefind sets between the parts of a page, and the zero-width space that it leaves away.
_CUT_OFF = re.compile(r"[ ,;:.…–—-]+(?=…)|[,;:]+(?=\Z| · |”|\n)")
#: Marks that belong to a letter, which is not cut from all of them; the words of a twin have none.
_MARKS = re.compile(
    f"[{''.join(chr(code) for code in range(0x110000) if unicodedata.category(chr(code))[0] == 'M')}]+(?=…)"
)
#: A host is shown in small letters, as browsers show it (producing/evidence.py).
_HOST = re.compile(r"(?<=(?:passage| source) at )\S+")
_ELSEWHERE = ("attribute", "search")
_STOPS = re.compile(r"[\s\u200b,;:.…–—-]+")


@dataclass(slots=True)
class Comparison:
    """What was found by laying two sites side by side."""

    pages: int = 0
    files: int = 0
    texts: Counter[str] = field(default_factory=Counter)
    #: Strings shown, by kind of place: how many of all, each counted once.
    shown: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    active: int = 0
    #: What texts with strings in them, or with what stands for a refused one, were found to be.
    known: set[str] = field(default_factory=lambda: {FILLER})
    findings: list[str] = field(default_factory=list)


def compare(attacked: Path, harmless: Path, twins: Twins) -> Comparison:
    """Lay a site beside its twin."""
    found = Comparison()
    names = _names(attacked)
    for name in sorted(names ^ _names(harmless)):
        found.findings.append(f"{name}: is in one of the two sites only")
    for name in sorted(names & _names(harmless), key=lambda name: (bool(SOME_BY_NAME.match(name)), name)):
        _files(name, attacked / name, harmless / name, twins, found)
    for kind, text, where in _results(attacked, harmless, twins, found):
        found.findings.append(f"{where}: {kind} {text}")
    return found


def _names(site: Path) -> set[str]:
    names = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    return {name for name in names if not BY_LETTERS.match(name) and not name.startswith("pagefind/")}


def _files(name: str, attacked: Path, harmless: Path, twins: Twins, found: Comparison) -> None:
    there, here = attacked.read_bytes(), harmless.read_bytes()
    found.files += 1
    suffix = Path(name).suffix
    if suffix == ".html":
        found.pages += 1
        _pages(name, there.decode(), here.decode(), twins, found)
    elif suffix in _READERS:
        read = _READERS[suffix]
        _texts(name, list(read(there)), list(read(here)), twins, found)
    elif there != here:
        found.findings.append(f"{name}: differs from its twin, and holds no text that could")


def _pages(name: str, attacked: str, harmless: str, twins: Twins, found: Comparison) -> None:
    try:
        pairs = list(beside(attacked, harmless))
    except Unlike:
        _unlike(name, pieces(attacked), pieces(harmless), found)
        return
    for there, here in pairs:
        _text(name, _kind_of(here), here.where, there.text, here.text, twins, found)


def _unlike(name: str, there: Sequence[Piece], here: Sequence[Piece], found: Comparison) -> None:
    """What is more in a page than in its twin, and where the two part."""
    more = Counter(p.kind for p in there if p.active) - Counter(p.kind for p in here if p.active)
    found.active += more.total()
    for kind, count in more.items():
        found.findings.append(f"{name}: {count} more {kind} than the template has")
    for a, h in zip(there, here, strict=False):
        if a.kind != h.kind or a.where != h.where:
            found.findings.append(f"{name}: found {a.kind} {a.text!r:.200} at {a.where}; expected {h.kind}")
            return
    if len(there) != len(here):
        found.findings.append(f"{name}: found {len(there)} parts of a page; expected {len(here)}")


def _kind_of(piece: Piece) -> str:
    if piece.where.endswith(">title"):
        return "title"
    if ">head>" in piece.where:
        return "head"
    return "page" if piece.kind == "text" else "attribute" if piece.kind.startswith("@") else ""


def _texts(
    name: str,
    there: Sequence[tuple[str, str, str]],
    here: Sequence[tuple[str, str, str]],
    twins: Twins,
    found: Comparison,
) -> None:
    if [place[:2] for place in there] != [place[:2] for place in here]:
        odd = next((pair for pair in zip(there, here, strict=False) if pair[0][:2] != pair[1][:2]), "lengths")
        found.findings.append(f"{name}: has another structure than its twin: {odd!s:.300}")
        return
    for (kind, where, a), (_, _, h) in zip(there, here, strict=True):
        _text(name, kind, where, a, h, twins, found)


def _text(name: str, kind: str, where: str, there: str, here: str, twins: Twins, found: Comparison) -> None:
    if there == here:
        return  # no word of a twin is a string
    # An address is percent-encoded, once or, what was so before, twice.
    is_address = "%" in here and (kind == "attribute" or "@" in where)
    expected, numbers = twins.told(_decoded(here) if is_address else here)
    if (
        there == expected
        or (is_address and _decoded(there) == _decoded(expected))
        or _alike(kind, there, expected)
    ):
        found.texts[kind] += 1
        found.shown[kind].update(numbers)
        found.known.add(there)
    elif not (SOME_BY_NAME.match(name) and (there in found.known or "@" in where or kind in _ELSEWHERE)):
        found.findings.append(f"{name}: {kind} at {where}: {_difference(there, expected)}")


def _decoded(address: str) -> str:
    while (decoded := unquote(address)) != address:
        address = decoded
    return address


def _difference(there: str, expected: str) -> str:
    """Two texts from a little before where they part."""
    same = next((n for n, pair in enumerate(zip(there, expected, strict=False)) if pair[0] != pair[1]), 0)
    start = max(0, same - 40)
    return f"found {there[start:]!r:.200}; expected {expected[start:]!r:.200}"


def _alike(kind: str, there: str, expected: str) -> bool:
    """The same but for what is left away, or put between, where texts are cut or joined."""
    there, expected = (
        _HOST.sub(lambda host: host[0].lower(), _MARKS.sub("", text)) for text in (there, expected)
    )
    if kind == "search":
        return _STOPS.sub("", there) == _STOPS.sub("", expected)
    return _CUT_OFF.sub("", there) == _CUT_OFF.sub("", expected)


def _json(data: bytes) -> Texts:
    yield from _values(json.loads(data), "")


def _values(value: Any, where: str) -> Texts:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _values(item, f"{where}.{key}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _values(item, f"{where}[{number}]")
    else:
        yield "JSON", where, str(value)


def _xml(data: bytes) -> Texts:
    for element in ET.fromstring(data).iter():  # our own file
        yield "feed", element.tag, element.text or ""
        yield from (("feed", f"{element.tag} {key}", value) for key, value in element.attrib.items())


def _twin(data: bytes) -> Texts:
    """A Markdown twin, rendered: its readers are programs that do so."""
    _, matter, body = data.decode().split("---\n", 2)
    for line in matter.splitlines():
        key, _, value = line.partition(": ")
        yield "Markdown twin", key, json.loads(value) if value.startswith('"') else value
    for piece in pieces(render(body)):
        yield "Markdown twin", f"{piece.where} {piece.kind}", piece.text


_READERS: Mapping[str, Callable[[bytes], Texts]] = {".json": _json, ".xml": _xml, ".md": _twin}


def _results(attacked: Path, harmless: Path, twins: Twins, found: Comparison) -> Texts:
    """What the search shows: Pagefind's fragments, a file for each page, named by what is in it."""
    there, here = _fragments(attacked), _fragments(harmless)
    if there.keys() != here.keys():
        yield "search", "finds other pages than its twin", "pagefind"
    for url in sorted(there.keys() & here.keys()):
        for key in ("content", "meta"):
            a, h = list(_values(there[url][key], key)), list(_values(here[url][key], key))
            _texts(
                f"pagefind: {url}",
                [("search", w, t) for _, w, t in a],
                [("search", w, t) for _, w, t in h],
                twins,
                found,
            )


def _fragments(site: Path) -> dict[str, Any]:
    fragments = {}
    for file in sorted((site / "pagefind" / "fragment").glob("*.pf_fragment")):
        value = json.loads(_FRAGMENT.sub(b"", gzip.decompress(file.read_bytes()), count=1))
        fragments[value["url"]] = value
    return fragments
