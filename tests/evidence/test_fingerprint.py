"""Fingerprints: what is in them, and what becomes of damaged and hostile ones."""

import base64
import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evidence import Damaged, Quotation, TooLong, check, fingerprint, read_fingerprint, read_text
from generator.evidence.bits import Source, number, packed
from generator.evidence.coding import MOST_TOKENS, Parts, _checksum, decoded, encoded
from generator.evidence.hashing import Scheme, hash_words, salt_of
from generator.evidence.held import passage
from generator.evidence.spans import Kind, Span
from generator.evidence.structure import Structure
from tests.evidence.texts import ARTICLES, CURLY, LOW

SALT = bytes(8)
QUICK = Scheme(version=1, width=5, work=0)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_a_fingerprint_tells_the_structure_of_its_text(article):
    held = read_fingerprint(fingerprint(article.text, article.language))
    assert held.structure == read_text(article.text, article.language).structure


def test_the_same_text_has_the_same_fingerprint():
    assert fingerprint(CURLY.text, "en") == fingerprint(CURLY.text, "en")
    assert fingerprint(CURLY.text, "en") == fingerprint(f"\n {CURLY.text}".replace(" ", "  "), "en")


def test_it_is_the_same_on_every_machine():
    """Pinned: a change here makes every fingerprint in every record worthless, and takes a new version."""
    assert fingerprint("He said “we are not going” to them.", "en") == PINNED


PINNED = (
    "sd1:+cVF9at6KdwLAQMIbsDewP/wBAAAAFdooGnfHBFmQ7wM869yDWbQddINKABK2r1l/gE9qDYIPvEZaWTka8/hEC6pOdtA\nh0o="
)


def test_another_text_has_other_hashes_for_the_same_words():
    one, other = (read_fingerprint(fingerprint(f"we all go {last}")) for last in ("home", "away"))
    assert one.parts.windows[0] != other.parts.windows[0]


def test_it_holds_no_word():
    data = base64.b64decode(fingerprint(CURLY.text, "en").partition(":")[2])
    text = data.decode("latin-1").lower()
    assert not [word for word in passage(CURLY.text).words if len(word) > 3 and word.lower() in text]


def test_it_is_small():
    text = " ".join(["word"] * 1000)
    assert len(fingerprint(text, None, QUICK)) < 8 * 1000
    assert max(map(len, fingerprint(text, None, QUICK).splitlines())) <= 96


def test_the_order_of_the_hash_is_that_of_the_words():
    salt = salt_of("text")
    hashes = {
        hash_words(words, salt, b"a", QUICK) for words in (["a", "b"], ["b", "a"], ["ab"], ["a", "b", "\0"])
    }
    assert len(hashes) == 4
    assert hash_words(["a"], salt, b"b", QUICK) != hash_words(["a"], salt, b"a", QUICK)
    assert hash_words(["a"], salt_of("other"), b"a", QUICK) != hash_words(["a"], salt, b"a", QUICK)
    assert salt_of("text") != salt_of("texts")


def test_the_lines_may_be_broken_otherwise():
    text = fingerprint(LOW.text, "de")
    again = "\n  ".join("".join(text.split())[at : at + 7] for at in range(0, len(text), 7))
    assert read_fingerprint(f" {again}\r\n").parts == read_fingerprint(text).parts


def test_a_text_too_long_is_refused():
    with pytest.raises(TooLong, match="131,073 words and marks"):
        fingerprint("a " * (MOST_TOKENS + 1), None, QUICK)


def test_a_long_text_is_found_in_all_its_places():
    rng = random.Random(1)
    words = ["".join(rng.choices(string.ascii_lowercase, k=4)) for _ in range(6000)]
    held = read_fingerprint(fingerprint(" ".join(words), None, QUICK), QUICK)
    for start in (0, 1, 2, 2999, 5990, 5997):
        for length in (3, 4, 5, 6, 7):
            found = held.places(passage(" ".join(words[start : start + length])))
            assert list(found) == ([start] if start + length <= 6000 else list(found))


def test_bytes_of_two_windows_are_not_one():
    """A hash that stands in the row, but half in one window and half in the next."""
    window = hash_words(["a", "b", "c"], SALT, b"sd-window", QUICK)
    structure = Structure(6, "011111", "1" * 6, "1" * 7, "0" * 6, "0" * 6, ())
    for row, places in ((b"x" + window + b"yyyy", []), (b"xyxyx" + window, [3])):
        parts = Parts(SALT, structure, b"", (row, bytes(5), bytes(5)))
        held = read_fingerprint(encoded(parts, QUICK), QUICK)
        assert list(held.places(passage("a b c"))) == places


