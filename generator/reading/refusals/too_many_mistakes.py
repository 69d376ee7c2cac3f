"""One file holds more than a hundred mistakes, of which the first hundred are reported.

The rest of the file is not read. So many mistakes have one cause as a rule: another kind of file, or one slip
that repeats itself. Mend it and check again.

Wrong: a table that was renamed to `.yml`, in which every line is a mistake

```text
--- Stoltenberg ---
--- Truss ---
…
```

Right: records

```text
id: nothing-seen-on-the-ground
speaker: jens-stoltenberg
…
```
"""

from __future__ import annotations

from typing import Final

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code

CODE = Code("SD115", "too-many-mistakes", "one file holds more than a hundred mistakes")

MOST: Final = 100


def too_many_mistakes(spot: Spot) -> Refusal:
    """Told at the place of the first mistake that is not reported."""
    found = f"more than {MOST} mistakes in this file"
    return Refusal(CODE.id, spot, found, "a file of records", f"mending the first {MOST} and checking again")
