"""A key that every record of the type needs is missing, or its list is empty.

The message stands at the beginning of the mapping in which the key should be.

Wrong:

```yaml
# claims/talks-go-on.yml
text: The talks go on.
```

Right:

```yaml
# claims/talks-go-on.yml
text: The talks go on.
kind: factual
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code

CODE = Code("SD202", "missing-key", "a key is missing")


def missing_key(spot: Spot, key: str, wanted: str) -> Refusal:
    """No ``key`` in the mapping that begins at ``spot``; ``wanted`` says what its value would be."""
    return Refusal(CODE.id, spot, f"no {key}", f"{key}: {wanted}")


def empty_list(spot: Spot, wanted: str) -> Refusal:
    """A list without items where at least one is needed."""
    return Refusal(CODE.id, spot, "an empty list", f"{wanted}; at least one")
