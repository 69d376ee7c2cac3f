"""A key stands twice in one mapping.

YAML keeps one of the two values, and which one depends on the program. Where a field takes several values,
they are written as a list.

Wrong:

```yaml
# claims/talks.yml (in part)
topics: [diplomacy]
topics: [troop-build-up]
```

Right:

```yaml
# claims/talks.yml (in part)
topics: [diplomacy, troop-build-up]
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code, shown

CODE = Code("SD108", "duplicate-key", "a key stands twice in one mapping")


def duplicate_key(spot: Spot, key: str) -> Refusal:
    """The second of two equal keys."""
    proposal = "removing one of the two, or one list of both values"
    return Refusal(
        CODE.id, spot, f"the key {shown(key)} a second time", "each key once in a mapping", proposal
    )
