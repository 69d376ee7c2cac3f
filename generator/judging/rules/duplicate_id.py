"""Two records of one type have the same id, or an alias that belongs to another record.

Ids are unique within their type: the id of a claim may also be that of an event, but not that of another
claim. An alias is an id that a record had before, so nobody else's id or alias can be the same. Where one
thing has been entered twice, join the two records; otherwise rename the newer one.

Wrong:

```yaml
# claims/withdrawal.yml
id: troops-withdraw
text: The troops withdraw.
kind: factual
---
id: troops-withdraw
text: The troops leave the border.
kind: factual
```

Right:

```yaml
# claims/withdrawal.yml
id: troops-withdraw
text: The troops withdraw.
kind: factual
---
id: troops-leave-the-border
text: The troops leave the border.
kind: factual
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus, Key
from generator.judging.finding import Finding
from generator.records import Record
from generator.vocabulary.problems import Code

CODE = Code("SD301", "duplicate-id", "two records of one type have the same id or alias")

_EXPECTED = "an id of its own, since another record of the type has this one"


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every id and alias that another record of the type has too; told at the later of the two."""
    for record in corpus.repeated:
        first = corpus.of(record.type)[record.id]
        yield Finding(record, ("id",), f'the id "{record.id}" a second time', _EXPECTED, None, first)
    aliases: dict[Key, Record] = {}
    for record in corpus:
        for number, alias in enumerate(record.aliases):
            found = f'the alias "{alias}"'
            if alias == record.id:
                told = (
                    f"{found}, which is the record's id",
                    "an id that the record had before",
                    "removing it",
                )
                yield Finding(record, ("aliases", number), *told)
                continue
            other = corpus.of(record.type).get(alias) or aliases.setdefault((record.type, alias), record)
            if other is not record:
                yield Finding(record, ("aliases", number), found, _EXPECTED, None, other)
