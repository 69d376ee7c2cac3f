"""Values are nested more than sixteen levels deep.

No field of a record lies deeper than six levels. What is deeper is a slip (most often brackets that were
meant as text) or an attempt to stop the check.

Wrong:

```yaml
# topics/brackets.yml
title: [[[[[[[[[[[[[[[[[[[[a title]]]]]]]]]]]]]]]]]]]]
```

Right:

```yaml
# topics/brackets.yml
title: "[[[[[[[[[[[[[[[[[[[[a title]]]]]]]]]]]]]]]]]]]]"
```
"""

from __future__ import annotations

from typing import Final

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code

CODE = Code("SD103", "too-deep", "values are nested more than sixteen levels deep")

DEEPEST: Final = 16


def too_deep(spot: Spot) -> Refusal:
    """The first value below the deepest level."""
    found = f"more than {DEEPEST} levels of values within values"
    return Refusal(
        CODE.id, spot, found, f"at most {DEEPEST} levels", "putting text that begins with a bracket in quotes"
    )
