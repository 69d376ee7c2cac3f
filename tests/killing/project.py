"""A project of made-up records in two editions, and its builds by the `timeline` command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from tests.bench.made_up import write_corpus
from tests.conftest import ROOT
from tests.site_hash import site_hash

EDITIONS: Final = (0, 1)
#: Files that read otherwise in each edition; one more is there in one of them only.
_CHANGED: Final = 10
_TIMELINE: Final = Path(sys.executable).with_name("timeline")
_SETTINGS: Final = """\
site_name: A test
site_url: https://example.org/
docs_dir: content/pages
use_directory_urls: false
theme: {name: material, custom_dir: theme, font: false}
markdown_extensions: [attr_list, md_in_html, tables]
plugins: [said-and-done]
"""
#: More processes than one, so that each can be killed in its work.
_PROCESSES: Final = "3"


class Project:
    """A folder with content, theme and settings, whose site is in ``site`` beside them."""

    def __init__(self, folder: Path, records: int) -> None:
        """Write the project into a folder that is not there yet."""
        self.folder = folder
        self.site = folder / "site"
        for edition in EDITIONS:
            self._write(folder / f"content-{edition}", records, edition)
        shutil.copytree(ROOT / "theme", folder / "theme")
        (folder / "node_modules").symlink_to(ROOT / "node_modules")
        (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
        self.names = {path.name for path in folder.iterdir()} | {"content"}

    def _write(self, content: Path, records: int, edition: int) -> None:
        write_corpus(content, records)
        for file in sorted((content / "claims").rglob("*.yml"))[:_CHANGED]:
            with file.open("a", encoding="utf-8") as stream:
                stream.write(f"note: Edition {edition}\n")
        (content / "topics" / f"only-in-edition-{edition}.yml").write_text(
            "title: Now and then\n", encoding="utf-8"
        )

    def edit(self, edition: int) -> None:
        """Bring ``content/`` to an edition."""
        content = self.folder / "content"
        shutil.rmtree(content, ignore_errors=True)
        shutil.copytree(self.folder / f"content-{edition}", content)

    def forget(self) -> None:
        """Remove the site and everything that was kept of builds."""
        for name in ("site", ".cache"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def start(
        self,
        content: str = "content",
        *options: str,
        before: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> subprocess.Popen[str]:
        """A build that runs, with a process group of its own; ``before`` is a command to run it by."""
        return subprocess.Popen(
            [*before, str(_TIMELINE), "build", content, *options],
            cwd=self.folder,
            env={**os.environ, "SAID_AND_DONE_PROCESSES": _PROCESSES, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
            start_new_session=True,
        )

    def build(self, content: str = "content", *options: str, before: Sequence[str] = ()) -> tuple[int, str]:
        """Build; the status and what was said."""
        running = self.start(content, *options, before=before)
        said = running.communicate()[1]
        return running.returncode, said

    def hash(self) -> str | None:
        """One hash over names and bytes of the whole site; None where there is none."""
        return site_hash(self.site)

    def left(self) -> list[str]:
        """What lies beside the site that is no part of the project, and what a cache keeps half."""
        beside = [
            path.name for path in self.folder.iterdir() if path.name not in self.names | {"site", ".cache"}
        ]
        kept = self.folder / ".cache"
        half = [
            path.relative_to(self.folder).as_posix() for path in kept.rglob("*") if path.suffix != ".json"
        ]
        return sorted(
            beside + [name for name in half if name not in (".cache/said-and-done", ".cache/scripts")]
        )


def reference(folder: Path, records: int) -> list[str]:
    """The hash of each edition's site, from builds that nothing disturbs and that know nothing of before."""
    project = Project(folder, records)
    hashes = []
    for edition in EDITIONS:
        project.forget()
        project.edit(edition)
        status, said = project.build()
        if status:
            raise RuntimeError(f"an undisturbed build failed: {said}")
        hashes.append(str(project.hash()))
    shutil.rmtree(folder)
    return hashes


def findings_of_end(status: int, said: str) -> list[str]:
    """What is wrong with how a build ended that may fail: it says why, in words of its own."""
    found = []
    if status not in (0, 1):
        found.append(f"ended with the status {status}")
    if "Traceback" in said:
        found.append(f"a traceback: {said.splitlines()[-1]}")
    if status and not said.strip():
        found.append("failed without a word")
    return found
