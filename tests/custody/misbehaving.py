"""A server on this machine that answers each path as a test tells it, to the byte, or hangs."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

#: Writes an answer to the socket; what is not written by then never comes.
Answer = Callable[[socket.socket], None]


@dataclass
class Server:
    """Asked at ``base``; ``asked`` are the request heads so far, ``over`` ends whoever still hangs."""

    port: int
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    over: Event = field(default_factory=Event)

    @property
    def key(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def base(self) -> str:
        return f"http://{self.key}"

    @property
    def paths(self) -> list[str]:
        return [head.split(" ")[1] for head in self.asked]

    def on(self, path: str, *answers: Answer | bytes) -> str:
        """Answer a path so: once with each answer, and with the last from then on."""
        self.answers[path] = [sending(one) if isinstance(one, bytes) else one for one in answers]
        return f"{self.base}{path}"

    def hang(self, _wire: socket.socket) -> None:
        """Say nothing more until the test is over."""
        self.over.wait(20)

    def drip(self, wire: socket.socket) -> None:
        """Send a byte now and then, for ever."""
        with suppress(OSError):
            while not self.over.wait(0.01):
                wire.sendall(b"x")

    def serve(self, wire: socket.socket) -> None:
        with wire, suppress(OSError):
            head = b""
            while b"\r\n\r\n" not in head:
                piece = wire.recv(4096)
                if not piece:
                    return
                head += piece
                if head[:1] == b"\x16":  # the greeting of TLS, which this server does not speak
                    wire.sendall(answer(b"", "400 Bad Request"))
                    return
            self.asked.append(head.decode("latin-1"))
            answers = self.answers.get(self.paths[-1], [sending(answer(b"", "404 Not Found"))])
            one = answers.pop(0) if len(answers) > 1 else answers[0]
            one(wire)


@contextmanager
def misbehaving() -> Iterator[Server]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(listener.getsockname()[1])

    def accept() -> None:
        with suppress(OSError):
            while True:
                wire, _ = listener.accept()
                Thread(target=server.serve, args=(wire,), daemon=True).start()

    Thread(target=accept, daemon=True).start()
    try:
        yield server
    finally:
        server.over.set()
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()


def sending(data: bytes) -> Answer:
    return lambda wire: wire.sendall(data)


def then(*answers: Answer | bytes) -> Answer:
    """One after another on the same connection."""

    def each(wire: socket.socket) -> None:
        for one in answers:
            (sending(one) if isinstance(one, bytes) else one)(wire)

    return each


def answer(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """A sound answer; ``Content_Type`` and the like are headers."""
    told = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode("latin-1") + body


def page(text: str, **headers: str) -> bytes:
    """A page of HTML with an article among other things."""
    paragraphs = "".join(f"<p>{line}</p>\n" for line in text.split("\n") if line)
    html = (
        "<!doctype html><html><head><title>News</title><script>var x = '<p>no text</p>'</script></head><body>"
        f"<nav><ul><li>Home</li><li>World</li></ul></nav><article>{paragraphs}</article>"
        "<footer>All rights reserved.</footer></body></html>"
    )
    return answer(html.encode(), **headers)


def redirect(to: str, status: str = "302 Found") -> bytes:
    return answer(b"", status, Location=to)


def reset(wire: socket.socket) -> None:
    """Cut the connection with RST instead of an end."""
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    wire.close()
