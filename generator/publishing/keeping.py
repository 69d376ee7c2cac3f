"""Files kept for the next build: whole or not at all, whoever keeps the same then or is killed in it."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Final

from generator.publishing.system import locked, unlock

_PREFIX: Final = ".new-"


def keep(file: Path, text: str) -> None:
    """Put a text into a file in one step; nothing where that cannot be, since what is kept only saves work.

    What a killed build has left half-written beside the file is removed.
    """
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        _clear_up(file.parent)
        with tempfile.TemporaryDirectory(prefix=_PREFIX, dir=file.parent) as folder:
            lock = locked(Path(folder))
            try:
                new = Path(folder) / file.name
                new.write_text(text, encoding="utf-8")
                new.replace(file)
            finally:
                unlock(lock)


def _clear_up(folder: Path) -> None:
    """Remove the folders of builds that were killed: whoever still writes holds a lock."""
    for left in folder.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            lock = locked(left)
            if lock is not None:  # where there are no locks, nobody knows who still writes
                shutil.rmtree(left, ignore_errors=True)
                unlock(lock)
