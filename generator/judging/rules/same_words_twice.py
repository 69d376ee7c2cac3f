"""Two statements are made of the same words of the same speaker in the same source.

The same statement has probably been entered twice. What a statement does to several claims is written as
several `stances` of one statement. Where a source really prints the same words twice, `prefix`, `suffix` or
`locator` tell the two places apart.

Wrong:

```yaml
# statements/entered-twice.yml
id: seen-nothing
speaker: jens-stoltenberg
said: 2022-02-17
mode: direct
wordings: [{source: example-article, quote: We see nothing on the ground.}]
---
id: nothing-on-the-ground
speaker: jens-stoltenberg
said: 2022-02-17
mode: direct
wordings: [{source: example-article, quote: We see nothing on the ground.}]
```

Right:

```yaml
# statements/entered-twice.yml
id: seen-nothing
speaker: jens-stoltenberg
said: 2022-02-17
mode: direct
wordings: [{source: example-article, quote: We see nothing on the ground.}]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.records import Statement
from generator.vocabulary.problems import Code

CODE = Code("SD317", "same-words-twice", "two statements are made of the same words in the same source")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every wording that another statement of the speaker has too."""
    seen: dict[tuple[object, ...], Statement] = {}
    for statement in corpus.statements.values():
        for number, wording in enumerate(statement.wordings):
            place = (wording.prefix, wording.suffix, wording.locator)
            first = seen.setdefault((statement.speaker, wording.source, wording.quote, place), statement)
            if first is not statement:
                found = f'the words of the statement "{first.id}"'
                told = (found, "words that no other statement is made of", "one statement with all stances")
                yield Finding(statement, ("wordings", number, "quote"), *told, first)
