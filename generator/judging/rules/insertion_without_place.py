"""The words after which an insertion stands are not in the quotation, or stand there more than once.

`after` repeats as many words of the quotation as are needed to tell where the editor's bracketed words
belong. They are whole words; kinds of quotation marks, dashes and white space do not count.

Wrong:

```yaml
# statements/inserted.yml (in part)
wordings:
  - source: example-article
    quote: They said that they would leave, and they stayed.
    insertions: [{after: they, text: the troops}]
```

Right:

```yaml
# statements/inserted.yml (in part)
wordings:
  - source: example-article
    quote: They said that they would leave, and they stayed.
    insertions: [{after: They said that they, text: the troops}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.insertions import ends_of
from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.vocabulary.problems import Code, shown

CODE = Code("SD314", "insertion-without-place", "an insertion whose place in the quotation cannot be told")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every insertion whose ``after`` does not stand exactly once in the segments of its quotation."""
    for statement in corpus.statements.values():
        for number, wording in enumerate(statement.wordings):
            for which, insertion in enumerate(wording.insertions):
                times = sum(len(ends_of(insertion.after, segment)) for segment in wording.quote)
                if times != 1:
                    standing = (
                        f"stands in the quotation {times} times" if times else "is not in the quotation"
                    )
                    found = f"{shown(insertion.after)}, which {standing}"
                    path = ("wordings", number, "insertions", which, "after")
                    yield Finding(statement, path, found, "words that stand in the quotation once")
