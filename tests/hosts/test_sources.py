"""`timeline sources`: a misbehaving server asked through the command itself."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.evidence import held_lines
from generator.hosts.command import main
from tests.custody.misbehaving import Server, answer, misbehaving, page, redirect, then
from tests.hosts.harbour import ARTICLE, SOURCE

HELD = SOURCE + held_lines(ARTICLE.encode(), "en")
PLAIN = answer(ARTICLE.encode(), Content_Type="text/plain; charset=utf-8")


@pytest.fixture
def server() -> Iterator[Server]:
    with misbehaving() as running:
        yield running


def check(server: Server, *arguments: str | Path) -> Result:
    polite = ("--allow", server.key, "--delay", "0", "--seconds", "5", "--largest", "0.2")
    return CliRunner().invoke(main, ["sources", "check", *polite, *map(str, arguments)])


def give(content: Path, **addresses: str) -> None:
    """Sources with these ids and addresses, in one file, all holding the harbour's article."""
    texts = [HELD.replace("id: news", f"id: {id_}") + f"url: {url}\n" for id_, url in addresses.items()]
    (content / "sources/news.yml").write_text("---\n".join(texts), encoding="utf-8")


def of(result: Result) -> dict[str, str]:
    """What is told of each source."""
    lines = (line.split(": ", 1) for line in result.stdout.splitlines())
    return {source.removeprefix("source/"): told for source, told in lines}


def test_a_server_that_misbehaves_in_every_way(harbour, server):
    edited = ARTICLE.replace("no damage", "some damage")
    server.on("/moved", page(ARTICLE))
    give(
        harbour,
        news=server.on("/news", PLAIN),
        there=server.on("/there", page(ARTICLE)),
        slow=server.on("/slow", then(b"HTTP/1.1 200 OK\r\n\r\n", server.drip)),
        silent=server.on("/silent", server.hang),
        elsewhere=server.on("/elsewhere", redirect("/moved", "301 Moved Permanently")),
        around=server.on("/around", redirect("/around")),
        inside=server.on("/inside", redirect("http://10.0.0.1/")),
        gone=server.on("/gone", answer(b"", "404 Not Found")),
        edited=server.on("/edited", page(edited)),
        enormous=server.on("/enormous", answer(b"<p>" + b"x" * 900_000)),
    )
    result = check(server, "--seconds", "0.5")
    assert result.exit_code == 1
    told = of(result)
    assert told["news"] == f"unchanged: {server.base}/news: found the same text as is held, by its hash"
    assert told["there"].startswith(f"still there: {server.base}/there: found all that is held")
    assert "too slow" in told["slow"]
    assert "no end of the rest of the answer within 0.5 seconds" in told["slow"]
    assert "no end of the answer within 0.5 seconds" in told["silent"]
    assert told["elsewhere"].startswith(f"moved: {server.base}/elsewhere: found a redirect for good to")
    assert told["elsewhere"].endswith(f"; try url: {server.base}/moved")
    assert "it redirects in a circle" in told["around"]
    assert "which is not asked: it is not an address of the public network" in told["inside"]
    assert told["gone"] == (
        f"dead: {server.base}/gone: found a dead address: the server answers 404 Not Found;"
        " try looking for an archived copy"
    )
    assert told["edited"].startswith(f"changed: {server.base}/edited: found a text that differs")
    assert 'now "some" instead of 1 word or mark' in told["edited"]
    assert "an answer of more than 0.2 MiB, not read further" in told["enormous"]
    assert result.stderr == (
        "compared 3 of 10 sources: 1 unchanged, 1 still there, 1 changed, 1 moved, 1 dead, 1 not available"
        " now, 2 too slow, 1 too large, 1 not asked\n"
    )


def test_json(harbour, server):
    give(harbour, news=server.on("/news", PLAIN), gone=f"{server.base}/gone")
    result = check(server, "--format", "json")
    assert result.exit_code == 1
    gone, news = json.loads(result.stdout)
    assert gone == {
        "source": "source/gone",
        "address": f"{server.base}/gone",
        "kind": "dead",
        "attention": True,
        "found": "a dead address: the server answers 404 Not Found",
        "try": "looking for an archived copy",
        "final": None,
    }
    assert (news["kind"], news["attention"], news["try"]) == ("unchanged", False, None)
    assert result.stderr.endswith("compared 1 of 2 sources: 1 unchanged, 1 dead\n")


def test_what_could_not_be_read_does_not_fail(harbour, server):
    give(harbour, news=server.on("/news", server.hang), busy=server.on("/busy", answer(b"", "500 Oops")))
    result = check(server, "--seconds", "0.3")
    assert result.exit_code == 0
    assert result.stderr == "compared 0 of 2 sources: 1 not available now, 1 too slow\n"


def test_only_those_that_are_named_are_asked(harbour, server):
    give(harbour, news=server.on("/news", PLAIN), other=server.on("/other", PLAIN))
    result = check(server, "other")
    assert (result.exit_code, list(of(result)), server.paths) == (0, ["other"], ["/other"])
    result = check(server, "other", "nws")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith('content: found no source with the id "nws"; expected one of its sources')


def test_a_host_is_left_alone_between_two_requests(harbour, server):
    give(harbour, news=server.on("/news", PLAIN), other=server.on("/other", PLAIN))
    start = time.monotonic()
    assert check(server, "--delay", "0.4").exit_code == 0
    assert time.monotonic() - start >= 0.4


