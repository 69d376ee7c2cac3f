"""The scripts of a site, made from the modules of its theme, which are never published as they are.

What every page loads is one small script; the timeline, the search dialog and what other sites load are files
of their own. The licences of packages that became part of a script are published beside them.

What was made is kept in ``.cache/scripts``, under a hash of everything that it is made from, so that a build
whose scripts did not change does not make them again.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from generator.publishing.esbuild import OPTIONS, BundleError, bundle, packages_near
from generator.publishing.keeping import keep
from generator.publishing.theme import FOLDER_OF_SCRIPTS, FOLDER_OF_TIMELINE

__all__ = ["BundleError", "has_scripts", "script_names", "scripts"]


@dataclass(frozen=True, slots=True)
class Script:
    """A script of the site: its source in the theme, and whether it is a module or a classic script."""

    source: str
    format: Literal["esm", "iife"] = "esm"


#: By name in the folder of scripts, without suffix.
SCRIPTS: Final[Mapping[str, Script]] = {
    "palette": Script(f"{FOLDER_OF_SCRIPTS}/palette.js", "iife"),
    "site": Script(f"{FOLDER_OF_SCRIPTS}/site.js"),
    "search-dialog": Script(f"{FOLDER_OF_SCRIPTS}/search-dialog.js"),
    "search-missing": Script(f"{FOLDER_OF_SCRIPTS}/search-missing.js"),
    "storage": Script(f"{FOLDER_OF_SCRIPTS}/storage.js", "iife"),
    "timeline": Script(f"{FOLDER_OF_TIMELINE}/element.js"),
    "dates": Script(f"{FOLDER_OF_TIMELINE}/date-element.js"),
    "embed": Script(f"{FOLDER_OF_TIMELINE}/embed.js", "iife"),
}
#: Imports of these are left: they are scripts of their own, fetched when a reader asks for them.
_APART: Final = ("--external:./search-dialog.js", "--external:./search-missing.js")
#: What is put in the place of packages that d3-zoom imports and we have no use for.
_IN_PLACE: Final = tuple(
    f"--alias:{name}=./{FOLDER_OF_TIMELINE}/no-transition.js" for name in ("d3-transition", "d3-interpolate")
)
#: The file of licences, beside the scripts.
LICENCES: Final = "licences.txt"


def has_scripts(theme: Path) -> bool:
    """Whether the scripts of a theme are ours; one that has none of their sources brings its own."""
    return any((theme / script.source).is_file() for script in SCRIPTS.values())


def script_names() -> frozenset[str]:
    """The names of the files that `scripts` gives."""
    return frozenset(f"{FOLDER_OF_SCRIPTS}/{name}" for name in (LICENCES, *(f"{one}.js" for one in SCRIPTS)))


def scripts(theme: Path) -> tuple[tuple[str, bytes], ...]:
    """The scripts of a site with this theme, by name; none where the theme brings its own.

    Raises `BundleError`: there is no site without its timeline.
    """
    if not has_scripts(theme):
        return ()
    packages = packages_near(theme)
    kept = packages.parent / ".cache" / "scripts" / f"{_key(theme, packages)}.json"
    made = _read(kept)
    if made is None:
        made = _made(theme, packages)
        keep(kept, json.dumps(made))
    return tuple((f"{FOLDER_OF_SCRIPTS}/{name}", text.encode()) for name, text in sorted(made.items()))


def _key(theme: Path, packages: Path) -> str:
    """A hash of everything that the scripts are made from."""
    folders = (theme / FOLDER_OF_SCRIPTS, theme / FOLDER_OF_TIMELINE)
    sources = sorted(file for folder in folders for file in folder.rglob("*.js"))
    hash_ = hashlib.sha256(repr((SCRIPTS, OPTIONS, _APART, _IN_PLACE)).encode())
    # What npm notes of the packages that it has installed, esbuild among them, with their hashes.
    for file in (*sources, packages / ".package-lock.json"):
        data = file.read_bytes() if file.is_file() else b""
        hash_.update(f"\0{os.path.relpath(file, theme)}\0{len(data)}\0".encode() + data)
    return hash_.hexdigest()


def _read(kept: Path) -> dict[str, str] | None:
    """What was kept; None where nothing was, or where it is damaged."""
    try:
        found = json.loads(kept.read_bytes())
    except (OSError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _made(theme: Path, packages: Path) -> dict[str, str]:
    used: dict[str, list[str]] = {}
    made: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for format_ in ("esm", "iife"):
            entries = {name: script.source for name, script in SCRIPTS.items() if script.format == format_}
            used |= bundle(packages, theme, entries, (f"--format={format_}", *_APART, *_IN_PLACE), folder)
        for name in SCRIPTS:
            text = (folder / f"{name}.js").read_text(encoding="utf-8")
            note = f"/*! With {', '.join(used[name])}; their licences: {LICENCES} */\n" if used[name] else ""
            made[f"{name}.js"] = text + note
    made[LICENCES] = "\n".join(_licences(packages, {one for names in used.values() for one in names}))
    return made


def _licences(packages: Path, names: Iterable[str]) -> Iterator[str]:
    """The licence of each package, as it brings it."""
    yield "The scripts of this site are part of Said & Done, under the MIT licence. Packages in them:\n"
    for name in sorted(names):
        folder = packages / name
        version = json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"]
        files = sorted(file for file in folder.iterdir() if file.name.lower().startswith("licen"))
        if not files:
            raise BundleError(f"{folder}: found no licence; expected one, to publish it with the scripts")
        yield f"{'-' * 20} {name} {version}\n"
        yield from (file.read_text(encoding="utf-8") for file in files)
