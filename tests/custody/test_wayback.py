"""What the archive answers, and what of it is believed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.custody import Archive, Asker
from generator.custody.wayback import Copy, NoCopy, archive
from tests.custody.misbehaving import answer, page, redirect, reset

PAGE = "https://a.example/x?y=1"
COPY = f"/web/20220217093015/{PAGE}"
MEMENTO = "Thu, 17 Feb 2022 09:30:15 GMT"
AVAILABLE = (
    '{"archived_snapshots": {"closest": {"available": true, "status": "200",'
    ' "timestamp": "20220217093015", "url": "%s"}}}'
)
NOTHING = answer(b'{"archived_snapshots": {}}', Content_Type="application/json")


@pytest.fixture
def service(server) -> Archive:
    server.on("/available?url=https%3A%2F%2Fa.example%2Fx%3Fy%3D1", NOTHING)
    return Archive(f"{server.base}/save/", f"{server.base}/available?url=", frozenset({server.key}))


@pytest.fixture
def asked(server, service, asker):
    """Ask for a copy; *Save Page Now* answers so."""

    def ask(*answers) -> Copy | NoCopy:
        server.on(f"/save/{PAGE}", *answers)
        return archive(f"{PAGE}#part", asker, service)

    return ask


def older(server, said: str) -> None:
    body = said.encode()
    server.on(
        "/available?url=https%3A%2F%2Fa.example%2Fx%3Fy%3D1", answer(body, Content_Type="application/json")
    )


def test_a_copy_that_content_location_names(server, asked):
    found = asked(answer(b"", Content_Location=COPY, Memento_Datetime=MEMENTO))
    assert found == Copy(f"{server.base}{COPY}", date(2022, 2, 17), new=True)
    assert server.paths == [f"/save/{PAGE}"]


def test_a_copy_that_a_redirect_names_is_not_read(server, asked):
    found = asked(redirect(f"{server.base}{COPY}"))
    assert found == Copy(f"{server.base}{COPY}", date(2022, 2, 17), new=True)
    assert len(server.asked) == 1


def test_a_copy_that_is_answered_in_the_end(server, asked):
    server.on("/wait", answer(b"", Content_Location=COPY))
    assert asked(redirect("/wait")) == Copy(f"{server.base}{COPY}", date(2022, 2, 17), new=True)


@pytest.mark.parametrize(
    "named",
    [
        "/web/20220217093015/http://a.example:80/x?y=1",
        "/web/20220217093015/https://www.A.example/x?y=1",
        "/web/20220217093015if_/https://a.example/x%3Fy=1",
    ],
)
def test_the_same_page_by_another_name(server, asked, named):
    assert asked(answer(b"", Content_Location=named)) == Copy(
        f"{server.base}{named}", date(2022, 2, 17), new=True
    )


@pytest.mark.parametrize(
    "sent",
    [
        answer(b""),
        page("Saving page https://a.example/x"),
        answer(b"", Content_Location="Overview.html"),
        answer(b"", Content_Location="/web/2022/https://a.example/x?y=1"),
        answer(b"", Content_Location="/web/*/https://a.example/x?y=1"),
        answer(b"", Content_Location=f"https://evil.example{COPY}"),
        answer(b"", Content_Location=f"//user@127.0.0.1{COPY}"),
        answer(b"", Memento_Datetime=MEMENTO),
        answer(f"https://web.archive.org{COPY}".encode()),
    ],
    ids=["empty", "page", "relative", "year", "any", "other site", "user", "moment alone", "in the text"],
)
def test_an_answer_that_names_no_copy_is_told_and_nothing_made_up(asked, sent):
    assert asked(sent) == NoCopy("the archive's answer names no copy; there is no older copy either")


@pytest.mark.parametrize(
    ("named", "memento", "why"),
    [
        ("/web/20220217093015/https://b.example/x?y=1", None, "a copy of another address"),
        ("/web/20220217093015/https://a.example/x", None, "a copy of another address"),
        ("/web/20221317093015/https://a.example/x?y=1", None, "which is no copy"),
        ("/web/99991231235959/https://a.example/x?y=1", None, "contradicts itself"),
        (COPY, "Wed, 16 Feb 2022 09:30:15 GMT", "contradicts itself"),
        (COPY, "some day", "contradicts itself"),
    ],
)
def test_a_copy_that_cannot_be_right(asked, named, memento, why):
    found = asked(answer(b"", Content_Location=named, Memento_Datetime=memento or ""))
    assert isinstance(found, NoCopy)
    assert why in found.reason


@pytest.mark.parametrize(
    ("sent", "reason", "gave_up"),
    [
        (answer(b"", "403 No", X_Archive_Wayback_Runtime_Error="Blocked\x1b[2J"), 'answers "Blocked', False),
        (answer(b"", "404 Not Found"), "the archive answers 404", False),
        (answer(b"", "520 Error"), "the archive answers 520", False),
        (answer(b"", "429 Too Many", Retry_After="3600"), "the archive answers 429", True),
        (answer(b"", "503 Busy"), "the archive answers 503", True),
        (reset, "the archive was not reached", True),
        (redirect("https://evil.example/"), "the archive redirects to another site", False),
        (redirect("http://10.0.0.1/"), "the archive redirects to another site", False),
    ],
)
def test_an_archive_that_does_not_help(asked, sent, reason, gave_up):
    found = asked(sent)
    assert isinstance(found, NoCopy)
    assert reason in found.reason
    assert found.gave_up is gave_up


def test_an_archive_that_hangs(server, service, hasty):
    server.on(f"/save/{PAGE}", server.hang)
    found = archive(PAGE, hasty, service)
    assert found == NoCopy("the archive did not answer within 0.25 seconds; there is no older copy either")


def test_a_busy_archive_is_asked_again(server, asked, clock):
    busy = answer(b"", "429 Too Many", Retry_After="5")
    assert isinstance(asked(busy, answer(b"", Content_Location=COPY)), Copy)
    assert clock.slept == [5.0]


def test_an_older_copy_is_told_as_such(server, asked):
    older(server, AVAILABLE % f"{server.base}{COPY}")
    assert asked(answer(b"")) == Copy(f"{server.base}{COPY}", date(2022, 2, 17), new=False)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "no JSON",
        "[" * 100_000,
        "[]",
        '{"archived_snapshots": []}',
        '{"archived_snapshots": {"closest": {"available": true, "status": "200", "url": 5}}}',
        AVAILABLE % "https://evil.example/web/20220217093015/https://a.example/x?y=1",
        AVAILABLE % "BASE/web/20220217093015/https://b.example/",
        AVAILABLE % "BASE/web/20220217093015/",
        AVAILABLE % "javascript:alert(1)",
        AVAILABLE % "http://[",
        (AVAILABLE % f"BASE{COPY}").replace("true", "false"),
        (AVAILABLE % f"BASE{COPY}").replace("200", "404"),
        (AVAILABLE % f"BASE{COPY}\\u001b"),
    ],
)
def test_an_older_copy_that_is_none(server, asked, said):
    older(server, said.replace("BASE", server.base))
    found = asked(answer(b""))
    assert isinstance(found, NoCopy)
    assert found.reason.startswith("the archive's answer names no copy; ")


def test_an_address_that_is_none_is_not_sent(server, service, asker):
    assert isinstance(archive("https://user@a.example/", asker, service), NoCopy)
    assert server.asked == []


def test_the_archive_itself_is_not_asked_where_it_is_not_public(server, service, asker):
    elsewhere = Asker(replace(asker.manners, allow=frozenset()), asker.pace)
    assert isinstance(archive(PAGE, elsewhere, service), NoCopy)
    assert server.asked == []
