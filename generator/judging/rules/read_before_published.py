"""A source was read or archived before it was published.

Told only where it is sure. A page that was changed later is a source of its own, with its own copy in the
archive.

Wrong:

```yaml
# sources/archived-early.yml (in part)
published: 2022-02-17
url: https://news.example/report
accessed: 2021-02-18
```

Right:

```yaml
# sources/archived-early.yml (in part)
published: 2022-02-17
url: https://news.example/report
accessed: 2022-02-18
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.judging.moments import surely_before
from generator.vocabulary.problems import Code

CODE = Code("SD319", "read-before-published", "a source was read or archived before it was published")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every source with a day of reading or archiving that lies before its publication."""
    for source in corpus.sources.values():
        archived = source.archived.on if source.archived else None
        for path, date in ((("accessed",), source.accessed), (("archived", "on"), archived)):
            if date is not None and surely_before(date, source.published):
                found = f"{date.text}, before the source was published ({source.published.text})"
                yield Finding(source, path, found, "a day not before its publication")
