"""A site's settings, rewritten for builders without this program."""

from pathlib import Path

import pytest
import yaml

from generator.publishing.settings import (
    SettingsProblem,
    for_any_builder,
    language,
    loaded_words,
    pages_folder,
    read_settings,
    site_address,
    theme_folder,
)


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return file


def rewritten(tmp_path: Path, text: str, *, theme: bool = True, nav: bool = True) -> str:
    return for_any_builder(read_settings(written(tmp_path, text)), theme=theme, nav=nav).decode()


def tag_of_key(text: str) -> list[str]:
    node = yaml.compose(text)
    assert isinstance(node, yaml.MappingNode)
    return [value.tag for key, value in node.value if key.value == "key"]


@pytest.mark.parametrize(
    "text",
    [
        "!ENV SITE_URL",
        "!ENV [SITE_URL, OTHER, 'https://example.org/']",
        "!!python/name:material.extensions.emoji.twemoji",
        "!relative $config_dir",
    ],
)
def test_tags_of_the_builders_stay_as_they_are(tmp_path, text):
    given = f"theme: {{name: material}}\nkey: {text}\n"
    after = rewritten(tmp_path, given)
    assert tag_of_key(given) == tag_of_key(after)
    assert "SITE_URL" in after or "SITE_URL" not in text


@pytest.mark.parametrize(
    ("plugins", "others"),
    [
        ("[said-and-done]", []),
        ("[search, said-and-done: {search: false}, tags: {}]", ["search", {"tags": {}}]),
        ("{said-and-done: {}, search: {lang: en}}", [{"search": {"lang": "en"}}]),
        ("null", []),
    ],
)
def test_our_plugin_goes_and_others_stay(tmp_path, plugins, others):
    settings = yaml.safe_load(rewritten(tmp_path, f"theme: {{name: material}}\nplugins: {plugins}\n"))
    assert settings["plugins"] == others


def test_what_lies_elsewhere_is_left_out(tmp_path):
    folders = "docs_dir: a/b\nsite_dir: c\nhooks: [d.py]\nwatch: [e]\n"
    text = f"theme: {{name: material, custom_dir: looks}}\n{folders}nav: [f.md]\n"
    settings = yaml.safe_load(rewritten(tmp_path, text, nav=False))
    assert settings["docs_dir"] == "docs"
    assert settings["theme"]["custom_dir"] == "theme"
    assert not {"site_dir", "hooks", "watch", "nav"} & set(settings)
    assert yaml.safe_load(rewritten(tmp_path, text))["nav"] == ["f.md"]


def test_a_theme_by_its_name_alone_is_kept(tmp_path):
    file = written(tmp_path, "theme: readthedocs\n")
    settings = read_settings(file)
    assert theme_folder(settings, file) is None
    assert yaml.safe_load(for_any_builder(settings, theme=False, nav=True))["theme"] == "readthedocs"


def test_folders_are_found_beside_the_settings(tmp_path):
    file = written(tmp_path, "theme: {name: material, custom_dir: looks}\n")
    assert theme_folder(read_settings(file), file) == tmp_path / "looks"
    assert pages_folder(read_settings(file), file) == tmp_path / "docs"


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("https://example.org/x/", "https://example.org/x/"),
        ("''", None),
        ("null", None),
        ("!ENV SITE_URL", "https://from.env/"),
        ("!ENV NOT_SET", None),
        ("!ENV [NOT_SET, SITE_URL, 'https://example.org/']", "https://from.env/"),
        ("!ENV [NOT_SET, 'https://example.org/']", "https://example.org/"),
        ("!ENV [NOT_SET, '']", None),
        ("!relative $config_dir", None),
    ],
)
def test_the_address_is_what_the_builders_take(tmp_path, monkeypatch, value, address):
    monkeypatch.setenv("SITE_URL", "https://from.env/")
    monkeypatch.delenv("NOT_SET", raising=False)
    assert site_address(read_settings(written(tmp_path, f"site_url: {value}\n"))) == address


def test_feeds_are_named_to_the_theme_with_the_address_that_is_in_them(tmp_path, monkeypatch):
    monkeypatch.setenv("SITE_URL", "https://from.env/")
    settings = read_settings(
        written(tmp_path, "site_url: !ENV SITE_URL\nextra: {own: 1}\ntheme: readthedocs\n")
    )
    feeds = [{"href": "corrections/feed.xml", "type": "application/atom+xml", "title": "A: corrections"}]
    after = yaml.safe_load(for_any_builder(settings, theme=False, nav=True, feeds=feeds))
    assert after["extra"] == {"own": 1, "corrections_feeds": feeds}
    assert after["site_url"] == "https://from.env/"
    assert b"corrections_feeds" not in for_any_builder(settings, theme=False, nav=True, feeds=[])


@pytest.mark.parametrize(
    ("theme", "found"),
    [
        ("{name: material, language: uk}", "uk"),
        ("{name: material}", "en"),
        ("material", "en"),
        ("null", "en"),
    ],
)
def test_the_language_is_the_theme_s(tmp_path, theme, found):
    assert language(read_settings(written(tmp_path, f"theme: {theme}\n"))) == found


@pytest.mark.parametrize(
    ("plugins", "named"),
    [
        ("[said-and-done]", None),
        ("[search, said-and-done: {search: false}]", None),
        ("[said-and-done: {loaded_words: a/words.yml}]", "a/words.yml"),
        ("{said-and-done: {loaded_words: words.yml}}", "words.yml"),
        ("null", None),
    ],
)
def test_a_list_of_words_is_named_from_where_the_settings_lie(tmp_path, plugins, named):
    file = written(tmp_path, f"plugins: {plugins}\n")
    assert loaded_words(read_settings(file), file) == (tmp_path / named if named else None)


def test_a_list_of_words_that_is_no_file_name_is_told(tmp_path):
    file = written(tmp_path, "plugins: [said-and-done: {loaded_words: [a]}]\n")
    with pytest.raises(SettingsProblem, match="found no file under loaded_words; expected the name of one"):
        loaded_words(read_settings(file), file)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\nb: [2, }\n", r"mkdocs\.yml:2:8: found YAML that cannot be read"),
        ("a: &x 1\nb: *y\n", r"mkdocs\.yml:2:4: found YAML that cannot be read"),
        ("INHERIT: base.yml\n", r"mkdocs\.yml: found INHERIT; expected"),
        ("", r"mkdocs\.yml: found no settings; expected"),
        ("- a\n", r"mkdocs\.yml: found no settings; expected"),
        ("a: \x07\n", r"mkdocs\.yml: "),
    ],
)
def test_settings_that_cannot_be_rewritten_are_told(tmp_path, text, told):
    with pytest.raises(SettingsProblem, match=told):
        read_settings(written(tmp_path, text))
