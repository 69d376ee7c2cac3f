"""Sources checked against a server: what became of each, and nothing called unchanged which is not."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from generator.custody import (
    ATTENTION,
    UNDECIDED,
    Asker,
    Kind,
    Report,
    bodies,
    check_sources,
    exit_status,
    summary,
)
from generator.custody.visible import text_of_page
from generator.evidence import held_lines
from generator.judging import Judgement, judge
from generator.reading import read_content
from tests.custody.misbehaving import answer, page, redirect, then

ARTICLE = """\
Harbour closed after storm
The harbour of the town was closed on Monday, the port authority said.
“We have no reports of damage,” its director told reporters. “The ships are safe.”
Nobody was hurt. The ferries did leave on Tuesday morning, as planned."""
DATA = f"{ARTICLE}\n".encode()

STATEMENTS = """\
id: no-damage
speaker: director
said: 2022-02-14
mode: direct
wordings:
  - source: news
    quote: We have no reports of damage
---
id: ferries
speaker: director
said: 2022-02-15
mode: indirect
wordings:
  - source: news
    quote: [Nobody was hurt, The ferries did leave]
"""
ACTOR = "name: The director of the harbour\nkind: person\n"
SOURCE = "title: Harbour closed\nkind: news-report\npublished: 2022-02-15\n"
HELD = {
    "text": f"held:\n  text: news.txt\n  sha256: {sha256(DATA).hexdigest()}\n",
    "fingerprint": held_lines(DATA, None),
    "nothing": "",
}


def judged(folder: Path, sources: Mapping[str, str]) -> Judgement:
    for name, text in {
        "statements/all.yml": STATEMENTS,
        "actors/director.yml": ACTOR,
        **{f"sources/{id_}.yml": text for id_, text in sources.items()},
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "texts").mkdir()
    (folder / "texts/news.txt").write_bytes(DATA)
    judgement = judge(read_content(folder))
    assert not judgement.errors, judgement.errors
    return judgement


@pytest.fixture(params=["text", "fingerprint"])
def kept(request) -> str:
    return HELD[request.param]


@pytest.fixture
def news(tmp_path, server, asker):
    """Check a source at an address of the server, of which this is held."""

    def check(held: str, *answers, path: str = "/news", more: str = "") -> Report:
        address = server.on(path, *answers)
        judgement = judged(tmp_path, {"news": f"{SOURCE}url: {address}\n{held}{more}"})
        (report,) = check_sources(judgement.corpus, judgement.quotations, asker)
        assert (report.source, report.address) == ("news", address)
        return report

    return check


@pytest.fixture(autouse=True)
def in_process(request, monkeypatch):
    """Read pages here, which is quicker; test_bodies has the program of its own."""
    monkeypatch.setattr(bodies, "visible", lambda html, _seconds: text_of_page(html))


# ---- what is there


@pytest.mark.parametrize("body", [DATA, DATA.replace(b"\n", b"\r\n"), DATA.strip()])
def test_the_same_text_is_unchanged(news, kept, body):
    report = news(kept, answer(body, Content_Type="text/plain; charset=utf-8"))
    assert (report.kind, report.found) == (Kind.UNCHANGED, "the same text as is held, by its hash")
    assert exit_status([report]) == 0


def test_the_same_words_in_another_shape_are_unchanged(news, kept):
    body = ARTICLE.replace("“", '"').replace("”", '"').replace(" ", "  ").encode("utf-16")
    report = news(kept, answer(body, Content_Type="text/plain"))
    assert (report.kind, report.found) == (Kind.UNCHANGED, "the words that are held, and no others")


def test_a_page_with_the_article_on_it_is_not_called_unchanged(news, kept):
    report = news(kept, page(ARTICLE))
    assert report.kind is Kind.PRESENT
    assert (
        report.found
        == (
            "all that is held, with something else between its blocks in 2 places;"
            " what was added around it cannot be told"
        )
        or report.found == "all that is held; what was added around it cannot be told"
    )
    assert exit_status([report]) == 0


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-16"])
def test_a_page_in_another_encoding_than_it_says(news, kept, encoding):
    body = page(ARTICLE, Content_Length="").partition(b"\r\n\r\n")[2].decode().encode(encoding)
    assert news(kept, answer(body, Content_Type="text/html; charset=utf-8")).kind is Kind.PRESENT


def test_a_packed_page(news, kept):
    body = gzip.compress(page(ARTICLE).partition(b"\r\n\r\n")[2])
    assert news(kept, answer(body, Content_Encoding="gzip")).kind is Kind.PRESENT


# ---- silent edits


def test_a_word_put_in_is_a_change(news, kept):
    report = news(kept, page(ARTICLE.replace("did leave", "did not leave")))
    assert report.kind is Kind.CHANGED
    assert report.found.startswith("a text that differs from what is held in 1 place (")
    assert 'after "was hurt. The ferries did" now "not" is put in' in report.found
    assert report.found.endswith("; 1 quotation is no longer there: statement/ferries")
    assert report.proposal
    assert exit_status([report]) == 1


def test_other_words_are_a_change_with_both(news, kept):
    report = news(kept, page(ARTICLE.replace("no reports", "many reports")))
    assert report.kind is Kind.CHANGED
    was = '"no"' if "text:" in kept else "1 word or mark"
    assert f'now "many" instead of {was}; 1 quotation is no longer there: statement/no-damage' in report.found


@pytest.mark.parametrize(
    "edited",
    [
        ARTICLE.replace("closed on Monday", "closed on Sunday"),
        ARTICLE.replace("Nobody was hurt. ", ""),
        ARTICLE.replace("as planned.", "as planned. Correction: they did not."),
        "\n".join(ARTICLE.split("\n")[:2]),
        "\n".join(ARTICLE.split("\n")[2:]),
        ARTICLE.replace("did leave", "<del>did leave</del>"),
        ARTICLE.replace("did leave", "<span hidden>did leave</span>"),
        ARTICLE.replace("did leave", "<script>did leave</script>"),
    ],
)
def test_more_ways_to_edit_silently(news, kept, edited):
    assert news(kept, page(edited)).kind is Kind.CHANGED


def test_a_plain_text_with_more_in_it_is_a_change(news, kept):
    report = news(kept, answer(DATA + b"\nCorrection: no.\n", Content_Type="text/plain"))
    assert (report.kind, report.found) == (Kind.CHANGED, "all that is held, and more")


def test_another_page_is_a_change(news, kept):
    report = news(kept, page("An article about gardens and their flowers. " * 10))
    assert (report.kind, report.found) == (Kind.CHANGED, "another text: nothing of what is held is there")


def test_a_page_that_a_script_draws_cannot_be_read(news, kept):
    report = news(kept, page("Please enable scripts"))
    assert (report.kind, report.found) == (Kind.UNREADABLE, "hardly any text")


# ---- no page


@pytest.mark.parametrize(
    ("answers", "kind", "found"),
    [
        ([answer(b"", "404 Not Found")], Kind.DEAD, "a dead address: the server answers 404 Not Found"),
        ([answer(b"", "410 Gone")], Kind.DEAD, "a dead address: the server answers 410 Gone"),
        ([answer(b"", "403 No")], Kind.UNAVAILABLE, "no answer to read: the server answers 403 No"),
        ([b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"], Kind.UNAVAILABLE, None),
        ([answer(b"", "429 No", Retry_After="3600")], Kind.UNAVAILABLE, None),
        ([b"nonsense\r\n\r\n"], Kind.UNREADABLE, None),
        ([answer(b"x" * 300_000)], Kind.TOO_LARGE, "an answer of more than 0.2 MiB, not read further"),
        (
            [answer(b"%PDF", Content_Type="application/pdf")],
            Kind.UNREADABLE,
            "it is application/pdf, not text",
        ),
        ([answer(gzip.compress(bytes(9_000_000)), Content_Encoding="gzip")], Kind.TOO_LARGE, None),
        ([redirect("http://10.0.0.1/")], Kind.NOT_ASKED, None),
        ([redirect("file:///etc/passwd")], Kind.NOT_ASKED, None),
        ([redirect("/news")], Kind.UNAVAILABLE, None),
    ],
    ids=str,
)
def test_what_is_no_page(news, kept, answers, kind, found):
    report = news(kept, *answers)
    assert report.kind is kind
    assert found is None or report.found == found
    assert report.proposal
    assert exit_status([report]) == int(kind in ATTENTION)


def test_a_page_that_hangs_is_slow(tmp_path, server, hasty):
    address = server.on("/news", then(b"HTTP/1.1 200 OK\r\n\r\n", server.drip))
    judgement = judged(tmp_path, {"news": f"{SOURCE}url: {address}\n"})
    (report,) = check_sources(judgement.corpus, judgement.quotations, hasty)
    assert (report.kind, report.found) == (Kind.SLOW, "no end of the rest of the answer within 0.25 seconds")


def test_a_dead_address_with_a_copy(news):
    copy = "archived:\n  url: https://archive.example/1\n  on: 2022-02-16\n"
    report = news("", answer(b"", "404 Not Found"), more=copy)
    assert report.proposal == "the archived copy, https://archive.example/1"


# ---- moved


def test_an_address_with_a_fragment_is_not_elsewhere(news, server):
    server.on("/news", page(ARTICLE))
    report = news("", page(ARTICLE), path="/news#part")
    assert (report.kind, report.final) == (Kind.NOT_HELD, None)


def test_a_page_that_has_moved_for_good(news, server, kept):
    server.on("/new", page(ARTICLE))
    report = news(kept, redirect("/new", "301 Moved"))
    assert report.kind is Kind.MOVED
    assert report.found.startswith(f"a redirect for good to {server.base}/new; there: all that is held")
    assert (report.final, report.proposal) == (f"{server.base}/new", f"url: {server.base}/new")


def test_a_page_that_has_moved_and_changed_is_changed(news, server, kept):
    server.on("/new", page(ARTICLE.replace("did leave", "may leave")))
    report = news(kept, redirect("/new", "301 Moved"))
    assert report.kind is Kind.CHANGED
    assert report.found.startswith("a redirect for good to ")


def test_a_redirect_for_the_time_being_is_no_move(news, server, kept):
    server.on("/new", page(ARTICLE))
    report = news(kept, redirect("/new"))
    assert (report.kind, report.final) == (Kind.PRESENT, f"{server.base}/new")


def test_a_redirect_to_the_front_page(news, server):
    server.on("/", page("Today's news"))
    report = news("", redirect("/"))
    assert report.kind is Kind.MOVED
    assert "where a page is mostly gone" in report.found


# ---- nothing held


def test_what_can_be_said_where_nothing_is_held(news):
    report = news("", page(ARTICLE.replace("no reports", "reports")))
    assert report.kind is Kind.NOT_HELD
    assert report.found == (
        "a page, and nothing is held to compare it with; it has 1 of 2 quotations in this form,"
        " not those of statement/no-damage"
    )
    assert exit_status([report]) == 0


def test_what_is_held_but_cannot_be_used(tmp_path, server, asker):
    address = server.on("/news", page(ARTICLE))
    judgement = judged(tmp_path, {"news": f"{SOURCE}url: {address}\n{HELD['text']}"})
    (report,) = check_sources(judgement.corpus, replace(judgement.quotations, held={}), asker)
    assert report.kind is Kind.NOT_HELD
    assert report.found.startswith("a page, and what is held cannot be compared with it; it has 2 of 2")


# ---- the run


def test_hosts_are_asked_in_turn_and_left_alone(tmp_path, server, asker, clock):
    other = replace(asker.manners, allow=asker.manners.allow | {f"localhost:{server.port}"})
    both = Asker(other, asker.pace, lambda _host, _port: ["127.0.0.1"])
    sources = {"news": SOURCE, "zero": f"{SOURCE}url: http://localhost:{server.port}/z\n"}
    sources |= {f"s{number}": f"{SOURCE}url: {server.base}/{number}\n" for number in range(3)}
    judgement = judged(tmp_path, sources)
    told: list[Report] = []
    reports = check_sources(judgement.corpus, judgement.quotations, both, tell=told.append)
    assert server.paths == ["/0", "/z", "/1", "/2"]
    assert clock.slept == [2.0, 2.0]
    assert [report.source for report in reports] == ["news", "s0", "s1", "s2", "zero"]
    assert reports[0].kind is Kind.NO_ADDRESS
    assert sorted(told, key=lambda report: report.source) == list(reports)
    assert summary(reports) == "compared 0 of 5 sources: 4 dead, 1 no address"


def test_only_those_that_are_named(tmp_path, server, asker):
    sources = {id_: f"{SOURCE}url: {server.base}/{id_}\n" for id_ in ("news", "other")}
    judgement = judged(tmp_path, sources)
    (report,) = check_sources(judgement.corpus, judgement.quotations, asker, only={"other"})
    assert (report.source, server.paths) == ("other", ["/other"])


def test_a_host_that_fails_again_and_again_is_given_up(tmp_path, server, asker):
    sources = {f"s{number}": f"{SOURCE}url: {server.base}/{number}\n" for number in range(6)}
    judgement = judged(tmp_path, {"news": SOURCE, **sources})
    for number in range(6):
        server.on(f"/{number}", answer(b"", "500 Oops"))
    reports = check_sources(judgement.corpus, judgement.quotations, asker)
    assert len(server.asked) == 3
    assert [report.kind for report in reports[1:]] == [Kind.UNAVAILABLE] * 6
    assert reports[-1].found == "no answer: 127.0.0.1 was given up in this run"


def test_a_host_that_says_stop_is_left_alone(tmp_path, server, asker):
    sources = {f"s{number}": f"{SOURCE}url: {server.base}/{number}\n" for number in range(3)}
    judgement = judged(tmp_path, {"news": SOURCE, **sources})
    server.on("/0", answer(b"", "429 Stop", Retry_After="7200"))
    check_sources(judgement.corpus, judgement.quotations, asker)
    assert server.paths == ["/0"]


def test_what_is_extracted_from_a_page_may_have_the_same_hash(tmp_path, server, asker):
    address = server.on("/news", page(ARTICLE))
    judgement = judged(tmp_path, {"news": f"{SOURCE}url: {address}\n{HELD['text']}"})
    found = {}
    for name, extract in {"same": lambda _: ARTICLE, "other": lambda _: "x", "none": lambda _: None}.items():
        (report,) = check_sources(judgement.corpus, judgement.quotations, asker, extract=extract)
        found[name] = report.kind
    assert found == {"same": Kind.UNCHANGED, "other": Kind.PRESENT, "none": Kind.PRESENT}


def test_every_kind_has_its_weight():
    assert ATTENTION.isdisjoint(UNDECIDED)
    assert set(Kind) - ATTENTION - UNDECIDED == {
        Kind.UNCHANGED,
        Kind.PRESENT,
        Kind.NOT_HELD,
        Kind.NO_ADDRESS,
    }
