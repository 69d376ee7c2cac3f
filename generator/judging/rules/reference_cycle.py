"""Records lie within one another in a circle.

A place lies `within` a larger one, a source, event or topic is `part_of` a larger one, a claim `narrows` a
wider one. Followed upwards, these references come to an end; where they lead back to where they began, one of
them points the wrong way.

Wrong:

```yaml
# topics/circle.yml
id: peace-talks
title: Peace talks
part_of: peace-plans
---
id: peace-plans
title: Peace plans
part_of: peace-talks
```

Right:

```yaml
# topics/circle.yml
id: peace-talks
title: Peace talks
part_of: peace-plans
---
id: peace-plans
title: Peace plans
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from generator.judging.circles import circles
from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.records import Record
from generator.vocabulary.problems import Code

CODE = Code("SD304", "reference-cycle", "records lie within one another in a circle")

#: The fields that lead upwards, each to records of its own type.
_UPWARDS: Final = (
    ("source", "part_of"),
    ("place", "within"),
    ("claim", "narrows"),
    ("event", "part_of"),
    ("topic", "part_of"),
)
_MOST_NAMED = 8


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every circle, told once: at the smallest id in it."""
    for type_, field in _UPWARDS:
        records = corpus.of(type_)
        for circle in circles({id_: _above(record, field, records) for id_, record in records.items()}):
            yield _finding(records[circle[0]], field, circle)


def _above(record: Record, field: str, records: Mapping[str, Record]) -> tuple[str, ...]:
    value: str | tuple[str, ...] | None = getattr(record, field)
    ids = (value,) if isinstance(value, str) else value or ()
    # A record that names itself breaks another rule, one that names nobody yet another.
    return tuple(id_ for id_ in ids if id_ in records and id_ != record.id)


def _finding(record: Record, field: str, circle: tuple[str, ...]) -> Finding:
    value: str | tuple[str, ...] = getattr(record, field)
    path = (field,) if isinstance(value, str) else (field, value.index(circle[1]))
    named = (*circle, circle[0])
    if len(circle) > _MOST_NAMED:
        named = (*circle[:_MOST_NAMED], f"… ({len(circle):,} records)", circle[0])
    return Finding(record, path, f"a circle: {' → '.join(named)}", f"a chain of {field} that comes to an end")
