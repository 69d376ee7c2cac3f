"""A statement repeats or takes back what somebody else said.

`repeats` and `retracts` are for what the same speaker said earlier; a retraction makes the earlier statement
*withdrawn*, which nobody can do for others. What somebody else said is answered: `answers`.

Wrong:

```yaml
# statements/spokesman-corrects.yml (in part)
speaker: sergei-lavrov
said: 2022-02-17
retracts: nothing-seen
```

Right:

```yaml
# statements/spokesman-corrects.yml (in part)
speaker: sergei-lavrov
said: 2022-02-17
answers: [nothing-seen]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding, Path
from generator.records import Statement
from generator.vocabulary.problems import Code

CODE = Code("SD313", "foreign-retraction", "a statement repeats or takes back what somebody else said")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every statement that is repeated or taken back by another speaker than its own."""
    for statement in corpus.statements.values():
        for path, id_ in _own(statement):
            other = corpus.statements.get(id_)
            known = other is not None and {statement.speaker, other.speaker} <= corpus.actors.keys()
            if other is not None and known and other.speaker != statement.speaker:
                found = f'"{id_}", said by {other.speaker}'
                expected = f"a statement of {statement.speaker}"
                yield Finding(statement, path, found, expected, f"answers: [{id_}]")


def _own(statement: Statement) -> Iterator[tuple[Path, str]]:
    for number, id_ in enumerate(statement.repeats):
        yield ("repeats", number), id_
    if statement.retracts is not None:
        yield ("retracts",), statement.retracts
