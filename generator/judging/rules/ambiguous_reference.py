"""A reference could mean two records of different types.

Some fields take records of two types: `about` of a claim an event or an actor, `used_by` of a label a source
or an actor. Where both types have a record with the same id, nobody can tell which is meant. Give one of the
two another id, and keep the old one among its `aliases`.

Wrong:

```yaml
# actors/the-exercise.yml
name: The staff of the exercise
kind: collective
---
# events/the-exercise.yml
title: The exercise
kind: exercise
when: 2022-02
sources: [{source: example-article}]
---
# claims/exercise-is-over.yml
text: The exercise is over.
kind: factual
about: [the-exercise]
```

Right:

```yaml
# actors/staff-of-the-exercise.yml
name: The staff of the exercise
kind: collective
---
# events/the-exercise.yml
title: The exercise
kind: exercise
when: 2022-02
sources: [{source: example-article}]
---
# claims/exercise-is-over.yml
text: The exercise is over.
kind: factual
about: [the-exercise]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.records.declaration import references
from generator.vocabulary.problems import Code
from generator.vocabulary.text import listed

CODE = Code("SD303", "ambiguous-reference", "a reference could mean two records of different types")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every reference whose id two of the types that it may point at have."""
    if not corpus.actors.keys() & (corpus.events.keys() | corpus.sources.keys()):
        return
    for record in corpus:
        for reference in references(record, "actor"):
            having = [type_ for type_ in reference.targets if reference.id in corpus.of(type_)]
            if len(having) > 1:
                found = f'"{reference.id}", which is the id of several records: {listed(having, "and")}'
                told = (
                    "an id that only one of them has",
                    f"renaming one of them, and aliases: [{reference.id}] in it",
                )
                yield Finding(record, reference.path, found, *told)
