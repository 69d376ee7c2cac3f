"""Sites of the strings: the attacked one, its harmless twin, and the attacked one without any escaping."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.attack.refusing import Refused, not_refused, settle
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

    def build(self, *, attacked: bool, escaped: bool = True) -> Path:
        """The site of one of the folders."""
        name = _ATTACKED if attacked else _HARMLESS
        site = self.folder / f"{name}-{'site' if escaped else 'unescaped'}"
        run_build(self.folder / name, site, escaped=escaped)
        return site


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
