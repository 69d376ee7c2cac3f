"""One record holds more than ten thousand values.

A record is something that people read. What has more than 10,000 keys and values is a table, or an attempt to
stop the check; the rest of such a record is not read.

Wrong: a statement with a list of 20,000 topics

```text
topics: [one, two, three, …]
```

Right: several records, and topics that are `part_of` wider ones

```text
topics: [diplomacy]
```
"""

from __future__ import annotations

from typing import Final

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code

CODE = Code("SD114", "too-many-values", "one record holds more than ten thousand values")

MOST: Final = 10_000


def too_many_values(spot: Spot) -> Refusal:
    """The first value that is one too many."""
    found = f"more than {MOST:,} values in one record"
    return Refusal(CODE.id, spot, found, f"at most {MOST:,}", "dividing it into several records")
