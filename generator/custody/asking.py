"""One request and its answer, in bounded time and size."""

from __future__ import annotations

import socket
import ssl
import zlib
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException, HTTPResponse

from generator.custody.addresses import Target
from generator.custody.answers import (
    Dead,
    Failure,
    NotAsked,
    Reply,
    Slow,
    TooLarge,
    Unavailable,
    Unreadable,
)
from generator.custody.connecting import Lookup, NotPublic, TimedSocket, connection, within
from generator.custody.manners import Manners

_PIECE = 64 * 1024
#: ``zlib`` expects a gzip header (RFC 1952).
_GZIP = 31
_NOT_PUBLIC = "it is not an address of the public network"


class _TooLarge(Exception):
    """The body is longer than it may be."""


class _BrokeOff(Exception):
    """The body ended before its end."""


class _Encoded(Exception):
    """The body is packed in a way that was not asked for."""


def ask(
    target: Target, manners: Manners, lookup: Lookup, seconds: float, *, whole: bool = True
) -> Reply | Failure:
    """Ask for a target once; redirects are not followed.

    Without ``whole`` the body is left unread; it is read of a successful answer only.
    """
    deadline = within(seconds)
    connect = within(min(seconds, manners.connect))
    stage = "the connection"
    try:
        with connection(target, manners.allow, lookup, connect, deadline) as wire:
            stage = "the answer"
            response = _sent(target, manners, wire)
            stage = "the rest of the answer"
            body = _body(response, manners.largest) if whole and response.status < 300 else b""
            headers = {name.lower(): value for name, value in reversed(response.headers.items())}
            return Reply(response.status, response.reason, headers, body)
    except NotPublic:
        return NotAsked(target.address, _NOT_PUBLIC)
    except TimeoutError:
        return Slow(stage, seconds)
    except _TooLarge:
        return TooLarge(manners.largest)
    except _Encoded as error:
        return Unreadable(f"its encoding is {error}, which was not asked for")
    except _BrokeOff:
        return Unavailable("the answer broke off before its end")
    except socket.gaierror as error:
        return _no_such_host(target, error)
    except ssl.SSLCertVerificationError as error:
        return Unavailable(f"its certificate cannot be verified ({error.verify_message})")
    except ConnectionRefusedError:
        return Dead("the server refuses connections")
    except (HTTPException, zlib.error, ValueError) as error:
        return Unreadable(f"the answer is no sound HTTP ({type(error).__name__})")
    except OSError as error:
        return Unavailable(f"the connection failed ({error.strerror or type(error).__name__})")


def _no_such_host(target: Target, error: socket.gaierror) -> Failure:
    if error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)):
        return Dead(f"there is no host {target.host}")
    return Unavailable(f"the name {target.host} could not be looked up")


def _sent(target: Target, manners: Manners, wire: TimedSocket) -> HTTPResponse:
    """Send the request, and read the answer as far as its headers."""
    http = HTTPConnection(target.host, target.port)
    http.sock = wire  # it has what `http.client` uses of a socket
    headers = {
        "Host": target.authority,
        "User-Agent": manners.agent,
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    http.request("GET", target.path, headers=headers)
    return http.getresponse()


def _body(response: HTTPResponse, largest: int) -> bytes:
    """The body, unpacked; it is read and unpacked only as far as it may be long."""
    encoding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    pieces = _pieces(response)
    if encoding in ("gzip", "x-gzip"):
        pieces = _unpacked(pieces, largest)
    elif encoding != "identity":
        raise _Encoded(encoding[:40])
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > largest:
            raise _TooLarge
    return bytes(body)


def _pieces(response: HTTPResponse) -> Iterator[bytes]:
    while piece := response.read(_PIECE):
        yield piece
    if response.length:
        raise _BrokeOff


def _unpacked(pieces: Iterator[bytes], largest: int) -> Iterator[bytes]:
    """What gzip has packed; a file may have several members, one after another."""
    inflating, packed, begun = zlib.decompressobj(_GZIP), 0, False
    for piece in pieces:
        packed += len(piece)
        if packed > largest:
            raise _TooLarge
        while piece:
            if inflating.eof:
                inflating = zlib.decompressobj(_GZIP)
            begun = True
            yield inflating.decompress(piece, _PIECE)
            piece = inflating.unused_data if inflating.eof else inflating.unconsumed_tail
    if begun and not inflating.eof:
        raise _BrokeOff
