"""Whether a site that was built before is the one that would be built now, so that it may stay as it is.

What a build rests on is hashed: the bytes of all content, of the theme and of the settings, the options, the
variables that the settings name, this program, Python, and what is installed beside it. Times of change are
not asked: a clock may jump, and a copied folder has new ones. Of the site itself name, size and time of
change of each file are noted when it has been published, so that one in which something was deleted, edited
or put by another build is built again.

What is noted stands in ``.cache/said-and-done`` beside the settings, in a file for each site, and takes its
place whole. Where that is damaged, deleted or cannot be written, a build is a build as ever. Settings that
bring more into a build than is hashed here (hooks, other plugins, extensions that read files) are never
skipped.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

import generator
from generator.publishing.folder import Identity, identity
from generator.publishing.keeping import keep
from generator.publishing.settings import (
    PLUGIN,
    SettingsProblem,
    loaded_words,
    read_settings,
    theme_folder,
)
from generator.vocabulary.problems import Problem, Severity

#: Settings of MkDocs that bring in nothing but what they say, or what is hashed.
_KNOWN_SETTINGS: Final = frozenset(
    [
        "copyright",
        "docs_dir",
        "edit_uri",
        "extra",
        "extra_css",
        "markdown_extensions",
        "nav",
        "plugins",
        "repo_name",
        "repo_url",
        "site_author",
        "site_description",
        "site_dir",
        "site_name",
        "site_url",
        "strict",
        "theme",
        "use_directory_urls",
        "validation",
    ]
)
#: Extensions of Python-Markdown that read no file.
_KNOWN_EXTENSIONS: Final = frozenset(
    [
        "abbr",
        "admonition",
        "attr_list",
        "def_list",
        "footnotes",
        "md_in_html",
        "sane_lists",
        "smarty",
        "tables",
        "toc",
    ]
)
#: What MkDocs takes for the day of a build where it is set; a theme may show it.
_DAY: Final = "SOURCE_DATE_EPOCH"
_VARIABLE: Final = re.compile(r"\b[A-Z][A-Z0-9_]+\b")


@dataclass(frozen=True, slots=True)
class Built:
    """What was told of a build: its pages, its records, the problems in them that were no errors, and what
    the builder said.
    """

    pages: int
    records: int
    problems: tuple[Problem, ...]
    messages: tuple[str, ...] = ()


def inputs_of(content: Path, config: Path, options: Mapping[str, bool]) -> str | None:
    """A hash of all that a build rests on; None where that is not known."""
    try:
        settings = read_settings(config)
        words = loaded_words(settings, config)
        if not _known(settings):
            return None
        hash_ = blake2b(repr((sorted(options.items()), sys.version, os.fspath(content))).encode())
        for name in sorted({_DAY, *_VARIABLE.findall(config.read_text(encoding="utf-8"))}):
            hash_.update(f"\0{name}={os.environ.get(name)!r}".encode())
        for name in sorted(_installed()):
            hash_.update(f"\0{name}".encode())
        theme = theme_folder(settings, config)
        packages = config.parent / "node_modules" / ".package-lock.json"
        places = (content, theme, Path(generator.__file__).parent, config, words, packages)
        for number, place in enumerate(places):
            for name, file in _files(place) if place is not None else ():
                data = _bytes(file)
                digest = blake2b(data).digest()
                hash_.update(f"\0{number}\0{name}\0{len(data)}\0".encode("utf-8", "surrogateescape") + digest)
    except (OSError, SettingsProblem, UnicodeError, _NotKnown):
        return None
    return hash_.hexdigest()


def _installed() -> set[str]:
    """Name and version of every package, as the folders of their metadata are named (PEP 376)."""
    folders = [folder for folder in sys.path if os.path.isdir(folder)]  # noqa: PTH112  # plain names
    names = {name for folder in folders for name in os.listdir(folder)}  # noqa: PTH208
    return {name for name in names if name.endswith((".dist-info", ".egg-info"))}


class _NotKnown(Exception):
    """There is something that a build may see in another way than we do."""


def _known(settings: Mapping[str, Any]) -> bool:
    plugins, extensions = settings.get("plugins"), settings.get("markdown_extensions") or []
    theme = settings.get("theme")
    return (
        settings.keys() <= _KNOWN_SETTINGS
        and isinstance(plugins, list)
        and {_name(plugin) for plugin in plugins} == {PLUGIN}
        and isinstance(extensions, list)
        and {_name(extension) for extension in extensions} <= _KNOWN_EXTENSIONS
        and (not isinstance(theme, dict) or "static_templates" not in theme)
    )


def _name(item: Any) -> str:
    return str(next(iter(item), "")) if isinstance(item, dict) else str(item)


def _files(place: Path) -> Iterator[tuple[str, str]]:
    """Every file of a folder with its name there, in a fixed order, or the one file; nothing of what is not
    there.
    """
    if place.is_file():
        yield place.name, os.fspath(place)
        return
    for folder, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        if any(os.path.islink(f"{folder}/{name}") for name in folders):  # noqa: PTH114  # of thousands
            raise _NotKnown
        for name in sorted(names):
            yield os.path.relpath(f"{folder}/{name}", place), f"{folder}/{name}"


def _bytes(file: str) -> bytes:
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise _NotKnown
        return stream.read()


def site_as_built(site: Path, config: Path, inputs: str) -> Built | None:
    """What was told of the build from these inputs, if the site is still as that build left it."""
    try:
        kept = json.loads(_kept_for(site, config).read_bytes())
        if kept["inputs"] != inputs or kept["site"] != _state(site):
            return None
        problems = tuple(_problem(one) for one in kept["problems"])
        messages = tuple(str(message) for message in kept["messages"])
        return Built(int(kept["pages"]), int(kept["records"]), problems, messages)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def note_site(site: Path, config: Path, inputs: str, built: Built, published: Identity) -> None:
    """Note that a site has just been published, for the next build; nothing where it cannot be noted, or
    where another build has put its own in the place of the one that was ``published``.
    """
    kept = _kept_for(site, config)
    with contextlib.suppress(OSError):
        told = {**asdict(built), "inputs": inputs, "site": _state(site)}
        if identity(site) != published:
            return
        keep(kept, json.dumps(told))


def _problem(told: Mapping[str, Any]) -> Problem:
    return Problem(**{**told, "severity": Severity(told["severity"])})


def _kept_for(site: Path, config: Path) -> Path:
    of = blake2b(os.fsencode(os.path.realpath(site)), digest_size=16).hexdigest()
    return config.parent / ".cache" / "said-and-done" / f"{of}.json"


def _state(site: Path) -> str:
    """Name, size and time of change of every file, in one hash."""
    hash_ = blake2b()
    for path, entries in _entries(os.fspath(site)):
        rows: Sequence[tuple[str, int, int]] = sorted(
            (entry.name, found.st_size, found.st_mtime_ns)
            for entry in entries
            for found in (entry.stat(follow_symlinks=False),)
        )
        hash_.update(f"\0{os.path.relpath(path, site)}{rows!r}".encode("utf-8", "surrogateescape"))
    return hash_.hexdigest()


def _entries(folder: str) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    yield folder, [entry for entry in entries if not entry.is_dir(follow_symlinks=False)]
    for entry in folders:
        yield from _entries(entry.path)
