"""The bytes of an answer become text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from email.message import Message

from generator.custody.answers import Page, Unreadable
from generator.custody.visible import LONGEST, visible

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_LOOKS_LIKE_HTML = re.compile(rb"\s*<(!doctype html|html|head|body|!--|p|div|h1)\b", re.IGNORECASE)
#: Far enough for a page to declare its encoding (HTML Standard, 13.2.3.2).
_HEAD = 1024
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-z0-9_:-]{1,40})", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
#: Encodings of the web (Encoding Standard, section 4.2), by Python's names. What is called Latin-1 or ASCII
#: there is Windows-1252, which is the last resort here.
_KNOWN = frozenset(
    re.findall(
        r"\S+",
        "utf-8 utf-16 utf-16-le utf-16-be cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7"
        " iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman"
        " mac-cyrillic cp874 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gbk gb2312 gb18030 big5"
        " big5hkscs euc_jp iso2022_jp shift_jis cp932 euc_kr cp949",
    )
)
_NAME = re.compile("[A-Za-z0-9_:-]{1,40}")
#: The last resort: it makes a letter of nearly every byte.
_FALLBACK = "cp1252"
#: So many sound signs beyond ASCII for each broken one still show UTF-8: a page may have cut one in two.
_ROUGHLY = 4
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Text:
    """The text of an answer, in lines or paragraphs; ``plain`` if it was sent as text, not as a page
    around it.
    """

    blocks: tuple[str, ...]
    plain: bool


def text_of_answer(page: Page, seconds: float = LONGEST) -> Text | Unreadable:
    """The text that readers see of an answer; ``seconds`` are for a page that is hard to read."""
    header = Message()
    header["Content-Type"] = page.content_type
    kind = header.get_content_type() if page.content_type.strip() else ""
    html = kind in _HTML or (not kind and _LOOKS_LIKE_HTML.match(page.body) is not None)
    if kind and not html and not kind.startswith("text/"):
        return Unreadable(f"it is {kind[:60]}, not text")
    declared = header.get_param("charset")
    text = decoded(page.body, declared if isinstance(declared, str) else None, html=html)
    if "\0" in text:
        return Unreadable("it is not text, whatever it is called")
    if not html:
        return Text(tuple(block for block in re.split(r"\n[^\S\n]*\n", text) if block.strip()), plain=True)
    shown = visible(text, seconds)
    if shown is None:
        return Unreadable("its HTML cannot be read in a reasonable time")
    return Text(tuple(shown.split("\n")) if shown else (), plain=False)


def decoded(body: bytes, declared: str | None, *, html: bool) -> str:
    """The text of these bytes: in the encoding that they prove, else in the one that is declared, if it
    fits.

    Declarations are often wrong. Bytes that are UTF-8 beyond ASCII are so by design, whatever is declared:
    other encodings hardly ever make such sequences.
    """
    for mark, name in _MARKS:
        if body.startswith(mark):
            return _normal(body[len(mark) :].decode(name, errors="replace"))
    meta = _DECLARED.search(body[:_HEAD]) if html else None
    names = ["utf-8", _known(declared), _known(meta[1].decode("ascii")) if meta else None]
    if _known(declared) in ("iso2022_jp", "utf-16", "utf-16-le", "utf-16-be"):
        names.reverse()  # these are ASCII to the eye, or may be UTF-8 by chance
    for fitting in filter(None, names):
        try:
            return _normal(body.decode(fitting))
        except UnicodeDecodeError:
            continue
    text = body.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    if bad * _ROUGHLY <= sum(map(len, _BEYOND_ASCII.findall(text))) - bad:
        return _normal(text)
    return _normal(body.decode(_FALLBACK, errors="replace"))


def _known(label: str | None) -> str | None:
    """Python's name of an encoding of the web; None for any other."""
    if label is None or not _NAME.fullmatch(label):
        return None
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return name if name in _KNOWN else None


def _normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
