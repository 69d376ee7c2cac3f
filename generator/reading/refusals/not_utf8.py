"""A file is not in UTF-8.

Records are UTF-8, with or without a byte order mark. In any other encoding the same bytes are other letters,
and nobody can tell from the file which were meant, so nothing is guessed. Most editors choose the encoding in
the window where a file is saved; in spreadsheets and older editors look for "UTF-8" under *Save as*.

Wrong: `Málaga` in a file saved as Latin-1 or Windows-1252

```text
4d e1 6c 61 67 61
```

Right: `Málaga` in the same file saved as UTF-8

```text
4d c3 a1 6c 61 67 61
```
"""

from __future__ import annotations

from generator.reading.refusal import START, Refusal, Spot
from generator.vocabulary.problems import Code

CODE = Code("SD101", "not-utf8", "a file is not in UTF-8")

_SAVE = "saving the file as UTF-8"


def other_encoding(name: str) -> Refusal:
    """A file that says of itself, by its first bytes, that it is in another encoding."""
    return Refusal(CODE.id, START, f"a file in {name}", "UTF-8", _SAVE)


def invalid_byte(spot: Spot, byte: int) -> Refusal:
    """The first byte that is no part of UTF-8; the others have the same cause and the same cure."""
    return Refusal(CODE.id, spot, f"the byte 0x{byte:02x}, which is not UTF-8", "UTF-8", _SAVE)
