"""esbuild's own program, which joins modules and makes them small: found among npm's packages, and run.

It is called without Node.js, which only fetching the packages needs.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

#: Browsers of the year 2023 and later: what Baseline calls widely available.
_TARGET: Final = "es2022,chrome111,firefox113,safari16.4"
OPTIONS: Final = (
    "--bundle",
    "--minify",
    f"--target={_TARGET}",
    "--charset=utf8",
    "--legal-comments=eof",
    "--log-level=error",
    # Whatever settings lie around the sources, the result is the same.
    "--tsconfig-raw={}",
    "--entry-names=[name]",
)

#: Where the program lies in its package, on systems other than Windows and on it.
_PROGRAMS: Final = ("bin/esbuild", "esbuild.exe")
_MACHINES: Final = {"x86_64": "x64", "amd64": "x64", "aarch64": "arm64", "arm64": "arm64"}

_CURE: Final = "expected it to make the site's scripts; try `make site`, or `.ci/setup scripts`"


class BundleError(Exception):
    """The scripts could not be made; the message says what was found, expected and what to try."""


def packages_near(theme: Path) -> Path:
    """The folder of npm's packages: beside a theme or above it, or else beside this program."""
    places = [*theme.absolute().parents, Path(__file__).parents[2]]
    for place in places:
        if (place / "node_modules" / "@esbuild").is_dir():
            return place / "node_modules"
    raise BundleError(f"{theme}: found no esbuild in node_modules/ beside it or above; {_CURE}")


def bundle(
    packages: Path, theme: Path, entries: Mapping[str, str], options: Iterable[str], folder: Path
) -> dict[str, list[str]]:
    """Write a script for each entry, a name with its source in the theme, into a folder.

    Returns the names of the packages that became part of each. Raises `BundleError`.
    """
    meta = folder / "meta.json"
    # A fixed list of the theme's own files: nothing of a record reaches the command line.
    command = [
        str(_program(packages).absolute()),
        *(f"{name}=./{source}" for name, source in entries.items()),
        *OPTIONS,
        *options,
        f"--outdir={folder}",
        f"--metafile={meta}",
    ]
    environment = {**os.environ, "NODE_PATH": str(packages.absolute()), "NO_COLOR": "1"}
    try:
        run = subprocess.run(  # noqa: S603
            command,
            cwd=theme,
            env=environment,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise BundleError(f"{command[0]}: found “{error.strerror}” in running it; {_CURE}") from error
    if run.returncode:
        said = " ".join(run.stderr.split()) or f"exit status {run.returncode}"
        raise BundleError(f"{theme}: found “{said}” in making the scripts; expected no fault in them")
    outputs = json.loads(meta.read_text(encoding="utf-8"))["outputs"]
    return {Path(name).stem: sorted(set(_used(output["inputs"]))) for name, output in outputs.items()}


def _program(packages: Path) -> Path:
    machine = platform.machine().lower()
    package = packages / "@esbuild" / f"{sys.platform}-{_MACHINES.get(machine, machine)}"
    for name in _PROGRAMS:
        if (package / name).is_file():
            return package / name
    raise BundleError(f"{package}: found no esbuild for this machine; {_CURE}")


def _used(inputs: Mapping[str, Any]) -> Iterator[str]:
    """The packages of which something is left in a script."""
    for name, part in inputs.items():
        _, found, rest = name.rpartition("node_modules/")
        if found and part["bytesInOutput"]:
            parts = rest.split("/")
            yield "/".join(parts[:2]) if rest.startswith("@") else parts[0]
