"""Files kept for the next build: whole or not at all, whoever keeps the same then or is killed in it."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from functools import partial
from pathlib import Path
from typing import Final

from generator.publishing.system import clear_up, locked, unlock

_PREFIX: Final = ".new-"


def keep(file: Path, text: str) -> None:
    """Put a text into a file in one step; nothing where that cannot be, since what is kept only saves work.

    What a killed build has left half-written beside the file is removed.
    """
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        clear_up(file.parent, _PREFIX, partial(shutil.rmtree, ignore_errors=True))
        with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=file.parent) as folder:
            lock = locked(Path(folder))
            try:
                new = Path(folder) / file.name
                new.write_text(text, encoding="utf-8")
                new.replace(file)
            finally:
                unlock(lock)
