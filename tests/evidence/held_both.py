"""A text held in both ways."""

from __future__ import annotations

from generator.evidence import HeldFingerprint, HeldText, fingerprint, read_fingerprint, read_text


def held_both(text: str, language: str | None = None) -> tuple[HeldText, HeldFingerprint]:
    """A text, and the fingerprint of it."""
    return read_text(text, language), read_fingerprint(fingerprint(text, language))
