"""Sites of the strings: the attacked one, its harmless twin, and the attacked one without any escaping."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.attack.records import Place, files
from tests.attack.refusing import Refused, not_refused, settle
from tests.attack.slots import Slot
from tests.attack.twins import Twins, twins_of
from tests.conftest import ROOT

#: Feeds and canonical links need an address; nobody has this one (RFC 2606).
ADDRESS = "https://attacked.example/"
_ATTACKED, _HARMLESS = "attacked", "harmless"
#: Rounds in which the two content folders come to hold the same fields.
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Laid:
    """Two content folders, alike but for the strings, that the reader takes."""

    folder: Path
    twins: Twins
    refused: Refused

    @property
    def attacked(self) -> Path:
        """The folder of the records with the strings."""
        return self.folder / _ATTACKED

    @property
    def harmless(self) -> Path:
        """The folder of the records with the twins."""
        return self.folder / _HARMLESS

    def build(self, *, attacked: bool, escaped: bool = True) -> Path:
        """The site of one of the folders."""
        content = self.attacked if attacked else self.harmless
        site = self.folder / f"{content.name}-{'site' if escaped else 'unescaped'}"
        run_build(content, site, escaped=escaped)
        return site

    def places(self) -> Iterator[tuple[str, Place]]:
        """Where strings stand in the end, each with its record as type/id."""

        def fill(slot: Slot, number: int, file: str) -> str | None:
            return self.refused.filled(self.twins.strings, slot, number, file)

        for file in files(len(self.twins.strings), fill):
            for place in file.lines.values():
                if (place.slot.name, place.number) not in self.refused.at:
                    yield f"{place.slot.type}/{Path(file.name).stem}", place


def lay(folder: Path, strings: Sequence[str]) -> Laid:
    """Write the records of these strings, and beside them their twins, without what is refused."""
    twins, refused = twins_of(strings), Refused()
    for _ in range(_ROUNDS):
        settle(folder / _ATTACKED, strings, refused)
        known = len(refused.at), len(refused.without)
        settle(folder / _HARMLESS, twins.twins, refused)
        if (len(refused.at), len(refused.without)) == known:
            break
    refused.findings += not_refused(strings, refused)
    return Laid(folder, twins, refused)


def run_build(content: Path, site: Path, *, escaped: bool = True) -> None:
    """Build a site by the command that publishes it."""
    module = "generator.hosts" if escaped else "tests.attack.unescaped"
    command = [sys.executable, "-m", module, "build", str(content), "--out", str(site)]
    environment = {**os.environ, "SITE_URL": ADDRESS}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise BuildBroken(f"the build of {content.name} broke: {(run.stdout + run.stderr)[-2000:]}")


class BuildBroken(Exception):
    """Strings that the reader took broke the build."""
