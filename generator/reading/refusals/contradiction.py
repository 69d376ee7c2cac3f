"""Two fields of a record do not go together.

A claim that is no prediction cannot have an outcome, an event needs claims or sources to rest on, a latitude
needs a longitude, a quantity is one value or a range from low to high.

Wrong:

```yaml
# claims/outcome-of-a-fact.yml
text: The talks were held.
kind: factual
outcome: {result: came-true, on: 2022-03-01, source: example-article}
```

Right:

```yaml
# claims/outcome-of-a-fact.yml
text: The talks will be held.
kind: prediction
outcome: {result: came-true, on: 2022-03-01, source: example-article}
```
"""

from __future__ import annotations

from generator.vocabulary.problems import Code

CODE = Code("SD210", "contradiction", "two fields that do not go together")
