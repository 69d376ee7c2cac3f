r"""A file holds a character that cannot be seen for what it is.

Control characters, line separators that programs read differently, and characters that change the direction
of writing can make a line look other than it is, or hide a part of it. They are refused wherever they stand,
written as themselves or as an escape in double quotes. Letters of right-to-left scripts need none of them,
and the marks U+200E and U+200F, which only help to order punctuation, are allowed. (Unicode Technical
Standard 55, section 3.1, says why such characters are dangerous in text that people review.)

Wrong:

```yaml
# topics/escapes.yml
title: "A report\u202E for the press"
```

Right:

```yaml
# topics/escapes.yml
title: "A report for the press"
```
"""

from __future__ import annotations

import re
import unicodedata

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code

CODE = Code("SD104", "forbidden-character", "a file holds a character that cannot be seen for what it is")

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17)
)
#: C0 and C1 controls, the line separators that YAML 1.1 and 1.2 read differently, bidi overrides, embeddings
#: and isolates, a byte order mark inside the text, and noncharacters. A carriage return may stand only before
#: a line feed.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    f"{_NONCHARACTERS}]|\r(?!\n)"
)

_EXPECTED = "text without control characters and changes of writing direction"
_CONTROLS = {"\x00": "NULL", "\x08": "BACKSPACE", "\r": "CARRIAGE RETURN", "\x1b": "ESCAPE", "\x7f": "DELETE"}


def written(spot: Spot, character: str) -> Refusal:
    """Such a character in the file itself."""
    if character == "\r":
        return Refusal(
            CODE.id, spot, _named(character), "lines that end in LF or CRLF", "saving with such lines"
        )
    return Refusal(CODE.id, spot, _named(character), _EXPECTED, "deleting it")


def escaped(spot: Spot, character: str) -> Refusal:
    """Such a character as an escape in double quotes."""
    return Refusal(CODE.id, spot, f"an escape for {_named(character)}", _EXPECTED, "deleting the escape")


def _named(character: str) -> str:
    """A character as people can look it up: ``the character U+202E RIGHT-TO-LEFT OVERRIDE``."""
    name = unicodedata.name(character, _CONTROLS.get(character, "(a control character)"))
    return f"the character U+{ord(character):04X} {name}"
