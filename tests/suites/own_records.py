"""Records of sound form, hostile by their values (to a pattern) or by their number (to a rule)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tests.suites.cases import Case, of_bytes

_ACTOR: Final = "name: a\nkind: person\n"
_CLAIM: Final = "text: a\nkind: factual\n"
_EVENT: Final = "title: a\nkind: other\nwhen: 2022\n"
_SOURCE: Final = "title: a\nkind: op-ed\npublished: 2022\n"
_SAID: Final = "speaker: a\nsaid: 2022\nmode: direct\n"
_STATEMENT: Final = f"{_SAID}wordings: [{{source: a, quote: a b c}}]\n"
#: What is odd and no mistake.
_ACCEPTED: Final = frozenset({"many aliases", "many ignored passages", "names that look alike"})


def record_cases() -> Iterator[Case]:
    """Each in the folder of its type."""
    for name, folder, text in (*_lists(), *_corpora()):
        yield of_bytes(name, text.encode(), refused=name not in _ACCEPTED, folder=folder)
    for name, value in _SLOW:
        yield _of_values(name, value, "statement", _IN_STATEMENT)
        yield _of_values(name, value, "source", _IN_SOURCE)


def _lists() -> Iterator[tuple[str, str, str]]:
    """One record with as many items in a list as a record may have."""

    def items(count: int, item: Callable[[int], str]) -> str:
        return f"[{', '.join(map(item, range(count)))}]"

    yield "an item many times", "claims", f"{_CLAIM}about: {items(9_000, lambda _: 'a')}\n"
    yield "references to nothing", "claims", f"{_CLAIM}about: {items(9_000, 'hostile{}'.format)}\n"
    yield "claims against itself", "claims", f"{_CLAIM}opposes: {items(9_000, lambda _: 'hostile')}\n"
    yield "many aliases", "claims", f"{_CLAIM}aliases: {items(9_000, 'a{}'.format)}\n"
    yield "many labels", "actors", f"{_ACTOR}labels: {items(4_000, lambda _: '{label: a}')}\n"
    backwards = items(2_400, lambda _: "{title: a, from: 2022, to: 2021}")
    yield "many roles", "actors", f"{_ACTOR}roles: {backwards}\n"
    yield "many answers", "statements", f"{_STATEMENT}answers: {items(9_000, lambda _: 'hostile')}\n"
    stances = items(3_000, lambda _: "{claim: a, stance: denies}")
    yield "many stances", "statements", f"{_STATEMENT}stances: {stances}\n"
    quantities = items(3_000, "{{of: a{}, words: b}}".format)
    yield "many quantities", "statements", f"{_STATEMENT}quantities: {quantities}\n"
    wordings = items(2_500, lambda _: "{source: a, quote: a b c}")
    yield "many wordings", "statements", f"{_SAID}wordings: {wordings}\n"
    segments = items(9_000, lambda _: "a b c")
    yield "many segments", "statements", f"{_SAID}wordings: [{{source: a, quote: {segments}}}]\n"
    insertions = items(3_000, lambda _: "{after: b, text: d}")
    wording = f"{{source: a, quote: a b c, insertions: {insertions}}}"
    yield "many insertions", "statements", f"{_SAID}wordings: [{wording}]\n"
    parties = items(3_000, lambda _: "{actor: a, role: agent}")
    yield "many parties", "events", f"{_EVENT}claims: [a]\nparties: {parties}\n"
    citations = items(3_000, lambda _: "{source: a, passage: a b c}")
    yield "many citations", "events", f"{_EVENT}sources: {citations}\n"
    yield "many ignored passages", "sources", f"{_SOURCE}ignore: {items(9_000, 'a b {}'.format)}\n"


def _corpora() -> Iterator[tuple[str, str, str]]:
    """As many records as are checked in a second, in one file."""

    def many(count: int, record: Callable[[int], str]) -> str:
        return "".join(f"---\nid: r{number}\n{record(number)}" for number in range(count))

    yield "a chain of 3,000", "topics", many(3_000, lambda n: f"title: a\npart_of: r{max(n - 1, 0)}\n")
    yield "a circle of 3,000", "topics", many(3_000, lambda n: f"title: a\npart_of: r{(n + 1) % 3_000}\n")
    yield "shared ids", "topics", many(3_000, lambda n: f"title: a\naliases: [r{n // 2}]\n")
    yield "names that look alike", "actors", many(3_000, lambda _: "name: H\u0430ns\nkind: person\n")
    yield "claims of claims", "claims", many(2_000, lambda n: f"{_CLAIM}implies: [r{n // 2}, r{n // 3}]\n")
    yield "statements alike", "statements", many(1_500, lambda _: _STATEMENT)
    yield "wrong dates", "events", many(1_500, lambda _: _EVENT.replace("2022", "2022-02-30"))


#: Values that a field's pattern may take long over.
_SLOW: Final[Sequence[tuple[str, bytes]]] = (
    ("hyphens", b"a-" * 400_000),
    ("letters", b"a" * 900_000),
    ("digits", b"1" * 900_000),
    ("dots", b"." * 900_000),
    ("slashes", b"/" * 900_000),
    ("letters and dots", b"a." * 400_000),
    ("an address of dots", b"http://" + b"a." * 400_000),
    ("an address of slashes", b"http://" + b"/" * 900_000),
    ("an address of at signs", b"http://" + b"@" * 900_000),
    ("an address of brackets", b"'http://[" + b"[" * 900_000 + b"'"),
    ("thousands", b"1,000" * 150_000),
    ("a date of digits", b"2022-02-17T" + b"1" * 900_000),
    ("a date of dots", b"'[2022.." + b"." * 900_000 + b"]'"),
    ("a date of slashes", b"2022/" * 180_000),
    ("a date of signs", b"2022" + b"~?%" * 300_000),
    ("a year without an end", b"Y" + b"9" * 900_000),
    ("a negative year without an end", b"Y-" + b"9" * 900_000),
    ("an exponent", b"Y1E999999999"),
    ("a set", b"'{" + b"2022," * 150_000 + b"}'"),
    ("human days", b"last Thursday " * 60_000),
    ("spaces in quotes", b"'" + b" " * 900_000 + b"'"),
    ("spaces in a word", b"'a" + b" " * 900_000 + b"a'"),
    ("capital letters", b"A" * 900_000),
    ("accents", "á-".encode() * 300_000),
)
_IN_STATEMENT: Final = (
    b"speaker: %(v)s\nsaid: %(v)s\nmode: %(v)s\n"
    b"wordings: [{source: %(v)s, quote: a b c, language: %(v)s}]\n"
    b"quantities: [{of: a, words: b, value: %(v)s}]\n"
)
_IN_SOURCE: Final = (
    b"title: a\nkind: op-ed\npublished: 2022\nurl: %(v)s\nprimary: %(v)s\n"
    b"held: {fingerprint: %(v)s, sha256: %(v)s}\n"
)


def _of_values(name: str, value: bytes, type_: str, record: bytes) -> Case:
    """The value in fields of every kind at once, cut in its middle so that the file is not too large."""
    most = 900_000 // record.count(b"%(v)s")
    part = value if len(value) <= most else value[: most // 2] + value[-(most // 2) :]
    data = record % {b"v": part}
    return of_bytes(f"{name} in fields of a {type_}", data, refused=True, folder=f"{type_}s")
