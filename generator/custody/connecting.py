"""Connections on which nothing takes longer than it may.

The time-outs of sockets are for each read: a server that sends a byte every second would keep us for hours.
Here each step has what is left of the whole, the look-up of the name included.
"""

from __future__ import annotations

import io
import socket
import ssl
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic

from generator.custody.addresses import Target, is_public

#: The IP addresses of a host name; raises `OSError`.
Lookup = Callable[[str, int], Sequence[str]]


class NotPublic(Exception):
    """The host is not of the public network."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment, in seconds of the monotonic clock, by which all must be done."""

    moment: float

    def left(self) -> float:
        """The seconds that are left; `TimeoutError` is raised if there are none."""
        seconds = self.moment - monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds


def within(seconds: float) -> Deadline:
    """A deadline so many seconds from now."""
    return Deadline(monotonic() + seconds)


def system_lookup(host: str, port: int) -> Sequence[str]:
    """What the system says of a host name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def looked_up(lookup: Lookup, host: str, port: int, deadline: Deadline) -> Sequence[str]:
    """The IP addresses of a host, in time: the system's own look-up knows no limit, and is left behind
    then.
    """
    answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(lookup(host, port))
        except (OSError, ValueError) as error:
            answers.put(error)

    Thread(target=ask, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return answer


class TimedSocket:
    """A socket as `http.client` uses one, each of whose reads has what is left of the time."""

    def __init__(self, inner: socket.socket, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def makefile(self, mode: str) -> io.BufferedReader:
        """The stream of what the server sends."""
        assert mode == "rb"
        return io.BufferedReader(_Stream(self._inner, self._deadline), 16 * 1024)

    def sendall(self, data: bytes) -> None:
        """Send all of it; Python counts the time-out of this call for the whole."""
        self._inner.settimeout(self._deadline.left())
        self._inner.sendall(data)

    def close(self) -> None:
        """Nothing: who opened the connection closes it."""


class _Stream(io.RawIOBase):
    def __init__(self, inner: socket.socket, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # of all buffers it gets these
        self._inner.settimeout(self._deadline.left())
        return self._inner.recv_into(buffer)


@contextmanager
def connection(
    target: Target, allow: frozenset[str], lookup: Lookup, connect: Deadline, deadline: Deadline
) -> Iterator[TimedSocket]:
    """A connection to a target, until ``connect``; for its answer there is time until ``deadline``."""
    numbers = looked_up(lookup, target.host, target.port, connect)
    if target.key not in allow:
        numbers = [number for number in numbers if is_public(number)]
        if not numbers:
            raise NotPublic
    plain = _connected(numbers, target.port, connect)
    try:
        if target.scheme == "https":
            plain.settimeout(connect.left())
            plain = _tls().wrap_socket(plain, server_hostname=target.host.rstrip("."))
        yield TimedSocket(plain, deadline)
    finally:
        plain.close()


def _connected(numbers: Sequence[str], port: int, connect: Deadline) -> socket.socket:
    """A connection to the first of these addresses that takes one; each has its share of the time."""
    failed: OSError | None = None
    different = list(dict.fromkeys(numbers))
    for tried, number in enumerate(different):
        try:
            share = connect.left() / (len(different) - tried)
            return socket.create_connection((number, port), timeout=share)
        except OSError as error:
            failed = error
    raise failed or OSError("there is no address to connect to")


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()
