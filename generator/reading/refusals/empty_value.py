"""A key has no value, or an empty text.

It could mean "nothing", "unknown" or "to be filled in later", and YAML would silently choose one of them. A
field that is not known is left out.

Wrong:

```yaml
# topics/diplomacy-again.yml
title: Diplomacy
summary:
```

Right:

```yaml
# topics/diplomacy-again.yml
title: Diplomacy
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code

CODE = Code("SD110", "empty-value", "a key without a value, or an empty text")


def nothing(spot: Spot) -> Refusal:
    """Nothing where a value should stand; an empty text in quotes is refused by its field."""
    return Refusal(CODE.id, spot, "nothing", "a value", "leaving the line out, or putting the text in quotes")
