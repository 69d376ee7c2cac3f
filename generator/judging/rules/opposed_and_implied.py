"""A claim opposes another that follows from it, or of which it is a special case.

What a claim `implies` or `narrows` is true wherever the claim is, and what it `opposes` cannot be true
together with it. Both at once cannot be meant.

Wrong:

```yaml
# claims/all-troops-leave.yml
text: All troops leave the border.
kind: factual
implies: [talks-continue]
opposes: [talks-continue]
```

Right:

```yaml
# claims/all-troops-leave.yml
text: All troops leave the border.
kind: factual
implies: [talks-continue]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.vocabulary.problems import Code

CODE = Code("SD316", "opposed-and-implied", "a claim opposes another that follows from it")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every pair of claims of which one opposes the other and one follows from the other; told once."""
    told: set[frozenset[str]] = set()
    for claim in corpus.claims.values():
        for number, id_ in enumerate(claim.opposes):
            other = corpus.claims.get(id_)
            pair = frozenset((claim.id, id_))
            if other is None or other is claim or pair in told:
                continue
            implied = id_ in (*claim.implies, *claim.narrows)
            if implied or claim.id in (*other.implies, *other.narrows):
                told.add(pair)
                follows = "which follows from this claim" if implied else "from which this claim follows"
                found = f'"{id_}", {follows}'
                yield Finding(claim, ("opposes", number), found, "claims that cannot both be true")
