"""Addresses in parts: what may be asked, and in which form it goes over the wire.

A record may name any address, and so may the server that a record names. Those that lead into the network of
whoever runs the check (its router, its metadata service) must not be asked on their behalf: only http and
https, only public addresses (IANA's special-purpose registries, as `ipaddress` has them). A name is judged by
the addresses that it stands for, and these very addresses are connected to (`connecting`), so that a second
look-up cannot give another answer.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from unicodedata import normalize
from urllib.parse import quote, urljoin, urlsplit

_PORTS = {"http": 80, "https": 443}
_DOTS = re.compile("[.\u3002\uff0e\uff61]")
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?\.?|[0-9a-f:.]+")
#: Reserved and unreserved characters of RFC 3986 stay as they are written, and so do escapes.
_AS_WRITTEN = "%/:@!$&'()*+,;=~-._"
#: IPv4 addresses written as IPv6 (RFC 6052).
_TRANSLATED = IPv6Network("64:ff9b::/96")


class NotSound(ValueError):
    """An address that cannot be asked; the message says why."""


@dataclass(frozen=True, slots=True)
class Target:
    """An address as it is asked: a host name in ASCII, and path with query, percent-encoded."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def key(self) -> str:
        """Host and port, as `Manners.allow` names them."""
        return f"{self._bracketed}:{self.port}"

    @property
    def authority(self) -> str:
        """Host and port as the ``Host`` header has them: without a port that goes without saying."""
        return self._bracketed if self.port == _PORTS[self.scheme] else self.key

    @property
    def address(self) -> str:
        """The address in one piece, without a fragment."""
        return f"{self.scheme}://{self.authority}{self.path}"

    @property
    def _bracketed(self) -> str:
        return f"[{self.host}]" if ":" in self.host else self.host


def target_of(address: str) -> Target:
    """The parts of an address; `NotSound` is raised for what is no http or https address."""
    try:
        parts = urlsplit(address)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        raise NotSound("it is not an address") from None
    if parts.scheme not in _PORTS:
        raise NotSound("it is not an http or https address")
    if "@" in parts.netloc:
        raise NotSound("it has a user name")
    if not address.replace(" ", "").isprintable():
        raise NotSound("it has control characters")
    path = quote(parts.path or "/", safe=_AS_WRITTEN)
    query = f"?{quote(parts.query, safe=_AS_WRITTEN + '?')}" if parts.query else ""
    return Target(parts.scheme, _ascii(host), port or _PORTS[parts.scheme], path + query)


def _ascii(host: str) -> str:
    """A host name as the name system has it.

    Labels in other scripts are encoded as they are (RFC 5891), so that *ß* stays itself, where Python's own
    codec, of an older standard, would ask another site.
    """
    labels = [
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}"
        for label in _DOTS.split(normalize("NFKC", host.lower()))
    ]
    name = ".".join(labels)
    if not _HOST.fullmatch(name) or len(name) > 253 or any(len(label) > 63 for label in labels):
        raise NotSound("it has no host name")
    return name


def joined(address: str, location: str) -> str:
    """Where a redirect leads: a ``Location`` (or ``Content-Location``) as seen from the address that sent it.

    Headers are read as Latin-1; servers that write other letters write UTF-8.
    """
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(address, location.strip())
    except ValueError:
        return location


def is_public(ip: str) -> bool:
    """Whether an IP address is one of the public network, as far as can be told by its number."""
    try:
        number = ip_address(ip)
    except ValueError:
        return False
    return all(_is_global(one) for one in _all_of(number))


def _is_global(number: IPv4Address | IPv6Address) -> bool:
    # Python counts what is for groups, for later, or was for sites (RFC 3879) to the public network.
    local = isinstance(number, IPv6Address) and number.is_site_local
    return number.is_global and not (number.is_multicast or number.is_reserved or local)


def _all_of(number: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address, or the IPv4 addresses that it stands for."""
    if isinstance(number, IPv4Address):
        return [number]
    if number in _TRANSLATED:
        return [IPv4Address(int(number) & 0xFFFFFFFF)]
    inner = [number.ipv4_mapped, number.sixtofour, *(number.teredo or ())]
    return [one for one in inner if one is not None] or [number]
