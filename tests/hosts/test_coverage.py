"""`timeline coverage`: which sentences of a source became records, as figures, as a list and as a page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.evidence import held_lines, sha256_of
from generator.hosts.command import main
from tests.hosts.harbour import ARTICLE, SOURCE, STATEMENTS, write_harbour
from tests.hosts.small import tree

GIVEN = ("news", "--text", "article.txt")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["coverage", *map(str, arguments)])


def hold(content: Path) -> None:
    (content / "sources/news.yml").write_text(SOURCE + held_lines(ARTICLE.encode(), "en"), encoding="utf-8")


def test_the_figure_and_what_is_left_with_its_lines(harbour):
    result = run(*GIVEN)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "4 of 7 sentences in records or ignored, 57 %",
        "(37 of 62 words, 60 %)",
        'article.txt:1:1: left: "Harbour Closed After Storm"',
        'article.txt:6:1: left: "Nobody was hurt."',
        'article.txt:6:67: left: "About 7,000 people wait for the mail."',
    ]
    assert result.stderr == ""


def test_what_failed_covers_nothing_and_is_told(harbour):
    wrong = STATEMENTS.replace("seen no damage", "seen some damage")
    (harbour / "statements/harbour.yml").write_text(wrong, encoding="utf-8")
    result = run(*GIVEN)
    assert result.stdout.startswith("3 of 7 sentences in records or ignored, 43 %\n")
    assert 'left: "“We have seen no damage to the northern pier, and we have not been told' in result.stdout
    told = "1 quotation from source/news failed or could not be checked, and so covers nothing\n"
    assert result.stderr == told


def test_some_words_of_what_is_left_may_be_covered(harbour):
    event = (harbour / "events/ferries.yml").read_text(encoding="utf-8")
    few = event.replace("The ferries left on Tuesday morning, as planned.", "people wait for the")
    (harbour / "events/ferries.yml").write_text(few, encoding="utf-8")
    assert ': "About 7,000 people wait for the mail." (4 of its 8 words are covered)\n' in run(*GIVEN).stdout


def test_an_ignored_passage_that_the_text_does_not_have_is_told(harbour):
    source = SOURCE.replace("Share this article", "Share this page")
    (harbour / "sources/news.yml").write_text(source, encoding="utf-8")
    assert run(*GIVEN).stdout.endswith(
        'article.txt: ignored in the record, but not in the text: "Share this page"\n'
    )


def test_json(harbour):
    told = json.loads(run(*GIVEN, "--format", "json").stdout)
    assert told["source"] == "source/news"
    assert told["sentences"] == {"total": 7, "in_records": 3, "ignored": 1, "left": 3, "percent": 57}
    assert told["words"] == {"total": 62, "in_records": 34, "ignored": 3, "left": 25, "percent": 60}
    assert told["each"][1] == {
        "line": 3,
        "column": 1,
        "text": "The harbour of the town was closed on Monday, the port authority said.",
        "fate": "in records",
        "words": 13,
        "words_covered": 9,
        "records": ["statement/closed"],
    }
    assert told["not_found"] == []


def test_from_a_fingerprint_the_words_alone(harbour):
    hold(harbour)
    result = run("news")
    assert result.exit_code == 0
    assert result.stdout == "37 of 62 words in records or ignored, 60 %\n"
    assert "try --text FILE" in result.stderr
    told = json.loads(run("news", "--format", "json").stdout)
    assert told["sentences"] is None
    assert told["words"]["percent"] == 60
    assert run(*GIVEN).stdout.startswith("4 of 7 sentences")


def test_a_held_text_needs_no_option(harbour):
    (harbour / "texts").mkdir()
    (harbour / "texts/news.txt").write_text(ARTICLE, encoding="utf-8")
    held = f"held:\n  text: news.txt\n  sha256: {sha256_of(ARTICLE.encode())}\n"
    (harbour / "sources/news.yml").write_text(SOURCE + held, encoding="utf-8")
    assert 'content/texts/news.txt:6:1: left: "Nobody was hurt."' in run("news").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nws", "--text", "article.txt"], 'content: found no source with the id "nws"; expected one of its'),
        (["news"], "content: found nothing held of source/news; expected its text; try --text FILE"),
        (["news", "--text", "none.txt"], "none.txt: found a file that cannot be read"),
    ],
)
def test_what_cannot_be_done_is_told(harbour, arguments, told):
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(told)


def test_what_is_held_and_of_no_use_is_told(harbour):
    held = held_lines(ARTICLE.encode(), "en").replace("sd1:", "sd1:x")
    (harbour / "sources/news.yml").write_text(SOURCE + held, encoding="utf-8")
    told = "content: found that what is held of source/news is of no use; try timeline check\n"
    assert run("news").stderr == told


def test_another_text_than_is_held_is_refused(harbour):
    hold(harbour)
    Path("other.txt").write_text(f"{ARTICLE}\n", encoding="utf-8")
    result = run("news", "--text", "other.txt")
    assert result.exit_code == 1
    assert result.stderr.startswith("other.txt: found a text with the hash ")


# ---- the page


def page(harbour: Path, *more: str) -> LexborHTMLParser:
    result = run(*GIVEN, "--html", "out.html", *more)
    assert result.exit_code == 0, result.output
    return LexborHTMLParser(Path("out.html").read_text(encoding="utf-8"))


def text_of(within: LexborHTMLParser | LexborNode, selector: str) -> str:
    node = within.css_first(selector)
    assert node is not None, selector
    return node.text()


def test_the_page_has_the_whole_text_and_names_each_record(harbour):
    found = page(harbour)
    assert text_of(found, ".figure") == "4 of 7 sentences in records or ignored, 57 %"
    sentences = found.css(".sentence")
    assert " ".join("".join(text_of(one, ".text") + " " for one in sentences).split()) == " ".join(
        ARTICLE.split()
    )
    told = [
        (
            text_of(one, ".line"),
            text_of(one, ".fate strong"),
            [code.text() for code in one.css(".fate code")],
            [mark.text() for mark in one.css("mark, .ignored-words")],
        )
        for one in sentences
    ]
    assert told[1] == (
        "3",
        "In records",
        ["statement/closed"],
        ["The harbour of the town was closed on Monday"],
    )
    assert told[3] == ("6", "Left", [], [])
    assert told[6] == ("8", "Ignored", [], ["Share this article"])
    assert len(found.css(".paragraph")) == 4
    left = found.css(".found a")
    assert [link.text() for link in left] == ["Line 1", "Line 6", "Line 6"]
    for link in left:
        assert found.css_first(str(link.attributes["href"])) is not None


def test_the_page_needs_nothing_and_runs_nothing(harbour):
    page(harbour)
    html = Path("out.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert "http" not in re.sub("http-equiv", "", html)
    assert "src=" not in html
    assert "url(" not in html
    assert "default-src 'none'" in html
    assert "prefers-color-scheme" in html or "color-scheme: light dark" in html


NASTY = '</div><script>alert(1)</script><b onclick="x">&amp; {{ 7*7 }} {% raw %} \' "quoted" `x` \x07\x00'


def test_what_the_text_and_the_record_say_is_text(harbour):
    Path("article.txt").write_text(f"{ARTICLE}\n{NASTY}\n", encoding="utf-8")
    title = "</title><img src=x onerror=alert(1)>"
    source = SOURCE.replace("title: Harbour Closed After Storm", f"title: '{title}'")
    source = source.replace("  - Share", "  - <i>not there</i>\n  - Share")
    (harbour / "sources/news.yml").write_text(source, encoding="utf-8")
    found = page(harbour)
    assert found.css("script, img, b, i, [onclick], [onerror]") == []
    assert text_of(found, "h1") == title
    shown = NASTY.replace("\x07\x00", "\\u{7}\\u{0}")
    last = "".join(one.text() for one in found.css(".paragraph")[-1].css(".text"))
    assert " ".join(last.split()) == shown
    assert "<i>not there</i>" in found.css(".found")[1].text()


def test_what_has_no_word_is_shown_between_the_sentences(harbour):
    Path("article.txt").write_text("* * *\n\nOne.\n\n– –\n?\n\nTwo.\n\n☞\n", encoding="utf-8")
    found = page(harbour)
    shown = [" ".join(one.text().split()) for one in found.css(".text, .wordless")]
    assert shown == ["* * *", "One.", "– – ?", "Two.", "☞"]


def test_lines_that_were_broken_at_a_width_stay_paragraphs(harbour):
    wrapped = "One of them came. The second of\nthem stayed at home. The third one\nwas late.\n\nLast.\n"
    Path("article.txt").write_text(wrapped, encoding="utf-8")
    assert [len(one.css(".sentence")) for one in page(harbour).css(".paragraph")] == [3, 1]


def test_no_file_of_somebody_else_is_written_over(harbour):
    before = tree(harbour)
    for name, told in (
        ("article.txt", "article.txt: found another file; expected none, or an earlier page of this command"),
        ("content/pages.html", "content/pages.html: found a place in content; expected one elsewhere"),
        ("none/out.html", "none/out.html: found “No such file or directory”"),
    ):
        result = run(*GIVEN, "--html", name)
        assert result.exit_code == 1
        assert told in result.stderr
    assert tree(harbour) == before
    assert Path("article.txt").read_text(encoding="utf-8") == ARTICLE
    page(harbour)
    page(harbour)  # an earlier page gives way


def test_a_page_needs_the_text(harbour):
    hold(harbour)
    result = run("news", "--html", "out.html")
    assert result.exit_code == 1
    assert result.stderr.startswith("found a fingerprint of source/news; expected its text, for a page; try")
    assert not Path("out.html").exists()


def test_the_page_is_valid_html(harbour, node):
    page(harbour)
    run_ = node("html-validate", "--preset", "standard", "--formatter", "text", Path("out.html").resolve())
    assert run_.returncode == 0, run_.stdout


def test_the_figure_is_on_the_sources_page_and_in_the_report(project):
    write_harbour(project)
    hold(project / "content")
    assert CliRunner().invoke(main, ["build", "--out", "site"]).exit_code == 0
    html = LexborHTMLParser(Path("site/sources/news.html").read_text(encoding="utf-8"))
    facts = " ".join(text_of(html, ".sd-facts").split())
    assert "In records or ignored 60 % of its words" in facts
    other = Path("site/sources/article.html").read_text(encoding="utf-8")
    assert "In records or ignored" not in other  # nothing is held of it
    report = json.loads(Path("site/report/balance.json").read_text(encoding="utf-8"))
    assert report["coverage"] == [
        {"source": "source/news", "words": 62, "in_records": 34, "ignored": 3, "percent": 60}
    ]
