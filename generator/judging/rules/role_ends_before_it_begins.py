"""A role ends before it begins.

Wrong:

```yaml
# actors/minister.yml
name: A minister
kind: person
roles:
  - title: Foreign Minister
    from: 2021-09-15
    to: 2012-09-06
```

Right:

```yaml
# actors/minister.yml
name: A minister
kind: person
roles:
  - title: Foreign Minister
    from: 2021-09-15
    to: 2022-09-06
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.judging.moments import surely_before
from generator.vocabulary.problems import Code

CODE = Code("SD311", "role-ends-before-it-begins", "a role ends before it begins")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every role whose last day lies before its first."""
    for actor in corpus.actors.values():
        for number, role in enumerate(actor.roles):
            if role.from_ and role.to and surely_before(role.to, role.from_):
                told = (f"{role.to.text}, before {role.from_.text}", "a last day after the first")
                yield Finding(actor, ("roles", number, "to"), *told)
