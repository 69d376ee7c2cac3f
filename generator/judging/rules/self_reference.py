"""A record refers to itself.

A claim does not oppose or imply itself, a statement does not answer itself, and nothing is a part of itself.
Only a label may name the actor whose label it is, for what somebody calls themselves.

Wrong:

```yaml
# claims/opposes-itself.yml
text: The talks have failed.
kind: evaluation
opposes: [opposes-itself]
```

Right:

```yaml
# claims/opposes-itself.yml
text: The talks have failed.
kind: evaluation
opposes: [talks-continue]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.records.declaration import references
from generator.vocabulary.problems import Code

CODE = Code("SD305", "self-reference", "a record refers to itself")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every reference to the record in which it stands."""
    for record in corpus:
        for reference in references(record, record.type):
            if reference.id == record.id and "used_by" not in reference.path:
                told = (f'"{record.id}", which is this record itself', f"the id of another {record.type}")
                yield Finding(record, reference.path, *told)
