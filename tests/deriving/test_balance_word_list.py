"""The list of loaded words: its form, its mistakes, and a site's own."""

import pytest

from generator.deriving.balance.word_list import (
    LoadedGroup,
    WordListError,
    default_words,
    in_languages,
    read_words,
    with_own,
)

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


def test_a_list_is_read_by_language_and_group():
    assert read_words(LIST) == (
        LoadedGroup("en", "people", "judges people", ("terrorist", "mastermind*")),
        LoadedGroup("no", "deceit", "says that somebody lies", ("løgn",)),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("en: [", "line 1: found YAML"),
        ("", "the list: found no mapping"),
        ("- en", "the list: found no mapping"),
        ("en: [regime]", "en: found no mapping"),
        ("en: {people: [regime]}", "en, people: found no mapping"),
        ("en: {people: {words: [regime]}}", 'en, people: found "words"'),
        ("en: {people: {why: '', words: [], more: 1}}", 'found "why, words, more"'),
        ("en: {people: {why: [a], words: []}}", 'found "why, words"'),
        ("en: {people: {why: a, words: regime}}", "expected a list of words"),
        ("en: {people: {why: a, words: ['*']}}", 'found "*"'),
        ("en: {people: {why: a, words: ['re*gime']}}", 'found "re*gime"'),
        ("en: {people: {why: a, words: [' ']}}", "expected a word"),
        ("en: {people: {why: a, words: [[regime]]}}", "found a list or mapping"),
    ],
)
def test_a_mistake_says_where_and_what(text, told):
    with pytest.raises(WordListError) as error:
        read_words(text)
    assert told in str(error.value)


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
