"""A file or folder has a name that not every machine can hold.

The repository is copied to many machines. Windows reserves some names (`con`, `aux`, `nul`, `com1`, …)
whatever follows the full stop, and allows neither `\\ : * ? " < > |` nor a full stop or space at the end; on
Windows and macOS two names that differ only in capital letters, or in how an accent is encoded, are the same
file, and one of the two is lost. A name that cannot be printed cannot be told in a message either.

Wrong:

```text
content/actors/aux.yml
content/actors/Putin.yml
content/actors/putin.yml
```

Right:

```text
content/actors/auxiliary-forces.yml
content/actors/putin.yml
```
"""

from __future__ import annotations

from generator.reading.refusal import START, Refusal
from generator.vocabulary.problems import Code, shown

CODE = Code("SD116", "unsafe-file-name", "a name that not every machine can hold")

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
_NOT_ON_WINDOWS = frozenset('\\:*?"<>|')


def unprintable(name: str) -> Refusal:
    """A name with control characters, or with bytes that are no text."""
    return Refusal(CODE.id, START, f"the name {shown(ascii(name))}", "a name of printable characters")


def unsafe(name: str) -> Refusal | None:
    """The refusal of a printable name that cannot be made on some system; None of any other."""
    found = f"the name {shown(name)}"
    if name.partition(".")[0].rstrip().lower() in _RESERVED:
        return Refusal(CODE.id, START, found, "a name that Windows does not reserve")
    if _NOT_ON_WINDOWS.intersection(name) or name != name.rstrip(". "):
        return Refusal(
            CODE.id, START, found, 'a name without \\ : * ? " < > | and without full stop or space at its end'
        )
    return None


def same_but_for_case(name: str, other: str) -> Refusal:
    """Two names in one folder that some systems take for one."""
    found = f"the names {shown(name)} and {shown(other)}, which are the same on Windows and macOS"
    return Refusal(CODE.id, START, found, "names that differ in more than capital letters and accents")
