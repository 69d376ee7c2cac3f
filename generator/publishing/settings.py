"""The settings of a site's builder (``mkdocs.yml``), rewritten for builders without this program.

Tags that the builders understand (``!ENV``, ``!!python/name:``) are neither followed nor lost.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import yaml

from generator.publishing.feeds import SETTING

PLUGIN = "said-and-done"


class SettingsProblem(Exception):
    """The settings cannot be rewritten; the message says where, what was found and what was expected."""


class _Tagged:
    """A value with a tag, as it stands in the file."""

    def __init__(self, node: yaml.Node) -> None:
        self.node = node


class _Loader(yaml.SafeLoader):
    pass


class _Dumper(yaml.SafeDumper):
    pass


for _prefix in ("!", "tag:yaml.org,2002:python/"):
    _Loader.add_multi_constructor(_prefix, lambda _loader, _suffix, node: _Tagged(node))
_Dumper.add_representer(_Tagged, lambda _dumper, tagged: tagged.node)


def read_settings(file: Path) -> dict[str, Any]:
    """The settings in a file."""
    try:
        settings = yaml.load(file.read_bytes(), _Loader)  # noqa: S506  # a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{file}:{mark.line + 1}:{mark.column + 1}" if mark else f"{file}"
        raise SettingsProblem(f"{place}: found YAML that cannot be read: {error.problem}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise SettingsProblem(f"{file}: {error}") from None
    if not isinstance(settings, dict) or "INHERIT" in settings:
        found = "INHERIT" if isinstance(settings, dict) else "no settings"
        raise SettingsProblem(f"{file}: found {found}; expected all settings of the site in this file")
    return settings


def site_address(settings: dict[str, Any]) -> str | None:
    """The address that the site will have, with what ``!ENV`` stands for now; None where none is known."""
    url = settings.get("site_url")
    if isinstance(url, _Tagged):
        url = _from_environment(url.node) if url.node.tag == "!ENV" else None
    return url if isinstance(url, str) and url else None


def language(settings: dict[str, Any]) -> str:
    """The language that the theme is set to, which is the one that the site speaks."""
    theme = settings.get("theme")
    found = theme.get("language") if isinstance(theme, dict) else None
    return found if isinstance(found, str) and found else "en"


def loaded_words(settings: dict[str, Any], file: Path) -> Path | None:
    """The site's own list of loaded words, where the settings of the plugin name one."""
    named = _options(settings.get("plugins")).get("loaded_words")
    if named is None:
        return None
    if not isinstance(named, str):
        raise SettingsProblem(f"{file}: found no file under loaded_words; expected the name of one")
    return file.parent / named


def _options(plugins: Any) -> dict[str, Any]:
    """The settings of our plugin."""
    named = plugins if isinstance(plugins, list) else [plugins]
    for plugin in named:
        options = plugin.get(PLUGIN) if isinstance(plugin, dict) else None
        if isinstance(options, dict):
            return options
    return {}


def _from_environment(node: yaml.Node) -> Any:
    """What MkDocs takes for ``!ENV``: the first of the names that is set, or else what stands last behind
    them.
    """
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(node.value)
    nodes = node.value if isinstance(node, yaml.SequenceNode) else []
    values = [one.value for one in nodes if isinstance(one, yaml.ScalarNode)]
    names, default = (values[:-1], values[-1]) if len(values) > 1 else (values, None)
    return next((os.environ[name] for name in names if name in os.environ), default)


def theme_folder(settings: dict[str, Any], file: Path) -> Path | None:
    """The site's own part of its theme."""
    theme = settings.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    return file.parent / custom if isinstance(custom, str) else None


def pages_folder(settings: dict[str, Any], file: Path) -> Path:
    """Where the settings say that people's pages are."""
    docs = settings.get("docs_dir", "docs")
    return file.parent / (docs if isinstance(docs, str) else "docs")


def for_any_builder(
    settings: dict[str, Any], *, theme: bool, nav: bool, feeds: list[dict[str, str]] | None = None
) -> bytes:
    """The settings of a folder with ``docs/`` in it, as YAML.

    ``theme`` says whether it holds ``theme/`` too, ``nav`` whether the navigation fits its pages, ``feeds``
    which feeds lie there. They have the site's address in them, which therefore is the one it has now.
    """
    kept = {key: value for key, value in settings.items() if key not in ("site_dir", "hooks", "watch")}
    if not nav:
        kept.pop("nav", None)
    kept["docs_dir"] = "docs"
    if theme:
        kept["theme"] = {**kept["theme"], "custom_dir": "theme"}
    if feeds:
        extra = kept.get("extra")
        kept["extra"] = {**(extra if isinstance(extra, dict) else {}), SETTING: feeds}
        kept["site_url"] = site_address(settings)
    kept["plugins"] = _others(kept.get("plugins"))
    # Record pages are reached from the indexes, never from the navigation.
    validation = kept.get("validation")
    kept["validation"] = {**(validation if isinstance(validation, dict) else {}), "omitted_files": "ignore"}
    return yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, sort_keys=False).encode()


def _others(plugins: Any) -> list[Any]:
    """The plugins but ours; an empty list must be written, since builders have plugins of their own."""
    if isinstance(plugins, dict):
        plugins = [{name: options} for name, options in plugins.items()]
    named = plugins if isinstance(plugins, list) else []
    return [
        plugin for plugin in named if (next(iter(plugin)) if isinstance(plugin, dict) else plugin) != PLUGIN
    ]
