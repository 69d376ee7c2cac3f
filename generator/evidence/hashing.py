"""The slow, short hash of a few words: what a fingerprint is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final


@dataclass(frozen=True, slots=True)
class Scheme:
    """How words are hashed: to how many bytes, and how many bytes of work each hash is.

    ``version`` is the fingerprint's; a scheme belongs to its version and is never read from a fingerprint,
    which may come from anybody.
    """

    version: int
    width: int
    work: int


#: Parameters, and why these: see `fingerprint`.
SCHEME: Final = Scheme(version=1, width=5, work=3072)
SALT_LENGTH: Final = 8


def salt_of(folded: str) -> bytes:
    """A salt that is the text's own, so that one table of guesses does not serve for two texts; the same
    each time, so that the same text gives the same fingerprint."""
    return blake2b(folded.encode(errors="surrogatepass"), digest_size=SALT_LENGTH, person=b"sd-salt").digest()


def hash_words(words: Sequence[str], salt: bytes, person: bytes, scheme: Scheme) -> bytes:
    """The hash of some tokens. ``person`` tells windows and short spans apart (BLAKE2, section 2.8).

    The words stand at the beginning of the message, and the rest of it only takes time: each of its blocks
    is compressed into what those before it left, so that there is no way round them for another guess.
    """
    message = "\n".join(words).encode(errors="surrogatepass") + bytes(scheme.work)
    return blake2b(message, digest_size=scheme.width, salt=salt, person=person).digest()
