"""Two sources have the same address and the same date.

The same article has probably been entered twice, so that what it reports would count as reported by two.
Where one page holds several sources, each is `part_of` the one that is the page.

Wrong:

```yaml
# sources/entered-twice.yml
id: the-report
title: A report
kind: news-report
published: 2022-02-17
url: https://news.example/the-report
---
id: the-same-report
title: A report
kind: news-report
published: 2022-02-17
url: https://news.example/the-report
```

Right:

```yaml
# sources/entered-twice.yml
id: the-report
title: A report
kind: news-report
published: 2022-02-17
url: https://news.example/the-report
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.records import Source
from generator.vocabulary.problems import Code, Severity, shown

CODE = Code(
    "SD402", "same-source-twice", "two sources have the same address and the same date", Severity.WARNING
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every source with the address and the date of another, unless one of the two is a part of the other."""
    seen: dict[tuple[str, str], Source] = {}
    for source in corpus.sources.values():
        if source.url is None:
            continue
        first = seen.setdefault((source.url, source.published.text), source)
        parts = source.part_of == first.id or first.part_of == source.id
        siblings = source.part_of is not None and source.part_of == first.part_of
        if first is not source and not parts and not siblings:
            found = f'{shown(source.url)}, which is the address of "{first.id}" too'
            yield Finding(source, ("url",), found, "an address of its own, or part_of", None, first)
