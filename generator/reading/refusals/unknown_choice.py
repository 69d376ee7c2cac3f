"""A word is not one of those that the field allows.

Wrong:

```yaml
# claims/opinion.yml (in part)
kind: opinion
```

Right:

```yaml
# claims/opinion.yml (in part)
kind: evaluation
```
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code, shown
from generator.vocabulary.text import listed, nearest

CODE = Code("SD204", "unknown-choice", "a word that the field does not allow")


def unknown_choice(spot: Spot, found: str, choices: Sequence[str]) -> Refusal:
    """A text that is none of ``choices``."""
    return Refusal(CODE.id, spot, shown(found), f"one of {listed(choices)}", nearest(found, choices))
