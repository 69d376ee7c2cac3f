"""A key is not one of those that its record type has.

Most often it is misspelt. The record reference lists the keys of each type.

Wrong:

```yaml
# claims/misspelt-key.yml (in part)
topcis: [diplomacy]
```

Right:

```yaml
# claims/misspelt-key.yml (in part)
topics: [diplomacy]
```
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code, shown
from generator.vocabulary.text import listed

CODE = Code("SD201", "unknown-key", "a key that the record type does not have")


def unknown_key(spot: Spot, key: str, known: Sequence[str], meant: str | None) -> Refusal:
    """A key beside which only those of ``known`` may stand."""
    expected = f"one of {listed(known)}" if known else "no key here"
    return Refusal(CODE.id, spot, f"the key {shown(key)}", expected, meant)
