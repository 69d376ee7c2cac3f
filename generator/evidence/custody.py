"""What a source record keeps of a text: its hash, and its fingerprint."""

from __future__ import annotations

from hashlib import sha256

from generator.evidence.coding import LINE_LENGTH
from generator.evidence.fingerprint import fingerprint


class NotText(ValueError):
    """Bytes that are not text in UTF-8; the message says where."""


def sha256_of(data: bytes) -> str:
    """SHA-256 of a file's bytes as they are, in small hexadecimal figures: what `sha256sum` prints for the
    file."""
    return sha256(data).hexdigest()


def text_of(data: bytes) -> str:
    """The text of a file: UTF-8, with or without byte order mark. `NotText` is raised for anything else."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotText(f"byte {error.start + 1} is not UTF-8") from None


def held_mapping(data: bytes, language: str | None = None) -> dict[str, str]:
    """What a source record's `held` has for a text that may not be republished: hash and fingerprint.

    ``data`` is the text's file, ``language`` the source's. `NotText` and `fingerprint.TooLong` tell why
    there is none.
    """
    return {"sha256": sha256_of(data), "fingerprint": fingerprint(text_of(data), language)}


def held_lines(data: bytes, language: str | None = None) -> str:
    """The same as YAML, `held:` and what belongs to it, with a line feed at the end."""
    held = held_mapping(data, language)
    lines = held["fingerprint"].splitlines()
    assert all(len(line) <= LINE_LENGTH for line in lines)
    return "".join(
        [f"held:\n  sha256: {held['sha256']}\n  fingerprint: |-\n", *(f"    {line}\n" for line in lines)]
    )
