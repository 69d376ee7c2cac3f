"""How addresses are asked: how long, how much, how often, and which."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from urllib.parse import urlsplit

from generator.custody.addresses import target_of


def agent(site: str | None = None) -> str:
    """How we name ourselves to those we ask, with the address of the site for which we ask."""
    try:
        name = f"said-and-done/{version('said-and-done')}"
    except PackageNotFoundError:  # run from a folder that was never installed
        name = "said-and-done"
    return f"{name} (timeline sources{f'; +{target_of(site).address}' if site else ''})"


@dataclass(frozen=True, slots=True)
class Manners:
    """The limits of one run.

    ``seconds`` and ``connect`` (of it, until there is a connection) bound one address with all its
    redirects, ``largest`` its text in bytes, also once unpacked. ``delay`` is the least time in seconds
    between two requests to a host, ``patience`` the longest that a host may ask us to wait (``Retry-After``)
    before we give it up for this run, ``retries`` how often we come back then. ``agent`` is how we name
    ourselves. ``allow`` are hosts, as ``host:port``, that may be asked although they are not public.
    """

    seconds: float = 30.0
    connect: float = 10.0
    largest: int = 8 * 1024 * 1024
    redirects: int = 5
    delay: float = 2.0
    patience: float = 60.0
    retries: int = 1
    agent: str = field(default_factory=agent)
    allow: frozenset[str] = frozenset()


@dataclass(slots=True)
class Pace:
    """When which host may be asked again: one request at a time, and not too soon after the last.

    One for each run. ``clock`` counts seconds, ``sleep`` lets them pass.
    """

    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _next: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str, delay: float) -> None:
        """Wait until a host may be asked, and leave it alone for ``delay`` seconds after that."""
        left = self._next.get(host, 0.0) - self.clock()
        if left > 0:
            self.sleep(left)
        self._next[host] = self.clock() + delay

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long, as it asked."""
        self._next[host] = max(self._next.get(host, 0.0), self.clock() + seconds)


def host_of(address: str) -> str:
    """The host of an address, by which the pace is kept; empty where it has none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