def test_hosts_of_the_own_network_are_not_asked_unless_allowed(harbour, server):
    give(harbour, news=server.on("/news", PLAIN))
    result = CliRunner().invoke(main, ["sources", "check"])
    assert result.exit_code == 1
    assert "not asked" in result.stdout
    assert server.asked == []


def test_who_asks_is_named(harbour, server):
    give(harbour, news=server.on("/news", PLAIN))
    assert check(server, "--site", "https://example.org/timeline/").exit_code == 0
    assert "(timeline sources; +https://example.org/timeline/)" in server.asked[0]
    result = check(server, "--site", "example.org")
    assert result.exit_code == 1
    assert result.stderr.startswith("found --site example.org: it is not an http or https address; expected")


def test_what_is_sound_is_checked_beside_mistakes(harbour, server):
    give(harbour, news=server.on("/news", PLAIN))
    (harbour / "sources/broken.yml").write_text(f"{SOURCE}bogus: 1\n", encoding="utf-8")
    told = "content: found 1 mistake in records, which are left out; try timeline check content\n"
    result = check(server)
    assert result.exit_code == 0
    assert result.stderr.startswith(told)
    assert of(result)["news"].startswith("unchanged")
    assert archive(server).stderr.startswith(told)


def test_what_a_page_says_cannot_command_a_terminal(harbour, server):
    nasty = ARTICLE.replace("no damage", "\x1b[31m\u202edamage")
    give(harbour, news=server.on("/news", answer(nasty.encode(), Content_Type="text/plain; charset=utf-8")))
    result = check(server)
    assert result.exit_code == 1
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output


@pytest.mark.parametrize("option", ["--seconds", "--largest"])
@pytest.mark.parametrize("value", ["0", "-1", "inf", "soon"])
def test_limits_are_limits(harbour, option, value):
    assert CliRunner().invoke(main, ["sources", "check", option, value]).exit_code == 2


def test_as_a_program_of_its_own(harbour, server):
    give(harbour, news=server.on("/news", page(ARTICLE)))
    command = [sys.executable, "-m", "generator.hosts", "sources", "check", "--allow", server.key]
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(root), "PYTHONUTF8": "1"}
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("source/news: still there: ")
    assert ran.stderr == "compared 1 of 1 sources: 1 still there\n"


# ---- archiving

PLACE = "https://a.example/news"


def archive(server: Server, *arguments: str) -> Result:
    polite = ("--service", server.base, "--delay", "0", "--seconds", "5")
    return CliRunner().invoke(main, ["sources", "archive", *polite, *arguments])


def saved(server: Server, moment: str, address: str = PLACE) -> str:
    copy = f"/web/{moment}/{address}"
    server.on(f"/save/{address}", answer(b"", Content_Location=copy))
    return f"{server.base}{copy}"


def test_a_copy_is_written_into_the_record(harbour, server):
    file = harbour / "sources/news.yml"
    file.write_text(f"{SOURCE}url: {PLACE}\n# the end\n", encoding="utf-8")
    copy = saved(server, "20220217093015")
    result = archive(server)
    assert result.exit_code == 0
    assert result.stdout == f"content/sources/news.yml: source/news: archived: {copy} of 2022-02-17\n"
    assert result.stderr == "1 source: 1 archived\n"
    lines = f"archived:\n  url: {copy}\n  on: 2022-02-17\n"
    assert file.read_text(encoding="utf-8") == f"{SOURCE}url: {PLACE}\n{lines}# the end\n"
    assert archive(server).stderr == "1 source: 1 archived before\n"
    newer = saved(server, "20230101000000")
    assert archive(server, "--again", "news").exit_code == 0
    assert file.read_text(encoding="utf-8").endswith(
        f"archived:\n  url: {newer}\n  on: 2023-01-01\n# the end\n"
    )


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([answer(b"", "404 Not Found")], "the archive answers 404"),
        ([answer(b"", "429 Slow down")], "the archive answers 429"),
        ([redirect("https://b.example/")], "the archive redirects to another site"),
        ([answer(b"x" * 2_000_000)], "the archive's answer names no copy"),
        (["hang"], "the archive did not answer within 0.4 seconds"),
    ],
    ids=["dead", "busy", "elsewhere", "enormous", "slow"],
)
def test_what_is_not_archived_is_told_and_writes_nothing(harbour, server, answers, told):
    file = harbour / "sources/news.yml"
    file.write_text(f"{SOURCE}url: {PLACE}\n", encoding="utf-8")
    server.on(f"/save/{PLACE}", *(server.hang if one == "hang" else one for one in answers))
    result = archive(server, "--seconds", "0.4")
    assert result.exit_code == 1
    assert result.stdout.startswith("content/sources/news.yml: source/news: not archived: ")
    assert told in result.stdout
    assert result.stderr == "1 source: 1 not archived\n"
    assert file.read_text(encoding="utf-8") == f"{SOURCE}url: {PLACE}\n"


def test_a_service_that_is_no_address(harbour):
    result = CliRunner().invoke(main, ["sources", "archive", "--service", "archive"])
    assert result.exit_code == 1
    assert result.stderr.startswith("found --service archive: it is not an http or https address; expected")


# ---- on a schedule


def test_sources_are_checked_on_a_schedule_and_never_on_a_pull_request(repository):
    asking = {}
    for path in sorted(repository.glob(".github/workflows/*.yml")):
        text = path.read_text(encoding="utf-8")
        if "timeline sources" in text:
            # YAML 1.1, which PyYAML reads, takes the key `on` for a truth value.
            asking[path.stem] = set(yaml.safe_load(text)[True])
        assert "sources archive" not in text
    assert asking == {"weekly": {"schedule", "workflow_dispatch"}}
