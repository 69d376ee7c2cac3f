"""A statement takes a stance to the same claim twice.

A statement does one thing to a claim. Where a speaker says two things about it, these are two statements,
each with its words.

Wrong:

```yaml
# statements/two-minds.yml (in part)
stances:
  - {claim: talks-continue, stance: asserts}
  - {claim: talks-continue, stance: doubts}
```

Right:

```yaml
# statements/two-minds.yml (in part)
stances:
  - {claim: talks-continue, stance: doubts}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.vocabulary.problems import Code

CODE = Code("SD312", "stance-twice", "a statement takes a stance to the same claim twice")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every stance after the first to a claim in one statement."""
    for statement in corpus.statements.values():
        taken: dict[str, int] = {}
        for number, stance in enumerate(statement.stances):
            before = taken.setdefault(stance.claim, number)
            if before != number:
                both = f"{stance.stance} after {statement.stances[before].stance}"
                found = f'a second stance to "{stance.claim}": {both}'
                path = ("stances", number, "claim")
                yield Finding(
                    statement, path, found, "one stance to each claim", "two statements, each with its words"
                )
