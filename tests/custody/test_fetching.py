"""Reading addresses from a server that misbehaves: each answer is a value, in bounded time and size."""

from __future__ import annotations

import gzip
import socket
import tracemalloc
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from threading import Event
from time import monotonic

import pytest

from generator.custody.answers import (
    Dead,
    NotAsked,
    Page,
    Slow,
    TooLarge,
    Unavailable,
    Unreadable,
)
from generator.custody.fetching import Asker
from tests.custody.misbehaving import answer, redirect, reset, then

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"


def test_a_page_is_read_with_its_type_and_who_we_are(server, asker):
    address = server.on("/a?b=c%20d", answer(b"Hello", Content_Type="text/plain"))
    assert asker.fetch(f"{address}#part") == Page(f"{address}#part", address, None, "text/plain", b"Hello")
    head = server.asked[0]
    assert head.startswith("GET /a?b=c%20d HTTP/1.1\r\n")
    assert f"\r\nHost: {server.key}\r\n" in head
    assert "\r\nUser-Agent: tests\r\n" in head


def test_letters_beyond_ascii_and_spaces_are_escaped(server, asker):
    server.on("/%C3%BC/a%20b?q=%C3%A9%22", answer(b"ok"))
    assert isinstance(asker.fetch(f'{server.base}/ü/a b?q=é"'), Page)


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("404 Not Found", Dead("the server answers 404 Not Found")),
        ("410 Gone", Dead("the server answers 410 Gone")),
        ("403 Forbidden", Unavailable("the server answers 403 Forbidden")),
        ("500 Oops", Unavailable("the server answers 500 Oops")),
        ("503 Busy", Unavailable("the server answers 503 Busy", gave_up=True)),
        ("999 Denied", Unavailable("the server answers 999 Denied")),
        ("302 Found", Unreadable("the server answers 302 Found and does not say where to")),
    ],
)
def test_what_a_status_means(server, asker, status, expected):
    assert asker.fetch(server.on("/x", answer(b"gone", status))) == expected


# ---- time


def test_headers_that_do_not_come(server, hasty):
    address = server.on("/x", server.hang)
    begun = monotonic()
    assert hasty.fetch(address) == Slow("the answer", 0.25)
    assert monotonic() - begun < 2


def test_headers_that_drip(server, hasty):
    assert hasty.fetch(server.on("/x", then(b"HTTP/1.1 200 OK\r\nX: ", server.drip))) == Slow(
        "the answer", 0.25
    )


@pytest.mark.parametrize("length", [b"Content-Length: 100000\r\n\r\n", b"\r\n"])
def test_a_body_that_drips(server, hasty, length):
    assert hasty.fetch(server.on("/x", then(HEAD + length, server.drip))) == Slow(
        "the rest of the answer", 0.25
    )


def test_a_body_in_pieces_that_hangs(server, hasty):
    address = server.on("/x", then(HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n", server.hang))
    assert hasty.fetch(address) == Slow("the rest of the answer", 0.25)


def test_the_time_is_for_all_redirects_together(server, asker):
    quick = Asker(replace(asker.manners, seconds=0.3), asker.pace)
    for number in range(4):
        server.on(f"/{number}", then(_late(server, 0.1), redirect(f"/{number + 1}")))
    assert quick.fetch(f"{server.base}/0") in (Slow("the answer", 0.3), Slow("the redirects", 0.3))
    assert len(server.asked) < 5


def _late(server, seconds):
    return lambda _: server.over.wait(seconds)


def test_a_name_that_is_never_looked_up(hasty):
    over = Event()
    stuck = Asker(hasty.manners, hasty.pace, lambda _host, _port: [str(over.wait(20))])
    begun = monotonic()
    assert stuck.fetch("http://news.example/") == Slow("the connection", 0.25)
    assert monotonic() - begun < 2
    over.set()


def test_a_connection_that_is_not_taken(hasty):
    # A listener whose queue is full takes no more connections, and does not refuse them.
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
        impatient = Asker(replace(hasty.manners, allow=frozenset({f"127.0.0.1:{port}"})), hasty.pace)
        begun = monotonic()
        assert impatient.fetch(f"http://127.0.0.1:{port}/") == Slow("the connection", 0.25)
        assert monotonic() - begun < 2
        for one in waiting:
            one.close()


# ---- size


def test_a_page_that_is_said_to_be_enormous(server, asker):
    body = b"x" * 300_000
    assert asker.fetch(server.on("/x", answer(body))) == TooLarge(200_000)


def test_a_page_that_never_ends(server, asker):
    def endless(wire):
        while True:
            wire.sendall(b"x" * 10_000)

    assert asker.fetch(server.on("/x", then(HEAD + b"\r\n", endless))) == TooLarge(200_000)


def test_as_large_as_allowed_is_not_too_large(server, asker):
    assert isinstance(asker.fetch(server.on("/x", answer(b"x" * 200_000))), Page)


def test_a_bomb_of_gzip(server, asker):
    bomb = gzip.compress(bytes(20_000_000))
    assert len(bomb) < 60_000
    address = server.on("/x", answer(bomb, Content_Encoding="gzip"))
    tracemalloc.start()
    try:
        assert asker.fetch(address) == TooLarge(200_000)
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


def test_packed_nothing_without_end(server, asker):
    def endless(wire):
        while True:
            wire.sendall(gzip.compress(b"") * 1000)

    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
    assert asker.fetch(server.on("/x", then(head, endless))) == TooLarge(200_000)


def test_a_packed_answer_is_unpacked(server, asker):
    packed = gzip.compress(b"Hello ") + gzip.compress(b"world")
    page = asker.fetch(server.on("/x", answer(packed, Content_Encoding="gzip")))
    assert isinstance(page, Page)
    assert page.body == b"Hello world"


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "gzip\x1b[2J"])
def test_a_packing_that_was_not_asked_for(server, asker, encoding):
    found = asker.fetch(server.on("/x", answer(b"x", Content_Encoding=encoding)))
    assert isinstance(found, Unreadable)


