"""A server for what is measured: it compresses what hosts compress, and keeps it compressed."""

from __future__ import annotations

import gzip
from functools import cache
from http import HTTPStatus
from pathlib import Path

from tests.browser.serving import QuietHandler

#: What hosts compress on the way. Columns and texts of ours that are files of gzip already stay as they are.
_TEXT = (".css", ".html", ".js", ".json", ".svg", ".xml")


@cache
def _compressed(path: str, _written: int) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6)


class CompressingHandler(QuietHandler):
    """Serves as hosts do."""

    protocol_version = "HTTP/1.1"  # connections are kept, as hosts keep them

    def do_GET(self) -> None:  # noqa: N802 - the base class names it so
        """Send a file, compressed if it is text."""
        path = Path(self.translate_path(self.path))
        if path.suffix not in _TEXT or not path.is_file():
            super().do_GET()
            return
        data = _compressed(str(path), path.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
