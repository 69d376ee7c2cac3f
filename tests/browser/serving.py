"""A folder of files, served on a free port of this machine as long as somebody looks at it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and keeps no log."""

    def __init__(
        self, *arguments: Any, headers: Mapping[str, str] = MappingProxyType({}), **options: Any
    ) -> None:
        self.more = headers
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        """Add what this server says with every file."""
        for name, value in self.more.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Tell of what went wrong, but not of a browser that no longer wanted what it had asked for."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path, handler: Callable[..., SimpleHTTPRequestHandler] = QuietHandler) -> Iterator[str]:
    """Serve a folder, and give its address, with a slash at the end."""
    server = _Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
