"""A page that is not there is made when somebody asks for it, and asked for once more."""

from collections.abc import Callable

import pytest

from generator.hosts.answering import made_on_demand


def _starting(begun: list[str]) -> Callable[..., Callable[[bytes], object]]:
    def start(status: str, *_headers: object) -> Callable[[bytes], object]:
        begun.append(status)
        return lambda data: None

    return start


class Site:
    """An application with pages, and what makes others."""

    def __init__(self, *there: str) -> None:
        self.there = set(there)
        self.asked: list[str] = []
        self.begun: list[str] = []

    def __call__(self, environ, start):
        found = environ["PATH_INFO"] in self.there
        start("200 OK" if found else "404 Not Found", [("Content-Type", "text/html")])
        return [b"page" if found else b"nothing"]

    def make(self, name: str) -> bool:
        self.asked.append(name)
        self.there.add(f"/{name}")
        return name == "a.html"

    def get(self, path: str, mount: str = "/") -> bytes:
        self.begun.clear()
        answer = made_on_demand(self, mount, self.make)
        body = answer({"PATH_INFO": path}, _starting(self.begun))
        return b"".join(body)


def test_a_page_that_is_there_is_given_and_nothing_made():
    site = Site("/a.html")
    assert site.get("/a.html") == b"page"
    assert site.begun == ["200 OK"]
    assert site.asked == []


def test_a_page_that_is_not_there_is_made():
    site = Site()
    assert site.get("/a.html") == b"page"
    assert site.begun == ["200 OK"]
    assert site.asked == ["a.html"]


def test_what_cannot_be_made_is_missing():
    site = Site()
    assert site.get("/b.html") == b"nothing"
    assert site.begun == ["404 Not Found"]


@pytest.mark.parametrize(
    ("path", "mount", "name"),
    [
        ("/claims/", "/", "claims/index.html"),
        ("/", "/", "index.html"),
        ("/../../etc/passwd", "/", "etc/passwd"),
        ("/a//./b/../c.md", "/", "a/c.md"),
        ("/there/a.json", "/there/", "a.json"),
        ("/elsewhere/a.json", "/there/", ""),
        ("/\u00c3\u00a4.html", "/", "\u00e4.html"),
    ],
)
def test_a_path_is_a_name_in_the_site(path, mount, name):
    site = Site()
    site.get(path, mount)
    assert site.asked == [name]


def test_an_application_that_writes_is_told():
    def writes(_environ, start):
        start("200 OK", [])(b"text")
        return []

    with pytest.raises(NotImplementedError, match="returning its answer"):
        list(made_on_demand(writes, "/", bool)({"PATH_INFO": "/"}, _starting([])))
