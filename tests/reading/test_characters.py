"""Bytes become text, and what cannot be seen for what it is becomes a refusal with its place."""

import sys
import unicodedata

import pytest

from generator.reading.characters import decode
from generator.reading.refusals.forbidden_character import FORBIDDEN
from generator.reading.yaml_documents import cut, read_documents


def refused(data):
    text, refusals = decode(data)
    assert not FORBIDDEN.search(text)
    return [(refusal.code, *refusal.spot) for refusal in refusals]


@pytest.mark.parametrize(
    "text", ["", "a: b\n", "a: b\r\nc\td\r\n", "ключ: δ\n", "🙂 e\u0301 \u200f\u200e\xa0"]
)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf8_is_read_with_and_without_mark(text, mark):
    assert decode(mark + text.encode()) == (text, [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_other_encodings_are_named(encoding):
    _, refusals = decode("title: a\n".encode(encoding))
    assert [refusal.found for refusal in refusals] == [f"a file in {encoding[:6].upper()}"]


def test_an_invalid_byte_is_told_once_and_the_rest_is_read():
    text, refusals = decode("a: 1\nb: é\nc: é\n".encode("latin-1"))
    assert text == "a: 1\nb: \ufffd\nc: \ufffd\n"
    assert [(refusal.spot, refusal.found) for refusal in refusals] == [
        ((2, 4), "the byte 0xe9, which is not UTF-8")
    ]


def test_characters_are_told_once_on_each_line():
    assert refused(b"a: \x00\x00\nb: 1\nc: \x1b[31m\n") == [("SD104", 1, 4), ("SD104", 3, 4)]


def test_old_line_ends_are_told_once_and_divide_lines():
    text, refusals = decode(b"a: 1\rb: 2\rc: \x07\r")
    assert text == "a: 1\nb: 2\nc: \ufffd\n"
    assert [(refusal.spot, refusal.proposal) for refusal in refusals] == [
        ((1, 5), "saving with such lines"),
        ((3, 4), "deleting it"),
    ]


def test_refusals_are_bounded():
    assert len(refused(b"\x00\n" * 100_000)) <= 101


def test_forbidden_characters_are_those_without_a_face():
    """Controls, separators of lines, changes of direction and noncharacters: never a letter, mark or sign."""
    forbidden = {chr(number) for number in range(sys.maxunicode + 1) if FORBIDDEN.match(chr(number))}
    assert {unicodedata.category(character) for character in forbidden} == {"Cc", "Cf", "Cn", "Zl", "Zp"}
    assert not {"\t", "\n", "\xa0", "\xad", "\u200c", "\u200d", "\u200e", "\u200f"} & forbidden
    assert all(
        chr(number) in forbidden for number in (0, 0x1B, 0x7F, 0x85, 0x2028, 0x202E, 0x2066, 0xFEFF, 0x10FFFF)
    )
    assert not any(character.isprintable() for character in forbidden), (
        "the short cut in decode rests on this"
    )


def test_whatever_is_not_forbidden_the_parser_reads():
    """The YAML reader has a list of its own; a character on it alone would be an error of no line."""
    characters = [chr(number) for number in range(sys.maxunicode + 1) if not 0xD800 <= number < 0xE000]
    allowed = "".join(
        character for character in characters if not FORBIDDEN.match(character) and character not in "\r\n\t"
    )
    (document,) = read_documents(cut("a: |\n " + allowed + "\n"))
    assert document.value["a"].removesuffix("\n") == allowed.lstrip(" ")
