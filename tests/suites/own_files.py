"""Hostile as bytes or as YAML, whatever record the file is to be: bombs, encodings, odd constructs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.suites.cases import Case, of_bytes

#: Just below the largest file that is read (1 MiB).
FULL: Final = 1_048_000
MEBIBYTES_10: Final = 10 * 1024 * 1024
#: What is odd and no mistake.
_ACCEPTED: Final = frozenset(
    {
        "a block of 1 MiB",
        "a byte order mark",
        "a directive of 1 MiB",
        "a text of 200,000 lines",
        "a text of escapes",
        "a title of 1 MiB",
        "a version of 1 MiB",
        "ends of lines of Windows",
        "many comments",
        "many empty lines",
        "many ends",
    }
)


def file_cases() -> Iterator[Case]:
    """Each as a file of topics."""
    for name, data in (*_nested(), *_bombs(), *_long(), *_encodings(), *_yaml(), *_many()):
        yield of_bytes(name, data, refused=name not in _ACCEPTED)


_OPENERS: Final = {
    "brackets": b"[",
    "braces": b"{",
    "braces in braces": b"{a: ",
    "dashes": b"- ",
    "question marks": b"? ",
    "keys in question marks": b"? - ",
    "quoted keys": b'{"a": ',
    "colons": b": ",
    "closing brackets": b"]",
    "brackets in keys": b"[a]: ",
}


def _filled(piece: bytes, size: int) -> bytes:
    return piece * (size // len(piece))


def _nested() -> Iterator[tuple[str, bytes]]:
    for name, opener in _OPENERS.items():
        for size, told in ((60_000, "60 KB"), (FULL, "1 MiB"), (MEBIBYTES_10, "10 MB")):
            yield f"{told} of {name}", _filled(opener, size)
    yield "60 KB of brackets that are closed", b"[" * 30_000 + b"]" * 30_000
    yield "10 MB of brackets that are closed", b"[" * (MEBIBYTES_10 // 2) + b"]" * (MEBIBYTES_10 // 2)
    yield "60 KB of brackets in a value", b"title: " + b"[" * 60_000
    yield "levels of indentation", b"".join(b" " * depth + b"a:\n" for depth in range(1_400))


def _bombs() -> Iterator[tuple[str, bytes]]:
    laughs = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    laughs += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    yield "a billion laughs", "\n".join(laughs).encode()
    merged = ["a0: &a0 {k: v}"] + [
        f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]\n  k{n}: v" for n in range(1, 40)
    ]
    yield "a billion merges", "\n".join(merged).encode()
    yield "a quadratic blow-up", b"a: &a " + b"x" * 500_000 + b"\nb: [" + b"*a, " * 100_000 + b"]\n"
    yield "an alias of itself", b"title: &a [*a]\n"
    yield "an alias of itself as a key", b"&a ? *a\n: b\n"
    yield "anchors", _filled(b"&a ", FULL)
    yield "an anchor of 1 MiB", b"title: &" + b"a" * FULL
    yield "an alias of 1 MiB", b"title: *" + b"a" * FULL
    yield "a list of aliases", b"a: [" + _filled(b"*a,", FULL) + b"]"
    yield "a list of anchors", b"a: [" + _filled(b"&a x,", FULL) + b"]"


def _long() -> Iterator[tuple[str, bytes]]:
    yield "a title of 1 MiB", b"title: " + _filled(b"word ", FULL) + b".\n"
    yield "a key of 1 MiB", b"k" * FULL + b": v\n"
    yield "a key of 1,000 letters", b"k" * 1_000 + b": v\n"
    yield "a quoted key of 1 MiB", b'"' + b"k" * FULL + b'": v\n'
    yield (
        "a quoted key of 190 letters, often",
        b"".join(b'"%s%05d": v\n' % (b"k" * 185, n) for n in range(5_000)),
    )
    yield "a key of 1 MiB after a question mark", b"? " + b"k" * FULL + b"\n: v\n"
    yield "a quoted text that is not closed", b'title: "' + _filled(b"a b ", FULL)
    yield "a text in single quotes that is not closed", b"title: '" + _filled(b"a '' b ", FULL)
    yield "a text of escapes", b'title: "' + _filled(b"\\u0041", FULL) + b'"\n'
    yield "a text of escaped controls", b'title: "' + _filled(b"\\a", FULL) + b'"\n'
    yield "a text of 200,000 lines", b"title:\n" + _filled(b"  a\n", 800_000)
    yield "a block of 1 MiB", b"title: |\n" + _filled(b"  a\n", FULL)
    yield "a block that is indented by 9", b"title: |9\n" + _filled(b"  a\n", FULL)
    yield "a text of hashes", b"title: a" + _filled(b" #", FULL) + b"\n"
    yield "many comments", b"title: a\n" + _filled(b"# c\n", FULL)
    yield "many lost comments", b"".join(b"k%05d: a # lost\n" % n for n in range(60_000))
    yield "many empty lines", b"title: a\n" + b"\n" * FULL
    yield "spaces", b" " * FULL
    yield "tabs", b"\t" * FULL
    yield "a tag of 1 MiB", b"title: !" + b"a" * FULL + b" x\n"
    yield "exclamation marks", b"!" * FULL
    yield "a directive of 1 MiB", b"%" + b"a" * FULL + b"\n---\ntitle: a\n"
    yield "a version of 1 MiB", b"%YAML 1." + b"1" * FULL + b"\n---\ntitle: a\n"
    yield "many directives", b"%TAG ! tag:a,2000:\n" * 50_000
    yield "many texts in a long line with a comment", b"a: [" + b"b, " * 9_900 + b"c" * 1_000_000 + b"] # d\n"
    yield (
        "many keys in a long line with a mark",
        b"a: [" + b"{b: c}, " * 4_900 + b"d" * 1_000_000 + b", ?e]\n",
    )
    yield "many TODOs", b"title: TODO\n" * 60_000


def _encodings() -> Iterator[tuple[str, bytes]]:
    sound = "title: Málaga\n"
    for encoding in (
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
        "latin-1",
        "utf-7",
    ):
        if encoding == "utf-7":
            yield encoding, b"+ACI-title+ACI-: M+AOE-laga\n"
        else:
            yield encoding, sound.encode(encoding)
    yield "a byte order mark", b"\xef\xbb\xbf" + sound.encode()
    yield "two byte order marks", b"\xef\xbb\xbf\xef\xbb\xbf" + sound.encode()
    yield "byte order marks", b"\xef\xbb\xbf" * (FULL // 3)
    yield "ends of lines of Windows", b"title: a\r\nsummary: b\r\n"
    yield "ends of lines of old Macs", b"title: a\rsummary: b\r"
    yield "carriage returns", b"\r" * FULL
    yield "carriage returns between lines", b"a\r\r\n" * (FULL // 4)
    yield "a null", b"title: a\0b\n"
    yield "nulls", b"\0" * FULL
    yield "nulls in a text", b"title: " + b"\0" * FULL
    yield "bytes that are no text", bytes(range(256)) * 4_000
    yield "the byte 0xff", b"\xff" * FULL
    yield "a surrogate in UTF-8", b"title: \xed\xa0\x80\n"
    yield "an overlong slash", b"title: \xc0\xaf\n"
    yield "a cut character", b"title: M\xc3"
    yield "an override of direction", "title: \u202egnp.exe\n".encode()
    yield "overrides of direction", "\u202e".encode() * (FULL // 3)
    yield "an override in a key", "ti\u202etle: a\n".encode()
    yield "an override in a comment", "title: a # \u202eb\n".encode()
    yield "isolates of direction", "title: \u2066a\u2069\n".encode()
    yield "a separator of lines", "title: a\u2028b\n".encode()
    yield "separators of lines", "a\u2028".encode() * (FULL // 4)
    yield "next lines", "a\u0085".encode() * (FULL // 3)
    yield "an escaped null", b'title: "a\\0b"\n'
    yield "half a character", b'title: "\\ud800"\n'
    yield "a character beyond Unicode", b'title: "\\UFFFFFFFF"\n'
    yield "a bell", b"title: \x07\n"
    yield "a command of terminals", b"title: \x1b]0;owned\x07\n"
    yield "delete characters", b"\x7f" * FULL
    yield "noncharacters", "title: \ufffe\uffff\n".encode()
    yield "combining marks", b"nme: a" + "\u0301".encode() * (FULL // 2)
    yield "a key of combining marks", b"a" + "\u0301".encode() * 400 + b": b\n"


def _yaml() -> Iterator[tuple[str, bytes]]:
    yield "nothing", b""
    yield "a line end", b"\n"
    yield "a comment", b"# nothing\n"
    yield "three dashes", b"---"
    yield "three dots", b"..."
    yield "a tag of Python", b"!!python/object/apply:os.system [touch owned]\n"
    yield "a tag of Python in a value", b"title: !!python/object/new:os.system [touch owned]\n"
    yield "a tag of bytes", b"title: !!binary aGVsbG8=\n"
    yield "a tag of a set", b"!!set {a, b}\n"
    yield "a tag in a tag", b"%TAG ! tag:yaml.org,2002:python/\n---\n!object/apply:os.system [touch owned]\n"
    yield "a merge key", b"<<: {title: a}\n"
    yield "a key twice", b"title: a\ntitle: b\n"
    yield "a key twice, quoted", b"title: a\n\"title\": b\n'title': c\n"
    yield "a key twice, escaped", b'title: a\n"\\x74itle": b\n'
    yield "keys of every kind", b"? [a]\n: b\n? {c: d}\n: e\n? |\n  f\n: g\n"
    yield "a key that is nothing", b": a\n"
    yield "null as a key", b"null: a\n"
    yield "keys of Python", b"__class__: a\n__dict__: {}\nmodel_config: {}\nself: b\n"
    yield "a number of a million digits", b"title: a\nvalue: 1" + b"0" * 1_000_000
    yield "an infinite number", b"title: [.inf, -.inf, .nan, 1e999999999]\n"
    yield "numbers to the base of sixty", b"title: {a: 1:1:1, b: 190:20:30}\n"
    yield "the word of the log", b"title: |\n  ::error::owned\nx: |\n  ::set-output name=a::b\n"
    yield "a template", b"title: {{ config }}\n"
    yield "JSON", b'{"title": "a", "title": "b"}'
    yield "a shebang", b"#!/bin/sh\ntouch owned\n"
    yield "markup", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
    yield "a table", b"a,b,c\n1,2,3\n" * 1_000


def _many() -> Iterator[tuple[str, bytes]]:
    yield "many documents", b"---\n" * (FULL // 4)
    yield "many records without ids", b"---\ntitle: a\n" * 80_000
    yield "many records", b"".join(b"---\nid: r%06d\ntitle: a\nbad: b\n" % number for number in range(30_000))
    yield "many broken records", b"---\n[\n" * (FULL // 6)
    yield "many ends", b"title: a\n" + b"...\n" * (FULL // 4)
    yield "many keys", b"".join(b"k%06d: v\n" % number for number in range(90_000))
    yield "many keys that are nearly one", b"".join(b"title%04d: v\n" % number for number in range(9_000))
    yield "a list of many", b"- a\n" * (FULL // 4)
    yield "many lists", b"title: [" + b"[]," * 9_000 + b"]\n"
    yield "many mappings", b"same_as: [" + b"{a: b}," * 3_000 + b"]\n"
    yield "a key many times", b"title: a\n" * 100_000
    yield "many tags", b"a: [" + b"!t x," * 100_000 + b"]\n"
