"""The words after which an insertion stands are not in the quotation, or stand there more than once.

`after` repeats as many words of the quotation as are needed to tell where the editor's bracketed words
belong. Kinds of quotation marks, dashes and white space do not count.

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

import unicodedata
from collections.abc import Iterator

from generator.judging.corpus import Corpus
from generator.judging.finding import Finding
from generator.vocabulary.problems import Code, shown

CODE = Code("SD314", "insertion-without-place", "an insertion whose place in the quotation cannot be told")

#: Shapes that one sign is printed in.
_SHAPES = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛‹›`´", "'"),
        **dict.fromkeys("–—‐‑―−", "-"),
        "…": "...",
    }
)


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every insertion whose ``after`` does not stand exactly once in the segments of its quotation."""
    for statement in corpus.statements.values():
        for number, wording in enumerate(statement.wordings):
            for which, insertion in enumerate(wording.insertions):
                times = sum(_times(_folded(insertion.after), _folded(segment)) for segment in wording.quote)
                if times != 1:
                    standing = (
                        f"stands in the quotation {times} times" if times else "is not in the quotation"
                    )
                    found = f"{shown(insertion.after)}, which {standing}"
                    path = ("wordings", number, "insertions", which, "after")
                    yield Finding(statement, path, found, "words that stand in the quotation once")


def _times(words: str, text: str) -> int:
    """How often words stand in a text, at the boundaries of words."""
    times, start = 0, text.find(words)
    while start >= 0:
        before, after = text[:start][-1:], text[start + len(words) :][:1]
        times += not (before.isalnum() and words[0].isalnum()) and not (
            after.isalnum() and words[-1].isalnum()
        )
        start = text.find(words, start + len(words))
    return times


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).translate(_SHAPES).split())
