"""A value still says TODO.

Blank and drafted records mark what a person has to fill in or to confirm with the word TODO. As long as one
is left, the record is not ready to be published.

Wrong:

```yaml
# topics/drafted.yml
title: TODO its title
```

Right:

```yaml
# topics/drafted.yml
title: Diplomacy in winter
```
"""

from __future__ import annotations

import re

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code, shown

CODE = Code("SD211", "todo-left", "a value still says TODO")

#: The word in capitals at the beginning of a value; within a text it may be what somebody said.
TODO = re.compile(r"TODO\b")


def todo_left(spot: Spot, text: str) -> Refusal:
    """A value that is TODO or begins with it."""
    return Refusal(CODE.id, spot, shown(text), "the value itself", "filling it in, or leaving the line out")
