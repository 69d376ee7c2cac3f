"""Reading what an address leads to: redirects are followed, each checked like the first, and hosts are
left time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from time import monotonic

from generator.custody.addresses import NotSound, Target, joined, target_of
from generator.custody.answers import (
    Answer,
    Dead,
    Failure,
    NotAsked,
    Page,
    Reply,
    Slow,
    Unavailable,
    Unreadable,
)
from generator.custody.asking import ask
from generator.custody.connecting import Lookup, system_lookup
from generator.custody.manners import Manners, Pace
from generator.vocabulary.text import cut

_FOR_GOOD = frozenset({301, 308})
_REDIRECTS = _FOR_GOOD | {302, 303, 307}
_GONE = frozenset({404, 410})
_BUSY = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class Asker:
    """Asks addresses in one run, with its manners and at its pace."""

    manners: Manners = field(default_factory=Manners)
    pace: Pace = field(default_factory=Pace)
    lookup: Lookup = system_lookup

    def fetch(self, address: str) -> Answer:
        """What an address leads to in the end."""
        moved_to, for_good = None, True
        for hop in self.hops(address):
            if not isinstance(hop, Hop):
                return hop
            reply, here = hop.reply, hop.target.address
            if hop.leads_to is not None:
                for_good = for_good and reply.status in _FOR_GOOD
                moved_to = hop.leads_to if for_good else moved_to
            elif 200 <= reply.status < 300:
                return Page(address, here, moved_to, reply.headers.get("content-type", ""), reply.body)
            else:
                return _failure(reply)
        raise AssertionError("the last hop is no redirect")

    def hops(self, address: str, *, whole: bool = True) -> Iterator[Hop | Failure]:
        """Each answer on the way from an address, the last of which is no redirect, or a failure.

        ``whole``: read the body of a successful answer too.
        """
        left, retries, seen = self.manners.seconds, self.manners.retries, set[str]()
        while True:
            try:
                target = target_of(address)
            except NotSound as error:
                yield NotAsked(address, str(error))
                return
            self.pace.wait(target.host, self.manners.delay)
            begun = monotonic()
            reply = ask(target, self.manners, self.lookup, left, whole=whole)
            left -= monotonic() - begun
            if not isinstance(reply, Reply):
                yield Slow(reply.what, self.manners.seconds) if isinstance(reply, Slow) else reply
                return
            wait = _wait(reply)
            if wait is not None and wait <= self.manners.patience and retries and left > 0:
                retries -= 1
                self.pace.hold(target.host, wait)
                continue
            hop = Hop(target, reply)
            yield hop
            if hop.leads_to is None:
                return
            seen.add(target.address)
            address = hop.leads_to
            if address in seen:
                yield Unavailable("it redirects in a circle, as sites do that want a cookie")
            elif len(seen) > self.manners.redirects:
                yield Unavailable(f"it redirects more than {self.manners.redirects} times")
            elif left <= 0:
                yield Slow("the redirects", self.manners.seconds)
            else:
                continue
            return


@dataclass(frozen=True, slots=True)
class Hop:
    """One answer on the way, and of whom."""

    target: Target
    reply: Reply

    @property
    def leads_to(self) -> str | None:
        """Where it redirects to, if it does."""
        location = self.reply.headers.get("location")
        if self.reply.status not in _REDIRECTS or not location:
            return None
        return joined(self.target.address, location).partition("#")[0]


def _wait(reply: Reply) -> float | None:
    """For how many seconds a busy server asks us to wait (RFC 9110, section 10.2.3)."""
    text = reply.headers.get("retry-after", "").strip()
    if reply.status not in _BUSY or not text:
        return None
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max((moment - datetime.now(UTC)).total_seconds(), 0.0)


def _failure(reply: Reply) -> Failure:
    """What an answer without success means."""
    status = f"{reply.status} {cut(reply.phrase, 60)}".strip()
    if reply.status in _GONE:
        return Dead(f"the server answers {status}")
    if reply.status in _REDIRECTS:
        return Unreadable(f"the server answers {status} and does not say where to")
    return Unavailable(f"the server answers {status}", gave_up=reply.status in _BUSY)
