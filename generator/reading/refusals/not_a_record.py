"""What stands in a file, or between two `---` lines, is not a record.

A record is a mapping: keys, each with a colon and a value. Several records in one file are divided by lines
of three hyphens, not written as a list.

Wrong:

```yaml
# topics/several.yml
- id: diplomacy
  title: Diplomacy
- id: troop-build-up
  title: The troop build-up
```

Right:

```yaml
# topics/several.yml
id: diplomacy-of-states
title: Diplomacy
---
id: build-up-of-troops
title: The troop build-up
```
"""

from __future__ import annotations

from typing import Any

from generator.reading.refusal import START, Refusal, Spot
from generator.vocabulary.problems import Code, shown

CODE = Code("SD111", "not-a-record", "what stands in a file is not a record")

_EXPECTED = "a record: keys, each with a colon and a value"


def empty_file() -> Refusal:
    """A file with nothing in it but comments and white space."""
    return Refusal(CODE.id, START, "an empty file", "a record", "deleting the file")


def not_a_record(spot: Spot, value: Any) -> Refusal:
    """A document that is a list, a text or empty."""
    if isinstance(value, list):
        return Refusal(
            CODE.id, spot, "a list", _EXPECTED, "a line --- between two records instead of a list of them"
        )
    if not value:
        return Refusal(
            CODE.id, spot, "an empty document", _EXPECTED, "removing the line --- where nothing follows it"
        )
    return Refusal(CODE.id, spot, f"the text {shown(value)}", _EXPECTED)
