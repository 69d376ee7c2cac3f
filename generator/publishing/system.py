"""What only the operating system can do with a folder: exchange it with another, lock it; and what rests on
locks."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import sys
from collections.abc import Callable
from glob import escape
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.EINVAL, errno.ENOSYS, errno.EPERM):
        return False
    raise OSError(code, os.strerror(code), str(other))


if sys.platform == "win32":  # no flock there

    def locked(_folder: Path) -> int | None:
        """No lock."""
        return None

else:
    import fcntl

    def locked(folder: Path) -> int | None:
        """A lock on a folder, or None where the file system knows no locks.

        Raises `BlockingIOError` where another process has it, and `FileNotFoundError` where the folder is
        gone.
        """
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(descriptor)
            if isinstance(error, BlockingIOError):
                raise
            return None
        return descriptor


def unlock(lock: int | None) -> None:
    """Give a lock back."""
    if lock is not None:
        os.close(lock)


def clear_up(parent: Path, prefix: str, remove: Callable[[Path], None]) -> None:
    """Remove the folders with names of this beginning that killed processes left: who still works in one
    holds its lock, and where there are no locks, nobody knows.
    """
    for left in sorted(parent.glob(f"{escape(prefix)}*")):
        with contextlib.suppress(OSError):  # another process holds it, or has just removed it
            lock = locked(left)
            if lock is not None:
                try:
                    remove(left)
                finally:
                    unlock(lock)
