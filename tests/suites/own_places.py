"""What a content folder can hold that is no file of records, and what a record can name that is no text."""

from __future__ import annotations

import os
import socket
import stat
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

from tests.suites.cases import Case
from tests.suites.own_files import FULL, MEBIBYTES_10


def _place(name: str, path: str) -> Callable[[Callable[[Path], None]], Case]:
    """Makes a case of a function that puts something at a path below the content folder."""

    def case(make: Callable[[Path], None]) -> Case:
        def lay(content: Path) -> None:
            at = content / path
            at.parent.mkdir(parents=True, exist_ok=True)
            make(at)

        return Case(name, lay, path, lines=100)

    return case


def _link(to: str) -> Callable[[Path], None]:
    return lambda at: at.symlink_to(to)


def _socket(at: Path) -> None:
    here = os.open(".", os.O_RDONLY)
    os.chdir(at.parent)  # a socket's path may have 107 bytes only
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(at.name)
    finally:
        os.fchdir(here)
        os.close(here)


def _device(at: Path) -> None:
    """A device without an end where we may make one, else a link to it."""
    try:
        os.mknod(at, 0o666 | stat.S_IFCHR, os.makedev(1, 5))
    except PermissionError:
        at.symlink_to("/dev/zero")


def _sound(at: Path) -> None:
    at.write_bytes(b"title: a\n")


def _deep(at: Path) -> None:
    """Folders in folders, deeper than a path can be told in one."""
    here = os.open(".", os.O_RDONLY)
    try:
        os.chdir(at.parent)
        for _ in range(400):
            Path("folder-in-folder").mkdir()
            os.chdir("folder-in-folder")
        Path("a.yml").write_bytes(b"title: a\nbad: b\n")
    finally:
        os.fchdir(here)
        os.close(here)


def _unreadable(at: Path) -> None:
    _sound(at)
    at.chmod(0)
    if os.access(at, os.R_OK):  # who is root reads all
        at.unlink()
        at.symlink_to("/proc/self/mem")


def _two_by_case(at: Path) -> None:
    _sound(at)
    _sound(at.with_name(at.name.upper().replace(".YML", ".yml")))


def _two_by_form(at: Path) -> None:
    """One name with its accent in it, and one with a letter and an accent."""
    _sound(at.with_name("caf\u00e9.yml"))
    _sound(at.with_name("cafe\u0301.yml"))


def _named(name: str | bytes) -> Callable[[Path], None]:
    return lambda at: _sound(at.with_name(os.fsdecode(name)))


def _bytes(data: bytes) -> Callable[[Path], None]:
    def made(at: Path) -> None:
        at.write_bytes(data)

    return made


def _large_and_empty(at: Path) -> None:
    with at.open("wb") as file:
        file.truncate(1 << 40)  # a terabyte that takes no room


def _held(text: str) -> Callable[[Path], None]:
    """A source that says its text is elsewhere."""
    record = f"title: a\nkind: op-ed\npublished: 2022\nheld: {{text: {text}, sha256: {'0' * 64}}}\n"
    return _bytes(record.encode())


def _held_text(make: Callable[[Path], None]) -> Callable[[Path], None]:
    """A source, and in the place of its text what ``make`` makes."""

    def both(at: Path) -> None:
        _held("held.txt")(at)
        texts = at.parent.parent / "texts"
        texts.mkdir()
        make(texts / "held.txt")

    return both


def _quoted(text: bytes, quote: str) -> Callable[[Path], None]:
    """A text that is held, and a statement that quotes it wrongly."""

    def all_three(at: Path) -> None:
        content = at.parent.parent
        for folder in ("texts", "sources", "actors"):
            (content / folder).mkdir(exist_ok=True)
        (content / "texts/held.txt").write_bytes(text)
        (content / "sources/held.yml").write_text(
            "title: a\nkind: op-ed\npublished: 2022\n"
            f"held: {{text: held.txt, sha256: {sha256(text).hexdigest()}}}\n"
        )
        (content / "actors/somebody.yml").write_text("name: Somebody\nkind: person\n")
        at.write_text(
            f"speaker: somebody\nsaid: 2022\nmode: direct\nwordings: [{{source: held, quote: '{quote}'}}]\n"
        )

    return all_three


