"""A site's settings, rewritten for builders without this program."""

from pathlib import Path

import pytest
import yaml

from generator.publishing.settings import (
    SettingsProblem,
    for_any_builder,
    pages_folder,
    read_settings,
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
