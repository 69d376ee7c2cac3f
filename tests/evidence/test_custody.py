"""What a source record keeps of a text."""

import hashlib

import pytest
import yaml

from generator.evidence import NotText, TooLong, fingerprint, held_lines, read_fingerprint, sha256_of, text_of
from generator.records.source import Held
from tests.evidence.texts import CURLY

DATA = CURLY.text.encode()


def test_the_lines_are_a_held_mapping():
    lines = held_lines(DATA, "en")
    assert lines.endswith("\n")
    assert max(map(len, lines.splitlines())) <= 100
    held = Held.model_validate(yaml.load(lines, yaml.BaseLoader)["held"])
    assert held.fingerprint == fingerprint(CURLY.text, "en")
    assert read_fingerprint(held.fingerprint).structure.count > 100
    assert held.sha256 == hashlib.sha256(DATA).hexdigest()


def test_the_hash_is_of_the_bytes_and_the_fingerprint_of_the_text():
    with_mark, with_returns = b"\xef\xbb\xbf" + DATA, DATA.replace(b"\n", b"\r\n")
    assert len({sha256_of(one) for one in (DATA, with_mark, with_returns)}) == 3
    assert len({fingerprint(text_of(one), "en") for one in (DATA, with_mark, with_returns)}) == 1


@pytest.mark.parametrize(("data", "byte"), [(b"ab\xff", 3), ("é".encode("latin-1"), 1)])
def test_what_is_not_utf_8_is_refused(data, byte):
    with pytest.raises(NotText, match=f"byte {byte} is not UTF-8"):
        held_lines(data)


def test_a_text_too_long_is_refused():
    with pytest.raises(TooLong):
        held_lines(b"a " * 140_000)