GOOD = fingerprint(LOW.text, "de")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", 'does not begin with "sd1:"'),
        ("AAAA", 'does not begin with "sd1:"'),
        ("sd2:AAAA", "is of version 2"),
        ("sd1:", "checksum"),
        ("sd1:AAAA", "checksum"),
        ("sd1:A", "not base64"),
        ("sd1:Ä", "not base64"),
        (GOOD[:-8], "checksum"),
        (GOOD[:-3], "base64"),
        (GOOD[:50] + ("B" if GOOD[50] == "A" else "A") + GOOD[51:], "checksum"),
        (GOOD.replace("sd1:", "sd1:=="), "base64"),
        ("sd1:" + "A" * 3_000_000, "longer than any"),
    ],
)
def test_damage_is_named(text, message):
    with pytest.raises(Damaged, match=message):
        read_fingerprint(text)


def rebuilt(body: bytes) -> str:
    """A fingerprint of any bytes, its checksum right."""
    return "sd1:" + base64.b64encode(body + _checksum(body, QUICK)).decode()


FLAGS = packed("00000") + packed("11111") + packed("111111") + packed("00000") + packed("00000")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b"", "cut off"),
        (SALT, "cut off"),
        (SALT + number(MOST_TOKENS + 1), "too great"),
        (SALT + b"\xff" * 20, "too great"),
        (SALT + b"\x85\x00" + number(0) + FLAGS + bytes(15), "too long"),
        (SALT + number(MOST_TOKENS), "cut off"),
        (SALT + number(5) + number(3), "too great"),
        (SALT + number(5) + number(1) + number(0) + number(4) + FLAGS + bytes(15), "spans do not fit"),
        (SALT + number(5) + number(1) + number(1) + number(8) + FLAGS + bytes(15), "spans do not fit"),
        (SALT + number(5) + number(1) + number(1) + number(0) + FLAGS + bytes(15), "spans do not fit"),
        (SALT + number(5) + number(2) + (number(1) + number(4)) + (number(0) + number(2)), "share a mark"),
        (SALT + number(5) + number(0) + FLAGS + bytes(14), "cut off"),
        (SALT + number(5) + number(0) + FLAGS + bytes(16), "something follows"),
        (SALT + number(5) + number(0) + b"\x01" + FLAGS[1:] + bytes(15), "beyond the end"),
        (SALT + number(5) + number(0) + FLAGS[:2] + b"\x7c" + FLAGS[3:] + bytes(15), "no beginning"),
    ],
)
def test_bytes_that_nobody_wrote_in_good_faith(body, message):
    with pytest.raises(Damaged, match=message):
        decoded(rebuilt(body))


def test_a_whole_one_is_read():
    assert decoded(rebuilt(SALT + number(5) + number(0) + FLAGS + bytes(15))).structure.count == 5


def test_deep_nesting_is_refused():
    count = 200
    spans = b"".join([number(1) + number((count - 2 - 2 * at) * 2) for at in range(50)])
    body = SALT + number(count) + number(50) + spans
    with pytest.raises(Damaged, match="do not fit"):
        decoded(rebuilt(body))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    for body in (data, SALT + data):
        try:
            held = decoded(rebuilt(body))
        except Damaged:
            continue
        assert encoded(held) == "\n".join(
            rebuilt(body)[at : at + 96] for at in range(0, len(rebuilt(body)), 96)
        )


@given(st.text(alphabet=string.ascii_letters + string.digits + "+/=:\n ", max_size=300))
def test_any_text_is_read_or_refused(text):
    for one in (text, f"sd1:{text}"):
        with pytest.raises(Damaged):
            read_fingerprint(one)


def test_a_hostile_fingerprint_is_no_slower_than_an_honest_one():
    """All windows alike, and a quotation that fits everywhere but at its end: no more than a comparison
    for each place.
    """
    count = 100_000
    flags = "0" + "1" * (count - 1)
    structure = Structure(count, flags, "1" * count, "1" * (count + 1), "0" * count, "0" * count, ())
    window = hash_words(["a", "a", "a"], SALT, b"sd-window", QUICK)
    rows = tuple(window * len(range(rest, count - 2, 3)) for rest in range(3))
    held = read_fingerprint(encoded(Parts(SALT, structure, b"", rows), QUICK), QUICK)
    quotation = Quotation(("a " * 40_000 + "b",), "indirect")
    assert not check(quotation, held).checked
    assert not check(Quotation(("a " * 40_000,), "indirect"), held).checked


def test_numbers_and_flags_come_back():
    for value in (0, 1, 127, 128, 300, 2**17, 2**35 - 1):
        assert Source(number(value)).number(2**35) == value
    for flags in ("", "1", "0", "10110", "1" * 8, "0" * 9, "1" * 17):
        assert Source(packed(flags)).flags(len(flags)) == flags


@given(st.lists(st.sampled_from("ab“”‘’ ."), max_size=40).map("".join))
def test_spans_and_flags_come_back(text):
    structure = read_text(text).structure
    assert read_fingerprint(fingerprint(text, None, QUICK), QUICK).structure == structure


def test_a_span_comes_back():
    structure = read_fingerprint(fingerprint("a “b ‘c’” d", None, QUICK), QUICK).structure
    assert structure.spans == (Span(2, 6, Kind.DOUBLE), Span(4, 5, Kind.SINGLE))
