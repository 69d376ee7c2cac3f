"""Asking the Wayback Machine for a copy, and believing only what it says.

*Save Page Now* is asked first (``/save/`` and the address): it takes a copy, which may last a minute or
two, and names it in ``Content-Location`` or by a redirect. Where it names none, the *availability* service
is asked whether there is a copy already. A copy is an address of the archive that has a moment and the
archived address in it:

    /web/20220217093015/https://example.org/article

Nothing is taken from the answer but such an address, and only if it is of the page that was asked for and
agrees with ``Memento-Datetime`` where that is sent (RFC 7089, section 2.1.1). ``Content-Location`` alone is
not enough: the archive passes on the one of the page itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from generator.custody.addresses import NotSound, joined, target_of
from generator.custody.answers import Dead, NotAsked, Page, Slow, TooLarge, Unavailable, Unreadable
from generator.custody.fetching import Asker, Hop
from generator.custody.manners import Manners
from generator.vocabulary.problems import shown

_COPY = re.compile(r"/web/([0-9]{14})(?:[a-z]{2}_)?/(.+)", re.DOTALL)
_MOST_DIFFERENCE = timedelta(minutes=1)
_ERROR = "x-archive-wayback-runtime-error"

#: The archive takes its time for a copy, and asks for few requests a minute of those who have no account.
ARCHIVE_MANNERS = Manners(seconds=180.0, delay=12.0, patience=120.0, largest=1024 * 1024)


@dataclass(frozen=True, slots=True)
class Archive:
    """Where the archive is asked: an address follows ``save`` as it is, and ``available`` percent-encoded.

    ``hosts`` are those that a copy's address may have, with a port where it is not the usual one.
    """

    save: str = "https://web.archive.org/save/"
    available: str = "https://archive.org/wayback/available?url="
    hosts: frozenset[str] = frozenset({"web.archive.org"})


WAYBACK = Archive()


def archive_at(address: str) -> Archive:
    """An archive that has both services of the Wayback Machine at one address; `NotSound` is raised for what
    is none.
    """
    target = target_of(address)
    base = target.address.rstrip("/")
    return Archive(f"{base}/save/", f"{base}/wayback/available?url=", frozenset({target.authority}))


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy in the archive: its address as the archive gave it, and the day on which it was taken, in UTC.

    ``new`` says that it was taken at our request, as far as the archive says.
    """

    url: str
    on: date
    new: bool


@dataclass(frozen=True, slots=True)
class NoCopy:
    """The archive named no copy: why, in words, which may hold text of its answer.

    ``gave_up`` says that it should not be asked for others in this run.
    """

    reason: str
    gave_up: bool = False


def archive(address: str, asker: Asker, service: Archive = WAYBACK) -> Copy | NoCopy:
    """A copy of an address in the archive: a new one, or else the one that there is."""
    try:
        wanted = target_of(address).address
    except NotSound as error:
        return NoCopy(f"the address cannot be archived: {error}")
    saved = _saved(wanted, asker, service)
    if isinstance(saved, Copy) or saved.gave_up:
        return saved
    there = _available(wanted, asker, service)
    return there if isinstance(there, Copy) else replace(there, reason=f"{saved.reason}; {there.reason}")


def _saved(wanted: str, asker: Asker, service: Archive) -> Copy | NoCopy:
    """What *Save Page Now* answers: it is asked to the first answer that names a copy, which is not read."""
    last: Hop | None = None
    for hop in asker.hops(f"{service.save}{wanted}", whole=False):
        if not isinstance(hop, Hop):
            return replace(_failed(hop), gave_up=isinstance(hop, Unavailable))
        last = hop
        for named in _named(hop, service):
            return _copy(named, wanted, hop.reply.headers.get("memento-datetime"), new=True)
        leads_to = hop.leads_to
        if leads_to is not None and _netloc(leads_to) not in service.hosts | {_netloc(service.save)}:
            return NoCopy(f"the archive redirects to another site, {shown(leads_to)}")
    assert last is not None
    if error := last.reply.headers.get(_ERROR):
        return NoCopy(f"the archive answers {shown(error, 120)}")
    if last.reply.status >= 400:
        return NoCopy(f"the archive answers {last.reply.status}", gave_up=last.reply.status in (429, 503))
    return NoCopy("the archive's answer names no copy")