def _circle(at: Path) -> None:
    for number in range(300):
        (at.parent / f"c{number}.yml").write_text(f"title: a\npart_of: c{(number + 1) % 300}\n")


def _folder_of(count: int) -> Callable[[Path], None]:
    def made(at: Path) -> None:
        for number in range(count):
            (at.parent / f"f{number}.yml").write_bytes(b"titel: a\n")

    return made


def place_cases() -> Iterator[Case]:
    """Each at a place of its own."""
    topic = "topics/hostile.yml"
    for name, make in (
        ("a pipe", os.mkfifo),
        ("a socket", _socket),
        ("a device without an end", _device),
        ("a folder with a file's name", lambda at: _link("..")(at)),
        ("a link to a file elsewhere", _link("/etc/passwd")),
        ("a link to a device", _link("/dev/zero")),
        ("a link to standard input", _link("/dev/stdin")),
        ("a link to nowhere", _link("nowhere.yml")),
        ("a link to itself", _link("hostile.yml")),
        ("a link to a folder above", _link("../..")),
        ("a file that cannot be read", _unreadable),
        ("two names but for case", _two_by_case),
        ("two names but for the form of an accent", _two_by_form),
        ("folders in folders", _deep),
        ("a terabyte", _large_and_empty),
        ("a name of two lines", _named("a\n::error::owned.yml")),
        ("a name that is no text", _named(b"\xff\xfe.yml")),
        ("a name of a terminal's command", _named("\x1b]0;owned\x07.yml")),
        ("a name with an override of direction", _named("a\u202elmy.yml")),
        ("a name of 255 bytes", _named("a" * 251 + ".yml")),
        ("a name of a device of Windows", _named("con.yml")),
        ("a name with a colon", _named("a:b.yml")),
        ("a name with a backslash", _named("a\\b.yml")),
        ("a name that ends in a space", _named("a .yml")),
        ("a circle of files", _circle),
        ("two hundred files", _folder_of(200)),
    ):  # fmt: skip
        yield _place(name, topic)(make)
    for name, make in (
        ("a list of words that is a pipe", os.mkfifo),
        ("a list of words that is a device", _device),
        ("a list of words of brackets", _bytes(b"[" * FULL)),
        ("a list of words of 10 MB", _bytes(b"a" * MEBIBYTES_10)),
        ("a list of words of nulls", _bytes(b"\0" * FULL)),
        (
            "a list of words of words",
            _bytes(b"en:\n  a:\n    why: b\n    words: [" + b"x*, " * 200_000 + b"]\n"),
        ),
    ):
        yield _place(name, "loaded-words.yml")(make)
    for name, make in (
        ("a text above the folder", _held("../../../../etc/passwd")),
        ("a text at the root", _held("/etc/passwd")),
        ("a text of Windows", _held("..\\\\..\\\\a.txt")),
        ("a text that is a pipe", _held_text(os.mkfifo)),
        ("a text that is a device", _held_text(_device)),
        ("a text that is a link", _held_text(_link("/dev/zero"))),
        ("a text of a terabyte", _held_text(_large_and_empty)),
    ):
        yield _place(name, "sources/hostile.yml")(make)
    for name, make in (
        ("a quotation of one word", _quoted(b"a " * 100_000, "a a a a a a a a b")),
        ("a quotation among quotation marks", _quoted(b'" ' * 100_000, "a b c")),
        ("a quotation among open marks", _quoted("\u201ca \u2018b ".encode() * 30_000, "a b c d")),
        ("a quotation without an end", _quoted(b"a b c " * 30_000, "a b c " * 20_000)),
        ("a quotation of combining marks", _quoted("a\u0301\u0327".encode() * 30_000, "a b c")),
        ("a quotation without spaces", _quoted(b"a" * 300_000, "aaa aaa aaa")),
    ):
        yield _place(name, "statements/hostile.yml")(make)
