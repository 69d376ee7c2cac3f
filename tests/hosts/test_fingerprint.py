"""`timeline fingerprint`: printed, or written into the record of a source."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.evidence import held_lines, sha256_of
from generator.hosts.command import main
from generator.reading import read_content
from generator.records import RECORD_TYPES, Source
from generator.records.blank import blank
from tests.hosts.harbour import ARTICLE, SOURCE

DATA = ARTICLE.encode()
LINES = held_lines(DATA, "en")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["fingerprint", *map(str, arguments)])


def source_of(content: Path, id_: str = "news") -> Source:
    reading = read_content(content)
    assert reading.problems == ()
    return next(one for one, _ in reading.records if isinstance(one, Source) and one.id == id_)


def test_it_is_printed(harbour):
    result = run("article.txt", "--language", "en")
    assert (result.exit_code, result.stdout, result.stderr) == (0, LINES, "")
    assert run("article.txt").stdout == held_lines(DATA)


def test_it_is_printed_where_there_are_no_records(harbour, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert run("../article.txt").exit_code == 0
    result = run("../article.txt", "--source", "news")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "content: found no such folder; expected the records' folder; try --content FOLDER\n"
    )


def test_it_is_written_where_the_declaration_has_it_and_all_else_stays(harbour):
    result = run("article.txt", "--source", "news")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == ("content/sources/news.yml: source/news now holds a fingerprint of article.txt\n")
    before, after = SOURCE.split("# Page furniture.\n")
    expected = f"{before}{LINES}# Page furniture.\n{after}"
    assert (harbour / "sources/news.yml").read_text(encoding="utf-8") == expected
    assert CliRunner().invoke(main, ["check"]).stderr.endswith("Checked 3 of 3, not checkable 0, failed 0\n")


WITH_COMMENTS = """\
held:   # kept
  sha256: {old}   # of the text
  # not the text
  fingerprint: |-   # in lines
    sd1:x
    y
