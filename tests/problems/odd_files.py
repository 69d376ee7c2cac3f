"""Files that cannot stand in a repository, or should not: other encodings, pipes, links, bombs."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

#: Path below the content folder, line, column and code.
Expected = tuple[str, int, int, str]


@dataclass(frozen=True)
class OddFile:
    """How such a file is made, and what the check says of it."""

    code: str
    name: str
    make: Callable[[Path], object]
    expected: tuple[Expected, ...]

    def write(self, content: Path) -> None:
        """Make the file below a content folder."""
        file = content / self.name
        file.parent.mkdir(parents=True, exist_ok=True)
        self.make(file)


def _bytes(code: str, name: str, data: bytes, line: int = 1, column: int = 1) -> OddFile:
    return OddFile(code, name, lambda file: file.write_bytes(data), ((name, line, column, code),))


def _made(code: str, name: str, make: Callable[[Path], object]) -> OddFile:
    return OddFile(code, name, make, ((name, 1, 1, code),))


def _named(*names: str) -> Callable[[Path], object]:
    """Sound topics under other names in the same folder."""

    def make(file: Path) -> None:
        for number, name in enumerate(names):
            topic = f"id: named-oddly-{number}-{abs(hash(name))}\ntitle: A title\n"
            (file.parent / name).write_text(topic, encoding="utf-8")

    return make


def _too_many(name: str, data: bytes, mistakes: Iterable[tuple[int, int, str]]) -> OddFile:
    """The first hundred mistakes are told, and at the next that there are more."""
    first = [*islice(mistakes, 101)]
    told = [*first[:100], (*first[100][:2], "SD115")]
    return OddFile("SD115", name, lambda file: file.write_bytes(data), tuple((name, *one) for one in told))


def _bomb() -> Iterator[tuple[int, int, str]]:
    yield 1, 4, "SD106"
    for line in count(2):
        if line > 2:
            yield line, 1, "SD108"
        yield from ((line, column, "SD106") for column in (5, 9, 13, 17))


_TOPIC = "title: Málaga\n"
_NUMBERS = ", ".join(["a"] * 10_001)

ODD_FILES = (
    _bytes("SD101", "topics/latin-1.yml", _TOPIC.encode("latin-1"), 1, 9),
    _bytes(
        "SD101", "topics/second-line.yml", "title: Spain\nsummary: Málaga, Cádiz\n".encode("cp1252"), 2, 11
    ),
    _bytes("SD101", "topics/after-a-mark.yml", b"\xef\xbb\xbftitle: M\xe1laga\n", 1, 9),
    _bytes("SD101", "topics/utf-16.yml", _TOPIC.encode("utf-16")),
    _bytes("SD101", "topics/utf-16-without-mark.yml", _TOPIC.encode("utf-16-le")),
    _bytes("SD101", "topics/utf-32.yml", _TOPIC.encode("utf-32")),
    _bytes("SD101", "topics/picture.yml", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"),
    _bytes("SD101", "topics/surrogate.yml", b"title: \xed\xa0\x80\n", 1, 8),
    _bytes("SD102", "topics/large.yml", b"title: " + b"x" * 1024 * 1024),
    _bytes("SD102", "topics/very-large.yml", b"[" * 10_000_000),
    _bytes("SD102", "claims/many-records.yml", b"---\ntext: a\nkind: factual\n" * 50_000),
    _bytes("SD103", "topics/sixty-kilobytes-of-brackets.yml", b"title: " + b"[" * 60_000, 1, 23),
    _bytes("SD103", "topics/a-mebibyte-of-brackets.yml", b"[" * 1024 * 1024, 1, 17),
    _bytes("SD103", "topics/a-mebibyte-of-dashes.yml", b"- " * (512 * 1024), 1, 33),
    _bytes("SD104", "topics/null.yml", b"title: A\x00title\n", 1, 9),
    _bytes("SD104", "topics/override.yml", "title: Málaga \u202egla\n".encode(), 1, 15),
    _bytes("SD104", "topics/separator.yml", "title: Two\nsummary: of\u2028them\n".encode(), 2, 12),
    _bytes("SD104", "topics/mark-within.yml", "title: A\ufefftitle\n".encode(), 1, 9),
    _bytes("SD104", "topics/old-mac.yml", b"title: A title\rsummary: of an old file\r", 1, 15),
    _bytes("SD104", "topics/noncharacter.yml", "title: A\U0002fffftitle\n".encode(), 1, 9),
    _bytes("SD105", "topics/a-mebibyte-of-quotes.yml", b'"' * 1024 * 1024, 1, 3),
    _bytes("SD111", "topics/nothing.yml", b""),
    _bytes("SD111", "topics/only-a-mark.yml", b"\xef\xbb\xbf"),
    _made("SD113", "topics/pipe.yml", os.mkfifo),
    _made("SD113", "topics/password.yml", lambda file: file.symlink_to("/etc/passwd")),
    _made("SD113", "topics/nowhere.yml", lambda file: file.symlink_to("nowhere-at-all.yml")),
    _made("SD113", "topics/loop.yml", lambda file: file.symlink_to("loop.yml")),
    _made("SD113", "topics/folder", lambda file: file.symlink_to("..")),
    _bytes(
        "SD114",
        "claims/many-topics.yml",
        b"text: a\nkind: factual\ntopics: [%s]\n" % _NUMBERS.encode(),
        3,
        29_998,
    ),
    _bytes("SD114", "topics/many-keys.yml", b"".join(b"k%d: v\n" % key for key in range(10_001)), 10_000, 8),
    _bytes("SD114", "topics/many-aliases.yml", b"aliases:\n" + b"  - a\n" * 20_000, 10_000, 5),
    _too_many("topics/many-lines.yml", b"---\n" * 50_000, ((n, 1, "SD111") for n in count(2))),
    _too_many("topics/alias-bomb.yml", b"a: &a [x]\n" + b"b: [*a, *a, *a, *a]\n" * 5_000, _bomb()),
    _too_many("claims/table.yml", b"--- Stoltenberg ---\n" * 200, ((n, 5, "SD111") for n in count(1))),
    OddFile(
        "SD116", "topics/Case.yml", _named("Case.yml", "case.yml"), (("topics/case.yml", 1, 1, "SD116"),)
    ),
    OddFile("SD116", "topics/aux.yml", _named("aux.yml"), (("topics/aux.yml", 1, 1, "SD116"),)),
    OddFile("SD116", "topics/line", _named("a\nline.yml"), (("topics", 1, 1, "SD116"),)),
    OddFile("SD116", "topics/question", _named("why?.yml"), (("topics/why?.yml", 1, 1, "SD116"),)),
)
