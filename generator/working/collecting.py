"""Python's search for garbage in circles, left out while a command makes values that it keeps to its end.

Records and what is derived from them hold no circles, and there are millions of them: to look through them
again and again costs a quarter of reading and judging.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """No search for garbage meanwhile; afterwards it is as it was."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