def test_headers_without_end(server, asker):
    def flood(wire):
        while True:
            wire.sendall(b"X-Header: x\r\n" * 500)

    found = asker.fetch(server.on("/x", then(b"HTTP/1.1 200 OK\r\n", flood)))
    assert isinstance(found, Unreadable)


# ---- broken answers


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\r\n\r\n",
        b"I am no HTTP\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nHello\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
    ],
    ids=["nothing", "empty lines", "other protocol", "no status", "no chunk size", "long header"],
)
def test_an_answer_that_is_no_sound_http(server, asker, broken):
    found = asker.fetch(server.on("/x", broken))
    assert isinstance(found, (Unreadable, Unavailable))


def test_a_length_that_is_no_number_is_passed_over(server, asker):
    page = asker.fetch(server.on("/x", b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nHello"))
    assert isinstance(page, Page)
    assert page.body == b"Hello"


@pytest.mark.parametrize(
    "broken",
    [
        HEAD + b"Content-Length: 100\r\n\r\nonly this",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n20\r\nonly this",
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"Hello world" * 50)[:-9],
    ],
    ids=["length", "chunks", "gzip"],
)
def test_an_answer_that_breaks_off_is_no_page(server, asker, broken):
    found = asker.fetch(server.on("/x", broken))
    assert isinstance(found, (Unavailable, Unreadable))


def test_a_connection_that_is_reset(server, asker):
    assert isinstance(asker.fetch(server.on("/x", reset)), Unavailable)
    assert isinstance(asker.fetch(server.on("/x", then(HEAD + b"\r\nHello", reset))), (Unavailable, Page))


def test_plain_http_where_a_certificate_is_expected(server, asker):
    found = asker.fetch(f"https://{server.key}/")
    assert isinstance(found, Unavailable)


def test_a_port_where_nobody_listens(asker):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        allowed = Asker(replace(asker.manners, allow=frozenset({f"127.0.0.1:{port}"})), asker.pace)
        assert allowed.fetch(f"http://127.0.0.1:{port}/") == Dead("the server refuses connections")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (socket.EAI_NONAME, Dead("there is no host news.example")),
        (socket.EAI_AGAIN, Unavailable("the name news.example could not be looked up")),
    ],
)
def test_a_name_that_is_not_found(asker, error, expected):
    def lookup(_host, _port):
        raise socket.gaierror(error, "no")

    assert Asker(asker.manners, asker.pace, lookup).fetch("https://news.example/a") == expected


# ---- redirects


def test_redirects_are_followed(server, asker):
    server.on("/old", redirect("/new"))
    address = server.on("/new", answer(b"here"))
    page = asker.fetch(f"{server.base}/old")
    assert isinstance(page, Page)
    assert (page.final, page.moved_to) == (address, None)


def test_a_page_that_has_moved_for_good(server, asker):
    server.on("/1", redirect("/2", "301 Moved"))
    server.on("/2", redirect("/3#x", "308 Moved"))
    server.on("/3", redirect("/4", "302 Found"))
    server.on("/4", redirect("/5", "301 Moved"))
    server.on("/5", answer(b"here"))
    page = asker.fetch(f"{server.base}/1")
    assert isinstance(page, Page)
    # What is behind a redirect for the time being is no address for good.
    assert (page.moved_to, page.final) == (f"{server.base}/3", f"{server.base}/5")