def _named(hop: Hop, service: Archive) -> Iterator[str]:
    """The addresses in an answer that are of copies: where it leads, where its content is, where it was
    found.
    """
    content = hop.reply.headers.get("content-location")
    found = [
        hop.leads_to,
        joined(hop.target.address, content) if content else None,
        hop.target.address if hop.reply.status == 200 and "memento-datetime" in hop.reply.headers else None,
    ]
    for address in found:
        if address is not None and _netloc(address) in service.hosts and _COPY.match(_path(address)):
            yield address


def _netloc(address: str) -> str:
    """Host and port of an address, without a port that goes without saying."""
    try:
        return re.sub(":(80|443)$", "", urlsplit(address).netloc.lower())
    except ValueError:
        return ""


def _path(address: str) -> str:
    """All of an address behind its host: the archived address may have a query of its own."""
    return "/" + address.partition("://")[2].partition("/")[2]


def _copy(named: str, wanted: str, memento: str | None, *, new: bool) -> Copy | NoCopy:
    """The copy that an address names, if it is one of the page that was asked for."""
    found = _COPY.match(_path(named))
    try:
        target_of(named)
        moment = datetime.strptime(found[1] if found else "", "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return NoCopy(f"the archive names {shown(named, 120)}, which is no copy")
    assert found is not None
    if _bare(found[2]) != _bare(wanted):
        return NoCopy(f"the archive names a copy of another address, {shown(found[2], 120)}")
    if moment > datetime.now(UTC) + timedelta(days=1) or not _agrees(moment, memento):
        return NoCopy(f"the archive contradicts itself about the moment of {shown(named, 120)}")
    return Copy(named, moment.date(), new)


def _agrees(moment: datetime, memento: str | None) -> bool:
    if memento is None:
        return True
    try:
        told = parsedate_to_datetime(memento)
    except ValueError:
        return False
    told = told if told.tzinfo else told.replace(tzinfo=UTC)
    return abs(told - moment) <= _MOST_DIFFERENCE


def _bare(address: str) -> str:
    """An address without what archives leave out: scheme, usual port, *www*, escapes, case of the host,
    last slash.
    """
    rest = unquote(re.sub("^https?:/+", "", address, flags=re.IGNORECASE).partition("#")[0])
    host, slash, path = rest.partition("/")
    return f"{re.sub('^www[.]|:(80|443)$', '', host.lower())}{slash}{path}".rstrip("/")


def _available(wanted: str, asker: Asker, service: Archive) -> Copy | NoCopy:
    answer = asker.fetch(f"{service.available}{quote(wanted, safe='')}")
    if not isinstance(answer, Page):
        return _failed(answer)
    try:
        told = json.loads(answer.body)
    except (ValueError, RecursionError):
        return NoCopy("whether there is an older copy was answered with something else than JSON")
    closest = _inside(told, "archived_snapshots", "closest")
    url = _inside(closest, "url")
    if _inside(closest, "available") is not True or not isinstance(url, str) or not url.isprintable():
        return NoCopy("there is no older copy either")
    if _inside(closest, "status") not in ("200", 200):
        return NoCopy("there is only a copy of an error page")
    if _netloc(url) not in service.hosts:
        return NoCopy(f"an older copy is said to be at {shown(url)}, which is another site")
    return _copy(url, wanted, None, new=False)


def _inside(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _failed(answer: Dead | Unavailable | Slow | TooLarge | Unreadable | NotAsked) -> NoCopy:
    match answer:
        case Slow():
            return NoCopy(f"the archive did not answer within {answer.seconds:g} seconds")
        case TooLarge():
            return NoCopy("the archive's answer is too large")
        case Dead() | Unavailable() | Unreadable() | NotAsked():
            return NoCopy(f"the archive was not reached: {answer.reason}")
