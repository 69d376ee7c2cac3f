"""Pages made when a browser asks for them, while a site is served (WSGI, PEP 3333).

A large site is on the screen, at first and after each change of a record, as soon as the page that somebody
looks at is made; the thousands of others can wait.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


def made_on_demand(app: WSGIApplication, mount: str, make: Callable[[str], bool]) -> WSGIApplication:
    """An application that asks ``app`` once more where it found nothing and ``make`` has made it since.

    ``mount`` is the path of the site, with a slash at its end; ``make`` gets a name in the site, and says
    whether there is such a file now.
    """

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        first = _Answer()
        body = app(environ, first.start)
        if first.is_missing and make(_name(environ["PATH_INFO"], mount)):
            return app(environ, start)
        start(*first.given)
        return body

    return answer


class _Answer:
    """How an application begins its answer, kept until it is known whether it is the one to give."""

    def __init__(self) -> None:
        self.given: tuple[Any, ...] = ()

    def start(self, *given: Any) -> Callable[[bytes], object]:
        self.given = given
        return _write

    @property
    def is_missing(self) -> bool:
        return str(self.given[0]).startswith("404 ")


def _write(_data: bytes) -> object:
    raise NotImplementedError("found an application that writes instead of returning its answer")


def _name(path: str, mount: str) -> str:
    """The name in the site of what a path asks for; WSGI gives its bytes as if they were Latin-1."""
    path = path.encode("latin-1").decode("utf-8", "replace")
    if not path.startswith(mount):
        return ""
    folder = path.endswith("/")
    name = posixpath.normpath(f"/{path.removeprefix(mount)}").strip("/")
    return f"{name}/index.html".removeprefix("/") if folder else name
