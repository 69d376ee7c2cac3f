"""What may come of asking for an address. Each is a value; nothing here is raised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.custody.addresses import target_of


@dataclass(frozen=True, slots=True)
class Page:
    """The address was read.

    ``final`` is where it was read in the end; ``moved_to`` where the address has moved for good (301 and 308
    from the first redirect on; RFC 9110, section 15.4), None where it has not. ``content_type`` is the
    header as sent, ``body`` is unpacked.
    """

    address: str
    final: str
    moved_to: str | None
    content_type: str
    body: bytes = field(repr=False)

    @property
    def redirected(self) -> bool:
        """Whether it was read somewhere else than where it was asked for."""
        return self.final != target_of(self.address).address


@dataclass(frozen=True, slots=True)
class Dead:
    """There is nothing at the address, for readers neither: the reason in words."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unavailable:
    """The address was not read this time, which says nothing about what is there.

    ``gave_up`` says that the host should not be asked again in this run.
    """

    reason: str
    gave_up: bool = False


@dataclass(frozen=True, slots=True)
class Slow:
    """The time was over while we waited for ``what``."""

    what: str
    seconds: float


@dataclass(frozen=True, slots=True)
class TooLarge:
    """The answer is longer than ``largest`` bytes; the rest was not read."""

    largest: int


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An answer came that cannot be read as one."""

    reason: str


@dataclass(frozen=True, slots=True)
class NotAsked:
    """The address, or one that it redirects to, is none that a record may make us ask."""

    address: str
    reason: str


Failure = Dead | Unavailable | Slow | TooLarge | Unreadable | NotAsked
Answer = Page | Failure


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer of a server, before redirects are followed. The names of ``headers`` are in small
    letters.
    """

    status: int
    phrase: str
    headers: Mapping[str, str]
    body: bytes = field(repr=False, default=b"")
