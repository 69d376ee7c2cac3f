"""A record in a file of several has no id.

The name of a file can be the id of one record only. Where a file holds several, each gives its own.

Wrong:

```yaml
# topics/two.yml
id: first-of-two
title: First
---
title: Second
```

Right:

```yaml
# topics/two.yml
id: first-of-two
title: First
---
id: second-of-two
title: Second
```
"""

from __future__ import annotations

from generator.reading.refusal import Refusal, Spot
from generator.vocabulary.problems import Code

CODE = Code("SD209", "id-missing", "a record in a file of several has no id")


def id_missing(spot: Spot) -> Refusal:
    """A record without id that is not alone in its file."""
    expected = "an id in each record of a file that holds several"
    return Refusal(CODE.id, spot, "a record without id", expected, "a line id: a-name-of-its-own")