"""


@pytest.mark.parametrize(
    "held",
    [
        WITH_COMMENTS,
        "held:\n  fingerprint: sd1:x\n  sha256: {old}\n",
        "held: {{sha256: {old}, fingerprint: 'sd1:x'}}   # kept\n",
        "held:\n  sha256: {old}\n  fingerprint: >\n    sd1:x\n    y\n",
        "held:\n  text: article.txt\n  sha256: {old}\n",
    ],
    ids=["with comments", "the other way round", "in braces", "folded", "a text"],
)
def test_what_was_held_is_replaced(harbour, held):
    file = harbour / "sources/news.yml"
    old = SOURCE + held.format(old="0" * 64)
    file.write_text(old, encoding="utf-8")
    result = run("article.txt", "--source", "news")
    assert result.exit_code == 0, result.stderr
    assert ("content/texts/article.txt is no longer named there" in result.stderr) == ("text:" in held)
    new = file.read_text(encoding="utf-8")
    assert new.startswith(SOURCE)
    assert [line.partition("   #")[2] for line in new.splitlines() if "   #" in line] == [
        line.partition("   #")[2] for line in old.splitlines() if "   #" in line
    ]
    kept = source_of(harbour).held
    assert kept is not None
    assert (kept.text, kept.sha256) == (None, sha256_of(DATA))
    assert (kept.fingerprint or "").split() == LINES.split("|-\n")[1].split()


def test_a_block_stays_one_and_what_was_none_becomes_one(harbour):
    for held in ("fingerprint: |\n    sd1:x\n", 'fingerprint: "sd1:x"\n'):
        (harbour / "sources/news.yml").write_text(f"{SOURCE}held:\n  sha256: {'0' * 64}\n  {held}", "utf-8")
        assert run("article.txt", "--source", "news").exit_code == 0
        assert (harbour / "sources/news.yml").read_text(encoding="utf-8") == SOURCE + LINES


def test_a_second_time_nothing_is_written(harbour):
    run("article.txt", "--source", "news")
    file = harbour / "sources/news.yml"
    before = file.stat().st_mtime_ns
    result = run("article.txt", "--source", "news")
    assert (result.exit_code, file.stat().st_mtime_ns) == (0, before)
    assert "holds this fingerprint of article.txt already" in result.stderr


def test_one_of_several_records_with_the_lines_of_windows(harbour):
    other = "id: other\ntitle: Another\nkind: op-ed\npublished: 2022\n# the end"
    text = f"---\n{SOURCE}---\n{other}".replace("\n", "\r\n")
    (harbour / "sources/news.yml").write_bytes(text.encode())
    assert run("article.txt", "--source", "other", "--language", "en").exit_code == 0
    lines = LINES.replace("\n", "\r\n")
    expected = text.replace("# the end", f"{lines}# the end")
    assert (harbour / "sources/news.yml").read_bytes() == expected.encode()


def test_a_blank_record_that_was_filled_in(harbour):
    filled = blank(RECORD_TYPES[0]).replace("kind: TODO", "kind: op-ed").replace("TODO", "2022")
    (harbour / "sources/new.yml").write_text(filled, encoding="utf-8")
    assert run("article.txt", "--source", "new").exit_code == 0
    assert source_of(harbour, "new").held is not None
    text = (harbour / "sources/new.yml").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line[:1] == "#"] == [
        line for line in filled.splitlines() if line[:1] == "#"
    ]


REFUSED = [
    (
        ["--source", "nws"],
        'content: found no source with the id "nws"; expected one of its sources; try news',
    ),
    (
        ["--source", "new"],
        'content: found no source with the id "new"; expected one of its sources; try news',
    ),
    (["--source", "q"], 'content: found no source with the id "q"; expected one of its sources\n'),
    (
        ["--source", "news", "--language", "de"],
        "content/sources/news.yml: found --language de; expected en, the language of source/news;",
    ),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED)
def test_what_is_refused_writes_nothing(harbour, arguments, told):
    result = run("article.txt", *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(told)
    assert (harbour / "sources/news.yml").read_text(encoding="utf-8") == SOURCE


def test_a_comment_that_would_be_lost_is_a_reason_to_refuse(harbour):
    text = f"{SOURCE}held:\n  text: article.txt\n  # from the archive\n  sha256: {'0' * 64}\n"
    (harbour / "sources/news.yml").write_text(text, encoding="utf-8")
    result = run("article.txt", "--source", "news")
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "content/sources/news.yml: found that held of source/news cannot be written"
    )
    assert "try putting in by hand what timeline fingerprint article.txt prints" in result.stderr
    assert (harbour / "sources/news.yml").read_text(encoding="utf-8") == text


def test_a_source_with_mistakes_or_twice_is_not_chosen(harbour):
    file = harbour / "sources/news.yml"
    file.write_text(f"{SOURCE}bogus: 1\n", encoding="utf-8")
    told = (
        "content/sources/news.yml: found mistakes in source/news; expected none; try timeline check content\n"
    )
    assert run("article.txt", "--source", "news").stderr == told
    file.write_text(f"{SOURCE}---\n{SOURCE}", encoding="utf-8")
    told = "content/sources/news.yml: found 2 sources with the id news; expected one\n"
    assert run("article.txt", "--source", "news").stderr == told


def test_a_text_that_cannot_be_used_is_told(harbour):
    for data, told in (
        (b"ab\xff", "found a text in which byte 3 is not UTF-8"),
        (b"a " * 140_000, "at most 131,072"),
    ):
        Path("article.txt").write_bytes(data)
        for options in ([], ["--source", "news"]):
            result = run("article.txt", *options)
            assert (result.exit_code, told in result.stderr) == (1, True)
    assert (harbour / "sources/news.yml").read_text(encoding="utf-8") == SOURCE


def test_a_file_that_would_grow_too_large_is_left_alone(harbour):
    filling = f"{SOURCE}---\nid: long\ntitle: L\nkind: op-ed\npublished: 2022\nnote: {'a' * 1_048_000}\n"
    (harbour / "sources/news.yml").write_text(filling, encoding="utf-8")
    result = run("article.txt", "--source", "news")
    assert result.exit_code == 1
    assert "the file would be larger than 1,024 KiB" in result.stderr
    assert (harbour / "sources/news.yml").read_text(encoding="utf-8") == filling
