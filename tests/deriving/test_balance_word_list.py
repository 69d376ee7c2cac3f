"""The list of loaded words: its form, its mistakes, and a site's own."""

from pathlib import Path

import pytest

from generator.deriving.balance.word_file import default_words, read_file, second_file
from generator.deriving.balance.word_file import read_words as read
from generator.deriving.balance.word_list import LoadedGroup, in_languages, with_own

LIST = """
en:
  people:
    why: judges people
    words: [terrorist, mastermind*]
no:
  deceit:
    why: says that somebody lies
    words: [løgn]
"""


def read_words(text):
    words, refusals = read(text)
    assert not refusals
    return words


def test_a_list_is_read_by_language_and_group():
    assert read_words(LIST) == (
        LoadedGroup("en", "people", "judges people", ("terrorist", "mastermind*")),
        LoadedGroup("no", "deceit", "says that somebody lies", ("løgn",)),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("en: [", "2:1: SD105 found"),
        ("", "1:1: SD203 found an empty file; expected one list of words, by language"),
        ("# nothing\n", "1:1: SD203 found an empty file"),
        ("en: {}\n---\nde: {}\n", "1:1: SD203 found 2 lists divided by lines ---"),
        ("- en", "1:1: SD203 found a list; expected groups of words by language"),
        ("en: [regime]", "1:5: SD203 found a list; expected groups of words, each with a name"),
        ("en:\n  people: [regime]", "2:11: SD203 found a list; expected the keys why and words"),
        ("en:\n  people: {words: [regime]}", "2:11: SD202 found no why; expected why: why they are loaded"),
        ("en:\n  people: {why: judges}", "2:11: SD202 found no words; expected words: a list of words"),
        ("en: {people: {why: '', words: [], wrods: 1}}", '1:35: SD201 found the key "wrods"'),
        ("en: {people: {why: [a], words: []}}", "1:20: SD203 found a list; expected a text"),
        ("en: {people: {why: a, words: regime}}", '1:30: SD203 found the text "regime"'),
        ("en: {people: {why: a, words: ['*']}}", '1:31: SD208 found "*"; expected a word'),
        ("en: {people: {why: a, words: [b, 're*gime']}}", '1:34: SD208 found "re*gime"'),
        ("en: {people: {why: a, words: [' ']}}", '1:31: SD208 found ""'),
        ("en: {people: {why: a, words: [[regime]]}}", "1:31: SD203 found a list; expected a word"),
        ("en: {people: {}}", "1:14: SD202 found no why"),
        ("english: {people: {why: a, words: [b]}}", '1:1: SD208 found "english"; expected a language code'),
        ("en:\n  people:\n    why: a #1\n    words: [b]", "3:12: SD109 found"),
        ("en: {people: {why: a, why: b, words: [c]}}", '1:23: SD108 found the key "why" a second time'),
        ("en: &a {people: {why: a, words: [c]}}", "1:5: SD106 found"),
        ("[" * 60_000, "1:17: SD103 found"),
        ("en: {people: {why: TODO, words: [c]}}", "1:20: SD211 found"),
        (b"en: \xff", "1:5: SD101 found the byte 0xff"),
    ],
)
def test_a_mistake_says_where_and_what(text, told, tmp_path):
    file = tmp_path / "words.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = read_file(file)
    first = found.problems[0]
    assert found.words == ()
    assert first.path == file.as_posix()
    assert f"{first.line}:{first.column}: {first.code} {first.message}".startswith(told)


def test_all_mistakes_are_told_at_once(tmp_path):
    file = tmp_path / "words.yml"
    file.write_text("en:\n  a: {why: b}\n  c: {why: [d], words: e}\nxxxx: {}\n", encoding="utf-8")
    told = [(problem.line, problem.column, problem.code) for problem in read_file(file).problems]
    assert told == [(2, 6, "SD202"), (3, 12, "SD203"), (3, 24, "SD203"), (4, 1, "SD208")]


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    (problem,) = read_file(tmp_path / "words.yml").problems
    assert (problem.code, problem.path) == ("SD113", f"{tmp_path.as_posix()}/words.yml")


def test_a_second_file_is_told_with_the_first():
    problem = second_file(Path("content/loaded-words.yml"), Path("words.yml"))
    assert (problem.path, problem.code) == ("content/loaded-words.yml", "SD112")
    assert problem.found == 'a list of loaded words, while the settings name "words.yml"'


def test_comments_and_text_in_quotes_are_no_mistakes():
    text = "# ours\nen: # English\n  a:\n    why: 'a #1'\n    words: [b, c] # two\n"
    text += "  d:\n    why: ''\n    words:\n      - e # one\n"
    assert [group.words for group in read_words(text)] == [("b", "c"), ("e",)]


def test_a_site_s_own_groups_replace_and_add():
    own = read_words("""
en:
  people: {why: judges, words: [bandit]}
  ours: {why: is banned here, words: [very]}
""")
    assert [(group.name, group.words) for group in with_own(read_words(LIST), own)] == [
        ("people", ("bandit",)),
        ("deceit", ("løgn",)),
        ("ours", ("very",)),
    ]


def test_an_empty_group_takes_ours_away():
    own = read_words("en: {people: {why: not here, words: []}}")
    assert [group.name for group in with_own(read_words(LIST), own)] == ["deceit"]


def test_a_language_is_its_regions_too():
    assert {group.language for group in in_languages(read_words(LIST), ["en-GB"])} == {"en"}
    assert in_languages(read_words(LIST), ["sv"]) == ()


def test_the_list_that_comes_with_the_program():
    words = default_words()
    assert {group.language for group in words} == {"en", "de", "fr", "uk", "ru"}
    for group in words:
        assert len({word.casefold() for word in group.words}) == len(group.words), group.name
        # What is no reason is an exception, and only that.
        assert bool(group.why) == (group.name != "neutral")
    for language in ("en", "de", "fr", "uk", "ru"):
        listed = [word.casefold() for group in in_languages(words, [language]) for word in group.words]
        assert len(set(listed)) == len(listed)


def test_letters_of_another_script_have_not_slipped_in():
    latin, cyrillic = {"en", "de", "fr"}, {"uk", "ru"}
    for group in default_words():
        for letter in filter(str.isalpha, "".join(group.words)):
            assert ("\u0400" <= letter <= "\u04ff") == (group.language in cyrillic), (letter, group)
        assert group.language in latin | cyrillic


@pytest.mark.parametrize("word", ["acknowledge", "acknowledges", "says", "said", "alleged", "disputed"])
def test_plain_words_of_saying_are_not_listed(word):
    assert not any(word in group.words for group in default_words())


def test_the_example_in_the_readme_is_a_list_that_changes_ours(repository):
    readme = (repository / "README.md").read_text(encoding="utf-8").partition("### Words that take a side")[2]
    own = read_words(readme.partition("```yaml\n")[2].partition("```")[0])
    ours = in_languages(default_words(), ["en"])
    assert {group.name for group in ours} >= {"people", "deceit"}
    changed = {group.name: group.words for group in with_own(ours, own)}
    assert changed["people"] == ("bandit", "terrorist*")
    assert "deceit" not in changed
    assert changed["the-bridge"] == ("bridge of shame",)
