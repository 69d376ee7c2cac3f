"""A statement answers, repeats or takes back one that was made later.

Told only where it is sure: the whole time in which the one may have been made lies before that of the other.
One of the two dates is wrong, or the reference points the wrong way.

Wrong:

```yaml
# statements/early-answer.yml (in part)
said: 2022-02-16
answers: [nothing-seen]
```

Right:

```yaml
# statements/early-answer.yml (in part)
said: 2022-02-17
answers: [nothing-seen]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding, Path
from generator.judging.moments import surely_before
from generator.records import Statement
from generator.vocabulary.problems import Code

CODE = Code("SD309", "answered-later", "a statement answers, repeats or takes back one that was made later")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every reference to an earlier statement that is a later one."""
    for statement in corpus.statements.values():
        for path, id_ in _earlier(statement):
            other = corpus.statements.get(id_)
            if other is not None and surely_before(statement.said, other.said):
                found = f'"{id_}", said {other.said.text}, in a statement said {statement.said.text}'
                yield Finding(statement, path, found, "a statement that was made before this one")


def _earlier(statement: Statement) -> Iterator[tuple[Path, str]]:
    for number, id_ in enumerate(statement.answers):
        yield ("answers", number), id_
    for number, id_ in enumerate(statement.repeats):
        yield ("repeats", number), id_
    if statement.retracts is not None:
        yield ("retracts",), statement.retracts
