"""What was taken from each source, and how many of its words."""

from generator.evidence import held_lines
from generator.evidence.coverage import Words
from generator.judging import judge
from generator.judging.passages import passages_by_source, words_by_source
from generator.reading import read_content
from tests.hosts.harbour import ARTICLE, SOURCE, STATEMENTS, write_harbour

NOTHING_LEFT_OUT = SOURCE + held_lines(ARTICLE.encode(), "en")


def test_only_what_was_checked_and_found_right_counts(tmp_path):
    content = write_harbour(tmp_path)
    (content / "sources/news.yml").write_text(NOTHING_LEFT_OUT, encoding="utf-8")
    quotations = judge(read_content(content)).quotations
    assert [one.record for one in passages_by_source(quotations)["news"]] == [
        "statement/closed",
        "statement/no-damage",
        "event/ferries",
    ]
    wrong = STATEMENTS.replace("seen no damage", "seen some damage")
    (content / "statements/harbour.yml").write_text(wrong, encoding="utf-8")
    quotations = judge(read_content(content)).quotations
    assert [one.record for one in passages_by_source(quotations)["news"]] == [
        "statement/closed",
        "event/ferries",
    ]


def test_words_are_counted_of_what_is_held(tmp_path):
    content = write_harbour(tmp_path)
    judgement = judge(read_content(content))
    assert words_by_source(judgement.corpus, judgement.quotations) == {}
    (content / "sources/news.yml").write_text(NOTHING_LEFT_OUT, encoding="utf-8")
    judgement = judge(read_content(content))
    of_fingerprint = words_by_source(judgement.corpus, judgement.quotations)
    assert of_fingerprint == {"news": Words(62, 34, 3)}


def test_short_ignored_passages_are_found_in_a_held_text(tmp_path):
    content = write_harbour(tmp_path)
    (content / "texts").mkdir()
    text = f"{ARTICLE}\nHome\n".encode()
    (content / "texts/news.txt").write_bytes(text)
    sha256 = held_lines(text).split()[2]
    source = (
        SOURCE.replace("  - Share", "  - Home\n  - Share") + f"held:\n  text: news.txt\n  sha256: {sha256}\n"
    )
    (content / "sources/news.yml").write_text(source, encoding="utf-8")
    judgement = judge(read_content(content))
    assert judgement.errors == ()
    assert words_by_source(judgement.corpus, judgement.quotations) == {"news": Words(63, 34, 4)}
