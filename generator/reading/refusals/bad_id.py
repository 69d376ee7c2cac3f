"""An id has characters or a length that ids do not have.

Ids stand in addresses, file names and references, so they are made of small letters a to z, digits and single
hyphens, at most 96 characters. Words that systems reserve as file names (`con`, `aux`, `index`, …) are not
ids. A record whose file gives no `id` has the file's name as its id.

Wrong:

```yaml
# topics/winter.yml
id: Winter_2022
title: Winter
```

Right:

```yaml
# topics/winter.yml
id: winter-2022
title: Winter
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code, shown

CODE = Code("SD206", "bad-id", "an id with characters or a length that ids do not have")


def file_name(spot: Spot, stem: str, expected: str, proposal: str | None) -> Refusal:
    """A file name that cannot be the id of the record in the file, which gives none itself."""
    proposal = f"id: {proposal}" if proposal else "a line with an id"
    return Refusal(CODE.id, spot, f"no id, and the file name {shown(stem)} in its place", expected, proposal)
