"""A statement is dated later than a source that prints it.

Told only where it is sure: the first moment at which the statement can have been made lies after the last at
which the source can have been published. Where an article was changed after its publication, the changed
article is a source of its own.

Wrong:

```yaml
# statements/printed-early.yml (in part)
said: 2022-02-19
wordings:
  - source: example-article
    quote: We have not seen any withdrawal.
```

Right:

```yaml
# statements/printed-early.yml (in part)
said: "[..2022-02-17]"
wordings:
  - source: example-article
    quote: We have not seen any withdrawal.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.judging.moments import surely_before
from generator.vocabulary.problems import Code

CODE = Code("SD310", "said-after-print", "a statement is dated later than a source that prints it")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every statement that one of its sources printed before it was made; told of the first such source."""
    for statement in corpus.statements.values():
        printed = [wording.source for wording in statement.wordings]
        for id_ in printed if statement.origin is None else [statement.origin, *printed]:
            source = corpus.sources.get(id_)
            if source is not None and surely_before(source.published, statement.said):
                found = f"{statement.said.text}, after {id_} was published ({source.published.text})"
                proposal = f'"[..{source.published.text}]"' if source.published.shape == "once" else None
                yield Finding(statement, ("said",), found, "a date not later than its sources", proposal)
                break