def test_a_redirect_in_utf_8(server, asker):
    server.on("/x", redirect("/zürich".encode().decode("latin-1")))
    server.on("/z%C3%BCrich", answer(b"here"))
    assert isinstance(asker.fetch(f"{server.base}/x"), Page)


def test_redirects_in_a_circle(server, asker):
    server.on("/1", redirect("/2"))
    server.on("/2", redirect("/1"))
    assert isinstance(asker.fetch(f"{server.base}/1"), Unavailable)
    assert len(server.asked) == 2


def test_redirects_without_end(server, asker):
    for number in range(20):
        server.on(f"/{number}", redirect(f"/{number + 1}"))
    assert asker.fetch(f"{server.base}/0") == Unavailable("it redirects more than 5 times")
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:1/",
        "http://localhost:1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]:80/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/admin",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://224.0.0.1/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "http://user:word@127.0.0.1/",
        "http://[broken/",
        "http://a\x7fb/",
        "//127.0.0.1:1/",
    ],
)
def test_what_leads_out_of_the_public_network_is_not_asked(server, asker, target):
    redirected = asker.fetch(server.on("/x", redirect(target)))
    assert isinstance(redirected, NotAsked)
    assert len(server.asked) == 1
    if not target.startswith("//"):
        assert isinstance(asker.fetch(target), NotAsked)


def test_an_address_without_a_host_is_not_asked(asker):
    assert asker.fetch("http:///nohost") == NotAsked("http:///nohost", "it has no host name")


def test_a_name_that_stands_for_a_private_address_is_not_asked(server, asker):
    looked_up = []

    def lookup(host, port):
        looked_up.append(host)
        return ["127.0.0.1", "10.1.2.3", "::1"]

    inside = Asker(asker.manners, asker.pace, lookup)
    address = f"http://news.example:{server.port}/"
    assert inside.fetch(address) == NotAsked(address, "it is not an address of the public network")
    assert looked_up == ["news.example"]
    assert server.asked == []


def test_the_connection_goes_to_the_address_that_was_judged(server, asker):
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    allowed = replace(asker.manners, allow=frozenset({f"news.example:{server.port}"}))
    once = Asker(allowed, asker.pace, lambda _host, _port: next(answers))
    server.on("/x", answer(b"here"))
    assert isinstance(once.fetch(f"http://news.example:{server.port}/x"), Page)
    assert next(answers) == ["10.0.0.1"]


def test_what_is_allowed_is_one_port_of_one_host(server, asker):
    other = Asker(replace(asker.manners, allow=frozenset({"127.0.0.1:1"})), asker.pace)
    assert isinstance(other.fetch(server.on("/x", answer(b"here"))), NotAsked)


# ---- pace


def test_a_host_is_left_alone_between_two_requests(server, asker, clock):
    server.on("/a", redirect("/b"))
    server.on("/b", answer(b"here"))
    asker.fetch(f"{server.base}/a")
    asker.fetch(f"{server.base}/b")
    assert clock.slept == [2.0, 2.0]


def test_a_busy_server_is_asked_again_when_it_said(server, asker, clock):
    address = server.on("/x", answer(b"", "429 Slow down", Retry_After="7"), answer(b"here"))
    assert isinstance(asker.fetch(address), Page)
    assert clock.slept == [7.0]


def test_a_server_that_says_when_by_the_calendar(server, asker, clock):
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=8), usegmt=True)
    address = server.on("/x", answer(b"", "503 Later", Retry_After=when), answer(b"here"))
    assert isinstance(asker.fetch(address), Page)
    assert 5 < clock.slept[0] <= 8


@pytest.mark.parametrize(
    "later", ["11", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT", "soon", "-5", "²"]
)
def test_a_server_that_wants_too_much_patience(server, asker, clock, later):
    busy = answer(b"", "429 Slow down", Retry_After=later)
    found = asker.fetch(server.on("/x", busy, answer(b"here")))
    assert found == Unavailable("the server answers 429 Slow down", gave_up=True)
    assert clock.slept == []


def test_a_server_that_is_always_busy_is_asked_twice(server, asker):
    found = asker.fetch(server.on("/x", answer(b"", "503 Busy", Retry_After="1")))
    assert found == Unavailable("the server answers 503 Busy", gave_up=True)
    assert len(server.asked) == 2
